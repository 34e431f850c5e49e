import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { seeded } from '../fixtures/random.ts';
import { furnish, isRecoverable, keep, leftovers, tidy, traces } from './folder.ts';
import { judge, type Lived } from './judge.ts';
import { type Life, lived, type Starter } from './life.ts';
import { nextPlan } from './plan.ts';
import type { Found } from './play.ts';
import { type Figures, noFigures } from './report.ts';
import { firstWorld, type Moment, type World } from './world.ts';

export interface LaneOptions {
  /** Stands before each of its faults. */
  readonly name: string;
  readonly seed: number;
  readonly kills: number;
  /** An empty folder of its own. */
  readonly folder: string;
  /** Where data folders with a fault are kept. */
  readonly keptIn: string;
  /** Told of each fault at once. */
  readonly tell: (line: string) => void;
  readonly starter: (dataDir: string, temporary: string) => Starter;
}

/** After every so many kills it is tried whether the generations would do if `show.json` were lost. */
const EVERY = 4;

/** One library that is killed again and again, each life going on with what the one before has left. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #dataDir: string;
  readonly #start: Starter;
  readonly #figures: Figures = noFigures();
  readonly #typical = new Map<Moment, number>();
  #before: Lived;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#dataDir = join(options.folder, 'data');
    this.#start = options.starter(this.#dataDir, join(options.folder, 'tmp'));
    this.#before = newLife(firstWorld());
  }

  async run(): Promise<Figures> {
    const { kills, seed, folder } = this.#options;
    const random = seeded(seed);
    await mkdir(join(folder, 'tmp'), { recursive: true });
    await furnish(this.#dataDir, this.#before.start);
    // A life that ended by itself does not count; many of them are a fault.
    for (let tries = 0; this.#figures.kills < kills; tries += 1) {
      if (tries > 2 * kills + 10) throw new Error(`${this.#options.name}: nothing can be killed`);
      await this.#liveAndDie(random);
    }
    await this.#look();
    return this.#figures;
  }

  async #liveAndDie(random: () => number): Promise<void> {
    const plan = nextPlan(random);
    const { life, killed } = await lived(this.#start, plan, this.#typical);
    const figures = this.#figures;
    figures.acknowledged += life.acknowledged;
    const world = await this.#resumed(life);
    // Killed before it had resumed, it has done nothing, and what the one before has done still counts.
    if (world !== null) this.#before = { start: world, plan, life };
    if (life.found !== null) await tidy(this.#dataDir, life.found);
    if (!killed) {
      // Only where it was to be killed in closing may it have been faster.
      if (life.moments.includes('close')) return;
      figures.odd += 1;
      return this.#fault(['it has ended by itself']);
    }
    figures.kills += 1;
    if (
      figures.kills % EVERY === 0 &&
      !(await isRecoverable(this.#dataDir, this.#options.folder))
    ) {
      figures.corrupt += 1;
      await this.#fault(['the generations do not lead to the show']);
    }
    for (const moment of life.moments)
      figures.moments.set(moment, (figures.moments.get(moment) ?? 0) + 1);
    const { halfSnapshots, rotations } = await traces(this.#dataDir);
    figures.halfSnapshots += halfSnapshots;
    figures.rotations += rotations;
  }

  /** A last start, which nobody kills. */
  async #look(): Promise<void> {
    const { life } = await lived(this.#start, null, this.#typical);
    await this.#resumed(life);
    if (life.found === null) {
      this.#figures.corrupt += 1;
      await this.#fault(['the last start has found nothing']);
    }
    const left = await leftovers(this.#dataDir);
    if (left.length > 0) {
      this.#figures.corrupt += 1;
      await this.#fault([`left behind: ${left.join(', ')}`]);
    }
  }

  /** Judges what a start has found; gives the shows that its life begins with, null when it was killed before. */
  async #resumed(life: Life): Promise<World | null> {
    const figures = this.#figures;
    if (life.resumedMs !== null) figures.resumeMs.push(life.resumedMs);
    if (life.odd.length > 0) {
      figures.odd += life.odd.length;
      await this.#fault(life.odd);
    }
    if (life.found === null) return null;
    return this.#judged(life.found);
  }

  async #judged(found: Found): Promise<World> {
    const verdict = await judge(found, this.#before);
    const figures = this.#figures;
    figures.lost += verdict.lost;
    figures.corrupt += verdict.corrupt;
    figures.wrongCue += verdict.wrongCue;
    figures.differing += verdict.differing;
    figures.unacknowledged += verdict.untold;
    figures.torn += verdict.torn;
    if (verdict.faults.length > 0) await this.#fault(verdict.faults);
    if (verdict.world !== null) return verdict.world;
    // Nothing can go on with what can't be read.
    await rm(this.#dataDir, { recursive: true, force: true });
    const world = firstWorld();
    await furnish(this.#dataDir, world);
    return world;
  }

  async #fault(what: readonly string[]): Promise<void> {
    const { name, keptIn, tell } = this.#options;
    const kept = join(keptIn, `${name}-${this.#figures.kills}`.replaceAll(' ', '-'));
    await keep(this.#dataDir, kept);
    for (const one of what) {
      const line = `${name}, kill ${this.#figures.kills}: ${one} (${kept})`;
      this.#figures.faults.push(line);
      tell(line);
    }
  }
}

const newLife = (start: World): Lived => ({
  start,
  plan: null,
  life: { sent: 0, seqs: { main: [], other: [] }, copies: [] },
});
