import type { Actor } from './actors.ts';
import { actorOf } from './actors.ts';
import type { Chunk } from './chunks.ts';
import { WINS, wordSet } from './lexicon.ts';
import { breakAt, type Line, phraseEnd } from './line.ts';

/** The pieces of a sentence in their row, asked for what stands around one of them. */
export class ChunkRow {
  readonly line: Line;
  readonly chunks: readonly Chunk[];

  constructor(line: Line, chunks: readonly Chunk[]) {
    this.line = line;
    this.chunks = chunks;
  }

  before(index: number): Chunk | null {
    return this.chunks[index - 1] ?? null;
  }

  /** Whether nothing stands between a piece and the one before, not even a word that means nothing. */
  isNextTo(index: number): boolean {
    return this.before(index)?.to === this.chunks[index]?.from;
  }

  /** The same without any mark between them. */
  isCloseTo(index: number): boolean {
    return this.isNextTo(index) && breakAt(this.line, this.chunks[index]?.from ?? 0) === 'none';
  }

  /** Whether "do" or "by" stands right in front of a piece. */
  isBehindBy(index: number): boolean {
    return BY.has(this.line.spelled[(this.chunks[index]?.from ?? 0) - 1] ?? '');
  }

  /** Whether "của" or "of" stands right in front of a piece. */
  isBehindOf(index: number): boolean {
    return OF.has(this.line.spelled[(this.chunks[index]?.from ?? 0) - 1] ?? '');
  }

  /** Whether a piece stands in another column of a table than the one before. */
  isInNextColumn(index: number): boolean {
    const to = this.chunks[index]?.from ?? 0;
    for (let at = this.before(index)?.to ?? to; at <= to; at += 1)
      if (breakAt(this.line, at) === 'column') return true;
    return false;
  }

  /** Whether a semicolon stands between a piece and the one before. */
  isDivided(index: number): boolean {
    const to = this.chunks[index]?.from ?? 0;
    for (let at = this.before(index)?.to ?? to; at <= to; at += 1)
      if (breakAt(this.line, at) === 'semicolon') return true;
    return false;
  }

  /** The verb that what stands at `index` is the subject of; null: it is none. */
  nextVerb(index: number): Chunk | null {
    for (let next = index + 1; next < this.chunks.length; next += 1) {
      const chunk = this.chunks[next];
      if (chunk === undefined || this.isDivided(next)) return null;
      // "… Trường B và trao …": the verb goes on with the subject that it had.
      if (chunk.kind === 'verb' || chunk.kind === 'passive')
        return this.before(next)?.kind === 'and' ? null : chunk;
      if (OBJECTS.has(chunk.kind)) return null;
    }
    return null;
  }

  /** Whether a verb of giving has an object of its own. */
  handsMore(index: number): boolean {
    for (const chunk of this.chunks.slice(index + 1)) {
      if (['award', 'gift', 'count'].includes(chunk.kind)) return true;
      if (chunk.kind === 'verb' || breakAt(this.line, chunk.from) === 'semicolon') return false;
    }
    return false;
  }

  /** "đạt 9.640 tỷ đồng": what is reached, nobody hands over. */
  isWon(index: number): boolean {
    const verb = this.chunks.slice(0, index).findLast(({ kind }) => kind === 'verb');
    return verb !== undefined && phraseEnd(this.line, WINS, verb.from) === verb.to;
  }

  /** Whether a colon stands somewhere in front of a word. */
  hasColonBefore(to: number): boolean {
    return this.line.words.slice(0, to).some(({ break: strength }) => strength === 'colon');
  }

  /** Who hands over something that this sentence doesn't name: "Đồng chí A trao.", "Người trao: ông B". */
  givers(): readonly Actor[] {
    const gives = this.chunks.some((chunk) => chunk.kind === 'verb' && chunk.verb === 'give');
    if (!gives || this.chunks.some(({ kind }) => HANDED.has(kind))) return [];
    return this.chunks.flatMap((chunk) =>
      chunk.kind === 'person' ? [actorOf(this.line, chunk)] : [],
    );
  }
}

const BY = wordSet('do', 'by', 'from');
const OF = wordSet('của', 'of');

const OBJECTS: ReadonlySet<Chunk['kind']> = new Set([
  'award',
  'to',
  'consists',
  'reason',
  'gift',
  'title',
]);
const HANDED: ReadonlySet<Chunk['kind']> = new Set(['award', 'gift', 'count', 'pronoun', 'to']);
