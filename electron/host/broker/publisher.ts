import { crewBodies, crewCue, publicBodies, publicCue } from '@shared/broker/messages.ts';
import { type PayloadHead, publicPayloads, type StatusPayload } from '@shared/broker/payloads.ts';
import {
  BROKER_VERSION,
  CREW_TOPICS,
  isKept,
  KEPT_TOPICS,
  PUBLIC_TOPICS,
  type TopicName,
  topicOf,
} from '@shared/broker/topics.ts';
import type { BrokerChoice, BrokerLink } from '@shared/contract/broker.ts';
import type { Failure, Rank } from '@shared/contract/contract.ts';
import { compareEpochs } from '@shared/model/epoch.ts';
import type { Show } from '@shared/model/show.ts';
import { type HallState, hallPart, hallState } from '@shared/share/hall.ts';
import type { JournalLine } from '../show/journal.ts';
import type { Session } from '../show/session.ts';
import { BrokerLine } from './brokerLine.ts';
import type { BrokerMessage } from './brokerQueue.ts';
import type { LinePace } from './linePace.ts';

/** How often viewers hear what the show's clock says, in ms. */
const BEAT_MS = 10_000;
/** How often a status that is not this machine's is overwritten at most, in ms. */
const OVERWRITE_MS = 1000;
/** The longest message that is listened to, in bytes: a status is short, and so is what another hall is missing. */
const LONGEST = 4096;

/** What goes to other halls with the journal; see `JournalOut`. */
export interface JournalPart {
  /** What it listens to. */
  readonly topics: readonly TopicName[];
  /** The line is open. */
  opened(): void;
  add(line: JournalLine): void;
  /** Another show has come in the place of the one before. */
  replaced(): void;
  /** Says what has come together. */
  flush(): void;
  /** Says that it is there. */
  beat(): void;
  heard(name: TopicName, payload: Buffer): void;
  stop(): void;
}

/** What the journal needs of the line to the broker. */
interface JournalLineOut {
  readonly isOpen: () => boolean;
  readonly send: (name: TopicName, payload: object) => void;
}

export interface PublisherOptions {
  readonly session: Session;
  readonly choice: BrokerChoice;
  /** Topics that were published there before and are not any more. */
  readonly given: readonly TopicName[];
  readonly now: () => number;
  readonly rank: (show: Show) => Rank;
  readonly pace: LinePace;
  /** Makes the part that tells the journal; null: it is not told. */
  readonly journal: ((line: JournalLineOut) => JournalPart) | null;
  readonly changed: () => void;
}

