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
};
