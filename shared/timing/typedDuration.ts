/** A day, the longest duration that a plan takes, in seconds. */
const LONGEST = 86_400;

const UNITS =
  /^(?:(\d+)\s*(?:h|g|giờ))?\s*(?:(\d+)\s*(?:m|p|ph|phút|min)\.?)?\s*(?:(\d+)\s*(?:s|giây|sec)\.?)?$/u;
const CLOCK = /^(?:(\d+):)?(\d+):(\d{2})$/;

/** What a person has typed as a duration: seconds, nothing (it is estimated then), or no duration at all. */
export type TypedDuration =
  | { readonly kind: 'seconds'; readonly seconds: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' };

/** Reads "3m", "3 phút", "1h30m", "2:30", "1:02:30" and plain seconds ("150"). */
export function parseDuration(text: string): TypedDuration {
  const typed = text.trim().toLowerCase().normalize('NFC');
  if (typed === '') return { kind: 'empty' };
  const seconds = secondsOf(typed);
  return seconds === null || seconds > LONGEST
    ? { kind: 'unreadable' }
    : { kind: 'seconds', seconds };
}

function secondsOf(typed: string): number | null {
  if (/^\d+$/.test(typed)) return Number(typed);
  const parts = CLOCK.exec(typed) ?? UNITS.exec(typed);
  if (parts === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
