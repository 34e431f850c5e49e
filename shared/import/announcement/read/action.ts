import { type Actor, knownAmong, type NamedRecipient, recipientsOf } from './actors.ts';
import type { ChunkRow } from './chunkRow.ts';
import type { ChunkOf } from './chunks.ts';
import type { Clause } from './clause.ts';
import type { Carried, Counted, Statement } from './statements.ts';

export type Verb = Statement['verb'] | 'launch' | 'speak' | 'organise';

/** Who does what in a sentence, verb by verb. */
export class Action {
  readonly #carried: Carried;
  /** Those that stand in front of the next verb. */
  subject: Actor[] = [];
  /** Recipients that stand in front of it. */
  before: { counts: Counted[]; names: NamedRecipient[] } = { counts: [], names: [] };
  verb: Verb = 'none';
  givers: readonly Actor[] = [];
  /** "được" stood in front: whoever stands before it receives. */
  isPassive = false;
  /** Who hands over what a list behind a colon divides. */
  colonGivers: readonly Actor[] = [];

  constructor(carried: Carried) {
    this.#carried = carried;
  }

  /** "ký quyết định tặng", "trình Chủ tịch nước tặng thưởng": the second verb is what is decided or asked for. */
  isAsked({ verb }: ChunkOf<'verb'>): boolean {
    const isAsking =
      this.verb === 'propose' || (this.verb === 'decide' && this.subject.length === 0);
    return isAsking && (verb === 'give' || verb === 'receive');
  }

  /** Those in front of a verb of receiving are who receives. */
  subjectReceives(): void {
    this.before.names.push(...recipientsOf(this.subject));
    this.subject = [];
  }

  /** What a verb makes of those who stand in front of it. */
  begin({ verb, from }: ChunkOf<'verb'>, clause: Clause, row: ChunkRow): void {
    switch (verb) {
      case 'organise':
        // Who holds the ceremony neither gives nor gets anything by that.
        this.verb = 'none';
        return;
      case 'launch':
      case 'speak':
        if (this.subject.length > 0) this.#carried.givers = this.subject;
        this.verb = verb;
        return;
      case 'give':
        if (this.isPassive) this.#beginReceiving(this.subject, clause);
        else this.#beginGiving(clause);
        return;
      case 'receive': {
        this.subjectReceives();
        // "Cô A trao giải Hội thi: 1 học sinh đạt giải Nhất, …"
        const isBelow = this.verb === 'give' && clause.awards.length === 0;
        if (isBelow && row.hasColonBefore(from)) this.colonGivers = this.givers;
        this.#beginReceiving(this.colonGivers, clause);
        return;
      }
      case 'propose':
      case 'decide':
        this.verb = verb;
        this.givers = this.subject;
    }
  }

  #beginGiving(clause: Clause): void {
    const own = knownAmong(this.subject, this.#carried.givers);
    if (own.length > 0) this.givers = own;
    else if (this.verb === 'none') this.givers = [];
    if (this.givers.length > 0) this.#carried.givers = this.givers;
    this.verb = 'give';
    clause.counts = this.before.counts;
  }

  #beginReceiving(givers: readonly Actor[], clause: Clause): void {
    this.givers = givers;
    this.verb = 'receive';
    clause.counts = this.before.counts;
    clause.names = this.before.names;
  }
}
