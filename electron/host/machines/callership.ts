import { randomUUID } from 'node:crypto';
import { type Failure, PROTOCOL, type Rank } from '@shared/contract/contract.ts';
import type { Machine, Strays } from '@shared/contract/machines.ts';
import type { MachineHello, MachineMessage } from '@shared/machines/messages.ts';
import { compareEpochs, type Epoch, FIRST_EPOCH } from '@shared/model/epoch.ts';
import type { Show } from '@shared/model/show.ts';
import type { JournalLine } from '../show/journal.ts';
import { Session } from '../show/session.ts';
import { FollowedShow } from './followedShow.ts';
import { Following } from './following.ts';
import { Leading } from './leading.ts';
import { Link } from './link.ts';
import type { MachineLine, MachinesOptions } from './machineOptions.ts';
import { Roster } from './roster.ts';
import { keepStrays } from './strays.ts';
import { Wish } from './wish.ts';

/** How long it may take until the other has everything, once this machine has stopped, in ms. */
const LAST_LINES_MS = 1000;
interface CallershipOptions
  extends Pick<
    MachinesOptions,
    'version' | 'clock' | 'ownNow' | 'log' | 'sharing' | 'open' | 'put'
  > {
  readonly me: () => Machine;
  /** Where devices find this machine; null: it takes none in. */
  readonly url: () => string | null;
  /** Comes to follow by a person's wish, and has not got the show yet. */
  readonly isArriving: () => boolean;
  /** The whole show has come in, or (the failure) could not be taken. */
  readonly adopted: (fault: Failure | null) => void;
  /** Who may come in, and what goes through a broker, for machines that follow. */
  readonly accessMessage: () => MachineMessage;
  /** The same as the machine that calls says it; not parsed. */
  readonly access: (replica: unknown, broker: unknown) => void;
  /** The other machine does not want to be followed. */
  readonly refused: (why: Failure) => void;
  /** What has to be added to this computer's clock to have the show's, in ms. */
  readonly clockOffset: (offsetMs: number) => void;
  readonly strays: (strays: Strays) => void;
  /** Something that people see has changed. */
  readonly changed: () => void;
}

/**
 * Which machine calls a show: settles it with the others by their lines, and changes it when a person wants that.
 * One machine calls as far as it can be known; where two do, out of each other's sight, the later takeover wins when they
 * see each other again, and what the other did meanwhile is kept for a person to look at.
 */
export class Callership {
  readonly #options: CallershipOptions;
  readonly roster: Roster;
  #session: Session | null = null;
  #followed: FollowedShow | null = null;
  readonly #wish = new Wish();
  /** The highest number of a takeover that was heard of. */
  #highest = 0;
  /** One show is taken up after the other. */
  #taking: Promise<unknown> = Promise.resolve();

  constructor(options: CallershipOptions) {
    this.#options = options;
    this.roster = new Roster(options.clock.now);
  }

  /** The show that this is about; null: none is open here. */
  get session(): Session | null {
    return this.#session;
  }

  /**
   * Looks after this show from now on, or after the file that has come in its place. Null: it is not here, or can't be read.
   */
  takeUp(showId: string): Promise<Session | null> {
    const taking = this.#taking.then(() => this.#takeUp(showId)).catch(() => null);
    this.#taking = taking;
    return taking;
  }

  async #takeUp(showId: string): Promise<Session | null> {
    const { open, log, changed } = this.#options;
    const session = await open(showId);
    if (!(session instanceof Session)) return null;
    if (this.#session === session) return session;
    // Nothing is said of it before it is known how it came about, and nothing more of what was here before.
    this.#begin(null);
    await session.reachBack().catch(() => log('the last commands of the show could not be read'));
    this.#begin(session);
    for (const link of this.roster.links) this.sayHello(link, false);
    changed();
    return session;
  }

