import { FAR_PATH } from '@shared/broker/farAccess.ts';
import {
  type BrokerCallParams,
  type BrokerCallResults,
  type BrokerChoice,
  type BrokerState,
  NO_BROKER,
} from '@shared/contract/broker.ts';
import type { Failure, HostEvent, Rank, Reply } from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import { done, failed } from '../replies.ts';
import type { JournalLine } from '../show/journal.ts';
import { Session } from '../show/session.ts';
import type { ShowClock } from '../showClock.ts';
import { type LinePace, USUAL_PACE } from './brokerClient.ts';
import { BrokerFile } from './brokerFile.ts';
import { certificateFault } from './certificates.ts';
import { keptOf, Publisher } from './publisher.ts';

/** How often windows are told of what goes through the broker, in ms. */
const TOLD_EVERY_MS = 250;

export interface BrokerOptions {
  readonly dataDir: string;
  /** The show's clock, ms since 1970. */
  readonly now: () => number;
  readonly log: (line: string) => void;
  /** The session of a show, opened when it is not yet. */
  readonly open: (showId: string) => Promise<Session | Failure>;
  /** Puts a show into the library that is not there yet. */
  readonly put: (show: Show) => Promise<void>;
  /** Which machine calls a show. Only that one publishes. */
  readonly rank: (show: Show) => Rank;
  /** Tells all windows of this machine. */
  readonly tell: (event: HostEvent) => void;
  readonly clock: ShowClock;
  /** This computer's own clock, ms since 1970. */
  readonly ownNow: () => number;
  readonly pace?: LinePace;
}

/** Publishes the show through a broker of the house's, for many halls; or follows one that is published there. */
export class Broker {
  readonly #options: BrokerOptions;
  readonly #file: BrokerFile;
  #publisher: Publisher | null = null;
  /** What was asked for last; one thing after the other. */
  #asked: Promise<unknown> = Promise.resolve();
  #telling: ReturnType<typeof setTimeout> | null = null;
  #told = '';

  constructor(options: BrokerOptions) {
    this.#options = options;
    this.#file = new BrokerFile(options.dataDir, options.log);
  }

  /** Reads what was remembered. Connects to nothing. */
  async read(): Promise<void> {
    await this.#file.read();
  }

  get state(): BrokerState {
    const publisher = this.#publisher;
    const { choice } = this.#file.memory;
    const told = choice === null ? null : { ...choice, password: '', key: null };
    if (publisher === null) return { ...NO_BROKER, choice: told };
    const viewerPath = publisher.choice.viewerUrl === '' ? null : FAR_PATH;
    const { showId } = publisher;
    return { ...NO_BROKER, ...publisher.state, showId, choice: told, viewerPath };
  }

  /** What a session has told its windows; published after them, in a later turn. */
  heard(showId: string, event: HostEvent): void {
    const publisher = this.#publisher;
    if (publisher?.showId !== showId) return;
    if (event.type === 'replaced') publisher.replaced();
    else publisher.mark();
  }

  /** A line that this machine has added; published to follower machines in a later turn. */
  line(showId: string, line: JournalLine): void {
    if (this.#publisher?.showId === showId) this.#publisher.add(line);
  }

  async close(): Promise<void> {
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#telling = null;
    const publisher = this.#publisher;
    this.#publisher = null;
    await publisher?.close();
    await this.#file.settled();
  }

  readonly handlers: {
    [N in keyof BrokerCallParams]: (
      params: BrokerCallParams[N],
    ) => Promise<Reply<BrokerCallResults[N]>>;
  } = {
    'broker.state': async () => done(this.state),
    'broker.start': ({ showId, choice }) => this.#inTurn(() => this.#start(showId, choice)),
    'broker.stop': () => this.#inTurn(() => this.#stop()),
    'broker.follow': async () => failed('not-allowed'),
    'broker.leave': async () => done(null),
  };

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const asked = this.#asked.then(task);
    this.#asked = asked.catch(() => undefined);
    return asked;
  }

  async #stop(): Promise<Reply<null>> {
    const publisher = this.#publisher;
    this.#publisher = null;
    this.#file.remember({ on: null });
    this.#changed();
    await publisher?.stop();
    return done(null);
  }

  async #start(showId: string, asked: BrokerChoice): Promise<Reply<null>> {
    const choice = this.#withRemembered(asked);
    if (hasAccount(choice.url)) return failed('broker-address', { url: choice.url });
    if (choice.cert !== null && choice.key === null) return failed('broker-no-key');
    const fault = certificateFault(choice);
    if (fault !== null) return failed('broker-pem', { reason: fault });
    const session = await this.#options.open(showId);
    if (!(session instanceof Session)) return { ok: false, error: session };
    // The other copy of the app publishes it, or nobody does.
    if (session.isLocked && session.readOnly !== null)
      return { ok: false, error: session.readOnly };
    const before = this.#publisher;
    this.#publisher = null;
    const isSamePlace =
      before?.showId === showId &&
      before.choice.url === choice.url &&
      before.choice.prefix === choice.prefix;
    // What stays in its place is taken over; what does not is taken away.
    await (isSamePlace ? before?.giveWay() : before?.stop());
    const kept = new Set(keptOf(choice));
    this.#file.remember({ choice, on: showId });
    this.#publisher = new Publisher({
      session,
      choice,
      given: isSamePlace && before !== null ? keptOf(before.choice).filter(notIn(kept)) : [],
      now: this.#options.now,
      rank: this.#options.rank,
      pace: this.#options.pace ?? USUAL_PACE,
      journal: null,
      changed: () => this.#changed(),
    });
    this.#changed();
    return done(null);
  }

  /** Windows are not told passwords and keys: what they leave as it was told is the remembered one. */
  #withRemembered(choice: BrokerChoice): BrokerChoice {
    const last = this.#file.memory.choice;
    if (last === null) return choice;
    const isSameAccount = last.url === choice.url && last.user === choice.user;
    const isSameCertificate = choice.cert !== null && choice.cert === last.cert;
    return {
      ...choice,
      password: choice.password === '' && isSameAccount ? last.password : choice.password,
      key: choice.key === null && isSameCertificate ? last.key : choice.key,
    };
  }

  #changed(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = null;
      const broker = this.state;
      const json = JSON.stringify(broker);
      if (json !== this.#told) this.#options.tell({ type: 'broker', broker });
      this.#told = json;
    }, TOLD_EVERY_MS);
  }
}

const notIn =
  <T>(set: ReadonlySet<T>) =>
  (one: T): boolean =>
    !set.has(one);

/** Whether an account stands in the address itself: everybody who sees it would read it. */
function hasAccount(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}
