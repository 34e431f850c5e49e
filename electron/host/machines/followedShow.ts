import type { Failure } from '@shared/contract/failure.ts';
import { readShow } from '@shared/document/showFile.ts';
import { compareEpochs } from '@shared/model/epoch.ts';
import type { Show } from '@shared/model/show.ts';
import type { JournalLine } from '../show/journal.ts';
import type { Session } from '../show/session.ts';
import type { Mark } from '../show/tail.ts';

/** How many lines are kept that came before the one that leads to them. */
const MOST_EARLY = 5000;

export interface FollowedShowOptions {
  readonly showId: string;
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
  /** Lines that could not be applied yet, by number, each with the id of the command before it. */
  readonly #early = new Map<
    number,
    { readonly line: JournalLine; readonly before: string | null }
  >();
  /** The last whole show that is on its way to the disk. */
  #adopting: Promise<void> | null = null;

  constructor(options: FollowedShowOptions) {
    this.#options = options;
    this.#session = options.session;
  }

  get session(): Session | null {
    return this.#session;
  }

  /**
   * Takes lines of the machine that calls. `before` is the id of the command before the first of them, null where it is not
   * known: a copy that has another one there leads somewhere else, and no line of these may be put on it.
   */
  takeLines(lines: readonly JournalLine[], before: string | null): void {
    for (const [nth, line] of lines.entries())
      this.#early.set(line.seq, { line, before: lines[nth - 1]?.command.id ?? before });
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
    const settled: Promise<void> = adopting.then(nothing, nothing).then(() => {
      // Unless another one has come meanwhile.
      if (this.#adopting !== settled) return;
      this.#adopting = null;
      this.#advance();
    });
    this.#adopting = settled;
    return adopting;
  }

  /** Waits until no whole show is on its way to the disk. */
  async settled(): Promise<void> {
    while (this.#adopting !== null) await this.#adopting;
  }

  async #adopt(
    text: string,
    lines: readonly JournalLine[],
    marks: readonly Mark[],
  ): Promise<Failure | null> {
    const read = readShow(text);
    if (!read.ok) return { code: read.fault.code, details: { file: '', ...read.fault.details } };
    const { show } = read;
    // It would come into the place of the one that is followed.
    if (show.id !== this.#options.showId) return { code: 'other-show', details: {} };
    const session = this.#session;
    if (session === null) {
      await this.#options.put(show);
      this.#session = await this.#options.open();
      // What is not open here is not said to be saved.
      if (this.#session === null) return { code: 'host-error', details: { reason: 'ENOENT' } };
    } else {
      // A takeover has come between: what was said before it is worth nothing.
      if (compareEpochs(show.epoch, session.show.epoch) < 0) return null;
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
      const { seq } = session.show;
      const next = this.#early.get(seq + 1);
      if (next === undefined) break;
      const { line, before } = next;
      this.#early.delete(line.seq);
      const fits = session.tail.idAt(seq) === before;
      const { taken, saved } = fits ? session.take(line) : DIFFERS;
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
    for (const [seq, { line }] of this.#early) {
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

const nothing = () => undefined;
const DIFFERS = { taken: 'differs', saved: Promise.resolve() } as const;

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
