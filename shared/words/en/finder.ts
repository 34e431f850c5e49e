import type { finder as vi } from '../vi/finder.ts';

/** The palette and the history of steps, in English. */
export const finder: Record<keyof typeof vi, string> = {
  'finder.title': 'Find anything',
  'finder.hint':
    'Names of people, units, segments, decisions, actions, stamps on paper; with or without marks.',
  'finder.nothing': 'Nothing was found.',
  'finder.more': 'and {n} more; type on to narrow it down',
  'finder.kind.paper': 'Paper',
  'finder.paper.printed': 'printed {at}',
  'finder.paper.current': 'Still true',
  'finder.paper.changed': 'No longer true on page {pages}',
  'finder.paper.added':
    '{n, plural, one {# new part is} other {# new parts are}} not on this paper',
  'finder.paper.unknown': 'No paper with this stamp is on record.',
  'finder.kind.action': 'Actions',
  'finder.kind.segment': 'Programme',
  'finder.kind.wave': 'Waves',
  'finder.kind.recipient': 'Recipients',
  'finder.kind.person': 'Leaders',
  'finder.kind.award': 'Awards',
  'finder.kind.decision': 'Decisions',
  'finder.kind.show': 'Other shows',
  'history.title': 'History',
  'history.hint':
    'Choose a step to go back to before it; steps in italics were undone, choose one to do all up to it again.',
  'history.nothing': 'There are no steps yet.',
  'help.here': 'In {view}',
  'help.rows': 'In the rows that have the focus',
  'help.everywhere': 'On every screen',
};
