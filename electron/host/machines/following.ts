import { parseCommand } from '@shared/command/apply.ts';
import type { Failure } from '@shared/contract/failure.ts';
import type { MachineMessage } from '@shared/machines/messages.ts';
import { compareEpochs } from '@shared/model/epoch.ts';
import { toldFailure } from '@shared/words/failure.ts';
import { errorCode } from '../files/durable.ts';
import type { JournalLine } from '../show/journal.ts';
import type { FollowedShow } from './followedShow.ts';
import type { Link, Part } from './link.ts';

/** How often something that is missing is asked for, in ms. */
const ASK_EVERY_MS = 300;
/** Pause before a show is asked for again that could not be taken, in ms. */
const RETRY_MS = 1000;
/** As many measurements of the other clock are compared. */
const CLOCKS_KEPT = 20;

interface FollowingOptions {
  readonly link: Link;
  readonly followed: FollowedShow;
  /** This computer's own clock, ms since 1970. */
  readonly ownNow: () => number;
  /** What has to be added to this computer's clock to have the other's, in ms. */
  readonly clock: (offsetMs: number) => void;
  /** Who may come in, and what goes through a broker, as the machine that calls says; not parsed. */
  readonly access: (replica: unknown, broker: unknown) => void;
  /** The whole show has come in, or (the failure) could not be taken. */
  readonly adopted: (fault: Failure | null) => void;
  /** The other has stopped calling: this machine shall, if it has this line. */
  readonly handOver: (seq: number) => void;
  /** The other does not want to be followed. */
  readonly refused: (why: Failure) => void;
}

/** A machine that is followed: takes what it says, and confirms what is on the disk. */
export class Following implements Part {
  readonly #options: FollowingOptions;
  #saved: number | null;
  #askedAt = Number.NEGATIVE_INFINITY;
  #clocks: { readonly offsetMs: number; readonly lagMs: number }[] = [];
  #isOver = false;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(options: FollowingOptions) {
    this.#options = options;
    this.#saved = options.followed.session?.show.seq ?? null;
  }

  /** All lines up to this one are on this machine's disk. */
  confirm(seq: number): void {
    if (this.#isOver) return;
    this.#saved = Math.max(seq, this.#saved ?? 0);
    this.#options.link.say({ type: 'ack', saved: this.#saved });
  }

  /** Asks for the lines after this one; null: for the whole show. */
  ask(after: number | null): void {
    const now = performance.now();
    if (this.#isOver || now - this.#askedAt < ASK_EVERY_MS) return;
    this.#askedAt = now;
    this.#options.link.say({ type: 'want', after });
  }

  take(message: MachineMessage): void {
    const { link, followed } = this.#options;
    switch (message.type) {
      case 'beat':
        link.lagMs = message.lagMs;
        if (message.lagMs !== null) this.#measure(message.now, message.lagMs);
        link.say({ type: 'echo', t: message.t, saved: this.#saved });
        break;
      case 'lines':
        if (this.#isOld(message.epoch)) return;
        followed.takeLines(commandsOf(message.lines), message.before);
        break;
      case 'snapshot':
        if (this.#isOld(message.epoch)) return;
        void this.#adopt(message.text, commandsOf(message.lines));
        break;
      case 'access':
        this.#options.access(message.replica, message.broker);
        break;
      case 'hand-over':
        this.#options.handOver(message.seq);
        break;
      case 'refused':
        this.#options.refused(toldFailure({ code: message.code, details: message.details }));
        break;
      default:
        // What only a machine that follows says.
        break;
    }
  }

  stop(): void {
    this.#isOver = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
  }

  async #adopt(text: string, lines: readonly JournalLine[]): Promise<void> {
    const { followed, link, adopted } = this.#options;
    const marks = link.hello?.marks ?? [];
    const fault = await followed
      .takeSnapshot(text, lines, marks)
      .catch((error: unknown): Failure => {
        return { code: 'host-error', details: { reason: errorCode(error) } };
      });
    adopted(fault);
    if (fault === null || this.#isOver) return;
    // The disk may take it later.
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.ask(null), RETRY_MS);
  }

  /** Whether it was said by a machine that a later takeover has made an old one. */
  #isOld(epoch: Parameters<typeof compareEpochs>[0]): boolean {
    const { session } = this.#options.followed;
    return session !== null && compareEpochs(epoch, session.show.epoch) < 0;
  }

  /** Of the last measurements the one with the shortest way is the best. */
  #measure(now: number, lagMs: number): void {
    const offsetMs = now + lagMs - this.#options.ownNow();
    this.#clocks = [...this.#clocks, { offsetMs, lagMs }].slice(-CLOCKS_KEPT);
    const best = this.#clocks.reduce((a, b) => (b.lagMs < a.lagMs ? b : a));
    this.#options.clock(best.offsetMs);
  }
}

/** Lines whose command is one of ours; the line after one that is not is then missing its forerunner. */
function commandsOf(
  lines: readonly { readonly seq: number; readonly command?: unknown }[],
): JournalLine[] {
  return lines.flatMap(({ seq, command }) => {
    const parsed = parseCommand(command);
    return parsed.ok ? [{ seq, command: parsed.value }] : [];
  });
}
