import type { AsRun } from '../../asRun/asRun.ts';
import { isReceived, OUTCOMES, type OutcomeKind, type WaveRun } from '../../asRun/outcomes.ts';
import { type Span, wholeSeconds } from '../../asRun/spans.ts';
import {
  attendanceText,
  changeText,
  detailText,
  outcomeText,
  recipientText,
  waveText,
} from '../../asRun/texts.ts';
import { KINDS, type KindCounts, total } from '../../lineup/lineup.ts';
import { findById } from '../../model/lookup.ts';
import { inLanguage } from '../../model/primitives.ts';
import type { Show } from '../../model/show.ts';
import { countsText } from '../../script/counts.ts';
import { showTemplates } from '../../script/template.ts';
import { capitalised } from '../../script/tidy.ts';
import { duration, signed, wallClock } from '../../timing/format.ts';
import type { Translate } from '../../words/translate.ts';
import { cell, column, part, row, type TablePart, type TableRow } from '../table.ts';

/** Where nothing is known, or nothing was. */
const NOTHING = '–';

/** The parts of the record in their order; holds, changes and the like only where there were some. */
export function recordParts(show: Show, run: AsRun, t: Translate): readonly TablePart[] {
  const some = (one: TablePart) => (one.table === null ? [] : [one]);
  return [
    programmePart(show, run, t),
    totalsPart(show, run, t),
    ...(run.waves.length === 0 ? [] : [wavesPart(show, run, t)]),
    ...(run.waves.length === 0
      ? []
      : [
          peoplePart(show, run, t, 'absent', ['absent']),
          peoplePart(show, run, t, 'proxies', ['proxy', 'receiver']),
        ]),
    ...some(peoplePart(show, run, t, 'missed', missedIn(run))),
    ...some(correctionsPart(show, run, t)),
    ...some(changesPart(show, run, t)),
    ...some(holdsPart(show, run, t)),
  ];
}

/** While the show goes on nobody has been missed by a wave that is still to come. */
const missedIn = ({ phase }: AsRun): readonly OutcomeKind[] =>
  phase === 'ended' ? ['not-called', 'not-reached'] : ['not-called'];

const clockText = ({ info }: Show, at: number | null) =>
  at === null ? NOTHING : wallClock(at, info.zone);

function programmePart(show: Show, run: AsRun, t: Translate): TablePart {
  const { planned, actual } = {
    planned: t('asRun.column.planned'),
    actual: t('asRun.column.actual'),
  };
  const columns = [
    column('number', t('asRun.column.number')),
    column('text', t('asRun.column.segment')),
    column('time', t('asRun.column.start'), planned),
    column('time', t('asRun.column.length'), planned),
    column('time', t('asRun.column.start'), actual),
    column('time', t('asRun.column.end'), actual),
    column('time', t('asRun.column.length'), actual),
    column('time', t('asRun.column.over')),
  ];
  const rows = run.segments.flatMap((one) => [
    spanRow(show, run, t, { span: one, number: String(one.number), title: one.segment.title }),
    ...(one.waves.length < 2 ? [] : one.waves).map((span) =>
      spanRow(show, run, t, { span, number: '', title: waveText(show, span.waveId, t) ?? '' }),
    ),
  ]);
  return part(t('asRun.part.programme'), t('asRun.none'), columns, [
    ...rows,
    wholeRow(show, run, t),
  ]);
}

interface Line {
  readonly span: Span & { readonly returns?: number };
  /** Empty: a part of the segment above. */
  readonly number: string;
  readonly title: string;
}

function spanRow(show: Show, { phase }: AsRun, t: Translate, line: Line): TableRow {
  const { span, number, title } = line;
  const lacks = phase === 'ended' ? t('asRun.neverRan') : t('asRun.notYet');
  const notes = [
    ...(span.from === null ? [lacks] : []),
    ...(span.from !== null && span.to === null ? [t('asRun.on')] : []),
    ...(span.heldMs > 0 ? [t('asRun.held', { length: duration(span.heldMs) })] : []),
    ...((span.returns ?? 0) > 0 ? [t('asRun.returns', { n: span.returns ?? 0 })] : []),
  ];
  const missed = span.from === null ? 'missed' : 'plain';
  return row(
    [
      number,
      cell(title, notes.join('; ')),
      clockText(show, span.plannedStart),
      duration(span.plannedMs),
      clockText(show, span.from),
      clockText(show, span.to),
      span.actualMs === null ? NOTHING : duration(span.actualMs),
      span.overMs === null ? NOTHING : signed(span.overMs),
    ],
    number === '' ? 'part' : missed,
  );
}

/** From the first GO to the end, against the whole plan. */
function wholeRow(show: Show, run: AsRun, t: Translate): TableRow {
  const { startedAt, endedAt, plannedStart, plannedMs } = run;
  const actualMs =
    startedAt === null || endedAt === null ? null : wholeSeconds(endedAt - startedAt);
  return row(
    [
      '',
      t('asRun.whole'),
      clockText(show, plannedStart),
      duration(plannedMs),
      clockText(show, startedAt),
      clockText(show, endedAt),
      actualMs === null ? NOTHING : duration(actualMs),
      actualMs === null ? NOTHING : signed(actualMs - plannedMs),
    ],
    'sum',
  );
}

