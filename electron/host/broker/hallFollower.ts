import { randomUUID } from 'node:crypto';
import {
  type Invitation,
  type JournalWant,
  journalLinesSchema,
  journalSnapshotSchema,
} from '@shared/broker/journal.ts';
import { JOURNAL_TOPICS, topicOf } from '@shared/broker/topics.ts';
import { parseCommand } from '@shared/command/apply.ts';
import type { BrokerState } from '@shared/contract/broker.ts';
import type { Failure } from '@shared/contract/failure.ts';
import { compareEpochs } from '@shared/model/epoch.ts';
import type { Show } from '@shared/model/show.ts';
import { type ClockSamples, clockOffset, withBeat } from '@shared/share/hostClock.ts';
import type { z } from 'zod';
import { FollowedShow } from '../machines/followedShow.ts';
import type { JournalLine } from '../show/journal.ts';
import type { Session } from '../show/session.ts';
import type { Mark } from '../show/tail.ts';
import type { BrokerAddress } from './brokerClient.ts';
import { BrokerLine } from './brokerLine.ts';
import type { LinePace } from './linePace.ts';
import { Seal, type SealedHead, unpacked } from './sealing.ts';

/** How often something that is missing is asked for, in ms. */
const ASK_EVERY_MS = 1000;
/** How seldom it becomes when nobody answers, in ms. */
const SELDOM_MS = 30_000;
/** So many questions are remembered whose answers may still come. */
const ASKS_KEPT = 20;
/** After so many questions without an answer a whole show that the broker has kept is taken. */
const PATIENCE = 3;
/** Nothing was heard of the machine that calls for so long: it is lost; in ms. It beats every ten seconds. */
const LOST_MS = 25_000;
/** How often that is looked at, in ms. */
const LOOK_MS = 1000;
/** The longest message that is taken, in bytes. */
const LONGEST = 32_000_000;

export interface HallFollowerOptions {
  readonly invitation: Invitation;
  readonly address: BrokerAddress;
  /** The show as it is here, its tail as far back as it goes; null: it is not here. */
  readonly session: Session | null;
  readonly open: () => Promise<Session | null>;
  readonly put: (show: Show) => Promise<void>;
  /** This computer's own clock, ms since 1970. */
  readonly ownNow: () => number;
  /** What has to be added to this computer's clock to have the show's, in ms. */
  readonly clock: (offsetMs: number) => void;
  readonly pace: LinePace;
  /** Something else of the show is here: whether it may be changed is to be looked at anew. */
  readonly taken: (session: Session) => void;
  /** Lines of this machine that the other never got. */
  readonly strays: (session: Session, lines: readonly JournalLine[]) => Promise<void>;
  readonly changed: () => void;
  readonly log: (line: string) => void;
}

/** When a message was made, for messages of one show. */
type Made = Pick<SealedHead, 'epoch' | 'at'>;

/** Below 0: `a` was made before `b`. */
const compareMade = (a: Made, b: Made): number => compareEpochs(a.epoch, b.epoch) || a.at - b.at;

/** Follows a show that a machine in another hall publishes through a broker. */
export class HallFollower {
  readonly #options: HallFollowerOptions;
  readonly #seal: Seal;
  readonly #line: BrokerLine;
  readonly #followed: FollowedShow;
  readonly #look: ReturnType<typeof setInterval>;
  /** Questions that were asked, the newest last. */
  #asks: string[] = [];
  #unanswered = 0;
  #askedAt = Number.NEGATIVE_INFINITY;
  /** What is wanted next: the lines after a number, or (null) the whole show; undefined: nothing. */
  #wanted: number | null | undefined;
  /** The newest message that was believed; what was made before it is an old one. */
  #newest: Made | null = null;
  /** When the whole show that was taken last had been made. */
  #shown: Made | null = null;
  /** The last one is known of by an answer to this machine, not by what the broker has kept. */
  #isFresh = false;
  /** A whole show that nobody asked for, in case no question is answered. */
  #spare: { readonly head: SealedHead; readonly content: Buffer } | null = null;
  /** The number that the machine that calls had reached. */
  #there = 0;
  #heardAt: number | null = null;
  #lagMs: number | null = null;
  #clocks: ClockSamples = [];
  #hasWrongKey = false;
  #isOver = false;
  #epoch = '';

