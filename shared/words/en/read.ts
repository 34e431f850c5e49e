import type { read as vi } from '../vi/read.ts';

/** READ, the MC's screen, in English. */
export const read: Record<keyof typeof vi, string> = {
  'read.following': 'Following',
  'read.notFollowing': 'Looking around',
  'read.backToLive': 'Back to the live cue',
  'read.larger': 'Larger type',
  'read.smaller': 'Smaller type',
  'read.next': 'Next',
  'read.prev': 'Previous cue',
  'read.nextCue': 'Next cue',
  'read.waiting': 'The show has not begun. This is the first cue.',
  'read.hold': 'Please wait: {reason}',
  'read.holdNoReason': 'Please wait a moment',
  'read.ended': 'The show has ended.',
  'read.nothing': 'There are no words at this cue.',
  'read.pronounced': 'say: {how}',
};
