import { FAR_PATH } from '@shared/broker/farAccess.ts';
import { invitationText, readInvitation } from '@shared/broker/journal.ts';
import {
  type BrokerCallParams,
  type BrokerCallResults,
  type BrokerChoice,
  type BrokerState,
  NO_BROKER,
} from '@shared/contract/broker.ts';
import type { Failure, HostEvent, Rank, Reply } from '@shared/contract/contract.ts';
import type { Strays } from '@shared/contract/machines.ts';
import type { Show } from '@shared/model/show.ts';
import { keepStrays } from '../machines/strays.ts';
import { done, failed } from '../replies.ts';
import type { JournalLine } from '../show/journal.ts';
import { Session } from '../show/session.ts';
import type { ShowClock } from '../showClock.ts';
import { type LinePace, USUAL_PACE } from './brokerClient.ts';
import { BrokerFile, type BrokerReplica, brokerReplicaSchema } from './brokerFile.ts';
import { certificateFault } from './certificates.ts';
import { HallFollower } from './hallFollower.ts';
import { JournalOut } from './journalOut.ts';
import { keptOf, Publisher, type PublisherOptions } from './publisher.ts';
import { newKey, Seal } from './sealing.ts';

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
  /** Why this machine may not change a show; null: it may. */
  readonly access: (show: Show) => Failure | null;
  /** Lets a show say that this machine calls it, which has only ever been on this one. Gives why it could not, or null. */
  readonly claim: (showId: string) => Promise<Failure | null>;
  /** Lines of this machine that the one that calls never got, for people to look at. */
  readonly strays: (strays: Strays) => void;
  /** Other machines of the show have to hear of another `replica`. */
  readonly replicaChanged: () => void;
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
  #follower: HallFollower | null = null;
  /** What is published was chosen at the machine that called before. */
  #isCopy = false;
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
    const follower = this.#follower;
    const { choice } = this.#file.memory;
    const told = choice === null ? null : { ...choice, password: '', key: null };
    const following = follower?.state ?? null;
    const off = { ...NO_BROKER, choice: told, following, fault: follower?.fault ?? null };
    if (publisher === null) return off;
    return {
      ...off,
      ...publisher.state,
      showId: publisher.showId,
      viewerPath: publisher.choice.viewerUrl === '' ? null : FAR_PATH,
      invitation: this.#invitation(publisher),
    };
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
      void this.#inTurn(() => this.#lookAgain(publisher));
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
    return this.#inTurn(async () => {
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

  async close(): Promise<void> {
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#telling = null;
    const publisher = this.#publisher;
    this.#publisher = null;
    const follower = this.#follower;
    this.#follower = null;
    await Promise.all([publisher?.close(), follower?.stop()]);
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
    'broker.follow': (params) => this.#inTurn(() => this.#follow(params)),
    'broker.leave': () => this.#inTurn(() => this.#leave()),
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
    const kept = new Set(keptOf(choice));
    const { journal } = this.#file.memory;
    const key = journal?.showId === showId ? journal.key : newKey();
    this.#file.remember({ choice, on: showId, journal: { showId, key } });
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

  async #follow(params: BrokerCallParams['broker.follow']): Promise<Reply<null>> {
    const { user, password, ca } = params;
    const decode = (text: string) => Buffer.from(text, 'base64url').toString();
    const invitation = readInvitation(params.invitation, decode);
    if (invitation === null || hasAccount(invitation.url)) return failed('broker-no-invitation');
    const { url, showId } = invitation;
    if (this.#publisher?.showId === showId) return failed('broker-own-show');
    const address = { url, user, password, ca, cert: null, key: null };
    const fault = certificateFault(address);
    if (fault !== null) return failed('broker-pem', { reason: fault });
    const found = await this.#options.open(showId);
    if (!(found instanceof Session) && found.code !== 'file-missing')
      return { ok: false, error: found };
    const session = found instanceof Session ? found : null;
    if (session?.isLocked && session.readOnly !== null)
      return { ok: false, error: session.readOnly };
    await session?.reachBack();
    await this.#follower?.stop();
    const { put, ownNow, clock, log, access, strays, now, pace = USUAL_PACE } = this.#options;
    this.#follower = new HallFollower({
      invitation,
      address,
      session,
      open: async () => {
        const opened = await this.#options.open(showId);
        return opened instanceof Session ? opened : null;
      },
      put,
      ownNow,
      clock: (offsetMs) => clock.set(offsetMs),
      pace,
      taken: (one) => one.allow(access(one.show)),
      strays: async (one, lines) => {
        const kept = await keepStrays(one, lines, now());
        if (kept !== null) strays(kept);
      },
      changed: () => this.#changed(),
      log,
    });
    this.#changed();
    return done(null);
  }

  async #leave(): Promise<Reply<null>> {
    const follower = this.#follower;
    this.#follower = null;
    this.#changed();
    await follower?.stop();
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
