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

  // what recognition finds in rows and lists
  'list.problem.name-missing':
    'Row {row}: the name is missing although other columns are filled. Enter the name in the list.',
  'list.problem.name-unreadable':
    'Row {row}: the name in column “{column}” cannot be read because {why, select, error {the cell shows the error {text}} other {its formula has no result in the file}}. Correct this cell.',
  'list.problem.too-long':
    'Row {row}: the {field, select, name {name} post {post} unit {unit} address {form of address} pronunciation {pronunciation} seat {seat} certificate {certificate number} award {award} decision {decision number} other {note}} has {n, number} characters; at most {max, number} are possible. Shorten it.',
  'list.problem.name-unknown':
    'Row {row}: it holds a number only and becomes a place that waits for a name.',
  'list.problem.name-line-break':
    'Row {row}: the name “{name}” was written on several lines and is now on one.',
  'list.problem.name-split':
    'Row {row}: the cell of the name was taken apart into “{name}” and “{rest}”. Check it.',
  'list.problem.post-unit-unsplit':
    'Row {row}: post and unit could not be told apart in “{text}”; all of it is taken as the post.',
  'list.problem.value-unreadable':
    'Row {row}: column “{column}” cannot be read because {why, select, error {the cell shows the error {text}} other {its formula has no result in the file}}; it is left empty.',
  'list.problem.duplicate':
    'Row {row}: “{name}” already stands in row {other}{where} with the same award.',
  'list.problem.other-award-too':
    'Row {row}: “{name}” already stands in row {other}{where} with another award.',
  'list.problem.award-unknown':
    'Row {row}: “{award}” is not in the catalogue; it is added to this ceremony as an award of its own.',
  'list.problem.award-kind':
    'Row {row}: “{award}” is not given to {kind, select, collective {a collective} individual {an individual} other {a household}}. Check it.',
  'list.problem.several-awards':
    'Row {row}: there are several awards ({awards}); only “{award}” is taken.',
  'list.problem.kind-unreadable':
    'Row {row}: “{text}” is neither a collective nor an individual nor a household; the kind is told from the rest.',
  'list.problem.kind-guessed':
    'Row {row}: the list does not say what “{name}” is; by its name it is taken for {kind, select, collective {a collective} individual {an individual} other {a household}}.',
  'list.problem.kind-doubtful':
    'Row {row}: “{name}” stands among the {kind, select, collective {collectives} individual {individuals} other {households}} but sounds like {looks, select, collective {a collective} individual {an individual} other {a household}}. Check it.',
  'list.problem.date-unreadable':
    'Row {row}: “{text}” is not a valid date; the date of the decision stays empty.',
  'list.problem.order-gap':
    'Row {row}: its number is {order} where {expected} was expected. Check whether a row is missing.',
  'list.problem.order-repeated': 'Row {row}: the number {order} is repeated.',
  'list.problem.order-missing': 'Row {row}: “{name}” has no number.',
  'list.problem.section-count':
    'Row {row}: the section “{section}” announces {count, number}, but {found, number} stand beneath it.',
  'list.problem.section-empty':
    'The section “{section}” (row {row}) announces {count, number}, but nobody stands beneath it.',
  'list.problem.too-many-rows':
    'The list has {n, number} rows; at most {max, number} can be imported at once. Divide the list.',

  // what a column is taken for
  'list.meaning.order': 'Number',
  'list.meaning.name': 'Name',
  'list.meaning.family-name': 'Family and middle names',
  'list.meaning.given-name': 'Given name',
  'list.meaning.kind': 'Kind (collective, individual, household)',
  'list.meaning.address': 'Form of address',
  'list.meaning.post': 'Post',
  'list.meaning.unit': 'Unit',
  'list.meaning.post-and-unit': 'Post and unit',
  'list.meaning.award': 'Award',
  'list.meaning.decision-number': 'Decision number',
  'list.meaning.decision-date': 'Decision date',
  'list.meaning.seat': 'Seat',
  'list.meaning.certificate': 'Certificate number',
  'list.meaning.pronunciation': 'Pronunciation',
  'list.meaning.note': 'Note',
  'list.meaning.ignore': 'Not taken',

  // why a row is no recipient
  'list.leftOut.sum': 'A sum',
  'list.leftOut.signature': 'Signatures and addressees',
  'list.leftOut.place-and-date': 'Place and date',
  'list.leftOut.remark': 'A remark',
  'list.leftOut.repeated-head': 'The heads of the columns again',
  'list.leftOut.column-numbers': 'Numbers of the columns',
  'list.leftOut.continuation': 'More of the row above',
  'list.leftOut.no-list': 'This sheet holds no list',
  'list.leftOut.not-understood': 'Neither a name nor a number',

  // what imports are called in the show
  'lists.pasted': 'Pasted list',

  // what was understood of a list, on the command line
  'list.summary.rows':
    '{rows, plural, one {# recipient row} other {# recipient rows}}{faulty, plural, =0 {} one {; # has errors and is not imported} other {; # have errors and are not imported}}.',
  'list.summary.award': '{award}: {counts}',
  'list.summary.noAward': 'No award named',
  'list.summary.all': 'All together: {counts}',
  'list.summary.leftOut': 'Row {row} is not imported: {text} ({reason})',
  'list.summary.written':
    '{file} was written with {n, plural, one {# recipient} other {# recipients}}{waiting, plural, =0 {} one {; # place still waits for a name} other {; # places still wait for names}}.',
  'list.problem.legacy-converted':
    'The text was in the old font encoding {encoding, select, tcvn3 {TCVN3 (ABC, .Vn fonts)} other {VNI}} and was converted to Unicode. Check the names.',
  'list.summary.nothing': 'No row can be imported; {file} was not written.',
};
