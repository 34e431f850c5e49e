import { Temporal } from 'temporal-polyfill';
import { type AsRun, asRun, rehearsalRun } from '../asRun/asRun.ts';
import { OUTCOMES } from '../asRun/outcomes.ts';
import type { SegmentRun, Span } from '../asRun/spans.ts';
import {
  attendanceText,
  detailText,
  eventText,
  outcomeText,
  recipientText,
  waveText,
} from '../asRun/texts.ts';
import { KINDS } from '../lineup/lineup.ts';
import { inLanguage } from '../model/primitives.ts';
import type { Show } from '../model/show.ts';
import { wallClock } from '../timing/format.ts';
import { type Translate, translator, type WordKey } from '../words/translate.ts';
import type { After } from './book/words.ts';
import type { FigureCell, PlainBook, PlainCell, PlainColumn, PlainTable } from './plainBook.ts';

type Cell = PlainCell | FigureCell;
type Table = PlainTable<Cell>;

/** Wide enough for what stands in such a column, in characters. */
const WIDTHS = { number: 7, time: 14, moment: 20, short: 18, text: 40 } as const;

/**
 * The record of the ceremony as a workbook, in the language of the script: planned and actual times, what became of
 * each recipient, totals, the log, and the rehearsals. Times are dates of the spreadsheet, in the hall's zone.
 */
export function asRunBook(show: Show): PlainBook {
  const book = { show, run: asRun(show), t: translator(show.info.scriptLanguage) };
  return {
    tables: [
      programmeTable(book),
      resultsTable(book),
      totalsTable(book),
      logTable(book),
      ...(show.rehearsals.length === 0 ? [] : [rehearsalsTable(book)]),
    ],
  };
}

interface Book {
  readonly show: Show;
  readonly run: AsRun;
  readonly t: Translate;
}

const head = (t: Translate, key: HeadKey, width: keyof typeof WIDTHS): PlainColumn => ({
  head: t(`asRun.column.${key}`),
  width: WIDTHS[width],
});

type HeadKey = After<'asRun.column.', WordKey>;

const DAY_MS = 86_400_000;
/** 1970-01-01 in the days of a spreadsheet. */
const EPOCH_DAYS = 25_569;

/** A moment as the hall's wall clock shows it; an empty cell for none. */
function moment({ show }: Book, at: number | null, format: string): Cell {
  if (at === null) return '';
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(
    show.info.zone,
  );
  return { value: (at + offsetNanoseconds / 1e6) / DAY_MS + EPOCH_DAYS, format };
}

const CLOCK = 'hh:mm:ss';
const dated = ({ show }: Book) =>
  show.info.scriptLanguage === 'vi' ? 'dd/mm/yyyy hh:mm:ss' : 'yyyy-mm-dd hh:mm:ss';

const length = (ms: number | null): Cell =>
  ms === null ? '' : { value: ms / DAY_MS, format: '[h]:mm:ss' };

/** Minutes with their sign: spreadsheets know no negative times. */
const overMinutes = (ms: number | null): Cell =>
  ms === null ? '' : { value: ms / 60_000, format: '+0.0;-0.0;0.0' };

function programmeTable(book: Book): Table {
  const { run, t } = book;
  return {
    name: t('asRun.book.programme'),
    columns: [
      head(t, 'number', 'number'),
      head(t, 'segment', 'text'),
      head(t, 'wave', 'short'),
      head(t, 'kind', 'short'),
      head(t, 'plannedStart', 'time'),
      head(t, 'plannedLength', 'time'),
      head(t, 'actualStart', 'time'),
      head(t, 'actualEnd', 'time'),
      head(t, 'actualLength', 'time'),
      head(t, 'overMinutes', 'time'),
      head(t, 'held', 'time'),
      head(t, 'returns', 'time'),
      head(t, 'note', 'short'),
    ],
    rows: run.segments.flatMap((one) =>
      spansOf(book, one).map(({ span, wave }) => [
        one.number,
        one.segment.title,
        wave,
        t(`kind.${one.segment.kind}`),
        moment(book, span.plannedStart, CLOCK),
        length(span.plannedMs),
        moment(book, span.from, CLOCK),
        moment(book, span.to, CLOCK),
        length(span.actualMs),
        overMinutes(span.overMs),
        length(span.heldMs),
        wave === '' ? one.returns : '',
        note(book, span),
      ]),
    ),
  };
}

