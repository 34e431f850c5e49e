import type { Failure } from '@shared/contract/failure.ts';
import { readShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import type { JournalLine } from '../show/journal.ts';
import type { Session } from '../show/session.ts';
import type { Mark } from '../show/tail.ts';

/** How many lines are kept that came before the one that leads to them. */
const MOST_EARLY = 5000;

export interface FollowedShowOptions {
  /** The show as it is here, its tail as far back as it goes; null: it is not here. */
  readonly session: Session | null;
  /** The session of the show once it is in the library. */
  readonly open: () => Promise<Session | null>;
  /** Puts a show into the library that is not there yet. */
  readonly put: (show: Show) => Promise<void>;
  /** All lines up to this number are on the disk. */
  readonly saved: (seq: number) => void;
  /** The lines after this number are missing; null: the whole show is needed. May be told more than once. */
  readonly missing: (after: number | null) => void;
  /** Lines of this machine that the other never got: they are in no copy of the show from now on. */
  readonly strays: (session: Session, lines: readonly JournalLine[]) => Promise<void>;
}

/**
 * A show that another machine calls, as it comes in: lines in whatever order and however often, and whole shows where lines
 * are not enough. What is applied is applied once and in order.
 */
export class FollowedShow {
  readonly #options: FollowedShowOptions;
  #session: Session | null;
  readonly #early = new Map<number, JournalLine>();
  #adopting: Promise<unknown> | null = null;

  constructor(options: FollowedShowOptions) {
    this.#options = options;
    this.#session = options.session;
  }

  get session(): Session | null {
    return this.#session;
  }

  /** Takes lines of the machine that calls. */
  takeLines(lines: readonly JournalLine[]): void {
    for (const line of lines) this.#early.set(line.seq, line);
    this.#advance();
  }

  /**
   * Goes on with a whole show, given as the text of its file; `lines` are the last ones that led to it, `marks` what the
   * sender's journal says. Lines of this machine that are none of the sender's are strays. Gives why it could not, or null.
   */
  takeSnapshot(
    text: string,
    lines: readonly JournalLine[],
    marks: readonly Mark[],
  ): Promise<Failure | null> {
    const before = this.#adopting ?? Promise.resolve();
    const adopting = before.then(() => this.#adopt(text, lines, marks));
    this.#adopting = adopting.catch(() => undefined);
    void this.#adopting.then(() => {
      this.#adopting = null;
      this.#advance();
    });
    return adopting;
  }

  async #adopt(
    text: string,
    lines: readonly JournalLine[],
    marks: readonly Mark[],
  ): Promise<Failure | null> {
    const read = readShow(text);
    if (!read.ok) return { code: read.fault.code, details: { file: '', ...read.fault.details } };
    const { show } = read;
    const session = this.#session;
    if (session === null) {
      await this.#options.put(show);
      this.#session = await this.#options.open();
    } else {
      if (session.isLocked) return { code: 'read-only', details: {} };
      const ours = session.tail;
      const common = ours.common(marks);
      const strays = straysOf(ours.all, common, marks);
      // What leads elsewhere, or may do so, is kept whole.
      const isFork = strays.length > 0 || (common === null && session.show.seq > 0);
      if (strays.length > 0) await this.#options.strays(session, strays);
      await session.adopt(show, isFork);
    }
    this.#session?.tail.prepend(lines.filter(({ seq }) => seq <= show.seq));
    this.#options.saved(show.seq);
    return null;
  }

  /** Applies what can be applied. */
  #advance(): void {
    const session = this.#session;
    if (this.#adopting !== null) return;
    if (session === null) {
      if (this.#early.size > 0) this.#options.missing(null);
      this.#early.clear();
      return;
    }
    for (;;) {
      const line = this.#early.get(session.show.seq + 1);
      if (line === undefined) break;
      this.#early.delete(line.seq);
      const { taken, saved } = session.take(line);
      if (taken !== 'taken') {
        this.#giveUp();
        return;
      }
      void saved.then(() => this.#options.saved(line.seq));
    }
    this.#forgetKnown(session);
    if (this.#early.size > MOST_EARLY) this.#early.clear();
    if (this.#early.size > 0) this.#options.missing(session.show.seq);
  }

  /** A line that came again is confirmed again: the first confirmation may have been lost. */
  #forgetKnown(session: Session): void {
    for (const [seq, line] of this.#early) {
      if (seq > session.show.seq) continue;
      this.#early.delete(seq);
      const ours = session.tail.idAt(seq);
      if (ours !== null && ours !== line.command.id) {
        this.#giveUp();
        return;
      }
      void session.take(line).saved.then(() => this.#options.saved(seq));
    }
  }

  /** The copies are not the same any more: only the whole show helps. */
  #giveUp(): void {
    this.#early.clear();
    this.#options.missing(null);
  }
}

/** Which of our last lines the sender does not have; `common`: up to where both are known to be the same. */
function straysOf(
  ours: readonly JournalLine[],
  common: number | null,
  marks: readonly Mark[],
): readonly JournalLine[] {
  if (common !== null) return ours.filter(({ seq }) => seq > common);
  // Nothing in common is known: those that stand where the sender has others are strays for certain.
  const first = marks[0]?.[0];
  return first === undefined ? [] : ours.filter(({ seq }) => seq >= first);
}
