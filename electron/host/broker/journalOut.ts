import {
  type JournalLines,
  type JournalSnapshot,
  type JournalWant,
  journalWantSchema,
} from '@shared/broker/journal.ts';
import { JOURNAL_TOPICS, type TopicName } from '@shared/broker/topics.ts';
import { writeShow } from '@shared/document/showFile.ts';
import { LINES_AT_ONCE } from '@shared/machines/messages.ts';
import type { JournalLine } from '../show/journal.ts';
import type { Session } from '../show/session.ts';
import type { JournalPart } from './publisher.ts';
import { type JournalTopic, packed, type Seal, type SealedHead } from './sealing.ts';

/** After so many lines the broker keeps a new whole show. */
const LINES_FOR_SHOW = 500;
/** With a whole show go so many of the lines that led to it, and so many marks of them. */
const LINES_WITH_SHOW = 50;
const MARKS_WITH_SHOW = 500;
/** How often questions are answered with lines, and with a whole show, at most; in ms. */
const LINES_EVERY_MS = 300;
const SHOW_EVERY_MS = 2000;
/** So many questions wait for their answer, and so many are remembered so that none is answered twice. */
const MOST_QUESTIONS = 100;
const REMEMBERED = 1000;

interface JournalOutOptions {
  readonly session: Session;
  readonly seal: Seal;
  readonly now: () => number;
  readonly isOpen: () => boolean;
  readonly send: (name: TopicName, payload: object) => void;
  readonly log: (line: string) => void;
}

/** Publishes the journal of a show for machines in other halls, and tells them again what they are missing. */
export class JournalOut implements JournalPart {
  readonly topics = [JOURNAL_TOPICS.want];
  readonly #options: JournalOutOptions;
  /** Lines that were not told yet. */
  #new: JournalLine[] = [];
  #questions: JournalWant[] = [];
  readonly #asked = new Set<string>();
  #answering: ReturnType<typeof setTimeout> | null = null;
  /** Lines since the last whole show. */
  #since = 0;
  #isPacking = false;
  /** A whole show has to be told. */
  #isDue = false;
  #packedAt = Number.NEGATIVE_INFINITY;
  #lastAt = 0;

  constructor(options: JournalOutOptions) {
    this.#options = options;
  }

  opened(): void {
    this.#new = [];
    this.#sayShow();
  }

  add(line: JournalLine): void {
    this.#new.push(line);
  }

  replaced(): void {
    this.#new = [];
    this.#sayShow();
  }

  flush(): void {
    const lines = this.#new;
    this.#new = [];
    // Whoever follows hears of them with the whole show when the line is open again.
    if (lines.length === 0 || !this.#options.isOpen()) return;
    this.#sayLines(lines, []);
    this.#since += lines.length;
    if (this.#since >= LINES_FOR_SHOW) this.#sayShow();
  }

  beat(): void {
    if (this.#options.isOpen()) this.#say([], null, []);
  }

  heard(_name: TopicName, payload: Buffer): void {
    const opened = this.#options.seal.open(JOURNAL_TOPICS.want, payload);
    if (opened === null) return;
    const question = questionIn(opened.content);
    if (question === null || this.#asked.has(question.ask)) return;
    if (this.#questions.length >= MOST_QUESTIONS) return;
    this.#asked.add(question.ask);
    const [oldest] = this.#asked;
    if (this.#asked.size > REMEMBERED && oldest !== undefined) this.#asked.delete(oldest);
    this.#questions.push(question);
    this.#answerSoon(LINES_EVERY_MS);
  }

  stop(): void {
    if (this.#answering !== null) clearTimeout(this.#answering);
    this.#answering = null;
  }

  #answerSoon(ms: number): void {
    this.#answering ??= setTimeout(() => {
      this.#answering = null;
      this.#answer();
    }, ms);
  }

  /** Answers all questions at once: with lines whom they are enough, with the whole show all others. */
  #answer(): void {
    const { session, isOpen } = this.#options;
    const questions = this.#questions;
    this.#questions = [];
    if (!isOpen()) return;
    const some = questions.filter((one) => this.#hasLinesFor(one));
    if (some.length > 0) {
      const from = Math.min(...some.map((one) => one.from ?? 0));
      const answers = some.map(({ ask }) => ask);
      this.#sayLines(session.tail.after(from) ?? [], answers);
    }
    this.#questions = questions.filter((one) => !some.includes(one));
    if (this.#isDue || this.#questions.length > 0) this.#sayShow();
  }

  /** Whether lines are enough: what they follow is the same there as here, and they lead to what is here. */
  #hasLinesFor({ from, id }: JournalWant): boolean {
    const { tail, show } = this.#options.session;
    if (from === null || from > show.seq || tail.idAt(from) !== id) return false;
    const lines = tail.after(from);
    // A show that has come in the place of another was not led to by any line.
    return lines !== null && from + lines.length === show.seq;
  }

  /** Tells lines in their order; no lines: that there are none. */
  #sayLines(lines: readonly JournalLine[], answers: readonly string[]): void {
    const { tail } = this.#options.session;
    if (lines.length === 0) this.#say([], null, answers);
    for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
      const some = lines.slice(from, from + LINES_AT_ONCE);
      this.#say(some, tail.idAt((some[0]?.seq ?? 0) - 1), answers);
    }
  }

  #say(lines: readonly JournalLine[], before: string | null, answers: readonly string[]): void {
    const content: JournalLines = { before, lines: [...lines], answers: [...answers] };
    const head = this.#head(lines.at(-1)?.seq);
    this.#send(JOURNAL_TOPICS.lines, head, Buffer.from(JSON.stringify(content)));
  }

  /** Tells the whole show, as soon as that may be. */
  #sayShow(): void {
    this.#isDue = true;
    if (this.#isPacking || !this.#options.isOpen()) return;
    const wait = this.#packedAt + SHOW_EVERY_MS - performance.now();
    if (wait > 0) {
      this.#answerSoon(wait);
      return;
    }
    this.#isPacking = true;
    void this.#packShow()
      .catch((error: unknown) => {
        this.#options.log(`the show could not be packed for other halls: ${String(error)}`);
      })
      .finally(() => {
        this.#isPacking = false;
        if (this.#isDue || this.#questions.length > 0) this.#answerSoon(SHOW_EVERY_MS);
      });
  }

  async #packShow(): Promise<void> {
    const { session } = this.#options;
    const { show, tail } = session;
    this.#isDue = false;
    this.#since = 0;
    this.#packedAt = performance.now();
    const answers = this.#questions.map(({ ask }) => ask);
    this.#questions = [];
    const head = this.#head(show.seq);
    const content: JournalSnapshot = {
      text: writeShow(show),
      lines: tail.all.slice(-LINES_WITH_SHOW),
      marks: tail.marks.slice(-MARKS_WITH_SHOW).map(([seq, id]) => [seq, id]),
      answers,
    };
    this.#send(JOURNAL_TOPICS.snapshot, head, await packed(JSON.stringify(content)));
  }

  #head(seq = this.#options.session.show.seq): SealedHead {
    const { number, machineId } = this.#options.session.show.epoch;
    // It rises although a clock may be set back.
    this.#lastAt = Math.max(this.#lastAt + 1, this.#options.now());
    return { epoch: { number, machineId }, seq, at: this.#lastAt };
  }

  #send(name: JournalTopic, head: SealedHead, content: Buffer): void {
    this.#options.send(name, this.#options.seal.close(name, head, content));
  }
}

function questionIn(content: Buffer): JournalWant | null {
  try {
    const read = journalWantSchema.safeParse(JSON.parse(content.toString()));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