/** Publishes a show for as long as this machine calls it. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #journal: JournalPart | null;
  readonly #beats: ReturnType<typeof setInterval>;
  #line: BrokerLine | null = null;
  /** What the topics that are kept said last, so that they say nothing twice. */
  readonly #said = new Map<TopicName, string>();
  /** The shows at which another cue came on, not yet told. */
  #cues: { readonly show: Show; readonly at: number }[] = [];
  #seen: Show;
  /** What the last will says. */
  #will = '';
  #isDue = false;
  #overwriting: ReturnType<typeof setTimeout> | null = null;
  #overwrittenAt = Number.NEGATIVE_INFINITY;
  #isOver = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#seen = options.session.show;
    this.#journal =
      options.journal?.({
        isOpen: () => this.#line?.isOpen ?? false,
        send: (name, payload) => this.#send(name, payload),
      }) ?? null;
    this.#beats = setInterval(() => this.#beat(), BEAT_MS);
    this.#flush();
  }

  get showId(): string {
    return this.#options.session.show.id;
  }

  get session(): Session {
    return this.#options.session;
  }

  get choice(): BrokerChoice {
    return this.#options.choice;
  }

  /** As in `BrokerState`. */
  get state(): {
    readonly link: BrokerLink;
    readonly fault: Failure | null;
    readonly since: number | null;
    readonly waiting: number;
    readonly dropped: number;
    readonly sentAt: number | null;
  } {
    const line = this.#line;
    if (line !== null) {
      const { link, fault, since, waiting, dropped, sentAt } = line;
      return { link, fault, since, waiting, dropped, sentAt };
    }
    const { name } = this.#options.session.show.epoch;
    const fault = { code: 'broker-waits', details: { name } };
    return { link: 'connecting', fault, since: null, waiting: 0, dropped: 0, sentAt: null };
  }

  /** Something of the show may be new; told in a later turn, after this machine's windows and devices. */
  mark(): void {
    const { session, now } = this.#options;
    const { show } = session;
    if (isOtherCue(this.#seen, show)) this.#cues.push({ show, at: now() });
    this.#seen = show;
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      this.#flush();
    });
  }

  /** This machine has added a line. */
  add(line: JournalLine): void {
    this.#journal?.add(line);
    this.mark();
  }

  /** Another show has come in the place of the one before. */
  replaced(): void {
    this.#journal?.replaced();
    this.mark();
  }

  /** Says that it is over and takes away what the broker has kept, as far as it takes that at once. */
  async stop(): Promise<void> {
    const line = this.#line;
    this.#end();
    if (line === null) return;
    const { choice, given } = this.#options;
    const kept = [...keptOf(choice), ...given].filter((name) => name !== PUBLIC_TOPICS.status);
    await line.finish([
      this.#message(PUBLIC_TOPICS.status, this.#status('ended')),
      ...kept.map((name) => this.#cleared(name)),
    ]);
  }

  /** Sends nothing any more; what the broker has kept stays, and a successor goes on with it. */
  async giveWay(): Promise<void> {
    const line = this.#line;
    this.#end();
    await line?.finish([]);
  }

  /** Sends nothing any more; the broker says the last will. */
  async close(): Promise<void> {
    const line = this.#line;
    this.#end();
    await line?.leave();
  }

  #end(): void {
    this.#isOver = true;
    clearInterval(this.#beats);
    if (this.#overwriting !== null) clearTimeout(this.#overwriting);
    this.#journal?.stop();
    this.#line = null;
  }

  #flush(): void {
    if (this.#isOver) return;
    const { session, rank } = this.#options;
    const cues = this.#cues;
    this.#cues = [];
    if (!rank(session.show).calls) {
      this.#pause();
      return;
    }
    const will = JSON.stringify(this.#status(this.#isEnded ? 'ended' : 'lost'));
    if (this.#line === null) {
      this.#will = will;
      this.#line = this.#newLine();
    } else if (this.#will !== will) {
      this.#will = will;
      void this.#line.reopen();
    }
    for (const { show, at } of cues) this.#sayCue(show, at);
    this.#sayKept();
    this.#journal?.flush();
  }

  /** Another machine calls: it publishes, and the broker says that this one does not any more. */
  #pause(): void {
    const line = this.#line;
    if (line === null) return;
    this.#line = null;
    this.#said.clear();
    void line.leave();
    this.#options.changed();
  }

  #newLine(): BrokerLine {
    const { choice, pace, now, changed } = this.#options;
    const listened = [PUBLIC_TOPICS.status, ...(this.#journal?.topics ?? [])];
    const names = new Map(listened.map((name) => [this.#topic(name), name]));
    return new BrokerLine({
      address: choice,
      will: () => ({ topic: this.#topic(PUBLIC_TOPICS.status), payload: this.#will, retain: true }),
      topics: [...names.keys()],
      longest: LONGEST,
      now,
      pace,
      changed,
      opened: () => {
        this.#said.clear();
        this.#beat();
        this.#sayStatus();
        this.#sayKept();
        for (const name of this.#options.given) this.#line?.send(this.#cleared(name));
        this.#journal?.opened();
      },
      heard: (topic, payload) => {
        const name = names.get(topic);
        if (name === PUBLIC_TOPICS.status) this.#heardStatus(payload);
        else if (name !== undefined) this.#journal?.heard(name, payload);
      },
    });
  }

  // What is said.

  #sayCue(show: Show, at: number): void {
    const head = this.#head(show, at);
    const frame = hallPart(show, 'frame');
    const crew = hallPart(show, 'crew');
    const sight = { frame, clock: hallPart(show, 'clock') };
    this.#send(PUBLIC_TOPICS.cue, { ...head, ...publicCue(sight, numberIn(crew)) });
    if (this.#options.choice.crew)
      this.#send(CREW_TOPICS.cue, { ...head, ...crewCue({ frame, crew }) });
  }

  /** Says what is new of the topics that are kept. */
  #sayKept(): void {
    const { session, now, choice } = this.#options;
    if (!(this.#line?.isOpen ?? false)) return;
    const { show } = session;
    const at = now();
    const hall = hallState(show);
    const head = this.#head(show, at);
    const bodies = {
      ...publicBodies(hall, numberIn(hall.crew), at),
      ...(choice.crew ? crewBodies(hall, at) : {}),
    };
    for (const [name, body] of Object.entries(bodies) as [TopicName, object][]) {
      const said = JSON.stringify(body);
      if (this.#said.get(name) === said) continue;
      this.#said.set(name, said);
      this.#send(name, { ...head, ...body });
    }
  }

  #sayStatus(): void {
    this.#send(PUBLIC_TOPICS.status, this.#status(this.#isEnded ? 'ended' : 'on'));
  }

  #beat(): void {
    const { session, rank, now } = this.#options;
    if (!rank(session.show).calls) this.#flush();
    const beat = { v: BROKER_VERSION, epoch: this.#epochOf(session.show), now: now() };
    this.#line?.sendNow(this.#message(PUBLIC_TOPICS.beat, beat));
    this.#journal?.beat();
  }

  #send(name: TopicName, payload: object): void {
    this.#line?.send(this.#message(name, payload));
  }

  #message(name: TopicName, payload: object): BrokerMessage {
    const topic = this.#topic(name);
    return { topic, payload: JSON.stringify(payload), retain: isKept(name) };
  }

  #cleared(name: TopicName): BrokerMessage {
    return { topic: this.#topic(name), payload: '', retain: true };
  }

  #topic(name: TopicName): string {
    return topicOf(this.#options.choice.prefix, this.showId, name);
  }

  #epochOf({ epoch }: Show): PayloadHead['epoch'] {
    return { number: epoch.number, machineId: epoch.machineId };
  }

  #head(show: Show, at: number): PayloadHead {
    return { v: BROKER_VERSION, epoch: this.#epochOf(show), seq: show.seq, at };
  }

  #status(state: StatusPayload['state']): StatusPayload {
    return { v: BROKER_VERSION, epoch: this.#epochOf(this.#options.session.show), state };
  }

  get #isEnded(): boolean {
    return this.#options.session.show.run.phase === 'ended';
  }

  // What is heard.

  /**
   * The last will of a machine that called before comes when this one calls already, and anything else that is not so is
   * overwritten as well. Nobody can stop this machine by it: who says to call later is not believed here.
   */
  #heardStatus(payload: Buffer): void {
    const status = statusIn(payload);
    const { epoch } = this.#options.session.show;
    const order = status === null ? -1 : compareEpochs(status.epoch, epoch);
    const isOurs = order === 0 && status?.state === (this.#isEnded ? 'ended' : 'on');
    if (isOurs || order > 0 || this.#overwriting !== null) return;
    const wait = Math.max(0, this.#overwrittenAt + OVERWRITE_MS - performance.now());
    this.#overwriting = setTimeout(() => {
      this.#overwriting = null;
      this.#overwrittenAt = performance.now();
      // Who said it may have said other things as well.
      this.#said.clear();
      this.#sayStatus();
      this.#sayKept();
    }, wait);
  }
}

const numberIn = (crew: HallState['crew']): string => crew.current?.number ?? '';

const isOtherCue = ({ run: before }: Show, { run: now }: Show): boolean =>
  before.current !== now.current ||
  (before.phase !== now.phase && (before.phase === 'ended' || now.phase === 'ended'));

function statusIn(payload: Buffer): StatusPayload | null {
  try {
    const read = publicPayloads[PUBLIC_TOPICS.status].safeParse(JSON.parse(payload.toString()));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The kept topics that a choice publishes. */
export const keptOf = ({ crew, journal }: BrokerChoice): readonly TopicName[] =>
  KEPT_TOPICS.filter(
    (name) =>
      name.startsWith('public/') ||
      (crew && name.startsWith('crew/')) ||
      (journal && name.startsWith('journal/')),
  );
