import { FAR_PATH } from '@shared/broker/farAccess.ts';
import { invitationText } from '@shared/broker/journal.ts';
import {
  type BrokerCallParams,
  type BrokerCallResults,
  type BrokerChoice,
  type BrokerState,
  NO_BROKER,
} from '@shared/contract/broker.ts';
import type { Failure, HostEvent, Rank, Reply } from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import { errorCode } from '../files/durable.ts';
import { done, failed } from '../replies.ts';
import type { JournalLine } from '../show/journal.ts';
import { Session } from '../show/session.ts';
import { Turns } from '../turns.ts';
import { BrokerFile, type BrokerReplica, brokerReplicaSchema } from './brokerFile.ts';
import { certificateFault } from './certificates.ts';
import { FollowedHall, type FollowedHallOptions } from './followedHall.ts';
import { hasAccount } from './hallFile.ts';
import { JournalOut } from './journalOut.ts';
import { USUAL_PACE } from './linePace.ts';
import type { Publisher, PublisherOptions } from './publisher.ts';
import { newKey, Seal } from './sealing.ts';

/** How often windows are told of what goes through the broker, in ms. */
const TOLD_EVERY_MS = 250;

export interface BrokerOptions extends FollowedHallOptions {
  /** Which machine calls a show. Only that one publishes. */
  readonly rank: (show: Show) => Rank;
  /** Tells all windows of this machine. */
  readonly tell: (event: HostEvent) => void;
  /** Lets a show say that this machine calls it, which has only ever been on this one. Gives why it could not, or null. */
  readonly claim: (showId: string) => Promise<Failure | null>;
  /** Other machines of the show have to hear of another `replica`. */
  readonly replicaChanged: () => void;
}

/** Publishes the show through a broker of the house's, for many halls; or follows one that is published there. */
export class Broker {
  readonly #options: BrokerOptions;
  readonly #file: BrokerFile;
  readonly #hall: FollowedHall;
  #publisher: Publisher | null = null;
  /** What is published was chosen at the machine that called before. */
  #isCopy = false;
  /** What was asked for last; one thing after the other. */
  readonly #turns = new Turns();
  #telling: ReturnType<typeof setTimeout> | null = null;
  #told = '';

  constructor(options: BrokerOptions) {
    this.#options = options;
    this.#file = new BrokerFile(options);
    this.#hall = new FollowedHall(options, () => this.#changed());
  }

  /** Reads what was remembered. Connects to nothing. */
  async read(): Promise<void> {
    await this.#file.read();
    await this.#hall.read();
  }

  get state(): BrokerState {
    const publisher = this.#publisher;
    const { choice } = this.#file.memory;
    const told = choice === null ? null : { ...choice, password: '', key: null };
    const off = { ...NO_BROKER, choice: told, unread: this.#unread, ...this.#hall.state };
    if (publisher === null) return off;
    return {
      ...off,
      ...publisher.state,
      showId: publisher.showId,
      viewerPath: publisher.choice.viewerUrl === '' ? null : FAR_PATH,
      invitation: this.#invitation(publisher),
    };
  }

  get #unread(): Failure | null {
    const files = [this.#file.unread, this.#hall.unread].filter((name) => name !== null);
    return files.length === 0
      ? null
      : { code: 'broker-unread', details: { files: files.join(', ') } };
  }

  #invitation({ showId, choice }: Publisher): string | null {
    const { journal } = this.#file.memory;
    if (!choice.journal || journal?.showId !== showId) return null;
    const { url, prefix } = choice;
    const encode = (text: string) => Buffer.from(text).toString('base64url');
    return invitationText({ url, prefix, showId, key: journal.key }, encode);
  }

  /** What a session has told its windows; published after them, in a later turn. */
  heard(showId: string, event: HostEvent): void {
    const publisher = this.#publisher;
    if (publisher?.showId !== showId) return;
    if (event.type === 'replaced') publisher.replaced();
    else publisher.mark();
    // A gap: another show may have come in the place of this one, with a session of its own.
    if (event.type === 'patches' && event.patches.length === 0)
      void this.#unasked(() => this.#lookAgain(publisher));
  }

  /** A line that this machine has added; published to follower machines in a later turn. */
  line(showId: string, line: JournalLine): void {
    if (this.#publisher?.showId === showId) this.#publisher.add(line);
  }

  /** What another machine of the show needs to go on with it after a takeover; null: nothing is published. */
  get replica(): BrokerReplica | null {
    const { choice, journal } = this.#file.memory;
    const showId = this.#publisher?.showId;
    if (showId === undefined || choice === null || journal?.showId !== showId) return null;
    return { showId, choice, key: journal.key };
  }

  /** Is ready to go on with what the machine that calls publishes, as it says; not parsed. Connects to nothing before. */
  takeReplica(input: unknown): Promise<void> {
    return this.#unasked(async () => {
      const parsed = brokerReplicaSchema.nullable().safeParse(input);
      if (!parsed.success) return;
      const replica = parsed.data;
      const showId = replica?.showId ?? this.#publisher?.showId;
      const session = showId === undefined ? null : await this.#options.open(showId);
      // Who calls takes nothing from others.
      if (!(session instanceof Session) || this.#options.rank(session.show).calls) return;
      if (replica !== null) await this.#standReady(session, replica);
      else if (this.#isCopy) await this.#stop();
    });
  }

  /** Whoever has chosen a broker at this very machine keeps it; the key of the journal is the other's all the same. */
  async #standReady(session: Session, replica: BrokerReplica): Promise<void> {
    const { showId, key } = replica;
    const own = this.#publisher?.showId === showId && !this.#isCopy ? this.#publisher : null;
    const choice = own?.choice ?? replica.choice;
    if (JSON.stringify({ showId, choice, key }) === JSON.stringify(this.replica)) return;
    this.#file.remember({ choice, journal: { showId, key } });
    this.#isCopy = own === null;
    await this.#publish(session, choice);
  }

