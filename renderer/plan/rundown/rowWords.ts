import { duration } from '@shared/timing/format.ts';
import type { RundownRow, SegmentRow } from '@shared/view/rundown.ts';
import { waveName } from '@shared/view/rundownTable.ts';
import type { Translate } from '@shared/words/translate.ts';

const MINUTE = 60_000;

/** A row as it is called in a sentence. */
export function rowName(row: RundownRow, t: Translate): string {
  return row.row === 'segment' ? `${row.number}. ${row.title}` : waveName(row, t);
}

/** What is said of a start of its own: when it is, and the wait before it or by how much it is missed. */
export function fixedStartText(
  { startsAt, wait }: Pick<SegmentRow, 'startsAt' | 'wait'>,
  t: Translate,
): string {
  if (startsAt === null) return '';
  const parts = [t('start.fixed', { time: startsAt })];
  if (wait !== null) parts.push(waitText(wait, t));
  return parts.join(', ');
}

/** What is said of a hard end: when it is, and what is left before it or by how much it is missed. */
export function hardEndText(
  { endsBy, spare }: Pick<SegmentRow, 'endsBy' | 'spare'>,
  t: Translate,
): string {
  if (endsBy === null) return '';
  const parts = [t('end.by', { time: endsBy })];
  if (spare !== null) parts.push(spareText(spare, t));
  return parts.join(', ');
}

/** What is left before a hard end, or by how much it is missed. Ms. */
export function spareText(spare: number, t: Translate): string {
  // In whole minutes, as the end itself is: 20:00 beside a time of day would be read as one.
  if (spare < 0) return t('end.late', { n: Math.ceil(-spare / MINUTE) });
  const n = Math.floor(spare / MINUTE);
  return n === 0 ? t('end.exact') : t('end.spare', { n });
}

function waitText(wait: number, t: Translate): string {
  if (wait === 0) return t('start.exact');
  const time = duration(wait);
  return wait > 0 ? t('start.wait', { time }) : t('start.late', { time });
}
