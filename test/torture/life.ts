import { performance } from 'node:perf_hooks';
import type { Plan } from './plan.ts';
import type { Found, Said } from './play.ts';
import type { Moment } from './world.ts';

/** One process of the app under torture. */
export interface Process {
  /** Resolves when it has ended: whether it was killed. */
  readonly ended: Promise<boolean>;
  kill(): void;
}

/** Starts the app on a plan, or (null) only to be looked at; it ends by itself then. */
export type Starter = (plan: Plan | null, hear: (said: Said) => void) => Process;

/** A deed without an acknowledgement. */
interface Open {
  readonly moment: Moment;
  readonly at: number;
}

/** What a process has said of its life until it was killed. */
export class Life {
  readonly #begun = performance.now();
  /** Ms from the start of the process to the first window having its show; null: it was killed before. */
  resumedMs: number | null = null;
  found: Found | null = null;
  sent = 0;
  /** Commands that were acknowledged, and the highest number of each show. */
  acknowledged = 0;
  readonly seqs: { main: number[]; other: number[] } = { main: [], other: [] };
  readonly copies: string[] = [];
  readonly open = new Map<number, Open>();
  readonly odd: string[] = [];

  /** Takes in what it says. `typical`: how long deeds take, in ms; learned here. */
  hear(said: Said, typical: Map<Moment, number>): void {
    const now = performance.now();
    switch (said.said) {
      case 'window':
        this.resumedMs ??= now - this.#begun;
        typical.set('start', this.resumedMs);
        break;
      case 'resumed':
        this.found = said.found;
        break;
      case 'sent':
        this.sent = said.nth;
        this.open.set(said.nth, { moment: said.moment, at: now });
        break;
      case 'done': {
        const begun = this.open.get(said.nth);
        if (begun !== undefined) typical.set(said.moment, now - begun.at);
        this.open.delete(said.nth);
        if (said.show !== null) {
          this.acknowledged += 1;
          this.seqs[said.show.which].push(said.show.seq);
        }
        if (said.copy !== null) this.copies.push(said.copy);
        break;
      }
      case 'odd':
        this.odd.push(said.what);
        break;
      default:
        said satisfies never;
    }
  }

  /** It has ended by itself: so long takes what was going on. */
  ended(typical: Map<Moment, number>): void {
    for (const { moment, at } of this.open.values()) typical.set(moment, performance.now() - at);
  }

  /** What was going on when it was killed. */
  get moments(): readonly Moment[] {
    if (this.found === null) return ['start'];
    return [...new Set([...this.open.values()].map(({ moment }) => moment))];
  }
}

/** How long a deed is taken to last until one was seen, in ms. */
const UNSEEN_MS: Readonly<Partial<Record<Moment, number>>> = { start: 500, command: 3 };
/** A process that takes longer than this for what takes seconds hangs. */
const HANGS_MS = 120_000;

/** Lets one process live after its plan, and gives what it has said. */
export async function lived(
  start: Starter,
  plan: Plan | null,
  typical: Map<Moment, number>,
): Promise<{ readonly life: Life; readonly killed: boolean }> {
  const life = new Life();
  let timer: NodeJS.Timeout | null = null;
  const killAfter = (moment: Moment) => {
    if (plan === null || timer !== null) return;
    const ms = plan.instant * (typical.get(moment) ?? UNSEEN_MS[moment] ?? 20);
    // A timer counts whole milliseconds, and a command may be on the disk before one is over.
    if (ms < 1) {
      timer = setTimeout(() => undefined, 0);
      spin(ms);
      process.kill();
    } else timer = setTimeout(() => process.kill(), ms);
  };
  const process = start(plan, (said) => {
    life.hear(said, typical);
    if (said.said === 'odd') process.kill();
    if (plan === null || said.said !== 'sent') return;
    const { aim, enough } = plan;
    const isAimed = said.moment === aim && said.nth > enough;
    if (isAimed || (aim === 'any' && said.nth > enough) || said.nth > enough + 150)
      killAfter(said.moment);
  });
  if (plan?.aim === 'start') killAfter('start');
  const watchdog = setTimeout(() => {
    life.odd.push(`nothing came of it for ${HANGS_MS / 1000} s`);
    process.kill();
  }, HANGS_MS);
  const killed = await process.ended;
  clearTimeout(watchdog);
  if (timer !== null) clearTimeout(timer);
  if (!killed) life.ended(typical);
  return { life, killed };
}

function spin(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}
