import type { lists as vi } from '../vi/lists.ts';

/** Import of lists and what is wrong with their rows, in English. */
export const lists: Record<keyof typeof vi, string> = {
  // what the readers of files notice
  'list.problem.hidden-sheets':
    '{count, plural, one {A hidden sheet was} other {# hidden sheets were}} not read: {sheets}. If needed, unhide and choose the file again.',
  'list.problem.encoding':
    'The file is not in UTF-8 and was read as {encoding}. Check the marks of the Vietnamese letters.',
  'list.problem.broken-characters':
    'Some characters could not be read (shown as �), on line {lines}. Correct these words.',
  'list.problem.quote-not-closed':
    'The quote that opens on line {line, number} never closes; that line was read as it stands. Check it.',
  'list.problem.legacy-text':
    'The text is in the old font encoding {encoding, select, tcvn3 {TCVN3 (ABC, .Vn fonts)} vni {VNI} other {{encoding}}}. Choose to convert it to Unicode.',

  // what imports are called in the show
  'lists.pasted': 'Pasted list',
};
