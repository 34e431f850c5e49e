import type { MachineLink } from '@shared/contract/machines.ts';
import { writeShow } from '@shared/document/showFile.ts';
import {
  LINES_AT_ONCE,
  MACHINE_BEAT_MS,
  type MachineHello,
  type MachineMessage,
  SILENT_MS,
} from '@shared/machines/messages.ts';
import type { JournalLine } from '../show/journal.ts';
import type { Session } from '../show/session.ts';
import type { Link, Part } from './link.ts';

/** With a whole show go so many of the lines that led to it: after a short break lines are enough again. */
const LINES_WITH_SHOW = 200;

interface LeadingOptions {
  readonly link: Link;
  readonly session: Session;
  /** The show's clock, ms since 1970. */
  readonly now: () => number;
  /** Something of its state has changed that people see. */
  readonly changed: () => void;
  /** A person at the other machine wants it to call. */
  readonly wish: () => void;
}

/** A machine that follows this one: brings it up to date, and knows what it has on its disk. */
export class Leading implements Part {
  readonly #options: LeadingOptions;
  /** All lines up to here are on its disk; -1: nothing is. */
  saved = -1;
  state: Extract<MachineLink, 'in-step' | 'catching-up' | 'silent'> = 'catching-up';
  /** What is waited for before it is acknowledged, in the order of the lines. */
  #owed: { readonly seq: number; readonly at: number; readonly settle: () => void }[] = [];
  readonly #beats: ReturnType<typeof setInterval>;
  #patience: ReturnType<typeof setTimeout> | null = null;

  constructor(options: LeadingOptions) {
    this.#options = options;
    this.#beats = setInterval(() => this.#beat(), MACHINE_BEAT_MS);
  }

  /** Commands of the show that are not on its disk yet. */
  get behind(): number {
    return this.#options.session.show.seq - this.saved;
  }

  /** Brings the other machine up to date, which has said what it has. */
  begin({ seq, marks }: MachineHello): void {
    const { tail } = this.#options.session;
    const isOurs = seq !== null && tail.common(marks) === seq;
    if (isOurs) this.#sendAfter(seq);
    else this.#sendShow();
    this.#beat();
  }

  /** Sends a new line. Resolves when it is on the other disk, or nobody waits for that any more; null: nobody does. */
  mirror(line: JournalLine): Promise<void> | null {
    this.#sendLines([line]);
    if (this.state !== 'in-step') return null;
    return new Promise((settle) => {
      this.#owed.push({ seq: line.seq, at: performance.now(), settle });
      this.#patience ??= setTimeout(() => this.#lookAtOwed(), SILENT_MS);
    });
  }

  /** Waits until everything is on the other disk, for so many ms at most. Gives whether it is. */
  hasAll(ms: number): Promise<boolean> {
    if (this.behind <= 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(this.behind <= 0), ms);
      const settle = () => {
        clearTimeout(timer);
        resolve(this.behind <= 0);
      };
      this.#owed.push({ seq: this.#options.session.show.seq, at: performance.now(), settle });
    });
  }

  take(message: MachineMessage): void {
    switch (message.type) {
      case 'ack':
        this.#confirm(message.saved);
        break;
      case 'echo':
        this.#options.link.lagMs = Math.max(0, performance.now() - message.t) / 2;
        if (message.saved !== null) this.#confirm(message.saved);
        else if (this.state === 'silent') this.#become('catching-up');
        break;
      case 'want':
        if (message.after === null) this.#sendShow();
        else this.#sendAfter(message.after);
        break;
      case 'wish':
        this.#options.wish();
        break;
      default:
        // What only a machine that calls says.
        break;
    }
  }

  stop(): void {
    clearInterval(this.#beats);
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
    this.#waitNoMore();
  }

  #confirm(saved: number): void {
    if (saved > this.saved) this.saved = saved;
    while (this.#owed[0] !== undefined && this.#owed[0].seq <= this.saved)
      this.#owed.shift()?.settle();
    const { seq } = this.#options.session.show;
    if (this.saved >= seq) this.#become('in-step');
    // It is heard again, and has not everything yet.
    else if (this.state === 'silent') this.#become('catching-up');
  }

  #become(state: Leading['state']): void {
    if (this.state === state) return;
    this.state = state;
    if (state !== 'in-step') this.#waitNoMore();
    this.#options.changed();
  }

  #waitNoMore(): void {
    for (const { settle } of this.#owed.splice(0)) settle();
  }

  #beat(): void {
    const { link, now } = this.#options;
    link.say({ type: 'beat', t: performance.now(), now: now(), lagMs: link.lagMs });
    if (!link.isHeard) this.#lookAgain();
  }

  #isLate(): boolean {
    const [first] = this.#owed;
    return first !== undefined && performance.now() - first.at >= SILENT_MS;
  }

  #lookAtOwed(): void {
    this.#patience = null;
    const [first] = this.#owed;
    if (first === undefined) return;
    if (this.#isLate()) this.#lookAgain();
    else {
      const rest = SILENT_MS - (performance.now() - first.at);
      this.#patience = setTimeout(() => this.#lookAtOwed(), rest);
    }
  }

  /** It may be this process that slept: what has come meanwhile is read before the other is called silent. */
  #lookAgain(): void {
    setImmediate(() => {
      if (!this.#options.link.isHeard) this.#become('silent');
      else if (this.#isLate()) this.#become('catching-up');
    });
  }

  #sendAfter(seq: number): void {
    const lines = this.#options.session.tail.after(seq);
    if (lines === null) this.#sendShow();
    else
      for (let from = 0; from < lines.length; from += LINES_AT_ONCE)
        this.#sendLines(lines.slice(from, from + LINES_AT_ONCE));
  }

  #sendLines(lines: readonly JournalLine[]): void {
    const { link, session } = this.#options;
    const [first] = lines;
    if (first === undefined) return;
    const before = session.tail.idAt(first.seq - 1);
    link.say({ type: 'lines', epoch: session.show.epoch, before, lines: [...lines] });
  }

  #sendShow(): void {
    const { link, session } = this.#options;
    const { show, tail } = session;
    link.say({
      type: 'snapshot',
      epoch: show.epoch,
      text: writeShow(show),
      lines: tail.all.slice(-LINES_WITH_SHOW),
    });
  }
}
