import type { Request } from '@shared/command/apply.ts';
import {
  type CallName,
  type CallParams,
  type CallResults,
  type Failure,
  PROTOCOL,
  type Reply,
} from '@shared/contract/contract.ts';
import { type Aim, evening } from './evening.ts';
import {
  after,
  clockOf,
  type Deed,
  type Moment,
  momentOf,
  type Which,
  type World,
} from './world.ts';

/** A window of the app under torture, and the person at it. */
export interface Desk {
  ask<N extends CallName>(method: N, params: CallParams[N]): Promise<Reply<CallResults[N]>>;
  /** `told`: the command is carried out or refused, and its reply may still be on its way. */
  dispatch(
    showId: string,
    request: Request,
  ): { readonly told: Promise<unknown>; readonly reply: Promise<Reply<{ seq: number }>> };
  setClock(ms: number): void;
  /** Closes the app and opens it again with both shows. */
  reopen(): Promise<void>;
}

/** A show as it was found after a start. */
export type FoundShow =
  | { readonly fault: Failure }
  | {
      readonly fault: null;
      readonly text: string;
      readonly notices: readonly Failure[];
      readonly readOnly: Failure | null;
    };

/** What a start has found. */
export interface Found extends Readonly<Record<Which, FoundShow>> {
  readonly library: readonly { readonly id: string; readonly fault: Failure | null }[];
}

/** What a process says of itself, one after the other, until it is killed. */
export type Said =
  /** The first window has its show. */
  | { readonly said: 'window' }
  | { readonly said: 'resumed'; readonly found: Found }
  | { readonly said: 'sent'; readonly nth: number; readonly moment: Moment }
  /** Acknowledged. `show`: the number that the show has now; null: it was refused, or is no command. */
  | {
      readonly said: 'done';
      readonly nth: number;
      readonly moment: Moment;
      readonly show: { readonly which: Which; readonly seq: number } | null;
      /** The show that came into the library. */
      readonly copy: string | null;
    }
  /** An answer that should not have been. */
  | { readonly said: 'odd'; readonly what: string };

export type Say = (said: Said) => void;

/** The first window opens what was open last, as the page does; then both shows are looked at as a whole. */
export async function resume(desk: Desk, say: Say): Promise<void> {
  const { settings } = await get(desk, 'hello', { protocol: PROTOCOL });
  const library = await get(desk, 'library.list', {});
  const last = library.find(({ id }) => id === settings.lastShowId)?.id ?? 'main';
  await desk.ask('show.open', { showId: last, view: 'plan' });
  say({ said: 'window' });
  const other = await find(desk, 'other');
  const main = await find(desk, 'main');
  const listed = library.map(({ id, fault }) => ({ id, fault }));
  say({ said: 'resumed', found: { main, other, library: listed } });
}

async function find(desk: Desk, showId: Which): Promise<FoundShow> {
  const opened = await desk.ask('show.open', { showId, view: 'run' });
  if (!opened.ok) return { fault: opened.error };
  const file = await desk.ask('show.export', { showId });
  if (!file.ok) return { fault: file.error };
  const { notices, readOnly } = opened.value;
  return { fault: null, text: file.value.text, notices, readOnly };
}

async function get<N extends CallName>(
  desk: Desk,
  method: N,
  params: CallParams[N],
): Promise<CallResults[N]> {
  const reply = await desk.ask(method, params);
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** Plays a generated evening until the process is killed; ends only after an answer that should not have been. */
export async function play(
  desk: Desk,
  start: World,
  { seed, aim }: { readonly seed: number; readonly aim: Aim },
  say: Say,
): Promise<void> {
  const next = evening(seed, aim);
  const player = new Player(desk, say);
  let world = start;
  while (!player.isOdd) {
    const deed = await next(world);
    desk.setClock(clockOf(world));
    world = await player.does(deed, world);
  }
}

/** Answers that a deed may have besides the ones that the shows themselves give. */
const FINE = new Set(['print-cancelled', 'no-chromium', 'show-is-live']);

class Player {
  readonly #desk: Desk;
  readonly #say: Say;
  #running: Promise<void>[] = [];
  #count = 0;
  isOdd = false;

  constructor(desk: Desk, say: Say) {
    this.#desk = desk;
    this.#say = say;
  }

  /** Does it, and gives the shows as they are then. */
  async does(deed: Deed, world: World): Promise<World> {
    if (deed.kind === 'breath') {
      await this.#settle();
      return world;
    }
    if (deed.kind === 'close') await this.#settle();
    this.#count += 1;
    const nth = this.#count;
    const moment = momentOf(deed);
    this.#say({ said: 'sent', nth, moment });
    const done = (show: { which: Which; seq: number } | null, copy: string | null = null) =>
      this.#say({ said: 'done', nth, moment, show, copy });
    switch (deed.kind) {
      case 'command': {
        const { which, request } = deed;
        const then = after(world, deed);
        const { told, reply } = this.#desk.dispatch(which, request);
        this.#running.push(
          reply.then((answer) => {
            const seq = then === world ? null : then[which].seq;
            if ((answer.ok ? answer.value.seq : null) === seq)
              done(seq === null ? null : { which, seq });
            else this.#odd(`${request.type} to ${which}, expected ${seq}`, answer);
          }),
        );
        await told;
        return then;
      }
      case 'replace': {
        const { which, text } = deed;
        const then = after(world, deed);
        const answer = await this.#desk.ask('library.import', { text, onConflict: 'replace' });
        if (answer.ok !== (then !== world)) this.#odd(`replace ${which}`, answer);
        else done(answer.ok ? { which, seq: then[which].seq } : null);
        return then;
      }
      case 'copy': {
        const answer = await this.#desk.ask('library.import', {
          text: deed.text,
          onConflict: 'copy',
        });
        if (answer.ok) done(null, answer.value.showId);
        else this.#odd('copy', answer);
        return world;
      }
      case 'print':
        // Nobody waits for paper: the show goes on.
        void this.#desk
          .ask('print.prepare', { showId: deed.which, sheet: deed.sheet })
          .then((answer) => {
            if (answer.ok || FINE.has(answer.error.code)) done(null);
            else this.#odd(`print ${deed.sheet}`, answer);
          });
        return world;
      case 'close':
        await this.#desk.reopen();
        done(null);
        return world;
      default:
        return deed satisfies never;
    }
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#running);
    this.#running = [];
  }

  #odd(what: string, answer: Reply<unknown>): void {
    this.isOdd = true;
    this.#say({ said: 'odd', what: `${what}: ${JSON.stringify(answer)}` });
  }
}
