import type { files as vi } from '../vi/files.ts';

/** Export, import and beginnings of shows, in English. */
export const files: Record<keyof typeof vi, string> = {
  // library
  'library.more': 'More actions',
  'library.open': 'Open',
  'library.export': 'Export to a file',
  'library.useAsFrame': 'Use as the frame of a new show',
  'library.import': 'Import from a file…',
  'library.drop': 'Drop the show file here',

  // taking a show away for good
  'library.wipe': 'Wipe…',
  'wipe.title': 'Wipe this ceremony',
  'wipe.what':
    'The ceremony “{title}” will be gone from this machine for good: plan, recipients, the record of the evening, all earlier versions. This cannot be undone.',
  'wipe.stays': 'Rostrum cannot remove what has left it:',
  'wipe.stays.files': 'exported files (.rostrum, Excel, Word, PDF) and printed paper;',
  'wipe.stays.machines':
    'copies on standby machines, in other halls, on USB sticks and in system backups;',
  'wipe.stays.broker':
    'what a broker (MQTT) keeps, with the names of those who were called: only “Stop publishing”, while connected, takes that away;',
  'wipe.stays.disk': 'traces on the disk, until that place is written over.',
  'wipe.type': 'Type “{word}” to confirm',
  'wipe.word': 'wipe',
  'wipe.do': 'Wipe',
  'wipe.done': '“{title}” is gone for good: {files, plural, one {# file} other {# files}}.',
  'error.wipe-open': 'This ceremony is open in another window. Close that window, then wipe it.',
  'error.wipe-shared': 'This ceremony is being shared or followed. Stop that, then wipe it.',
  'error.wipe-live': 'This ceremony is live and cannot be wiped.',
  'error.wipe-refused':
    'This computer does not let the folder {folder} be removed ({reason}); no file has been removed yet. If another program uses that folder, close the program and wipe again.',
  'error.wipe-unfinished':
    'This ceremony has left the library, but not all of its files could be removed: the folder {folder} is still there ({reason}). Choose “Wipe” again; if that does not help, remove the folder by hand. Rostrum also tries again whenever it starts.',

  // the open show as a file
  'file.exportShow': 'Export the whole show (.rostrum)',
  'file.exportWorkbook': 'Export a workbook (.xlsx)',
  'file.exportRecipients': 'Export the recipients (.csv)',
  'file.importWorkbook': 'Import an edited workbook…',
  'file.replacePlan': 'Replace the plan',
  'file.replaceAsk':
    'The workbook “{title}” has {segments, plural, one {# segment} other {# segments}} and {recipients, plural, one {# recipient} other {# recipients}}. Replace the whole plan by it? This can be undone.',
  'error.export-failed': 'The file could not be made ({reason}).',

  // the first steps
  'library.firstTitle': 'The first three steps',
  'library.first.1': 'Make a show from a template, or import the show file that a colleague sent.',
  'library.first.2':
    'In Plan: edit the programme, import the list of recipients, assign the presenters.',
  'library.first.3': 'Print the script and the lineups; on the day open Run and press GO.',

  // a new show
  'begin.with': 'Begin with',
  'begin.titleHint': 'Left empty, it is called “{title}”.',
  'begin.empty': 'An empty programme',
  'begin.empty.hint':
    'No segment yet. For a ceremony that fits no pattern: add its segments in their order.',
  'begin.templates': 'Templates, without people',
  'begin.samples': 'Samples to look at and try',
  'begin.earlier': 'Like an earlier show',
  'begin.earlier.hint':
    'Keeps the programme, the awards and the stage; leaves out people, lists, date and decision numbers.',
  'begin.whichShow': 'Which show?',
  'template.commendation-conference':
    'Flag salute, report, awards from the Labour Order down to provincial certificates, launch, address, reply. In the order of protocol; call-up follows the issuer. Vietnamese script.',
  'template.school-year-end':
    'Performance, flag salute, report, certificates of the province and the principal, scholarships. Parents and pupils speak. Vietnamese script.',
  'template.graduation-vi':
    'Doctoral, master’s and bachelor’s degrees and commendations of the best. Graduates and families speak. Vietnamese script.',
  'template.graduation-en':
    'Procession, doctoral, master’s and bachelor’s degrees and the university medal. English script.',
  'template.company-awards':
    'Report, emulation titles, commendations of the General Director, long service, idea of the year. No flag salute; with performances. Vietnamese script.',
  'sample.thai-nguyen-2025':
    'A real provincial conference: six awards, 97 collectives and 27 individuals. Try GO, edits and printing without fear.',
  'sample.graduation':
    'An English graduation of an invented university, with all names and how they are said. See script and lineups with everything filled in.',

  // a file whose show is here already
  'conflict.title': 'This show is in the library already',
  'conflict.lead': 'The file holds the show “{title}”, which is on this machine.',
  'conflict.unreadable': 'The one in the library cannot be read.',
  'conflict.inFile': 'In the file',
  'conflict.inLibrary': 'In the library',
  'conflict.version': 'plan {version}, last change: {when}',
  'conflict.newer.file': 'The file is newer.',
  'conflict.newer.library': 'The library is newer.',
  'conflict.newer.same': 'Both say exactly the same.',
  'conflict.newer.unknown': 'Nothing tells which one is newer.',
  'conflict.keep': 'Keep the library as it is',
  'conflict.keepHint': 'Nothing is imported.',
  'conflict.copy': 'Import as a copy',
  'conflict.copyHint': 'Adds another show beside it; the present one does not change.',
  'conflict.replace': 'Replace it by the file',
  'conflict.replaceHint': 'The present one is kept in the folder of the show.',
  'conflict.replaceOpen': 'The window that has this show open changes to the new one.',
  'conflict.replaceLive': 'The show is live, so it cannot be replaced.',
  'error.show-exists': 'The show “{title}” is in the library already.',
  'error.show-is-live': 'The show “{title}” is live and cannot be replaced by a file.',
  'error.file-too-large': 'The file {file} is too large to import.',

  // the workbook
  'book.sheet.programme': 'Programme',
  'book.sheet.recipients': 'Recipients',
  'book.sheet.people': 'Leaders',
  'book.sheet.awards': 'Awards',
  'book.sheet.decisions': 'Decisions',
  'book.sheet.info': 'Information',
  'book.sheet.words': 'Own words',
  'book.sheet.templates': 'Templates',
  'book.sheet.abbreviations': 'Abbreviations',
  'book.sheet.dismissed': 'Passed over',
  'book.sheet.lists': 'Imported lists',
  'book.head.number': 'No.',
  'book.head.order': 'Order',
  'book.head.title': 'Title',
  'book.head.segmentKind': 'Kind of segment',
  'book.head.startsAt': 'Fixed start',
  'book.head.endsBy': 'Must end by',
  'book.head.planned': 'Duration',
  'book.head.who': 'Who',
  'book.head.award': 'Award',
  'book.head.decision': 'Decision',
  'book.head.callUp': 'Call-up',
  'book.head.formula': 'Formula',
  'book.head.flagSalute': 'Flag salute',
  'book.head.theme': 'Theme',
  'book.head.groups': 'Groups',
  'book.head.role': 'What the speech is for',
  'book.head.pinned': 'Keep this place',
  'book.head.note': 'Note',
  'book.head.wave': 'Wave',
  'book.head.name': 'Name',
  'book.head.personName': 'Full name',
  'book.head.kind': 'Kind',
  'book.head.post': 'Post',
  'book.head.posts': 'Posts',
  'book.head.shortPost': 'Short post',
  'book.head.unit': 'Unit',
  'book.head.address': 'Form of address',
  'book.head.pronunciation': 'Pronunciation',
  'book.head.rank': 'Rank',
  'book.head.seat': 'Seat',
  'book.head.certificate': 'Certificate number',
  'book.head.posthumous': 'Posthumous',
  'book.head.receiver': 'Receiver',
  'book.head.relation': 'Relation',
  'book.head.nameVi': 'Name (Vietnamese)',
  'book.head.nameEn': 'Name (English)',
  'book.head.issuerVi': 'Issuer (Vietnamese)',
  'book.head.issuerEn': 'Issuer (English)',
  'book.head.onBehalfVi': 'On behalf of (Vietnamese)',
  'book.head.onBehalfEn': 'On behalf of (English)',
  'book.head.tier': 'Tier',
  'book.head.class': 'Class',
  'book.head.form': 'Form',
  'book.head.kinds': 'Given to',
  'book.head.decisionNumber': 'Decision number',
  'book.head.decisionDate': 'Date of signing',
  'book.head.signer': 'Signer',
  'book.head.announcer': 'Announcer',
  'book.head.statedCollective': 'Collectives in the decision',
  'book.head.statedIndividual': 'Individuals in the decision',
  'book.head.statedHousehold': 'Households in the decision',
  'book.head.part': 'Paragraph id',
  'book.head.text': 'Script',
  'book.head.basis': 'By the template, then',
  'book.head.locked': 'Approved',
  'book.head.language': 'Language',
  'book.head.templateKey': 'Name of the template',
  'book.head.templateText': 'Template',
  'book.head.short': 'Abbreviation',
  'book.head.readAs': 'Read as',
  'book.head.finding': 'Finding',
  'book.head.reason': 'Reason',
  'book.head.said': 'What it said then',
  'book.head.item': 'Item',
  'book.head.value': 'Value',
  'book.head.list': 'List',
  'book.head.importedAt': 'Imported at',
  'book.head.awardAsWritten': 'Award as the list writes it',
  'book.head.place': 'Place in the show',
  'book.head.catalogueId': 'Catalogue id',
  'book.head.recipientId': 'Recipient id',
  'book.head.id': 'Id (do not edit)',
  'book.head.data': 'Data (do not edit)',
  'book.yes': 'yes',
  'book.no': 'no',
  'book.wave': 'Wave',
  'book.department': 'Department',
  'book.perTray': 'Items on one tray',
  'book.about.1':
    'Rostrum wrote this workbook. Edit it, save it and import it again: the whole import is one step that can be undone.',
  'book.about.2':
    'Any cell can be edited but those of the hidden columns at the end. A new row without an id is somebody new; a deleted row is gone.',
  'book.about.3':
    'Recipients: Wave is the number of the wave in the sheet Programme; Order is how they stand, are read and are served.',
  'book.about.4':
    'Names in Programme have to be those of the sheet Leaders; several are parted by semicolons.',
  'book.about.5':
    'Own words: an approved paragraph can be edited once its mark under Approved is taken away; a deleted row goes back to the template.',
  'error.workbook-too-new':
    'A newer Rostrum wrote this workbook (format {version}; this copy reads up to {known}).',
  'error.workbook-sheet-missing': 'The workbook has no sheet “{sheet}”.',
  'error.workbook-empty': 'Sheet {sheet}, row {row}: “{head}” must not be empty.',
  'error.workbook-unknown': 'Sheet {sheet}, row {row}, “{head}”: “{given}” is not known.',
  'error.workbook-value':
    'Sheet {sheet}, row {row}, “{head}”: “{given}” is not understood. Write: {expected}.',
  'error.workbook-formula': 'Sheet {sheet}, row {row}, “{head}”: a formula without a result.',
  'error.workbook-data':
    'Sheet {sheet}, row {row}: “{head}” was changed. Export the workbook again and edit the other columns.',
  'error.workbook-not-here':
    'Sheet {sheet}, row {row}: this kind of segment has no “{head}” (“{given}”).',
  'error.workbook-wave-alone':
    'Sheet {sheet}, row {row}: a wave has to stand below a presentation.',
  'error.workbook-number-twice': 'Sheet {sheet}, row {row}: a row above has this number already.',
  'error.workbook-twice':
    'Sheet {sheet}, row {row}, “{head}”: “{given}” stands in a row above already.',
  'error.workbook-locked':
    'Sheet {sheet}, row {row}, “{head}”: this paragraph is approved. Take the mark under “{mark}” away to edit it.',
  'error.workbook-template-unknown-key':
    'Sheet {sheet}, row {row}, “{head}”: Rostrum has no template named “{key}”.',
  'error.workbook-template-syntax':
    'Sheet {sheet}, row {row}, “{head}”: the text can’t be read from character {at} on; braces come in pairs.',
  'error.workbook-template-unknown-slot':
    'Sheet {sheet}, row {row}, “{head}”: this template has no slot “{slot}”. It can use: {known}',
  'error.workbook-template-missing-slot':
    'Sheet {sheet}, row {row}, “{head}”: this template needs {slot}.',
  'error.workbook-template-loop':
    'Sheet {sheet}, row {row}, “{head}”: shared phrases take each other in: {ring}.',
  'error.workbook-no-wave': 'Sheet {sheet}, row {row}: the programme has no wave “{given}”.',
  'error.workbook-dangling':
    '“{at}” uses a person, an award or a decision that is no longer in the workbook.',
  'error.workbook-recipient-twice': 'In “{at}” somebody stands twice.',
  'error.workbook-invalid': 'The workbook is not valid at “{at}”.',
  'error.workbook-not-ours':
    '{file} is no workbook that Rostrum wrote. To take a list of recipients from it, open a show and go to Plan, Recipients.',
};
