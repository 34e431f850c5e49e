import type { Span } from '../announcement.ts';
import { Action, type Verb } from './action.ts';
import { actorOf, knownAmong, recipientsOf, type Somebody } from './actors.ts';
import { ChunkRow } from './chunkRow.ts';
import { type Chunk, type ChunkOf, chunksOf } from './chunks.ts';
import { Clause } from './clause.ts';
import { endOf, PARTLY } from './lexicon.ts';
import { breakAt, type Line, spanAt, textAt } from './line.ts';
import type { Carried, Counted, SentenceReading, Statement } from './statements.ts';
import { differingSums } from './sums.ts';

/** Reads a sentence piece by piece; `carried` is what the sentences before have left and takes what this one leaves. */
export function readSentence(line: Line, carried: Carried): SentenceReading {
  const chunks = chunksOf(line);
  const reader = new SentenceReader(new ChunkRow(line, chunks), carried);
  return { line, chunks, ...reader.read() };
}

class SentenceReader {
  readonly #row: ChunkRow;
  readonly #carried: Carried;
  readonly #statements: Statement[] = [];
  readonly #gifts: Span[] = [];
  readonly #titles: Span[] = [];
  /** Who does what. */
  readonly #action: Action;
  /** What is said of one handing over, until the next one begins. */
  #clause = new Clause();
  #formula: Statement['formula'] = null;
  /** The award is the subject of a passive. */
  #isOfAward = false;
  #isPosthumous = false;
  #isPast = false;
  #isFuture = false;
  #total: Counted | null = null;
  #inReason = false;
  /** Behind a body that only says where somebody is from. */
  #detailTo = -1;
  #start = 0;
  #end = 0;

  constructor(row: ChunkRow, carried: Carried) {
    this.#row = row;
    this.#carried = carried;
    this.#action = new Action(carried);
  }

