import { Temporal } from 'temporal-polyfill';
import type { AsRun } from '../../asRun/asRun.ts';
import type { Show } from '../../model/show.ts';
import { wallClock } from '../../timing/format.ts';
import type { Translate } from '../../words/translate.ts';
import type { Fact } from '../script.ts';
import { sheetWords } from '../words.ts';

/** A moment as offices write it: "08 giờ 05 phút, ngày 02 tháng 03 năm 2025". */
export function momentText({ info }: Pick<Show, 'info'>, at: number, t: Translate): string {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(
    info.zone,
  );
  const [hour = '', minute = ''] = wallClock(at, info.zone).split(':');
  const date = sheetWords(info.scriptLanguage)('date.long', { year: String(year), month, day });
  return t('asRun.moment', { hour, minute, date });
}

/** When, where, and who led: what a record begins with. */
export function factsOf(show: Show, run: AsRun, t: Translate): readonly Fact[] {
  const { organiser, venue, mc } = show.info;
  const named = (label: string, value: string): Fact => ({
    label,
    value: value === '' ? t('asRun.unknown') : value,
    known: value !== '',
  });
  return [
    { label: t('asRun.fact.began'), value: beganText(show, run, t), known: true },
    {
      label: t('asRun.fact.ended'),
      value: withPlan(show, run.endedAt, run.plannedEnd, t),
      known: run.endedAt !== null,
    },
    named(t('asRun.fact.venue'), venue),
    named(t('asRun.fact.organiser'), organiser),
    named(t('asRun.fact.mc'), mc),
    { label: t('asRun.fact.recorder'), value: t('asRun.blank'), known: true },
  ];
}

/** The first GO; where none was pressed, the moment at which the show was begun. */
const beganText = (show: Show, run: AsRun, t: Translate) =>
  withPlan(show, run.startedAt ?? run.begunAt, run.plannedStart, t);

function withPlan(show: Show, at: number | null, planned: number | null, t: Translate): string {
  if (at === null) return t('asRun.notEnded');
  const moment = momentText(show, at, t);
  return planned === null
    ? moment
    : t('asRun.planned', { moment, planned: wallClock(planned, show.info.zone) });
}
