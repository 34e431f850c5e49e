import { isDeepStrictEqual } from 'node:util';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { evening } from './evening.ts';
import type { Life } from './life.ts';
import type { Plan } from './plan.ts';
import type { Found, FoundShow } from './play.ts';
import { after, readOrThrow, type Which, type World } from './world.ts';

const BOTH = ['main', 'other'] as const;

/** What a life began with and what it did. */
export interface Lived {
  readonly start: World;
  /** Null: it was killed before it could do anything. */
  readonly plan: Plan | null;
  readonly life: Pick<Life, 'sent' | 'seqs' | 'copies'>;
}

export interface Verdict {
  /** The shows as they are now; null: one can't be read. */
  readonly world: World | null;
  /** Acknowledged commands that are not there. */
  readonly lost: number;
  /** Commands that are there though nobody had been told yet. */
  readonly untold: number;
  readonly wrongCue: number;
  readonly differing: number;
  readonly corrupt: number;
  readonly torn: number;
  /** A line for each fault. */
  readonly faults: readonly string[];
}

/** Compares what a start has found with what the life before it was told to be on the disk. */
export async function judge(found: Found, lived: Lived): Promise<Verdict> {
  const faults: string[] = [];
  const read = { main: readFound(found.main, 'main'), other: readFound(found.other, 'other') };
  faults.push(...read.main.faults, ...read.other.faults, ...libraryFaults(found, lived));
  const corrupt = faults.length;
  const torn = read.main.torn + read.other.torn;
  const { main, other } = { main: read.main.show, other: read.other.show };
  if (main === null || other === null)
    return { world: null, lost: 0, untold: 0, wrongCue: 0, differing: 0, corrupt, torn, faults };
  const world = { main, other };
  const expected = await expectedShows(lived, { main: main.seq, other: other.seq });
  const sums = { lost: 0, untold: 0, wrongCue: 0, differing: 0 };
  for (const which of BOTH) {
    const show = world[which];
    const told = lived.life.seqs[which];
    const lost = told.filter((seq) => seq > show.seq).length;
    if (lost > 0) faults.push(`${which}: ${lost} acknowledged commands lost after ${show.seq}`);
    sums.lost += lost;
    const wanted = expected[which];
    if (wanted === null) {
      faults.push(`${which}: nothing leads to number ${show.seq}`);
      sums.differing += 1;
      continue;
    }
    sums.untold += wanted.steps - told.filter((seq) => seq <= show.seq).length;
    if (show.run.current !== wanted.show.run.current) {
      faults.push(`${which}: cue ${show.run.current} instead of ${wanted.show.run.current}`);
      sums.wrongCue += 1;
    }
    const difference = firstDifference(show, JSON.parse(writeShow(wanted.show)), which);
    if (difference === null) continue;
    faults.push(`${which} differs: ${difference}`);
    sums.differing += 1;
  }
  return { world, ...sums, corrupt, torn, faults };
}

function readFound(found: FoundShow, which: Which) {
  const none = { show: null, torn: 0 };
  if (found.fault !== null)
    return { ...none, faults: [`${which} can't be opened: ${JSON.stringify(found.fault)}`] };
  const faults: string[] = [];
  const others = found.notices.filter(({ code }) => code !== 'journal-torn');
  for (const notice of others) faults.push(`${which}: ${JSON.stringify(notice)}`);
  if (found.readOnly !== null)
    faults.push(`${which} is read-only: ${JSON.stringify(found.readOnly)}`);
  try {
    // Reading looks for broken invariants as well.
    const show = readOrThrow(found.text);
    return { show, torn: found.notices.length - others.length, faults };
  } catch (error) {
    return { ...none, faults: [...faults, `${which} is broken: ${error}`] };
  }
}

function libraryFaults({ library }: Found, { life }: Lived): readonly string[] {
  const faulty = library.flatMap(({ id, fault }) =>
    fault === null ? [] : [`the library has a faulty ${id}: ${JSON.stringify(fault)}`],
  );
  const missing = life.copies.filter((id) => !library.some((one) => one.id === id));
  return [...faulty, ...missing.map((id) => `the copy ${id} is gone`)];
}

interface Expected {
  readonly show: Show;
  /** Commands of this life that led to it. */
  readonly steps: number;
}

/** The shows with these numbers to which the evening leads, worked out in this process; null: it leads to none. */
async function expectedShows(
  { start, plan, life }: Lived,
  seqs: Readonly<Record<Which, number>>,
): Promise<Record<Which, Expected | null>> {
  const found: Record<Which, Expected | null> = { main: null, other: null };
  const steps = { main: 0, other: 0 };
  let world = start;
  const look = () => {
    for (const which of BOTH)
      if (world[which].seq === seqs[which])
        found[which] ??= { show: world[which], steps: steps[which] };
  };
  look();
  if (plan === null) return found;
  const next = evening(plan.seed, plan.aim);
  for (let nth = 0; nth < life.sent; ) {
    if (found.main !== null && found.other !== null) break;
    const deed = await next(world);
    if (deed.kind === 'breath') continue;
    nth += 1;
    const before = world;
    world = after(world, deed);
    for (const which of BOTH) if (world[which] !== before[which]) steps[which] += 1;
    look();
  }
  return found;
}

/** Where two values of JSON differ first; null: nowhere. */
export function firstDifference(a: unknown, b: unknown, at: string): string | null {
  if (isDeepStrictEqual(a, b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${at}: ${short(a)} instead of ${short(b)}`;
  const [left, right] = [a, b] as unknown as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = firstDifference(left?.[key], right?.[key], `${at}.${key}`);
    if (difference !== null) return difference;
  }
  return `${at} differs in order or kind`;
}

const short = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
