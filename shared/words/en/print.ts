import type { print as vi } from '../vi/print.ts';

/** PRINT, in English. */
export const print: Record<keyof typeof vi, string> = {
  'print.sheets': 'Sheets',
  'print.purpose': 'What you see is the print itself, in the language of the script.',
  'print.sheet.script': 'MC script',
  'print.sheet.script.use': 'The words cue by cue, and the names in the order they are read.',
  'print.sheet.lineups': 'Lineups by wave',
  'print.sheet.lineups.use': 'A page per wave: order, seat, place on the stage, boxes to tick.',
  'print.sheet.programme': 'Programme',
  'print.sheet.programme.use': 'A page or two for the guests: times, what happens, who speaks.',
  'print.sheet.running-order': 'Running order',
  'print.sheet.running-order.use':
    'A table for the crews: cues, times, who, and notes for each crew.',
  'print.sheet.trays': 'Tray list',
  'print.sheet.trays.use': 'What lies on which tray, in the order the names are read.',
  'print.sheet.presenter-cards': 'Presenter cards',
  'print.sheet.presenter-cards.use': 'An A5 card for each leader: what, to whom, on whose behalf.',
  'print.sheet.check-in': 'Check-in list',
  'print.sheet.check-in.use': 'By name, by unit and by seat, with boxes to tick.',
  'print.saveBook': 'Save workbook',
  'print.sheet.as-run': 'Record of the ceremony',
  'print.sheet.as-run.use':
    'What happened: planned and actual times, who received, who was absent, who received for whom.',
  'print.stamp': 'Stamp {stamp}',
  'print.version': 'Plan {version}',
  'print.stampMeaning': 'Paper and screen with the same stamp say the same.',
  'print.save': 'Save PDF',
  'print.saved': 'Saved as {path}',
  'print.open': 'Open to print',
  'print.preparing': 'Making the print…',
  'print.updating': 'Something has changed, making the print again…',
  'print.ready': 'Up to date, {pages, plural, one {# page} other {# pages}}',
  'print.page': 'Page {page} of {pages}',
  'print.preview': 'Preview: {sheet}',
  'print.outdated': 'It could not be made again; below is the old one.',
  'print.noChromiumHelp':
    'Install Chromium, Chrome or Edge and try again. The show itself is not affected.',
  'print.retry': 'Try again',
};
