import type { signal as vi } from '../vi/signal.ts';

/** What the MC flags to the caller, in English. */
export const signal: Record<keyof typeof vi, string> = {
  'signal.controls': 'Tell the caller',
  'signal.ready': 'Ready',
  'signal.wait': 'Please wait',
  'signal.sent': 'flagged',
  'signal.mcReady': 'MC: ready',
  'signal.mcWait': 'MC: WAIT',
  'signal.goAnyway': 'the MC asks to wait; GO still works',
  'signal.justNow': 'just now',
  'signal.secondsAgo': '{n} s ago',
  'signal.minutesAgo': '{n} min ago',
};