function totalsPart(show: Show, { totals }: AsRun, t: Translate): TablePart {
  const words = showTemplates(show);
  const added = (list: readonly KindCounts[]): KindCounts =>
    Object.fromEntries(
      KINDS.map((kind) => [kind, list.reduce((sum, counts) => sum + counts[kind], 0)]),
    ) as Record<(typeof KINDS)[number], number>;
  const line = (name: string, of: AsRun['totals'], tone: TableRow['tone'] = 'plain') => {
    const all = added(of.flatMap(({ counts }) => OUTCOMES.map((kind) => counts[kind])));
    return row(
      [
        cell(name, countsText(all, words)),
        ...OUTCOMES.map((kind) => {
          const n = total(added(of.map(({ counts }) => counts[kind])));
          return n === 0 ? NOTHING : String(n);
        }),
        String(total(all)),
      ],
      tone,
    );
  };
  const rows = totals.map((one) =>
    line(inLanguage(one.award.name, show.info.scriptLanguage), [one]),
  );
  const columns = [
    column('text', t('asRun.column.award')),
    ...OUTCOMES.map((kind) => column('figure', t(`asRun.column.${kind}`))),
    column('figure', t('asRun.sum')),
  ];
  const sum = totals.length < 2 ? [] : [line(t('asRun.sum'), totals, 'sum')];
  return part(t('asRun.part.totals'), t('asRun.noWaves'), columns, [...rows, ...sum]);
}

function wavesPart(show: Show, { waves }: AsRun, t: Translate): TablePart {
  const columns = [
    column('text', t('asRun.column.segment')),
    column('text', t('asRun.column.presenters')),
    column('time', t('asRun.column.presentedAt')),
    column('figure', t('asRun.column.count')),
  ];
  const rows = waves.map((one) =>
    row(
      [
        cell(one.segment.title, waveText(show, one.wave.id, t) ?? ''),
        presentersText(one, t),
        clockText(show, one.presentedAt),
        countText(one, t),
      ],
      one.presentedAt === null ? 'missed' : 'plain',
    ),
  );
  return part(t('asRun.part.waves'), t('asRun.noWaves'), columns, rows);
}

/** The names of those who handed over. */
export const presentersText = ({ presenters }: WaveRun, t: Translate): string =>
  presenters.map(({ name }) => name).join(', ') || t('asRun.presenter.none');

const countText = ({ recipients }: WaveRun, t: Translate) =>
  t('asRun.received', {
    received: recipients.filter(({ outcome }) => isReceived(outcome)).length,
    all: recipients.length,
  });

/** The recipients that came to one of these ends. */
function peoplePart(
  show: Show,
  { waves }: AsRun,
  t: Translate,
  name: 'absent' | 'proxies' | 'missed',
  kinds: readonly OutcomeKind[],
): TablePart {
  const columns = [
    column('number', t('asRun.column.number')),
    column('text', t('asRun.column.name')),
    column('text', t('asRun.column.award')),
    column('text', t(name === 'proxies' ? 'asRun.column.byWhom' : 'asRun.column.note')),
  ];
  const found = waves.flatMap((one) =>
    one.recipients.flatMap((recipient) =>
      kinds.includes(recipient.outcome.kind) ? [{ one, recipient }] : [],
    ),
  );
  const rows = found.map(({ one, recipient }, index) =>
    row([
      String(index + 1),
      cell(recipientText(show, recipient.place.recipient), detailText(recipient.place)),
      inLanguage(one.award.name, show.info.scriptLanguage),
      capitalised(outcomeText(recipient.outcome, t)),
    ]),
  );
  return part(t(`asRun.part.${name}`), t('asRun.none'), columns, rows);
}

function correctionsPart(show: Show, { waves }: AsRun, t: Translate): TablePart {
  const found = waves
    .flatMap(({ recipients }) => recipients)
    .flatMap(({ place, corrections }) => corrections.map((one) => ({ place, ...one })));
  // What is noted of somebody who stands in two waves is noted once.
  const once = new Map(found.map((one) => [`${one.place.recipient.id} ${one.at}`, one]));
  const rows = [...once.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ place, at, attendance }) =>
      row([
        clockText(show, at),
        cell(recipientText(show, place.recipient), detailText(place)),
        capitalised(attendanceText(attendance, t)),
      ]),
    );
  const columns = [
    column('time', t('asRun.column.time')),
    column('text', t('asRun.column.name')),
    column('text', t('asRun.column.note')),
  ];
  return part(t('asRun.part.corrections'), t('asRun.none'), columns, rows);
}

function changesPart(show: Show, { log }: AsRun, t: Translate): TablePart {
  const rows = log.flatMap((entry) =>
    entry.event === 'change' ? [row([clockText(show, entry.at), changeText(entry, t)])] : [],
  );
  const columns = [column('time', t('asRun.column.time')), column('text', t('asRun.column.about'))];
  return part(t('asRun.part.changes'), t('asRun.none'), columns, rows);
}

function holdsPart(show: Show, { holds }: AsRun, t: Translate): TablePart {
  const columns = [
    column('time', t('asRun.column.start')),
    column('time', t('asRun.column.end')),
    column('time', t('asRun.column.length')),
    column('text', t('asRun.column.reason')),
    column('text', t('asRun.column.segment')),
  ];
  const rows = holds.map(({ from, to, reason, segmentId }) =>
    row([
      clockText(show, from),
      clockText(show, to),
      to === null ? NOTHING : duration(wholeSeconds(to - from)),
      reason || t('asRun.noReason'),
      findById(show.plan.segments, segmentId)?.title ?? NOTHING,
    ]),
  );
  return part(t('asRun.part.holds'), t('asRun.none'), columns, rows);
}
