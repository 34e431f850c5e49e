import type { JournalLine } from './journal.ts';

/** How many of the last lines are kept in memory, for machines that follow. */
const KEPT = 2000;

/** Names a line: the show's number after it, and the id of its command, which no other command has. */
export type Mark = readonly [seq: number, commandId: string];

/**
 * The last lines of a show's journal, in their order and without a gap. Two machines compare theirs to find out how far
 * they are the same: a command's id is made once, and a machine that follows takes lines in their order only.
 */
export class Tail {
  #lines: JournalLine[] = [];
  readonly #ids = new Set<string>();

  /** The lines that came before those that are known. A gap between them makes the older ones worthless. */
  prepend(lines: readonly JournalLine[]): void {
    const first = this.#lines[0]?.seq;
    const older = first === undefined ? lines : lines.filter(({ seq }) => seq < first);
    this.#keep(withoutGap([...older, ...this.#lines]));
  }

  add(line: JournalLine): void {
    // Another file has come in the show's place: what was before leads nowhere.
    const last = this.#lines.at(-1);
    if (last !== undefined && last.seq !== line.seq - 1) this.clear();
    this.#lines.push(line);
    this.#ids.add(line.command.id);
    // Seldom, and many at once: a press does not wait for an array to be copied.
    if (this.#lines.length >= 2 * KEPT) this.#keep(this.#lines);
  }

  clear(): void {
    this.#keep([]);
  }

  /** Whether a command with this id is among them. */
  has(commandId: string): boolean {
    return this.#ids.has(commandId);
  }

  #keep(lines: readonly JournalLine[]): void {
    this.#lines = lines.slice(-KEPT);
    this.#ids.clear();
    for (const { command } of this.#lines) this.#ids.add(command.id);
  }

  get all(): readonly JournalLine[] {
    return this.#lines;
  }

  get marks(): readonly Mark[] {
    return this.#lines.slice(-KEPT).map(({ seq, command }) => [seq, command.id]);
  }

  /** Id of the command with this number; null: it is not known. */
  idAt(seq: number): string | null {
    const [first] = this.#lines;
    return first === undefined ? null : (this.#lines[seq - first.seq]?.command.id ?? null);
  }

  /** All lines after `seq`; null: they are not known from there on. */
  after(seq: number): readonly JournalLine[] | null {
    const [first] = this.#lines;
    if (first === undefined || first.seq > seq + 1) return null;
    return this.#lines.slice(seq + 1 - first.seq);
  }

  /** The last number up to which this and those marks are the same; null: nothing in common is known. */
  common(marks: readonly Mark[]): number | null {
    const theirs = new Map(marks);
    const same = this.#lines.findLast(({ seq, command }) => theirs.get(seq) === command.id);
    return same?.seq ?? null;
  }
}

function withoutGap(lines: readonly JournalLine[]): JournalLine[] {
  const gap = lines.findLastIndex(({ seq }, nth) => nth > 0 && lines[nth - 1]?.seq !== seq - 1);
  return lines.slice(Math.max(gap, 0));
}