/** The segment, then its waves where there are several. */
function spansOf({ show, t }: Book, one: SegmentRun): readonly { span: Span; wave: string }[] {
  const waves = one.waves.length < 2 ? [] : one.waves;
  return [
    { span: one, wave: '' },
    ...waves.map((span) => ({ span, wave: waveText(show, span.waveId, t) ?? '' })),
  ];
}

function note({ run, t }: Book, { from, to }: Span): string {
  if (from === null) return t(run.phase === 'ended' ? 'asRun.neverRan' : 'asRun.notYet');
  return to === null ? t('asRun.on') : '';
}

function resultsTable(book: Book): Table {
  const { show, run, t } = book;
  const { scriptLanguage, zone } = show.info;
  return {
    name: t('asRun.book.results'),
    columns: [
      head(t, 'segment', 'text'),
      head(t, 'wave', 'short'),
      head(t, 'award', 'text'),
      head(t, 'presenters', 'text'),
      head(t, 'order', 'number'),
      head(t, 'kind', 'short'),
      head(t, 'name', 'text'),
      head(t, 'unit', 'text'),
      head(t, 'time', 'moment'),
      head(t, 'outcome', 'text'),
      head(t, 'note', 'text'),
    ],
    rows: run.waves.flatMap(({ segment, wave, award, presenters, recipients }) =>
      recipients.map(({ place, isWalkIn, outcome, at, corrections }) => [
        segment.title,
        waveText(show, wave.id, t) ?? '',
        inLanguage(award.name, scriptLanguage),
        presenters.map(({ name }) => name).join(', '),
        place.number,
        t(`recipient.${place.recipient.kind}`),
        recipientText(show, place.recipient),
        detailText(place),
        moment(book, at, dated(book)),
        outcomeText(outcome, t),
        [
          ...(isWalkIn ? [t('asRun.walkIn')] : []),
          ...corrections.map((one) =>
            t('asRun.correction', {
              time: wallClock(one.at, zone),
              what: attendanceText(one.attendance, t),
            }),
          ),
        ].join('; '),
      ]),
    ),
  };
}

function totalsTable({ show, run, t }: Book): Table {
  return {
    name: t('asRun.book.totals'),
    columns: [
      head(t, 'award', 'text'),
      head(t, 'kind', 'short'),
      ...OUTCOMES.map((kind) => head(t, kind, 'time')),
      { head: t('asRun.sum'), width: WIDTHS.time },
    ],
    rows: run.totals.flatMap(({ award, counts }) =>
      KINDS.flatMap((kind) => {
        const numbers = OUTCOMES.map((outcome) => counts[outcome][kind]);
        const sum = numbers.reduce((all, n) => all + n, 0);
        const name = inLanguage(award.name, show.info.scriptLanguage);
        return sum === 0 ? [] : [[name, t(`recipient.${kind}`), ...numbers, sum]];
      }),
    ),
  };
}

function logTable(book: Book): Table {
  const { show, run, t } = book;
  return {
    name: t('asRun.book.log'),
    columns: [
      head(t, 'time', 'moment'),
      head(t, 'what', 'short'),
      head(t, 'cue', 'number'),
      { head: t('asRun.column.about'), width: 80 },
    ],
    rows: run.log.map((entry) => {
      const { what, cue, about } = eventText(show, entry, t);
      return [moment(book, entry.at, dated(book)), what, cue ?? '', about];
    }),
  };
}

/** The rehearsals one below the other: lengths only, since nobody plans when they begin. */
function rehearsalsTable(book: Book): Table {
  const { show, t } = book;
  return {
    name: t('asRun.book.rehearsals'),
    columns: [
      head(t, 'rehearsal', 'moment'),
      head(t, 'number', 'number'),
      head(t, 'segment', 'text'),
      head(t, 'wave', 'short'),
      head(t, 'plannedLength', 'time'),
      head(t, 'actualLength', 'time'),
      head(t, 'overMinutes', 'time'),
      head(t, 'held', 'time'),
    ],
    rows: show.rehearsals.flatMap((rehearsal) =>
      rehearsalRun(show, rehearsal).flatMap((one) =>
        spansOf(book, one).map(({ span, wave }) => [
          moment(book, rehearsal.startedAt, dated(book)),
          one.number,
          one.segment.title,
          wave,
          length(span.plannedMs),
          length(span.actualMs),
          overMinutes(span.overMs),
          length(span.heldMs),
        ]),
      ),
    ),
  };
}
