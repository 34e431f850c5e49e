import type { table as vi } from '../vi/table.ts';

/** PLAN as a table: columns, several rows at once, in English. */
export const table: Record<keyof typeof vi, string> = {
  // rows that are carried
  'drag.instructions':
    'Press Alt+M to lift the chosen row, the arrows up and down to move it, Enter to put it down, Escape to leave it where it was.',
  'drag.several': '{n} rows',
  'drag.lifted': 'Lifted: {name}.',
  'drag.nowhere': 'It cannot go here.',
  'drag.before': 'Before {name}',
  'drag.last': 'At the end',
  'drag.dropped': 'Put down: {name}. {place}.',
  'drag.cancelled': 'Left where it was: {name}.',

  // the rows of the programme
  'rows.chosen': '{n} rows chosen',
  'rows.more': 'More',
  'rows.duplicate': 'Duplicate (Ctrl+D)',
  'rows.indent': 'Make it a wave of the part above (Alt+→)',
  'rows.outdent': 'Make the wave a part of its own (Alt+←)',
  'rows.removeSeveral': 'Remove {n} rows (Delete)',
  'error.clip-unreadable':
    'What was copied belongs to another version of Rostrum, so it cannot be pasted.',
  'error.no-presentation-here': 'Choose a presentation into which the waves are to be pasted.',

  // starts of their own
  'start.label': 'Fixed start',
  'start.follows': 'automatic {time}',
  'start.unreadable': 'Write it as 8:30; empty means that it follows what is before it.',
  'start.fixed': 'set for {time}',
  'start.exact': 'just in time',
  'start.wait': 'waits {time}',
  'start.late': '{time} late',

  // hard ends
  'end.label': 'Must end by',
  'end.none': 'no limit',
  'end.unreadable': 'Write it like 10:30; leave it empty for no limit.',
  'end.by': 'must end by {time}',
  'end.exact': 'just in time',
  'end.spare': '{n, plural, one {# minute} other {# minutes}} to spare',
  'end.late': '{n, plural, one {# minute} other {# minutes}} too late',

  // one form for several rows
  'several.hint': 'What you change here changes all {n} chosen rows.',
  'several.mixed': 'several values',
  'several.clear': 'Clear for all: {what}',
  'several.presenters': 'Presenters of {n, plural, one {# wave} other {# waves}}',

  // the table
  'table.column.number': 'No.',
  'table.column.start': 'Start',
  'table.column.title': 'Title',
  'table.column.kind': 'Kind',
  'table.column.duration': 'Duration',
  'table.column.endsBy': 'Must end by',
  'table.column.award': 'Award',
  'table.column.presenters': 'Presenters, speakers',
  'table.column.recipients': 'Recipients',
  'table.column.decision': 'Decision',

  // crews
  'departments.open': 'Crews…',
  'departments.title': 'Crews',
  'departments.hint':
    'Sound, light, screen, ushers and trays are always there. Add other crews of this ceremony, such as medics, security or television; each has a column for its notes.',
  'departments.name': 'Name of the crew “{name}”',
  'departments.new': 'Name of a new crew',
  'departments.remove': 'Remove the crew “{name}” and its notes',

  // keys of rows and cells
  'action.rows-walk': 'Programme: go from row to row',
  'action.rows-stretch': 'Programme: choose the next row too',
  'action.rows-visit': 'Programme: go on and keep what is chosen',
  'action.rows-toggle': 'Programme: choose a row or not',
  'action.rows-all': 'Programme: choose all',
  'action.row-details': 'Programme: edit the details',
  'action.row-up': 'Move up',
  'action.row-down': 'Move down',
  'action.row-lift': 'Lift a row to carry it by the arrows',
  'action.row-indent': 'Make it a wave of the part above',
  'action.row-outdent': 'Make the wave a part of its own',
  'action.row-duplicate': 'Duplicate',
  'action.row-copy': 'Copy',
  'action.row-cut': 'Cut',
  'action.row-paste': 'Paste below',
  'action.row-remove': 'Remove',
  'action.cell-edit': 'Table: edit the cell (or just type)',
  'action.cell-newline': 'Table: new line in the cell',
  'action.cell-all': 'Table: write it into all chosen rows',
  'action.cell-leave': 'Table: drop what was typed',
};