  /** Ends all; after what was asked for before, so that nothing begins when all has ended. */
  close(): Promise<void> {
    return this.#turns.take(() => this.#close());
  }

  async #close(): Promise<void> {
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#telling = null;
    const publisher = this.#publisher;
    this.#publisher = null;
    await Promise.all([publisher?.close(), this.#hall.close()]);
    await this.#file.settled();
  }

  readonly handlers: {
    [N in keyof BrokerCallParams]: (
      params: BrokerCallParams[N],
    ) => Promise<Reply<BrokerCallResults[N]>>;
  } = {
    'broker.state': async () => done(this.state),
    'broker.start': ({ showId, choice }) => this.#turns.take(() => this.#start(showId, choice)),
    'broker.stop': () => this.#turns.take(() => this.#stop()),
    'broker.follow': (params) =>
      this.#turns.take(async () => {
        const followed = await this.#hall.follow(params, this.#publishes);
        return followed.ok ? done(null) : followed;
      }),
    'broker.resume': () => this.#turns.take(() => this.#hall.resume(this.#publishes)),
    'broker.leave': () => this.#turns.take(() => this.#hall.leave()),
    'broker.seen-unread': async () => {
      this.#file.seen();
      this.#hall.seen();
      this.#changed();
      return done(null);
    },
  };

  /** Remembers nothing of a show any more: the key of its journal, and that it was followed. */
  forgetShow(showId: string): void {
    const { memory } = this.#file;
    if (memory.journal?.showId === showId) this.#file.remember({ ...memory, journal: null });
    void this.#unasked(() => this.#hall.forgetShow(showId));
  }

  readonly #publishes = (showId: string): boolean => this.#publisher?.showId === showId;

  /** The same for what no person waits for: what goes wrong is logged, and the show goes on. */
  #unasked(task: () => Promise<void>): Promise<void> {
    return this.#turns
      .take(task)
      .catch((error: unknown) =>
        this.#options.log(`the broker's part could not go on: ${errorCode(error)}`),
      );
  }

  async #stop(): Promise<Reply<null>> {
    const publisher = this.#publisher;
    this.#publisher = null;
    this.#changed();
    this.#options.replicaChanged();
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
    // Other halls must know that they may not change it.
    if (choice.journal && session.show.epoch.machineId === '') {
      const unclaimed = await this.#options.claim(showId);
      if (unclaimed !== null) return { ok: false, error: unclaimed };
    }
    this.#isCopy = false;
    await this.#publish(session, choice);
    return done(null);
  }

  async #publish(session: Session, choice: BrokerChoice): Promise<void> {
    const { now, rank, pace = USUAL_PACE } = this.#options;
    const showId = session.show.id;
    const before = this.#publisher;
    this.#publisher = null;
    const isSamePlace =
      before?.showId === showId &&
      before.choice.url === choice.url &&
      before.choice.prefix === choice.prefix;
    // What stays in its place is taken over; what does not is taken away.
    await (isSamePlace ? before?.giveWay() : before?.stop());
    // Loaded late, with its library: most starts connect to no broker.
    const { keptOf, Publisher } = await import('./publisher.ts');
    const kept = new Set(keptOf(choice));
    const { journal } = this.#file.memory;
    const key = journal?.showId === showId ? journal.key : newKey();
    this.#file.remember({ choice, journal: { showId, key } });
    await session.reachBack();
    this.#publisher = new Publisher({
      session,
      choice,
      given: isSamePlace && before !== null ? keptOf(before.choice).filter(notIn(kept)) : [],
      now,
      rank,
      pace,
      journal: choice.journal ? this.#journal(session, choice, key) : null,
      changed: () => this.#changed(),
    });
    this.#changed();
    this.#options.replicaChanged();
  }

  #journal(session: Session, { prefix }: BrokerChoice, key: string): PublisherOptions['journal'] {
    const { now, log } = this.#options;
    const seal = new Seal({ key, prefix, showId: session.show.id });
    return (line) => new JournalOut({ session, seal, now, log, ...line });
  }

  /** Goes on with the session that a show has now. */
  async #lookAgain(publisher: Publisher): Promise<void> {
    if (this.#publisher !== publisher) return;
    const session = await this.#options.open(publisher.showId);
    if (session instanceof Session && session !== publisher.session)
      await this.#publish(session, publisher.choice);
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
