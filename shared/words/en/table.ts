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
};
