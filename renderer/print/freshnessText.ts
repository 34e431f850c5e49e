import type { Show } from '@shared/model/show.ts';
import { type Freshness, pageRanges } from '@shared/sheet/paperInHand.ts';
import { stampedTime } from '@shared/timing/format.ts';
import { joined } from '@shared/words/joined.ts';
import type { Translate } from '@shared/words/translate.ts';

export type Changed = Extract<Freshness, { state: 'changed' }>;

/** What paper is compared with: the version of the plan, and the moment and the zone in which it is said. */
export interface Moment {
  readonly planVersion: number;
  /** Ms since 1970. */
  readonly now: number;
  readonly zone: string;
}

export const momentOf = ({ planVersion, info }: Show, now: number): Moment => ({
  planVersion,
  now,
  zone: info.zone,
});

/** "14:05" in the hall's zone; with its date when it was on another day. */
export function when(at: number, { now, zone }: Pick<Moment, 'now' | 'zone'>): string {
  const [stamped, today] = [stampedTime(at, zone), stampedTime(now, zone)];
  const [day, time = ''] = stamped.split(' ');
  return today.startsWith(`${day} `) ? time : stamped;
}

/** "14:05" or "22/11", where there is little room. */
export function whenShort(at: number, moment: Pick<Moment, 'now' | 'zone'>): string {
  const [day = '', time] = when(at, moment).split(' ');
  return time === undefined ? day : day.slice(0, DAY_AND_MONTH);
}

/** Length of "22/11". */
const DAY_AND_MONTH = 5;

/**
 * "trang 3–4" of page numbers that rise, of a sheet of `total` pages; empty without any. More ranges than `most` say less
 * than their number.
 */
export function pagesText(pages: readonly number[], total: number, t: Translate, most = 5): string {
  const n = pages.length;
  if (n === 0) return '';
  if (n >= total && total > 1) return t('print.pages.all');
  const ranges = pageRanges(pages);
  return ranges.split(', ').length > most
    ? t('print.pages.count', { n })
    : t('print.pages.some', { n, pages: ranges });
}

/** "2 phần đổi, 1 phần mới, trang 3–4". */
export function changedText({ held, changed, added, removed, pages }: Changed, t: Translate) {
  const counts = { changed, added, removed };
  const parts = (['changed', 'added', 'removed'] as const)
    .filter((kind) => counts[kind].length > 0)
    .map((kind) => t(`print.parts.${kind}`, { n: counts[kind].length }));
  return joined([...parts, pagesText(pages, held.pages, t)], ', ');
}

/** "8 phần đổi, trang 3–4", whatever has become of them, where there is little room. */
export function changedShort({ held, changed, added, removed, pages }: Changed, t: Translate) {
  const n = changed.length + added.length + removed.length;
  return joined([t('print.parts.short', { n }), pagesText(pages, held.pages, t, 2)], ', ');
}

/** "In bản v7 lúc 14:05, nay v9". A change of the day leaves the plan at its version. */
export function sinceText(
  { held: { latest } }: Exclude<Freshness, { state: 'never' }>,
  moment: Moment,
  t: Translate,
): string {
  const slots = { was: `v${latest.planVersion}`, when: when(latest.at, moment) };
  return latest.planVersion === moment.planVersion
    ? t('print.sinceSame', slots)
    : t('print.since', { ...slots, now: `v${moment.planVersion}` });
}

/** How paper stands to the show, in one sentence. */
export function freshnessText(fresh: Freshness, moment: Moment, t: Translate): string {
  switch (fresh.state) {
    case 'never':
      return t('print.never');
    case 'current': {
      const { planVersion, at } = fresh.held.latest;
      return t('print.current', { was: `v${planVersion}`, when: when(at, moment) });
    }
    case 'changed':
      return `${sinceText(fresh, moment, t)}: ${changedText(fresh, t)}`;
  }
}

/** The same beside the version and the time of the print, where there is little room. */
export function shortState(
  fresh: Freshness,
  isEmpty: boolean,
  { planVersion }: Moment,
  t: Translate,
): string {
  if (fresh.state === 'never') return t(isEmpty ? 'print.card.empty' : 'print.never');
  if (fresh.state === 'current') return t('print.card.current');
  const changes = changedShort(fresh, t);
  return fresh.held.latest.planVersion === planVersion
    ? changes
    : t('print.card.now', { now: `v${planVersion}`, changes });
}