  #begin(session: Session | null): void {
    for (const link of this.roster.links) link.become(null);
    this.#session = session;
    this.#followed = null;
  }

  /** Cuts all lines and follows nobody any more. */
  end(): void {
    this.roster.clear();
    this.#followed = null;
  }

  /** Forgets which show this is about: another will come. */
  forget(): void {
    this.end();
    this.#session = null;
  }

  /** Why this machine may not change a show; null: it may. */
  access({ epoch }: Show): Failure | null {
    const isOurs = epoch.machineId === '' || epoch.machineId === this.#options.me().id;
    return isOurs ? null : followsFault(epoch.name);
  }

  /** Sends a line to the machines that follow; see `Session`. */
  mirror(showId: string, line: JournalLine): Promise<void> | null {
    if (this.#session?.show.id !== showId) return null;
    const owed = this.roster.leadings.flatMap(({ leading }) => leading.mirror(line) ?? []);
    return owed.length === 0 ? null : Promise.all(owed).then(() => undefined);
  }

  /** Which machine devices hear. */
  rank(show: Show): Rank {
    const { number, machineId } = show.epoch;
    const isThis = this.#session?.show.id === show.id;
    const calls = isThis ? this.#session?.readOnly === null : this.access(show) === null;
    return { epoch: { number, machineId }, calls };
  }

  /** Takes a line in that was opened. The machine that was dialled speaks first. */
  open(line: MachineLine, wasDialled: boolean): Link {
    const { log, changed } = this.#options;
    const link = new Link(line, {
      hello: (one, hello) => void this.#meet(one, hello),
      closed: (one) => {
        this.roster.drop(one);
        changed();
      },
      log,
    });
    this.roster.links.add(link);
    // Of a show that is being taken up it says so afterwards.
    if (wasDialled && this.#session !== null) this.sayHello(link, false);
    return link;
  }

  /** Says what this machine has. */
  sayHello(link: Link, isAnswer: boolean): void {
    const { me, version, url, isArriving } = this.#options;
    const show = this.#session?.show;
    link.say({
      type: 'hello',
      protocol: PROTOCOL,
      version,
      machine: { ...me() },
      showId: show?.id ?? link.hello?.showId ?? '',
      epoch: show?.epoch ?? FIRST_EPOCH,
      // Who comes anew gets the whole show, whatever is here of it: it has come once that has.
      seq: isArriving() ? null : (show?.seq ?? null),
      marks: (this.#session?.tail.marks ?? []).map(([seq, id]) => [seq, id]),
      url: url(),
      isFresh: isArriving(),
      isAnswer,
    });
  }

  /** Another machine has said what it has: settles who leads. */
  async #meet(link: Link, hello: MachineHello): Promise<void> {
    const { version, sharing, isArriving, changed } = this.#options;
    if (hello.protocol !== PROTOCOL || hello.version !== version) {
      const details = { theirs: version, ours: hello.version };
      this.#refuse(link, { code: 'other-version', details });
      return;
    }
    this.#highest = Math.max(this.#highest, hello.epoch.number);
    this.roster.cutOlder(link);
    const session = this.#session ?? (await this.takeUp(hello.showId));
    if (session !== null && session.show.id !== hello.showId) {
      this.#refuse(link, { code: 'other-show', details: {} });
      return;
    }
    if (!link.isOpen) return;
    // First, so that the other knows what this one is before it gets anything.
    if (!hello.isAnswer) this.sayHello(link, true);
    if (isArriving()) this.#follow(link, hello.showId);
    else if (session !== null) this.#arbitrate(link, hello, session);
    sharing.tellReach();
    changed();
  }

  #arbitrate(link: Link, hello: MachineHello, session: Session): void {
    const { epoch } = session.show;
    const mayCall = session.readOnly === null;
    const order = compareEpochs(hello.epoch, epoch);
    if (hello.isFresh) this.#receive(link, hello, session);
    else if (order > 0) this.#yieldTo(link, hello, session);
    else if (order < 0) {
      if (mayCall) this.#lead(link, hello, session);
    } else if (epoch.machineId === this.#options.me().id) this.#lead(link, hello, session);
    else if (epoch.machineId === hello.machine.id) this.#follow(link, hello.showId);
  }

  /** A machine comes to follow, whatever it has: from the first on the show says which machine calls it. */
  #receive(link: Link, hello: MachineHello, session: Session): void {
    const { epoch } = session.show;
    if (session.readOnly !== null) {
      this.#refuse(link, { code: 'not-calling', details: { name: epoch.name } });
      return;
    }
    if (epoch.machineId === '' || compareEpochs(hello.epoch, epoch) >= 0) {
      void session.lead(this.#nextEpoch(session), randomUUID());
      this.sayHello(link, true);
    }
    this.#lead(link, hello, session);
  }

  #refuse(link: Link, why: Failure): void {
    link.say({ type: 'refused', code: why.code, details: { ...why.details } });
    link.become(null);
  }

  #lead(link: Link, hello: MachineHello, session: Session): void {
    const { clock, changed, accessMessage } = this.#options;
    const leading = new Leading({
      link,
      session,
      now: clock.now,
      changed,
      wish: () => void this.handOver(link),
    });
    link.become(leading);
    leading.begin(hello);
    link.say(accessMessage());
  }

  /** The other machine calls by a later takeover: this one stops at once and follows. */
  #yieldTo(link: Link, { epoch, showId }: MachineHello, session: Session): void {
    session.allow(followsFault(epoch.name));
    this.#options.sharing.tellRank();
    this.#follow(link, showId);
  }

  #follow(link: Link, showId: string): void {
    const { ownNow, access, clockOffset, refused } = this.#options;
    this.#followed ??= this.#newFollowed(showId);
    link.become(
      new Following({
        link,
        followed: this.#followed,
        ownNow,
        clock: clockOffset,
        access,
        adopted: (fault) => this.#adopted(fault),
        handOver: (seq) => void this.#takeHandOver(seq),
        refused,
      }),
    );
  }

  #newFollowed(showId: string): FollowedShow {
    const { open, put, clock, strays } = this.#options;
    return new FollowedShow({
      showId,
      session: this.#session,
      open: async () => {
        const session = await open(showId);
        return session instanceof Session ? session : null;
      },
      put,
      saved: (seq) => {
        for (const { following } of this.roster.followings) following.confirm(seq);
      },
      missing: (after) => {
        for (const { following } of this.roster.followings) following.ask(after);
      },
      strays: async (session, lines) => {
        const kept = await keepStrays(session, lines, clock.now());
        if (kept !== null) strays(kept);
      },
    });
  }

  #adopted(fault: Failure | null): void {
    const { log, sharing, adopted, changed } = this.#options;
    if (fault !== null) log(`the copy of the show could not be taken: ${fault.code}`);
    const session = this.#followed?.session ?? null;
    // A copy that could not be replaced stays as it is, and nobody may change it.
    if (fault === null && session !== null) {
      this.#session = session;
      session.allow(this.access(session.show));
      sharing.tellRank();
    }
    adopted(fault);
    changed();
  }

  // Taking over and handing over.

  #nextEpoch({ show }: Session, above = 0): Epoch {
    const { id, name } = this.#options.me();
    const number = Math.max(show.epoch.number, this.#highest) + 1 + above;
    return { number, machineId: id, name };
  }

  /**
   * Lets a show that has only ever been on one machine say that this one calls it. Gives why it could not, or null: it says
   * so, or already says which does.
   */
  async claim(showId: string): Promise<Failure | null> {
    const session = await this.#options.open(showId);
    if (!(session instanceof Session)) return session;
    if (session.show.epoch.machineId !== '') return null;
    if (session.readOnly !== null) return session.readOnly;
    const reply = await session.lead(this.#nextEpoch(session), randomUUID());
    return reply.ok ? null : reply.error;
  }

  /** This machine calls from here on. The reply comes when that is on its disk. */
  async #callFromHere(session: Session, above = 0): Promise<Failure | null> {
    const { sharing, changed } = this.#options;
    // Whoever led or was led: it begins anew once the other has said what it has.
    for (const link of this.roster.links) link.become(null);
    await this.#followed?.settled();
    const epoch = this.#nextEpoch(session, above);
    this.#highest = epoch.number;
    const led = session.lead(epoch, randomUUID());
    sharing.tellRank();
    for (const link of this.roster.links) this.sayHello(link, false);
    changed();
    const reply = await led;
    return reply.ok ? null : reply.error;
  }

  /**
   * A person wants this machine to call. Where the other answers it stops first, so that nothing is lost. Gives whether it
   * did, or why not.
   */
  async takeOver(showId: string): Promise<{ readonly agreed: boolean } | Failure> {
    const session = await this.#options.open(showId);
    if (!(session instanceof Session)) return session;
    if (session.isLocked) return { code: 'read-only', details: {} };
    if (session.readOnly === null) return { agreed: true };
    // Another show than the one that has lines: those go on as they are.
    if (session !== this.#session) {
      const reply = await session.lead(this.#nextEpoch(session), randomUUID());
      return reply.ok ? { agreed: false } : reply.error;
    }
    const wasHandingOver = session.readOnly.code === 'handing-over';
    if (!wasHandingOver && (await this.#askFor())) return { agreed: true };
    // What was handed over may have been taken meanwhile, out of sight: this takeover is the later one.
    const fault = await this.#callFromHere(session, wasHandingOver ? 1 : 0);
    return fault ?? { agreed: false };
  }

  /** Asks the machine that calls to stop. Gives whether it has, so that this one calls now. */
  async #askFor(): Promise<boolean> {
    const asked = this.roster.followings.find(({ link }) => link.isHeard);
    return asked === undefined ? false : this.#wish.ask(asked.link);
  }

  /** The other machine has stopped calling; with everything that it had, this one calls, as a person wanted. */
  async #takeHandOver(seq: number): Promise<void> {
    await this.#followed?.settled();
    const session = this.#followed?.session ?? null;
    if (session === null || session.readOnly === null || session.show.seq !== seq) return;
    this.#wish.grant(this.#callFromHere(session));
  }

  /** Stops calling and lets the other machine call, once it has everything. Gives why not, or null: it was told to. */
  async handOver(link: Link): Promise<Failure | null> {
    const { sharing, changed } = this.#options;
    const session = this.#session;
    const { part, machine } = link;
    if (session === null || machine === null || !(part instanceof Leading)) return notInStep('');
    const { name } = machine;
    const before = session.readOnly;
    if (before !== null) return before;
    if (part.state === 'silent') return notInStep(name);
    session.allow({ code: 'handing-over', details: { name } });
    sharing.tellRank();
    changed();
    const hasAll = await part.hasAll(LAST_LINES_MS);
    // Meanwhile another machine may have taken over, or a person here may have taken it back.
    const { readOnly } = session;
    if (readOnly?.code !== 'handing-over') return notInStep(name);
    if (!hasAll || !link.isOpen) {
      session.allow(null);
      sharing.tellRank();
      return notInStep(name);
    }
    link.say({ type: 'hand-over', seq: session.show.seq });
    return null;
  }
}

const followsFault = (name: string): Failure => ({ code: 'follows', details: { name } });
const notInStep = (name: string): Failure => ({ code: 'not-in-step', details: { name } });
