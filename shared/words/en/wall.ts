import type { wall as vi } from '../vi/wall.ts';

/** CLOCK and SCREEN, in English. */
export const wall: Record<keyof typeof vi, string> = {
  'wall.rehearsal': 'REHEARSAL',
  'wall.fullScreen': 'Full screen',
  'wall.leaveFullScreen': 'Leave full screen',
  'wall.tools': 'Tools of the wall',
  'action.full-screen': 'Full screen on and off',

  'clock.untilStart': 'Until the start',
  'clock.pastStart': 'Past the start',
  'clock.startsAt': 'Starts {when}',
  'clock.notBegun': 'Not begun',
  'clock.ended': 'The show has ended',
  'clock.endedAt': 'at {time}',
  'clock.left': 'Left',
  'clock.overTime': 'OVER TIME',
  'clock.programme': 'Whole programme',
  'clock.over': 'late',
  'clock.under': 'early',
  'clock.onTime': 'on time',
  'clock.next': 'Next',
  'clock.last': 'This is the last cue',
  'clock.hold': 'HOLD',
  'clock.endsBy': 'Has to end by {time}',
  'clock.endLeft': '{left} left',
  'clock.endOver': '{left} over',
  'clock.endMissed': 'will be missed',

  'screen.logo': 'Logo',
  'screen.logoHint':
    'Shown with the title of the show when “logo” is chosen for the wall. Kept on this computer; PNG, JPEG or SVG of at most 1 MB.',
  'screen.chooseLogo': 'Choose an image…',
  'screen.removeLogo': 'Remove the logo',
  'screen.logoRefused':
    'This file can’t be used: a PNG, JPEG or SVG image of at most 1 MB is needed.',
  'screen.posthumous': 'Posthumous award',
};
