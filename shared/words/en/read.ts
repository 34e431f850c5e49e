import type { read as vi } from '../vi/read.ts';

/** READ, the MC's screen, in English. */
export const read: Record<keyof typeof vi, string> = {
  // where the MC reads
  'read.end': 'End of the words – wait for GO',
  'read.endHere': 'End of the words of this cue',
  'read.next': 'Next',
  'read.nothing': 'There are no words at this cue.',
  'read.toPlace': 'Back to where I read',
  'read.rowsAbove': '{n, plural, one {# line} other {# lines}} above',
  'read.rowsBelow': '{n, plural, one {# line} other {# lines}} below',

  // names
  'read.receivers': 'Who receives in this wave',
  'read.onStage': 'Called now',
  'read.onDeck': 'On deck',
  'read.notCalled': 'not called yet',
  'read.late': 'not here yet',
  'read.pronounced': 'say: {how}',
  'read.left': '{n, plural, one {# person} other {# people}} left',
  'read.leftKinds': '{counts} left',
  'read.allCalled': 'everybody is called',

  // following
  'read.follow': 'Follow the show',
  'read.lookingAround': 'Looking around',
  'read.liveAt': 'The show is at cue {number}: {heading}',
  'read.backToLive': 'Back to the live cue',

  // the state of the show
  'read.waiting': 'The show has not begun. This is the first cue.',
  'read.hold': 'Please wait: {reason}',
  'read.holdNoReason': 'Please wait a moment',
  'read.filler': 'Words for the wait',
  'read.ended': 'The show has ended.',

  // the caller's message
  'read.fromCaller': 'Caller',
  'read.seen': 'Seen',

  // the bar
  'read.controls': 'How the words are shown',
  'read.prev': 'Previous cue',
  'read.nextCue': 'Next cue',
  'read.up': 'Previous paragraph',
  'read.down': 'Next paragraph',
  'read.larger': 'Larger type',
  'read.smaller': 'Smaller type',
  'read.lines': '{n, plural, one {# line} other {# lines}}',
  'read.mirror': 'Mirror',
  'read.theme.dark': 'Dark',
  'read.theme.light': 'Light',
  'read.theme.contrast': 'High contrast',
};
