import type { Info } from '../model/info.ts';
import { memoByIdentity } from '../model/lookup.ts';
import { duration, wallClock } from './format.ts';
import { plannedStart } from './schedule.ts';

const DAY_MINUTES = 24 * 60;

/** Texts by minute: a programme of a thousand rows asks for the same calendar again with every edit. */
const textsByMinute = memoByIdentity((_info: Info) => new Map<number, string>());

/** How a moment of the plan, `offset` ms after its start, is written: as time of day where that is known. */
export function plannedText(offset: number, info: Info): string {
  if (info.startTime === null) return `+${duration(offset)}`;
  const minute = Math.floor(offset / 60_000);
  const texts = textsByMinute(info);
  const text = texts.get(minute) ?? minuteText(minute, info, info.startTime);
  texts.set(minute, text);
  return text;
}

/** The time of day `minute` minutes after the start. */
function minuteText(minute: number, info: Info, startTime: string): string {
  const start = plannedStart(info);
  if (start !== null) return wallClock(start + minute * 60_000, info.zone);
  const [hours = '0', minutes = '0'] = startTime.split(':');
  const ofDay = (Number(hours) * 60 + Number(minutes) + minute) % DAY_MINUTES;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}