  read(): Omit<SentenceReading, 'line' | 'chunks'> {
    for (const [index, chunk] of this.#row.chunks.entries()) {
      if (this.#row.isDivided(index)) this.#inReason = false;
      this.#take(chunk, index);
      this.#end = Math.max(this.#end, chunk.to);
    }
    this.#trailingGivers(false);
    this.#flush();
    const isOtherEvent = this.#carried.otherEventLine === this.#row.line.number;
    return {
      statements: this.#statements,
      gifts: this.#gifts,
      titles: this.#titles,
      isOtherEvent,
      sums: differingSums(this.#total, this.#statements),
      behind: this.#behind(),
    };
  }

  #take(chunk: Chunk, index: number): void {
    switch (chunk.kind) {
      case 'formula':
        this.#formula = { text: chunk.text, span: this.#span(chunk), isDirect: true };
        return;
      case 'here':
        this.#isPast = false;
        return;
      case 'past':
        if (!this.#inReason && this.#clause.awards.length === 0) this.#isPast = true;
        return;
      case 'future':
        if (!this.#inReason && this.#clause.awards.length === 0) this.#isFuture = true;
        return;
      case 'pronoun':
        if (this.#action.verb !== 'none')
          this.#clause.awards.push(
            ...this.#carried.awards.map((one) => ({ ...one, span: this.#span(chunk) })),
          );
        return;
      case 'otherEvent':
        this.#carried.otherEventLine = this.#row.line.number;
        return;
      case 'reason':
        if (this.#clause.awards.length > 0) this.#inReason = true;
        return;
      case 'passive':
        this.#passive(index);
        return;
      case 'relatives':
        this.#clause.isRelatives = true;
        return;
      case 'respectively':
        this.#clause.isRespective = true;
        if (this.#clause.awards.length > 0) this.#clause.sawTo = true;
        this.#clause.lastName = -1;
        return;
      case 'open':
        this.#clause.isOpen = true;
        return;
      case 'consists':
        // "trong đó có A, B" names some of them, "gồm A, B" all.
        this.#clause.isOpen = endOf(PARTLY, this.#row.line.spelled, chunk.from) === chunk.to;
        if (this.#clause.awards.length === 0) this.#beginList();
        else if (this.#row.chunks[index + 1]?.kind === 'award') this.#clause.isListing = true;
        else this.#clause.sawTo = true;
        this.#clause.lastName = -1;
        return;
      case 'to':
        if (this.#clause.awards.length > 0) this.#clause.sawTo = true;
        this.#clause.lastName = -1;
        return;
      case 'and':
        if (this.#clause.lastName === chunk.from) this.#clause.lastName = chunk.to;
        return;
      case 'gift':
        if (isHanding(this.#action.verb) && !this.#inReason && !this.#row.isWon(index))
          this.#gifts.push(this.#span(chunk));
        return;
      case 'title':
        this.#titles.push(this.#span(chunk));
        return;
      case 'verb':
        this.#takeVerb(chunk, index);
        return;
      case 'award':
        this.#takeAward(chunk, index);
        return;
      case 'count':
        this.#takeCount(chunk, index);
        return;
      case 'person':
      case 'unit':
      case 'office':
        this.#takeSomebody(chunk, index);
    }
  }

  /** "15 đồng chí, gồm: 4 …": what follows is divided among them. */
  #beginList(): void {
    if (!this.#clause.hasRecipients()) this.#clause.counts = this.#action.before.counts;
    if (!this.#clause.hasRecipients()) return;
    this.#action.before = { counts: [], names: [] };
    this.#clause.isListing = true;
    this.#total = this.#clause.counts[0] ?? null;
  }

  /** "U được Chủ tịch nước tặng T": who stands in front receives. */
  #passive(index: number): void {
    if (this.#row.nextVerb(index)?.kind !== 'verb') return;
    // "Các danh hiệu A, B được ông C trao cho …"
    this.#isOfAward = this.#row.before(index)?.kind === 'award' && !this.#clause.hasRecipients();
    if (this.#isOfAward) return;
    this.#flush();
    this.#action.isPassive = true;
    this.#action.subjectReceives();
  }

  #takeVerb(chunk: ChunkOf<'verb'>, index: number): void {
    const isBehindAward = ['award', 'gift'].includes(this.#row.before(index)?.kind ?? '');
    const hasAward = this.#clause.awards.length > 0;
    const isOpen = hasAward && !this.#clause.hasRecipients();
    // "trao T tặng U": the second verb is a preposition.
    if (chunk.isTang && isOpen && isBehindAward && this.#action.verb !== 'none') {
      this.#clause.sawTo = true;
      return;
    }
    if (this.#isOfAward && chunk.verb === 'give') {
      this.#isOfAward = false;
      this.#action.givers = knownAmong(this.#action.subject, this.#carried.givers);
      this.#action.subject = [];
      this.#action.verb = 'give';
      this.#clause.sawTo = true;
      return;
    }
    // "(truy tặng)" behind an award says how it is given.
    if (chunk.isPosthumous && isOpen && this.#row.line.words[chunk.from]?.isBracketed === true) {
      this.#isPosthumous = true;
      return;
    }
    const isBehind = chunk.verb === 'give' && hasAward && this.#action.subject.length > 0;
    if (isBehind && !this.#row.handsMore(index)) {
      this.#trailingGivers(true);
      return;
    }
    if (this.#action.isAsked(chunk) && !hasAward) {
      this.#action.subject = [];
      return;
    }
    // "T được trao cho …": the award is what stands in front.
    const isAboutAward =
      chunk.verb === 'receive' && isOpen && this.#row.before(index)?.kind === 'award';
    if (!isAboutAward) this.#flush();
    this.#inReason = false;
    this.#isPosthumous = chunk.isPosthumous;
    this.#action.begin(chunk, this.#clause, this.#row);
    this.#action.subject = [];
    this.#action.before = { counts: [], names: [] };
    this.#action.isPassive = false;
    this.#clause.sawTo = isAboutAward;
    this.#clause.lastName = -1;
  }

  #takeAward(chunk: ChunkOf<'award'>, index: number): void {
    if (this.#inReason) return;
    const isBracketed = this.#row.line.words[chunk.from]?.isBracketed === true;
    if (chunk.things !== null && isBracketed && this.#clause.awards.length === 0) this.#beginList();
    const isItem = chunk.things !== null && this.#row.before(index)?.kind !== 'count';
    const isFull =
      isItem && this.#clause.isListing
        ? false
        : this.#action.verb === 'receive'
          ? this.#clause.sawTo && this.#clause.hasRecipients()
          : this.#clause.hasRecipients() && this.#clause.awards.length > 0;
    if (isFull) {
      const { verb, givers } = { verb: this.#action.verb, givers: this.#action.givers };
      this.#flush();
      this.#action.verb = verb;
      this.#action.givers = givers;
    }
    if (this.#clause.awards.length === 0 && this.#statements.length > 0) this.#start = chunk.from;
    if (this.#clause.awards.length === 0) this.#carried.awards = [];
    this.#carried.awards = [
      ...this.#carried.awards,
      { award: chunk.award, things: null, span: this.#span(chunk), countSpan: this.#span(chunk) },
    ];
    this.#clause.awards.push({
      award: chunk.award,
      things: chunk.things,
      span: this.#span({ from: chunk.award.from, to: chunk.to }),
      countSpan: this.#span(chunk),
    });
    // "giải A: tác giả B"
    const isLabel = this.#action.verb === 'none' && breakAt(this.#row.line, chunk.to) === 'colon';
    if (isLabel) this.#clause.sawTo = true;
    this.#clause.lastName = -1;
  }

  #takeCount(chunk: ChunkOf<'count'>, index: number): void {
    if (this.#inReason) return;
    const text = textAt(this.#row.line, chunk.from, chunk.to);
    const counted = { count: chunk.count, text, span: this.#span(chunk) };
    const verb = this.#row.nextVerb(index);
    const isSubject =
      (verb?.kind === 'verb' && verb.verb === 'receive') || verb?.kind === 'passive';
    const previous = this.#row.before(index);
    const isObject =
      (previous?.kind === 'to' || (previous?.kind === 'verb' && this.#clause.sawTo)) &&
      previous.to === chunk.from;
    if ((isSubject && !isObject) || this.#clause.awards.length === 0)
      this.#action.before.counts.push(counted);
    else {
      this.#clause.counts.push(counted);
      this.#clause.sawTo = true;
    }
    this.#clause.lastName = chunk.to;
  }

  #takeSomebody(chunk: Somebody, index: number): void {
    // "Trường … (Bộ Giáo dục và Đào tạo)": whose it is.
    if (
      chunk.kind === 'unit' &&
      this.#row.line.words[chunk.from]?.isBracketed === true &&
      this.#row.isNextTo(index)
    ) {
      if (this.#clause.lastName === chunk.from) this.#clause.lastName = chunk.to;
      return;
    }
    if (chunk.kind === 'unit' && this.#isQualifying(index)) {
      this.#detailTo = chunk.to;
      return;
    }
    if (this.#inReason && this.#row.nextVerb(index) === null) return;
    const previous = this.#row.before(index);
    const isObject = previous?.kind === 'to' || previous?.kind === 'relatives';
    // "… do ông A trao", "… by Ms B", the next column of a table: who hands over stands behind.
    const isGiver = this.#row.isBehindBy(index) || this.#row.isInNextColumn(index);
    const isSubject = isGiver || (!isObject && this.#row.nextVerb(index) !== null);
    const isFollowing = this.#clause.lastName < 0 || this.#clause.lastName === chunk.from;
    if (!isSubject && this.#clause.awards.length > 0 && this.#clause.sawTo) {
      if (!isFollowing) return;
      this.#clause.names.push(...recipientsOf([actorOf(this.#row.line, chunk)]));
      this.#clause.lastName = chunk.to;
      return;
    }
    // "đồng chí A, sinh hoạt tại Chi bộ B, được …": where somebody is from is nobody else.
    if (chunk.kind === 'unit' && this.#action.subject.length > 0 && !this.#row.isNextTo(index)) {
      this.#detailTo = chunk.to;
      return;
    }
    this.#action.subject.push(actorOf(this.#row.line, chunk));
  }

  /** "1 học sinh lớp 12A3", "3 tập thể của Bộ Xây dựng", "…, Chi bộ A, Đảng bộ B": where somebody is from. */
  #isQualifying(index: number): boolean {
    if (this.#row.isBehindOf(index)) return true;
    if (this.#row.isNextTo(index) && this.#row.before(index)?.to === this.#detailTo) return true;
    return this.#row.isCloseTo(index) && countsPeople(this.#row.before(index));
  }

  /** "Trao T cho 5 tập thể (đồng chí A trao)", "… do ông A trao": who hands over stands behind. */
  #trailingGivers(isHanding: boolean): void {
    if (this.#clause.awards.length === 0 || this.#action.subject.length === 0) return;
    const behind = knownAmong(this.#action.subject, this.#carried.givers);
    this.#action.subject = [];
    // "… nhận giải Nhất: 1. … của em A; 2. … của em B": who stands behind receives.
    if (this.#action.verb === 'receive' && !isHanding) {
      this.#clause.names.push(...recipientsOf(behind.filter(({ kind }) => kind === 'person')));
      this.#flush();
      return;
    }
    this.#action.givers = behind;
    this.#carried.givers = behind;
    if (this.#action.verb === 'none') this.#action.verb = 'give';
    this.#flush();
    // "Trao A cho 2 cá nhân, B cho 4 cá nhân (đồng chí C trao)"
    for (const [index, one] of this.#statements.entries())
      if (one.verb === 'give' && one.givers.length === 0)
        this.#statements[index] = { ...one, givers: behind };
  }

  #behind(): SentenceReading['behind'] {
    const givers = this.#statements.length > 0 ? [] : this.#row.givers();
    return givers.length === 0 ? null : { givers, formula: this.#formula };
  }

  /** "Ông A trao giải Hội thi B: 1 học sinh đạt giải Nhất, …": what it is called as a whole. */
  #isHeading(): boolean {
    const last = this.#clause.awards.at(-1);
    if (last === undefined || this.#clause.hasRecipients()) return false;
    const isUnknown = this.#clause.awards.every(({ award }) => award.entry === null);
    return isUnknown && breakAt(this.#row.line, last.award.to) === 'colon';
  }

  #flush(): void {
    if (this.#isHeading()) {
      this.#action.colonGivers = this.#action.givers;
      this.#clause.awards = [];
    }
    if (this.#clause.awards.length > 0)
      this.#statements.push({
        awards: this.#clause.awards,
        verb: isOfAwards(this.#action.verb) ? this.#action.verb : 'none',
        givers: this.#action.givers,
        formula: this.#formula,
        counts: this.#clause.counts,
        names: this.#clause.names,
        isOpen: this.#clause.isOpen,
        isRespective: this.#clause.isRespective,
        isPosthumous:
          this.#isPosthumous ||
          this.#clause.isRelatives ||
          this.#clause.names.some(({ isLate }) => isLate),
        isPast: this.#isPast,
        isFuture: this.#isFuture,
        isOtherEvent: this.#carried.otherEventLine === this.#row.line.number,
        span: this.#span({ from: this.#start, to: Math.max(this.#end, this.#start + 1) }),
        line: this.#row.line.number,
      });
    if (this.#clause.awards.length > 0) {
      this.#start = this.#end;
      if (this.#formula !== null) this.#formula = { ...this.#formula, isDirect: false };
    }
    this.#clause = new Clause();
  }

  #span({ from, to }: { readonly from: number; readonly to: number }): Span {
    return spanAt(this.#row.line, from, to);
  }
}

const countsPeople = (chunk: Chunk | null) =>
  chunk?.kind === 'count' && (chunk.count.n !== null || chunk.count.kinds[0] !== 'collective');

const isHanding = (verb: Verb) => verb === 'give' || verb === 'receive';

const isOfAwards = (verb: Verb): verb is Statement['verb'] =>
  verb !== 'launch' && verb !== 'speak' && verb !== 'organise';
