import type { people as vi } from '../vi/people.ts';

/** The table of recipients, lineups, the stage plan and leaders in PLAN, in English. */
export const people: Record<keyof typeof vi, string> = {
  // the table of recipients
  'recipients.column.number': 'No.',
  'recipients.column.name': 'Name',
  'recipients.column.kind': 'Kind',
  'recipients.column.post': 'Post',
  'recipients.column.unit': 'Unit',
  'recipients.column.call': 'Call no.',
  'recipients.column.place': 'Stands in',
  'recipients.column.remarks': 'Remarks',
  'recipients.column.seat': 'Seat',
  'recipients.column.address': 'Form of address',
  'recipients.column.pronunciation': 'How the name is said',
  'recipients.column.receiver': 'Receives for the family',
  'recipients.column.note': 'Note',
  'recipients.standing': '{title} · no. {order}',
  'recipients.standing.wave': '{title} · Wave {wave} · no. {order}',
  'recipients.duplicate': 'Same as no. {n}',

  // lineups
  'lineup.tools': 'Lineup tools',
  'lineup.hint':
    'Type another number to move somebody there; drag the dots, or press Alt+M, to carry; Ctrl+Space or Shift+arrows choose several.',
  'lineup.choose': 'Choose number {n}',
  'lineup.order': 'Order, number {n} of {of}',
  'lineup.dropHere': 'Drop at the end of this wave',

  // splitting and joining waves
  'split.open': 'Split…',
  'split.title': 'Split into waves: {title}',
  'split.total':
    '{n, plural, one {# recipient} other {# recipients}}, {waves, plural, one {# wave} other {# waves}} now. The order stays; waves differ by one at most.',
  'split.by': 'Split by',
  'split.by.limit': 'What the stage takes',
  'split.by.presenters': 'Presenters',
  'split.by.count': 'Number of waves',
  'split.limit': 'At most in a wave',
  'split.capacity':
    'The stage is {width, number} m wide, each needs {each, number} m: one row takes {n}.',
  'split.count': 'Waves',
  'split.presenters': 'Presenters, in their order',
  'split.presentersHint': 'Each of them presents one wave.',
  'split.result': '{n, plural, one {# wave} other {# waves}}: {sizes}',
  'split.block': 'Wave {i}: {n, plural, one {# recipient} other {# recipients}}',
  'split.nothing': 'Choose presenters or give a number to see the waves.',
  'split.empty': 'Some waves are empty: there are more waves than recipients.',
  'split.do': 'Split into {n, plural, one {# wave} other {# waves}}',
  'wave.short': 'Wave {i}',
  'merge.open': 'Join',
  'merge.next': 'Join wave {n} with the next',
  'merge.all': 'Make one wave of all {n}',

  // the stage of a wave
  'stage.title': 'The stage, seen from the hall',
  'stage.nobody': 'Nobody stands in this wave yet.',
  'stage.noPresenter': 'Nobody presents yet',
  'stage.metres': '{metres, number} m',
  'stage.fits':
    'A row of {n} needs {needed, number} m, the stage is {width, number} m wide: it fits.',
  'stage.tight':
    'A row of {n} needs {needed, number} m, the stage is only {width, number} m wide: it does not fit.',
  'stage.legend':
    'Circles receive. Diamonds present. The square carries the trays, behind the presenter and to the right.',
  'stage.trays': '{n, plural, one {# tray} other {# trays}}',
  'stage.tray': 'Tray {number}: {from}–{to}',
  'stage.tray.one': 'Tray {number}: {from}',
  'stage.trayList': 'Trays in their order',
  'stage.text.row':
    'The stage seen from the hall: {n, plural, one {# recipient} other {# recipients}} in one row, number 1 on {side}',
  'stage.text.presenters': '{names} in the middle of the front to present',
  'stage.text.helper': 'The helper with the trays behind the presenter, to the right',
  'stage.text.ways': 'They come from {entry} and leave to {exit}',

  // several recipients
  'recipients.chosen': '{n} chosen',
  'recipients.several': '{n, plural, one {# recipient} other {# recipients}}',
  'recipients.pasteNames': 'Paste a list of names…',
};
