import { Temporal } from 'temporal-polyfill';

const two = (n: number) => String(n).padStart(2, '0');

/** A moment as the hall's wall clock shows it: "08:05", with seconds "08:05:09". */
export function wallClock(at: number, zone: string, withSeconds = false): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const minutes = `${two(time.hour)}:${two(time.minute)}`;
  return withSeconds ? `${minutes}:${two(time.second)}` : minutes;
}

/** A duration in ms as m:ss or h:mm:ss, without a sign. */
export function duration(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest.replace(/^0/, '');
}

/** Over/under with its sign: "+1:20" is late, "−0:40" early, "0:00" on time. */
export function signed(ms: number): string {
  const text = duration(ms);
  if (text === '0:00') return text;
  return `${ms > 0 ? '+' : '−'}${text}`;
}

/** Date and time in the hall for a page's foot: "22/11/2026 21:58". */
export function stampedTime(at: number, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return `${two(time.day)}/${two(time.month)}/${time.year} ${two(time.hour)}:${two(time.minute)}`;
}

/** How an over/under in ms is called: less than a second to either side is on time. */
export function overUnderState(ms: number): 'onTime' | 'over' | 'under' {
  if (Math.abs(ms) < 1000) return 'onTime';
  return ms > 0 ? 'over' : 'under';
}
