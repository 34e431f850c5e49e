import type { fromText as vi } from '../vi/fromText.ts';

/** The way of a text into PLAN, in English. */
export const fromText: Record<keyof typeof vi, string> = {
  'action.import-text': 'Import from a text…',
  'fromText.open': 'From text…',
  'fromText.title': 'From text',
  'fromText.pasted': 'Pasted text',
  'fromText.dropHere': 'Drop the text here',

  // where the text comes from
  'begin.fromText': 'Read the programme from a text',
  'begin.fromText.hint':
    'Opens the show where you paste an announcement, a plan, an invitation or a press report.',
  'fromText.fromPaste': 'Paste an announcement, a plan, an invitation or a press report',
  'fromText.pasteHere':
    'Copy the whole text and press Ctrl+V here. Rostrum reads the parts of the ceremony out of it: which award is presented, by whom, to how many collectives and individuals. What the text does not say is left open, never guessed.',
  'fromText.read': 'Read the text',
  'fromText.fromFile': 'Or drag a file here',
  'fromText.kinds':
    'Word (.docx), a web page (.html) or text (.txt). The file itself stays as it is.',
  'fromText.unread': 'The text could not be read',
  'error.text-reader-ended':
    'Reading the text stopped halfway; it may be too long for the memory of this computer. The show has not changed. Please copy only what is about the ceremony and try again.',
  'fromText.reading': 'Reading the file…',
  'fromText.understanding': 'Looking for the parts of the ceremony…',
  'fromText.found':
    '{parts, plural, one {# part} other {# parts}}, {leaders, plural, one {# leader or guest} other {# leaders and guests}}',

  // the text with what was understood
  'fromText.text': 'Text',
  'fromText.edit': 'Edit the text',
  'fromText.legend': 'Shown in the text',
  'fromText.markOf': '{kind}: {words}',
  'fromText.mark.award': 'Award',
  'fromText.mark.count': 'Number',
  'fromText.mark.formula': 'On behalf of',
  'fromText.mark.presenter': 'Presenter',
  'fromText.mark.name': 'Recipient',
  'fromText.mark.leader': 'Guest',
  'fromText.mark.post': 'Post',
  'fromText.mark.launch': 'Launch',
  'fromText.mark.speech': 'Speech',
  'fromText.mark.other': 'Other part',
  'fromText.mark.skipped': 'Left out',

  // what becomes of it
  'fromText.proposal': 'What enters the show',
  'fromText.parts': 'Parts in the order of the programme',
  'fromText.leaders': 'Leaders and guests',
  'fromText.skipped': 'Left out',
  'fromText.skippedHint': 'The text speaks of awards here, but not of this ceremony.',
  'fromText.take': 'Take in: {what}',
  'fromText.dropped': 'not taken in',
  'fromText.source': 'Show in the text: {what}',
  'fromText.award': 'Award',
  'fromText.presenters': 'Presented by',
  'fromText.noPresenters': 'not known who presents',
  'fromText.nobodyFound': 'Nobody of that name in the text.',
  'fromText.formula': 'On behalf of',
  'fromText.formulaAuto': 'as everywhere in the show',
  'fromText.counts': 'How many',
  'fromText.kind.collective': 'collectives',
  'fromText.kind.individual': 'individuals',
  'fromText.kind.household': 'households',
  'fromText.unknown': 'unknown',
  'fromText.together':
    'The text counts {n, number} collectives and individuals together. Please enter each number once you know it.',
  'fromText.posthumous': 'Posthumous',
  'fromText.names': 'By name',
  'fromText.moreNames': 'and {n, plural, one {# more name} other {# more names}}',
  'fromText.fewerNames': 'show fewer',
  'fromText.partTitle': 'Title in the programme',
  'fromText.by': 'By',
  'fromText.theme': 'Theme',
  'fromText.leaderName': 'Name',
  'fromText.leaderPosts': 'Posts of {name}, one on each line',
  'fromText.noPosts': 'the text names no post',
  'fromText.known': 'in the show already',
  'fromText.sum':
    '{recipients, plural, one {# known recipient} other {# known recipients}}{unknown, plural, =0 {} one {, # part without a number} other {, # parts without a number}}; {leaders, plural, one {# leader or guest} other {# leaders and guests}}',
  'fromText.import': '{n, plural, =0 {Import} one {Import # part} other {Import # parts}}',
  'fromText.done': '{n, plural, one {# part} other {# parts}} imported from “{name}”.',
  'fromText.discard': 'Discard this text',
  'fromText.discardQuestion':
    'What you have corrected in the preview will be lost. The show does not change.',

  // nothing was found
  'fromText.nothing': 'No part of a ceremony was found in this text.',
  'fromText.nothingHint':
    'Rostrum looks for sentences that say who presents which award to whom, such as: “Mr Tran Van An, Chairman of the Provincial People’s Committee, presented Certificates of Merit to 12 collectives and 8 individuals.”',
  'fromText.nothingTaken': 'No part is chosen.',
};
