/// <reference path="../import/read/papaparse.d.ts" />
import papaparse from 'papaparse';
import { signed } from '../timing/format.ts';
import { clockAt } from '../timing/schedule.ts';
import type { ClockFacts } from '../view/clockView.ts';
import { MOST_NAMES, type RevealedName, type ScreenView } from '../view/screenView.ts';
import type { HallFrame, HallState } from './hall.ts';

/** A name that was announced. Texts are empty where there is nothing. */
export interface FeedName {
  readonly name: string;
  /** Post and unit. */
  readonly detail: string;
  /** Who receives in this place. */
  readonly remark: string;
}

/** Who hands over or speaks. `post` is empty where it is not known. */
export interface FeedPerson {
  readonly name: string;
  readonly post: string;
}

/**
 * What graphics show at a moment: the wall of the hall as data. The keys are always all there, and texts are empty, not
 * null, where there is nothing: a title that was bound to a field clears itself. Nobody stands in it who was not
 * announced, and while the wall is blank or shows the mark of the house, no award and no name does.
 */
export interface NowFeed {
  readonly phase: HallFrame['phase'];
  /** Title of the show. */
  readonly title: string;
  /** Printed number of the cue that is on ("12a"). */
  readonly cue: string;
  /** Title of the segment that is on. */
  readonly segment: string;
  /** What is handed over, by its full name. */
  readonly award: string;
  /** On whose behalf ("Thừa ủy quyền của Chủ tịch nước"). */
  readonly formula: string;
  /** Who has been called last and is on the stage. */
  readonly name: string;
  readonly detail: string;
  readonly remark: string;
  /** Who hands over, or speaks, the first by rank first. */
  readonly presenters: readonly FeedPerson[];
  /** The others of the wave who were announced, as the wall lists them; at most `MOST_NAMES`. */
  readonly names: readonly FeedName[];
  /** Which wave is on, and how many the presentation has; 0 outside of waves. */
  readonly wave: number;
  readonly waves: number;
  /** Projected end minus planned end in ms, whole seconds; positive is late, 0 while it is not known. */
  readonly overUnderMs: number;
  /** The same as the screens write it ("+1:20"); empty while it is not known. */
  readonly overUnder: string;
  readonly hold: boolean;
  readonly holdReason: string;
  /** Title of what the next GO fires. */
  readonly next: string;
}

/** The feed at `now`, ms since 1970. */
export function nowFeed({ frame, clock, screen, crew }: HallState, now: number): NowFeed {
  const current = frame.phase === 'ended' ? null : crew.current;
  const award = screen.kind === 'award' ? screen : null;
  const late = overUnder(clock, now);
  return {
    phase: frame.phase,
    title: frame.title,
    cue: current?.number ?? '',
    segment: current?.title ?? '',
    award: award?.award ?? '',
    formula: award?.formula ?? '',
    ...nameOf(award?.current ?? null),
    presenters: peopleOf(screen, current),
    names: (award?.names ?? []).map(nameOf),
    wave: current?.wave?.number ?? 0,
    waves: current?.wave?.of ?? 0,
    overUnderMs: late ?? 0,
    overUnder: late === null ? '' : signed(late),
    hold: clock.hold !== null,
    holdReason: clock.hold?.reason ?? '',
    next: crew.standby?.title ?? '',
  };
}

/** Projected end minus planned end in ms, to the second; null before the first GO and after the end. */
export function overUnder(clock: ClockFacts, now: number): number | null {
  if (clock.ended !== null || clock.segment === null) return null;
  const ms = clockAt(clock.basis, now).overUnder;
  // Never −0, which JSON writes as 0 and a comparison takes for another number.
  return ms === null ? null : Math.trunc(ms / 1000) * 1000 + 0;
}

const nameOf = (one: RevealedName | null): FeedName => ({
  name: one?.name ?? '',
  detail: one?.detail ?? '',
  remark: one?.remark ?? '',
});

/** Presenters as the wall has them; the speakers of any other segment, unless the wall is dark. */
function peopleOf(
  screen: ScreenView,
  current: HallState['crew']['current'],
): readonly FeedPerson[] {
  if (screen.kind === 'award') return screen.presenters.map(({ name, post }) => ({ name, post }));
  if (screen.kind !== 'card' || current === null || current.kind === 'presentation') return [];
  return current.people.map(({ name, post }) => ({ name, post: post ?? '' }));
}

/** As many presenters as have columns of their own. */
const MOST_PRESENTERS = 4;

/** One row of a table, by column. */
export type FeedRow = Readonly<Record<string, string | number>>;

/**
 * The feed as one flat row whose columns are always the same: `name1` … `name20` stand for the list of names, and so
 * on. `hold` is 0 or 1. `updatedAt` is the first column: a program that takes the byte order mark of a file for a part of
 * the first name spoils the one that nobody puts on a screen.
 */
export function feedRow(feed: NowFeed, updatedAt: string): FeedRow {
  const { presenters, names, hold, ...rest } = feed;
  return {
    updatedAt,
    ...rest,
    hold: hold ? 1 : 0,
    ...numbered(MOST_PRESENTERS, presenters, (one) => ({
      presenter: one?.name ?? '',
      presenterPost: one?.post ?? '',
    })),
    ...numbered(MOST_NAMES, names, (one) => ({
      name: one?.name ?? '',
      detail: one?.detail ?? '',
      remark: one?.remark ?? '',
    })),
  };
}

/** The columns of each place of a list, with its number behind their names; empty where the list is shorter. */
function numbered<T>(
  most: number,
  list: readonly T[],
  columns: (one: T | undefined) => Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: most }, (_, place) =>
      Object.entries(columns(list[place])).map(([key, text]) => [`${key}${place + 1}`, text]),
    ).flat(),
  );
}

/** Programs on Windows take a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/** A header and one row, UTF-8 with a byte order mark. Texts stand as they are: they go on a screen, not into a spreadsheet. */
export function feedCsv(row: FeedRow): string {
  const table = [Object.keys(row), Object.values(row)];
  return `${BYTE_ORDER_MARK}${papaparse.unparse(table, { newline: '\r\n' })}\r\n`;
}
