import type { importing as vi } from '../vi/importing.ts';

/** The dialogs of the import in PLAN, in English. */
export const importing: Record<keyof typeof vi, string> = {
  'action.import-list': 'Import a list…',
  'importing.open': 'Import a list…',
  'importing.title': 'Import a list',
  'importing.dropHere': 'Drop the list here',
  'importing.pasted': 'Pasted list',

  // where the list comes from
  'importing.fromFile': 'Drag a file with a list here',
  'importing.kinds':
    'Excel (.xlsx), Word (.docx) or text (.csv, .tsv). The file itself stays as it is.',
  'importing.choose': 'Choose a file…',
  'importing.fromPaste': 'Or paste a list',
  'importing.pasteHere':
    'Copy rows in Excel, Word or an email and press Ctrl+V here. Each line is one recipient.',
  'importing.preview': 'Preview',
  'importing.promise': 'Nothing enters the show until you press “Import”.',
  'importing.unread': 'The list could not be read',
  'error.list-one-file':
    'One file can be imported at a time, and {n} came at once. Please bring them one by one.',
  'error.list-is-workbook':
    '“{name}” is a workbook of a Rostrum plan, not a list. Open the File menu and import the workbook there.',
  'error.list-unreadable':
    '“{name}” cannot be opened. It may be a folder, or the file was moved or is locked.',
  'error.list-reader-ended':
    'Reading the list stopped halfway; the file may be too large for the memory of this computer. The show has not changed. Please take out sheets that are not needed and try again.',
  'importing.reading': 'Reading the file…',
  'importing.recognising': 'Recognising {n, plural, one {# row} other {# rows}}…',
  'importing.found': '{n, plural, one {# recipient} other {# recipients}}',

  // what was understood
  'importing.oldFont':
    'The list is written in the old font encoding {font}, so its names look wrong. Convert it to Unicode before the import.',
  'importing.toUnicode': 'Convert to Unicode',
  'importing.isProse':
    'This looks like a text rather than a list: the parts of the ceremony, presenters and numbers can be read out of it.',
  'importing.readAsText': 'Read it as a text',
  'importing.sheets': 'Tables in the file',
  'importing.table': 'Table {n}',
  'importing.sheetRows': '{n, plural, one {# row} other {# rows}}',
  'importing.sheetProblems': '{n, number} to check',
  'importing.sheetLeftOut': 'left out',
  'importing.takeSheet': 'Import this table',
  'importing.columns': 'The columns of the list and what they mean. Change what is not right.',
  'importing.columnsGuessed':
    'The list has no row of heads; the columns were guessed from what they hold. Change what is not right.',
  'importing.column': 'Column {n}',
  'importing.columnEmpty': '(empty)',
  'importing.kindOfAll': 'Kind where the list does not say',
  'importing.noProblems': 'No row needs a look',
  'importing.common': 'All rows: {what}',
  'importing.kindRecognised': 'recognised',
  'importing.rows': '{n, plural, one {# row} other {# rows}}',
  'importing.rowsSoFar': '{n, number} of {of, number} rows…',
  'importing.onlyProblems': 'Only rows to check ({n, number})',
  'importing.noTable': 'There is no table in this list.',
  'importing.noRows':
    'No recipient was recognised. Choose the column of the names above; the rows that were left out are listed below.',
  'importing.table.label': 'Recipients in the list',
  'importing.field.row': 'Row',
  'importing.field.kind': 'Kind',
  'importing.field.name': 'Name',
  'importing.field.post': 'Post',
  'importing.field.unit': 'Unit',
  'importing.field.award': 'Award',
  'importing.field.decision': 'Decision',
  'importing.nameless': 'no name yet',
  'importing.severity.error': 'not imported:',
  'importing.severity.notice': 'note:',
  'importing.row': 'row {n}',
  'importing.rowStart': 'Row {row}: ',
  'importing.guessed': 'guessed',
  'importing.leftOut':
    '{n, plural, one {# other row is no recipient} other {# other rows are no recipients}}',
  'importing.andMore': 'and {n, plural, one {# more row} other {# more rows}}',

  // what it becomes
  'importing.destination': 'Into the show',
  'importing.noAward': 'No award is named',
  'importing.decision': 'Decision {decision}',
  'importing.into': 'Put into',
  'importing.target.presentationUnnamed':
    '{title} ({n, plural, one {# place} other {# places}} without a name)',
  'importing.target.placeholders':
    'One by one into the {n, number} places without a name of the whole programme',
  'importing.target.new': 'A new presentation',
  'importing.target.unplaced': 'The list of recipients, in no lineup yet',
  'importing.fill': 'Fill {n, plural, one {# place} other {# places}} without a name',
  'importing.otherKind':
    '{n, plural, one {# place of the programme is} other {# places of the programme are}} kept for another kind; the list decides.',
  'importing.nothing': 'There is no row to import yet.',
  'importing.faults': '{n, plural, one {# row is} other {# rows are}} not imported',
  'importing.comparing': 'Comparing with the show…',
  'importing.sum': 'Import {n, plural, one {# recipient} other {# recipients}}: {counts}',
  'importing.count.collective': '{n, plural, one {# collective} other {# collectives}}',
  'importing.count.individual': '{n, plural, one {# individual} other {# individuals}}',
  'importing.count.household': '{n, plural, one {# household} other {# households}}',
  'importing.import': 'Import',
  'importing.done': '{n, plural, one {# recipient} other {# recipients}} imported from “{name}”.',
  'importing.updated': '{n, plural, one {# change} other {# changes}} taken from “{name}”.',
  'importing.discard': 'Discard this list',
  'importing.discardQuestion':
    'What you have corrected in the preview will be lost. The show does not change.',
  'importing.stay': 'Go on',

  // a new version of a list
  'importing.mode': 'How to import',
  'importing.mode.update': 'Compare with the earlier version',
  'importing.mode.new': 'Import as a new list',
  'importing.mode.updateHint':
    '“{name}” was imported before. Choose the changes that the show shall take.',
  'importing.mode.newHint': 'All rows are added, also those who came with “{name}” already.',
  'importing.changes.added': '{n, number} added',
  'importing.changes.removed': '{n, number} removed',
  'importing.changes.changed': '{n, number} changed',
  'importing.changes.moved': '{n, number} moved',
  'importing.changes.same': '{n, number} as before',
  'importing.kind.added': 'Added to the list',
  'importing.kind.removed': 'No longer in the list',
  'importing.kind.changed': 'Changed',
  'importing.kind.moved': 'Moved',
  'importing.takeAll': 'Take all',
  'importing.takeNone': 'Take none',
  'importing.noChanges': 'This list says the same as the one that was imported.',
  'importing.takenSum': 'Take {n, number} of {of, plural, one {# change} other {# changes}}',
  'importing.update': 'Update',
  'importing.place': 'place {from} → {to}',
  'importing.byHand': 'edited by hand',
  'importing.conflict': 'edited by hand, unlike the list',
  'importing.field': 'Field',
  'importing.before': 'Earlier version',
  'importing.now': 'In the show',
  'importing.next': 'New version',
  'importing.by.hand': 'by hand',
  'importing.by.list': 'by the list',
  'importing.yes': 'yes',
  'importing.no': 'no',
};
