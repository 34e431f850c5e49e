import { MOMENTS, type Moment } from './world.ts';

export type ShellName = 'host' | 'standin';

/** What was counted, of one shell or of all. */
export interface Figures {
  kills: number;
  acknowledged: number;
  lost: number;
  corrupt: number;
  wrongCue: number;
  differing: number;
  /** On the disk at the next start though nobody had been told yet. */
  unacknowledged: number;
  /** Journals whose last line was torn. */
  torn: number;
  /** Answers that should not have been, and processes that hung. */
  odd: number;
  /** Ms from the start of a process to its first window having its show. */
  readonly resumeMs: number[];
  /** What was going on when it was killed; a kill may have met several things. */
  readonly moments: Map<Moment, number>;
  /** Kills that met the half-written file of a snapshot, and those between a snapshot and the moving of its journal. */
  halfSnapshots: number;
  rotations: number;
  /** A line for each fault, with the lane and the kill. */
  readonly faults: string[];
}

export interface TortureReport {
  readonly seed: number;
  readonly lanes: number;
  readonly seconds: number;
  readonly shells: Readonly<Partial<Record<ShellName, Figures>>>;
  readonly all: Figures;
}

export const noFigures = (): Figures => ({
  kills: 0,
  acknowledged: 0,
  lost: 0,
  corrupt: 0,
  wrongCue: 0,
  differing: 0,
  unacknowledged: 0,
  torn: 0,
  odd: 0,
  resumeMs: [],
  moments: new Map(),
  halfSnapshots: 0,
  rotations: 0,
  faults: [],
});

const COUNTS = [
  'kills',
  'acknowledged',
  'lost',
  'corrupt',
  'wrongCue',
  'differing',
  'unacknowledged',
  'torn',
  'odd',
  'halfSnapshots',
  'rotations',
] as const;

export function added(parts: readonly Figures[]): Figures {
  const sum = noFigures();
  for (const part of parts) {
    for (const count of COUNTS) sum[count] += part[count];
    sum.resumeMs.push(...part.resumeMs);
    sum.faults.push(...part.faults);
    for (const [moment, times] of part.moments)
      sum.moments.set(moment, (sum.moments.get(moment) ?? 0) + times);
  }
  return sum;
}

/** Whether all is well: nothing lost, corrupt, different or unexpected. */
export const isClean = ({ lost, corrupt, wrongCue, differing, odd }: Figures) =>
  lost + corrupt + wrongCue + differing + odd === 0;

function quantile(sorted: readonly number[], part: number): number | null {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return value === undefined ? null : Math.round(value);
}

/** p50 and p95 in ms; null: nothing was measured. */
export function resumeFigures({ resumeMs }: Figures) {
  const sorted = [...resumeMs].sort((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

/** As text for a person: a line for all, then what was met and how long it took to come back. */
export function asText({ seed, lanes, seconds, shells, all }: TortureReport): string {
  const lines = [
    `torture: seed ${seed}, ${lanes} lanes, ${Math.round(seconds)} s`,
    `kills ${all.kills} · commands acknowledged ${all.acknowledged} · lost ${all.lost} · corrupt ${all.corrupt} · wrong cue ${all.wrongCue} · differing show ${all.differing} · unexpected answers ${all.odd}`,
    `on the disk though not acknowledged yet ${all.unacknowledged} · torn last lines ${all.torn} · half-written snapshots ${all.halfSnapshots} · between a snapshot and its journal ${all.rotations}`,
    `killed during: ${MOMENTS.map((moment) => `${moment} ${all.moments.get(moment) ?? 0}`).join(', ')}`,
    ...Object.entries(shells).map(([name, figures]) => {
      const { p50, p95 } = resumeFigures(figures);
      return `${name}: kills ${figures.kills}, time to resume p50 ${p50} ms, p95 ${p95} ms`;
    }),
  ];
  return lines.join('\n');
}

/** For `--json`. */
export function asData({ seed, lanes, seconds, shells, all }: TortureReport) {
  const plain = (figures: Figures) => ({
    ...figures,
    resumeMs: resumeFigures(figures),
    moments: Object.fromEntries(figures.moments),
  });
  return {
    seed,
    lanes,
    seconds,
    all: plain(all),
    shells: Object.fromEntries(Object.entries(shells).map(([name, part]) => [name, plain(part)])),
  };
}