  constructor(options: HallFollowerOptions) {
    this.#options = options;
    const { invitation, address, session, open, put, strays, pace, ownNow } = options;
    const { prefix, showId } = invitation;
    this.#seal = new Seal(invitation);
    this.#followed = new FollowedShow({
      showId,
      session,
      open,
      put,
      strays,
      saved: () => this.#moved(),
      missing: (after) => this.#want(after),
    });
    const names = new Map(
      [JOURNAL_TOPICS.lines, JOURNAL_TOPICS.snapshot].map((name) => [
        topicOf(prefix, showId, name),
        name,
      ]),
    );
    this.#line = new BrokerLine({
      address,
      will: () => null,
      topics: [...names.keys()],
      longest: LONGEST,
      now: ownNow,
      pace,
      changed: options.changed,
      opened: () => {
        this.#isFresh = false;
        this.#unanswered = 0;
        // What the broker has kept comes at once, and is not asked for.
        if (this.#session === null) this.#askedAt = performance.now();
        this.#want(this.#session?.show.seq ?? null);
      },
      heard: (topic, payload) => {
        const name = names.get(topic);
        if (name !== undefined) this.#heard(name, payload);
      },
    });
    this.#look = setInterval(() => this.#lookAgain(), LOOK_MS);
  }

  get #session(): Session | null {
    return this.#followed.session;
  }

  get showId(): string {
    return this.#options.invitation.showId;
  }

  /** As in `BrokerState`. */
  get state(): NonNullable<BrokerState['following']> {
    const { invitation } = this.#options;
    return {
      showId: this.#session === null ? null : invitation.showId,
      url: invitation.url,
      state: this.#how,
      lagMs: this.#lagMs,
      heardAt: this.#heardAt,
    };
  }

  /** Why nothing comes; null: it does, or nobody knows. */
  get fault(): Failure | null {
    if (this.#line.fault !== null) return this.#line.fault;
    return this.#hasWrongKey ? { code: 'broker-wrong-key', details: {} } : null;
  }

  get #how(): 'waiting' | 'in-step' | 'gap' | 'lost' {
    const session = this.#session;
    if (session === null) return 'waiting';
    const isSilent = this.#heardAt === null || this.#options.ownNow() - this.#heardAt > LOST_MS;
    if (!this.#line.isOpen || (isSilent && this.#heardAt !== null)) return 'lost';
    if (!this.#isFresh) return 'waiting';
    return session.show.seq >= this.#there ? 'in-step' : 'gap';
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    clearInterval(this.#look);
    await this.#line.finish([]);
    await this.#followed.settled();
  }

  #lookAgain(): void {
    if (this.#wanted !== undefined) this.#ask();
    // What is shown of it changes by itself.
    this.#options.changed();
  }

  // Asking.

  #want(after: number | null): void {
    this.#wanted = after;
    this.#ask();
  }

  #ask(): void {
    const now = performance.now();
    const wanted = this.#wanted;
    const pause = Math.min(ASK_EVERY_MS * 2 ** Math.max(0, this.#unanswered - PATIENCE), SELDOM_MS);
    if (wanted === undefined || !this.#line.isOpen || now - this.#askedAt < pause) return;
    this.#askedAt = now;
    this.#unanswered += 1;
    if (this.#unanswered > PATIENCE && this.#takeSpare()) return;
    const session = this.#session;
    const { invitation, ownNow } = this.#options;
    const ask = randomUUID();
    this.#asks = [...this.#asks, ask].slice(-ASKS_KEPT);
    const from = session === null ? null : wanted;
    const id = from === null ? null : (session?.tail.idAt(from) ?? null);
    const want: JournalWant = { from, id, ask };
    const { number, machineId } = session?.show.epoch ?? { number: 0, machineId: '' };
    const head = { epoch: { number, machineId }, seq: session?.show.seq ?? 0, at: ownNow() };
    const name = JOURNAL_TOPICS.want;
    const sealed = this.#seal.close(name, head, Buffer.from(JSON.stringify(want)));
    this.#line.send({
      topic: topicOf(invitation.prefix, invitation.showId, name),
      payload: JSON.stringify(sealed),
      retain: false,
    });
  }

  /** Nobody answers: what the broker has kept is better than nothing, if it is ahead of what is here. */
  #takeSpare(): boolean {
    const spare = this.#spare;
    const show = this.#session?.show;
    this.#spare = null;
    if (spare === null) return false;
    const { epoch, seq } = spare.head;
    const order = show === undefined ? 1 : compareEpochs(epoch, show.epoch) || seq - show.seq;
    if (order > 0) void this.#adopt(spare.head, spare.content);
    return order > 0;
  }

  // Hearing.

  #heard(name: 'journal/lines' | 'journal/snapshot', payload: Buffer): void {
    // Taken away by the machine that calls, when somebody has stopped it.
    if (payload.length === 0) return;
    const opened = this.#seal.open(name, payload);
    if (opened === null) {
      if (this.#heardAt === null) this.#hasWrongKey = true;
      this.#options.changed();
      return;
    }
    const { head, content } = opened;
    const session = this.#session;
    // A later takeover has made the sender an old machine.
    if (session !== null && compareEpochs(head.epoch, session.show.epoch) < 0) return;
    if (name === JOURNAL_TOPICS.lines) this.#heardLines(head, content);
    else void this.#heardShow(head, content);
  }

  #heardLines(head: SealedHead, content: Buffer): void {
    const said = read(journalLinesSchema, content.toString());
    if (said === null) return;
    const isAnswer = this.#isAnswer(said.answers);
    // All that was told before a whole show stands in it; what comes again later was kept by somebody.
    if (!isAnswer && this.#shown !== null && compareMade(head, this.#shown) < 0) {
      this.#want(this.#session?.show.seq ?? null);
      return;
    }
    this.#believe(head, isAnswer);
    if (said.lines.length > 0) this.#followed.takeLines(commandsOf(said.lines), said.before);
    this.#moved();
    const session = this.#session;
    if (session === null) this.#want(null);
    else if (session.show.seq < this.#there) this.#want(session.show.seq);
  }

  async #heardShow(head: SealedHead, content: Buffer): Promise<void> {
    const isNew = this.#newest === null || compareMade(head, this.#newest) > 0;
    if (this.#session === null && isNew) {
      await this.#adopt(head, content);
      return;
    }
    // It has to be opened to know whether it is an answer.
    const said = await snapshotIn(content);
    if (said === null || this.#isOver) return;
    if (this.#isAnswer(said.answers)) {
      this.#believe(head, true);
      await this.#adopt(head, content);
      return;
    }
    if (isNew) this.#spare = { head, content };
    this.#want(this.#session?.show.seq ?? null);
  }

  /** Whether it answers a question of this machine; each is answered once, so that no old answer can come again. */
  #isAnswer(answers: readonly string[]): boolean {
    if (!answers.some((one) => this.#asks.includes(one))) return false;
    this.#asks = [];
    return true;
  }

  /** What this machine says is so: the sender has the key, and it is no old message. */
  #believe(head: SealedHead, isAnswer: boolean): void {
    const isNew = this.#newest === null || compareMade(head, this.#newest) > 0;
    if (isAnswer) {
      this.#isFresh = true;
      // The clock of the machine that calls was set back: what counts is this answer.
      if (this.#shown !== null && compareMade(head, this.#shown) < 0) this.#shown = null;
      this.#unanswered = 0;
      this.#wanted = undefined;
    }
    if (!isNew && !isAnswer) return;
    this.#newest = head;
    this.#there = isAnswer || head.seq > this.#there ? head.seq : this.#there;
    this.#hasWrongKey = false;
    const { ownNow, clock } = this.#options;
    const now = ownNow();
    this.#clocks = withBeat(this.#clocks, head.at, now);
    const offsetMs = clockOffset(this.#clocks);
    clock(offsetMs);
    this.#lagMs = Math.max(0, now + offsetMs - head.at);
    this.#heardAt = now;
  }

  async #adopt(head: SealedHead, content: Buffer): Promise<void> {
    const said = await snapshotIn(content);
    if (said === null || this.#isOver) return;
    this.#shown = head;
    if (this.#newest === null || compareMade(head, this.#newest) > 0) this.#newest = head;
    this.#there = Math.max(head.seq, this.#there);
    if (this.#isHere(said.marks.at(-1), head)) return;
    const fault = await this.#followed
      .takeSnapshot(said.text, commandsOf(said.lines), said.marks)
      .catch((error: unknown): Failure => {
        return { code: 'host-error', details: { reason: String(error) } };
      });
    if (fault !== null) {
      this.#options.log(`the show from another hall could not be taken: ${fault.code}`);
      return;
    }
    this.#moved();
    if (this.#isFresh) return;
    // What has happened since is still missing.
    this.#askedAt = Number.NEGATIVE_INFINITY;
    this.#want(this.#session?.show.seq ?? null);
  }

  /** Whether the show that was sent is the one that is here already. */
  #isHere(last: Mark | undefined, { epoch, seq }: SealedHead): boolean {
    const session = this.#session;
    if (session === null || last === undefined || session.show.seq !== seq) return false;
    return compareEpochs(session.show.epoch, epoch) === 0 && session.tail.idAt(seq) === last[1];
  }

  /** Another machine may call since; the windows hear of it, and of how far this one is. */
  #moved(): void {
    const session = this.#session;
    const epoch = JSON.stringify(session?.show.epoch);
    if (session !== null && epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#options.taken(session);
    }
    this.#options.changed();
  }
}

function read<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const snapshotIn = async (content: Buffer) =>
  read(journalSnapshotSchema, await unpacked(content).catch(() => ''));

/** Lines whose command is one of ours; the line after one that is not is then missing its forerunner. */
function commandsOf(
  lines: readonly { readonly seq: number; readonly command?: unknown }[],
): JournalLine[] {
  return lines.flatMap(({ seq, command }) => {
    const parsed = parseCommand(command);
    return parsed.ok ? [{ seq, command: parsed.value }] : [];
  });
}
