import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import {
  type Failure,
  type HostEvent,
  PROTOCOL,
  type Rank,
  type Reply,
} from '@shared/contract/contract.ts';
import type {
  Machine,
  MachinesCallParams,
  MachinesCallResults,
  MachinesState,
  OtherMachine,
  Standing,
} from '@shared/contract/machines.ts';
import type { Door, SharingChoice } from '@shared/contract/sharing.ts';
import { type MachineHello, SILENT_MS } from '@shared/machines/messages.ts';
import { compareEpochs, type Epoch } from '@shared/model/epoch.ts';
import type { Show } from '@shared/model/show.ts';
import { done, failed } from '../replies.ts';
import { type AccessReplica, accessReplicaSchema } from '../share/access.ts';
import type { Pass } from '../share/passes.ts';
import { baseUrl } from '../share/rows.ts';
import type { JournalLine } from '../show/journal.ts';
import { Session } from '../show/session.ts';
import type { ShowClock } from '../showClock.ts';
import { machineAddress } from './address.ts';
import { certificateAt, comeIn, type Destination, Dialler } from './dialler.ts';
import { FollowedShow } from './followedShow.ts';
import { Following } from './following.ts';
import { Leading } from './leading.ts';
import { Link } from './link.ts';
import { MachinesFile, type MachinesMemory, type StoodBy } from './machinesFile.ts';
import { keepStrays } from './strays.ts';

/** A line to another machine, whichever of the two has opened it. */
export interface MachineLine {
  /** Address of the other end. */
  readonly address: string;
  /** Bytes that wait to be sent. */
  readonly waitingBytes: number;
  send(message: string): void;
  close(): void;
}

/** What the holder of a line tells. */
export interface MachineEnd {
  /** Takes one message as it came. */
  receive(text: string): void;
  close(): void;
}

/** What sharing does for several machines. */
export interface MachineSharing {
  /** What is shared from here; null: nothing is. */
  readonly shared: {
    readonly showId: string;
    readonly choice: SharingChoice;
    readonly fingerprint: string | null;
    /** How a standby machine comes in. */
    readonly door: Door<'standby'>;
  } | null;
  /** Who may come in here, to be the same on the other machine. */
  readonly replica: AccessReplica;
  /** Lets in whom the machine that calls lets in. */
  takeReplica(replica: AccessReplica): void;
  /** Shares a show that this machine follows, with what the other machine lets in. */
  follow(showId: string, choice: SharingChoice, replica: AccessReplica): Promise<Reply<null>>;
  /** Stops sharing for good. */
  stop(): Promise<void>;
  /** Tells all devices at once which rank this machine has now. */
  tellRank(): void;
  /** Tells all devices which other machines there are. */
  tellReach(): void;
}

export interface MachinesOptions {
  readonly dataDir: string;
  readonly version: string;
  readonly clock: ShowClock;
  /** This computer's own clock, ms since 1970. */
  readonly ownNow: () => number;
  readonly log: (line: string) => void;
  readonly sharing: MachineSharing;
  /** The session of a show, opened when it is not yet; the failure `file-missing` when it is not in the library. */
  readonly open: (showId: string) => Promise<Session | Failure>;
  /** Puts a show into the library that is not there yet. */
  readonly put: (show: Show) => Promise<void>;
  /** Tells all windows of this machine. */
  readonly tell: (event: HostEvent) => void;
}

/** How often windows are told of lags, in ms. */
const TOLD_EVERY_MS = 250;
/** How long the first copy of a show may take, in ms. */
const FIRST_COPY_MS = 30_000;
/** How long the other may take to stop calling when it is asked to, and to call when it is handed over, in ms. */
const AGREE_MS = 1000;
/** A clock that is off by less is not set again, in ms: it would only tremble. */
const CLOCK_STEP_MS = 20;

/** Several machines of one show: one calls, the others follow and can take over. */
export class Machines {
  readonly #options: MachinesOptions;
  readonly #file: MachinesFile;
  #memory: MachinesMemory = {
    me: { id: randomUUID(), name: hostname() },
    stoodBy: null,
    strays: null,
  };
  readonly #links = new Set<Link>();
  /** What was known of machines whose line has ended, by id. */
  readonly #known = new Map<string, OtherMachine>();
  #dialler: Dialler | null = null;
  #followed: FollowedShow | null = null;
  /** The show that this is about, when it is open here. */
  #session: Session | null = null;
  /** Comes to follow by a person's wish, and has not got the show yet. */
  #arrival: {
    replica: AccessReplica | null;
    readonly done: (fault: Failure | null) => void;
  } | null = null;
  /** Waits for the other machine to stop calling. */
  #wish: (() => void) | null = null;
  /** The highest number of a takeover that was heard of. */
  #highest = 0;
  #telling: ReturnType<typeof setTimeout> | null = null;
  #told = '';

  constructor(options: MachinesOptions) {
    this.#options = options;
    this.#file = new MachinesFile(options.dataDir, options.log);
  }

  /** Reads what was remembered. Connects to nothing. */
  async read(): Promise<void> {
    const memory = await this.#file.read();
    if (memory !== null) this.#memory = memory;
    else this.#file.write(this.#memory);
    this.#options.clock.set(this.#memory.stoodBy?.clockOffsetMs ?? 0);
  }

  async close(): Promise<void> {
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#dialler?.stop();
    for (const link of this.#links) link.cut();
    await this.#file.settled();
  }

  get #me(): Machine {
    return this.#memory.me;
  }

  /** Why this machine may not change a show; null: it may. */
  readonly access = ({ epoch }: Show): Failure | null =>
    epoch.machineId === '' || epoch.machineId === this.#me.id ? null : followsFault(epoch.name);

  /** Sends a line to the machines that follow; see `Session`. */
  readonly mirror = (showId: string, line: JournalLine): Promise<void> | null => {
    if (this.#session?.show.id !== showId) return null;
    const owed = this.#leadings.flatMap(({ leading }) => leading.mirror(line) ?? []);
    return owed.length === 0 ? null : Promise.all(owed).then(() => undefined);
  };

  /** Which machine devices hear. */
  rank(show: Show): Rank {
    const { number, machineId } = show.epoch;
    const isOurs = this.#session?.show.id === show.id;
    const calls = isOurs ? this.#session?.readOnly === null : this.access(show) === null;
    return { epoch: { number, machineId }, calls };
  }

  /** Addresses of the other machines, for devices. */
  get urls(): readonly string[] {
    return this.#others().flatMap(({ url }) => url ?? []);
  }

  /** Takes a line in that another machine has opened. */
  accept(_pass: Pass, line: MachineLine): MachineEnd {
    const link = this.#newLink(line);
    void this.#sayHello(link, false);
    return link;
  }

  /** Who may come in has changed, or sharing was turned on or off. */
  sharingChanged(): void {
    const { shared, replica } = this.#options.sharing;
    const { stoodBy } = this.#memory;
    if (shared === null) {
      for (const { link } of this.#leadings) link.cut();
      this.#known.clear();
      // Whoever stops sharing on a standby machine wants it to stand by no more; a first copy is still on its way.
      if (this.#dialler !== null && this.#arrival === null) this.#leave();
    } else {
      void this.#takeUp(shared.showId);
      for (const { link } of this.#leadings) link.say({ type: 'access', replica });
      if (stoodBy?.showId === shared.showId && this.#dialler === null) this.#dial(stoodBy);
    }
    this.#changed();
  }

  /** Looks after this show from now on. */
  async #takeUp(showId: string): Promise<Session | null> {
    const session = await this.#options.open(showId);
    if (!(session instanceof Session)) return null;
    if (this.#session !== session) {
      this.#session = session;
      await session.reachBack();
    }
    this.#changed();
    return session;
  }

  // ---- lines

  #newLink(line: MachineLine): Link {
    const link = new Link(line, {
      hello: (one, hello) => void this.#meet(one, hello),
      closed: (one) => this.#part(one),
      log: this.#options.log,
    });
    this.#links.add(link);
    return link;
  }

  async #sayHello(link: Link, isAnswer: boolean): Promise<void> {
    const { shared } = this.#options.sharing;
    const showId = shared?.showId ?? link.hello?.showId ?? '';
    const session = this.#followed?.session ?? (await this.#takeUp(showId));
    link.say({
      type: 'hello',
      protocol: PROTOCOL,
      version: this.#options.version,
      machine: this.#me,
      showId,
      epoch: session?.show.epoch ?? { number: 0, machineId: '', name: '' },
      seq: session?.show.seq ?? null,
      marks: session === null ? [] : session.tail.marks.map(([seq, id]) => [seq, id]),
      url: this.#ownUrl,
      isFresh: this.#arrival !== null,
      isAnswer,
    });
  }

  get #ownUrl(): string | null {
    const { shared } = this.#options.sharing;
    const choice = shared?.choice ?? (this.#arrival === null ? null : this.#choice);
    return choice === null ? null : baseUrl(choice);
  }

  get #choice(): SharingChoice | null {
    return this.#memory.stoodBy?.choice ?? null;
  }

  /** Another machine has said what it has: decides who leads. */
  async #meet(link: Link, hello: MachineHello): Promise<void> {
    const { version } = this.#options;
    if (hello.protocol !== PROTOCOL || hello.version !== version) {
      const details = { theirs: version, ours: hello.version };
      return this.#refuse(link, { code: 'other-version', details });
    }
    this.#highest = Math.max(this.#highest, hello.epoch.number);
    const session = await this.#sessionFor(link, hello);
    if (!link.isOpen) return;
    if (session === 'other-show') return this.#refuse(link, { code: 'other-show', details: {} });
    if (this.#arrival !== null) this.#follow(link);
    else if (session !== null) await this.#arbitrate(link, hello, session);
    if (!hello.isAnswer) await this.#sayHello(link, true);
    this.#options.sharing.tellReach();
    this.#changed();
  }

  /** The show that a line is about, as far as it is here. */
  async #sessionFor(link: Link, { showId }: MachineHello): Promise<Session | null | 'other-show'> {
    if (this.#arrival !== null && this.#followed === null) {
      this.#followed = this.#newFollowed(showId);
      await this.#followed.open();
      return this.#followed.session;
    }
    const session = this.#session ?? (await this.#takeUp(showId));
    if (session !== null && session.show.id !== showId) return 'other-show';
    if (this.#followed === null && session !== null) {
      this.#followed = this.#newFollowed(showId);
      await this.#followed.open();
    }
    return link.isOpen ? session : null;
  }

  async #arbitrate(link: Link, hello: MachineHello, session: Session): Promise<void> {
    const { epoch } = session.show;
    const mayCall = this.access(session.show) === null;
    if (hello.isFresh) {
      if (!mayCall)
        return this.#refuse(link, { code: 'not-calling', details: { name: epoch.name } });
      const isFirst = epoch.machineId === '' || compareEpochs(hello.epoch, epoch) >= 0;
      // From the first standby machine on the show says which machine calls it.
      if (isFirst) void session.lead(this.#nextEpoch(), randomUUID());
      this.#lead(link, hello, session);
      if (isFirst) await this.#sayHello(link, true);
      return;
    }
    const order = compareEpochs(hello.epoch, epoch);
    if (order > 0) this.#yieldTo(link, hello, session);
    else if (order < 0 && mayCall) this.#lead(link, hello, session);
    else if (order === 0 && epoch.machineId === this.#me.id) this.#lead(link, hello, session);
    else if (order === 0 && epoch.machineId === hello.machine.id) this.#follow(link);
  }

  #refuse(link: Link, why: Failure): void {
    link.say({ type: 'refused', code: why.code, details: { ...why.details } });
    link.become(null);
  }

  /** The line has ended. What was known of the machine stays. */
  #part(link: Link): void {
    this.#links.delete(link);
    const { machine } = link;
    if (machine !== null) {
      const other = this.#otherOf(link, machine);
      this.#known.set(machine.id, { ...other, link: 'away', lagMs: null });
    }
    this.#changed();
  }

  // ---- leading

  get #leadings(): readonly { readonly link: Link; readonly leading: Leading }[] {
    return [...this.#links].flatMap((link) =>
      link.part instanceof Leading ? [{ link, leading: link.part }] : [],
    );
  }

  #lead(link: Link, hello: MachineHello, session: Session): void {
    const leading = new Leading({
      link,
      session,
      now: this.#options.clock.now,
      changed: () => this.#changed(),
      wish: () => void this.#handOver(link),
    });
    link.become(leading);
    leading.begin(hello);
    link.say({ type: 'access', replica: this.#options.sharing.replica });
    // A later line of the same machine takes the place of an older one that has not noticed yet that it is dead.
    for (const other of this.#links)
      if (other !== link && other.machine?.id === hello.machine.id) other.cut();
  }

  /** Lets the other machine call, once it has everything. Gives why not, or null: it has been told to. */
  async #handOver(link: Link): Promise<Failure | null> {
    const session = this.#session;
    const { part, machine } = link;
    if (session === null || machine === null || !(part instanceof Leading)) return notInStep('');
    const { name } = machine;
    if (session.readOnly !== null) return session.readOnly;
    if (part.state !== 'in-step') return notInStep(name);
    session.allow({ code: 'handing-over', details: { name } });
    this.#options.sharing.tellRank();
    const hasAll = await until(() => part.behind === 0, AGREE_MS);
    if (!hasAll || !link.isOpen) {
      session.allow(null);
      this.#options.sharing.tellRank();
      return notInStep(name);
    }
    link.say({ type: 'hand-over', seq: session.show.seq });
    this.#changed();
    return null;
  }

  // ---- following

  #newFollowed(showId: string): FollowedShow {
    const { open, put, clock } = this.#options;
    return new FollowedShow({
      open: async () => {
        const session = await open(showId);
        if (!(session instanceof Session)) return null;
        this.#session = session;
        return session;
      },
      put,
      saved: (seq) => {
        for (const { following } of this.#followings) following.confirm(seq);
      },
      missing: (after) => {
        for (const { following } of this.#followings) following.ask(after);
      },
      strays: async (session, lines) => {
        const strays = await keepStrays(session, lines, clock.now());
        if (strays !== null) this.#remember({ strays });
      },
    });
  }

  get #followings(): readonly { readonly link: Link; readonly following: Following }[] {
    return [...this.#links].flatMap((link) =>
      link.part instanceof Following ? [{ link, following: link.part }] : [],
    );
  }

  /** The other machine calls by a later takeover: this one stops at once and follows. */
  #yieldTo(link: Link, { epoch }: MachineHello, session: Session): void {
    session.allow(followsFault(epoch.name));
    this.#options.sharing.tellRank();
    this.#follow(link);
  }

  #follow(link: Link): void {
    const followed = this.#followed;
    if (followed === null) return;
    link.become(
      new Following({
        link,
        followed,
        ownNow: this.#options.ownNow,
        clock: (offsetMs) => this.#setClock(offsetMs),
        access: (replica) => this.#takeReplica(replica),
        adopted: (fault) => this.#adopted(fault),
        handOver: (seq) => this.#takeHandOver(seq),
        refused: (why) => this.#refusedBy(why),
      }),
    );
  }

  #adopted(fault: Failure | null): void {
    if (fault !== null) this.#options.log(`the copy of the show could not be taken: ${fault.code}`);
    const session = this.#followed?.session ?? null;
    if (session !== null) {
      this.#session = session;
      session.allow(this.access(session.show));
      this.#options.sharing.tellRank();
    }
    this.#arrived(fault);
    this.#changed();
  }

  #takeReplica(input: unknown): void {
    const replica = accessReplicaSchema.safeParse(input);
    if (!replica.success) return;
    if (this.#arrival === null) this.#options.sharing.takeReplica(replica.data);
    else {
      this.#arrival.replica = replica.data;
      this.#arrived(null);
    }
  }

  /** All that a standby machine needs at first is here, or (the failure) will not come. */
  #arrived(fault: Failure | null): void {
    const arrival = this.#arrival;
    if (arrival === null) return;
    if (fault !== null || (arrival.replica !== null && this.#followed?.session != null))
      arrival.done(fault);
  }

  #refusedBy(why: Failure): void {
    this.#options.log(`the other machine refused this one: ${why.code}`);
    this.#arrival?.done(why);
  }

  #setClock(offsetMs: number): void {
    const { clock } = this.#options;
    if (Math.abs(offsetMs - clock.offsetMs) < CLOCK_STEP_MS) return;
    clock.set(offsetMs);
    const { stoodBy } = this.#memory;
    if (stoodBy !== null)
      this.#remember({ stoodBy: { ...stoodBy, clockOffsetMs: clock.offsetMs } });
  }

  // ---- taking over

  #nextEpoch(above = 0): Epoch {
    const { id, name } = this.#me;
    const here = this.#session?.show.epoch.number ?? 0;
    return { number: Math.max(here, this.#highest) + 1 + above, machineId: id, name };
  }

  /** This machine calls from here on. The reply comes when that is on its disk. */
  async #callFromHere(session: Session, above = 0): Promise<Failure | null> {
    this.#session = session;
    for (const { link } of this.#followings) link.become(null);
    const epoch = this.#nextEpoch(above);
    this.#highest = epoch.number;
    const led = session.lead(epoch, randomUUID());
    this.#options.sharing.tellRank();
    for (const link of this.#links) void this.#sayHello(link, false);
    this.#changed();
    const reply = await led;
    return reply.ok ? null : reply.error;
  }

  /** The other machine has stopped calling and this one has everything: it calls, as a person wanted. */
  #takeHandOver(seq: number): void {
    const session = this.#followed?.session ?? null;
    if (session === null || session.show.seq !== seq) return;
    this.#wish?.();
    void this.#callFromHere(session);
  }

  async #takeOver(showId: string): Promise<Reply<{ agreed: boolean }>> {
    const session = await this.#options.open(showId);
    if (!(session instanceof Session)) return { ok: false, error: session };
    if (session.isLocked) return failed('read-only');
    if (session.readOnly === null) return done({ agreed: true });
    const wasHandingOver = session.readOnly.code === 'handing-over';
    if (!wasHandingOver && (await this.#askFor(showId))) return done({ agreed: true });
    // What was handed over may have been taken meanwhile, out of sight: this takeover is the later one.
    const fault = await this.#callFromHere(session, wasHandingOver ? 1 : 0);
    return fault === null ? done({ agreed: false }) : { ok: false, error: fault };
  }

  /** Asks the machine that calls to stop. Gives whether it has, so that this one calls now. */
  async #askFor(showId: string): Promise<boolean> {
    const [asked] = this.#followings.filter(({ link }) => link.hello?.showId === showId);
    if (asked === undefined || !isHeard(asked.link)) return false;
    return new Promise((resolve) => {
      const settle = (agreed: boolean) => {
        clearTimeout(timer);
        this.#wish = null;
        resolve(agreed);
      };
      const timer = setTimeout(() => settle(false), AGREE_MS);
      this.#wish = () => settle(true);
      asked.link.say({ type: 'wish' });
    });
  }

  // ---- standing by

  async #standBy({
    url,
    pin,
    fingerprint,
    choice,
  }: MachinesCallParams['machines.stand-by']): Promise<Reply<{ showId: string }>> {
    const address = machineAddress(url);
    if (address === null) return failed('not-rostrum', { url: url.slice(0, 200) });
    if (this.#dialler !== null) return failed('already-follows');
    if (this.#options.sharing.shared !== null) return failed('shares-already');
    const to = await destination(address.url, fingerprint ?? address.fingerprint);
    if ('code' in to) return { ok: false, error: to };
    const admitted = await comeIn(to, {
      pin: pin.replace(/\s/g, ''),
      name: this.#me.name.slice(0, 60),
    });
    if ('code' in admitted) return { ok: false, error: admitted };
    this.#remember({
      stoodBy: {
        showId: '',
        machine: { id: '', name: '' },
        ...to,
        token: admitted.token,
        choice,
        clockOffsetMs: 0,
      },
    });
    return this.#arrive(choice);
  }

  /** Gets the first copy of the show, and lets devices in with it. */
  async #arrive(choice: SharingChoice): Promise<Reply<{ showId: string }>> {
    const { stoodBy } = this.#memory;
    if (stoodBy === null) return failed('not-following');
    this.#followed = null;
    this.#session = null;
    const fault = await new Promise<Failure | null>((resolve) => {
      const timer = setTimeout(
        () => resolve({ code: 'not-reachable', details: { url: stoodBy.url, reason: 'timeout' } }),
        FIRST_COPY_MS,
      );
      this.#arrival = {
        replica: null,
        done: (why) => {
          clearTimeout(timer);
          resolve(why);
        },
      };
      this.#dial(stoodBy);
    });
    const replica = this.#arrival?.replica ?? null;
    const session = this.#followed === null ? null : (this.#followed as FollowedShow).session;
    this.#arrival = null;
    if (fault !== null || session === null || replica === null) {
      this.#leave();
      return { ok: false, error: fault ?? { code: 'not-following', details: {} } };
    }
    const [link] = this.#links;
    const machine = link?.machine ?? stoodBy.machine;
    this.#remember({ stoodBy: { ...this.#stoodBy(stoodBy), showId: session.show.id, machine } });
    const shared = await this.#options.sharing.follow(session.show.id, choice, replica);
    if (!shared.ok) {
      this.#leave();
      return shared;
    }
    // Now the other knows where devices find this machine.
    for (const one of this.#links) void this.#sayHello(one, true);
    return done({ showId: session.show.id });
  }

  /** As it is remembered now: the clock was measured meanwhile. */
  #stoodBy(before: StoodBy): StoodBy {
    return this.#memory.stoodBy ?? before;
  }

  async #resume(): Promise<Reply<{ showId: string }>> {
    const { stoodBy } = this.#memory;
    if (stoodBy === null || stoodBy.showId === '') return failed('nothing-to-resume');
    if (this.#dialler !== null) return done({ showId: stoodBy.showId });
    const { sharing } = this.#options;
    const session = await this.#takeUp(stoodBy.showId);
    if (session === null) return failed('not-found', { id: stoodBy.showId });
    const shared = await sharing.follow(stoodBy.showId, stoodBy.choice, sharing.replica);
    return shared.ok ? done({ showId: stoodBy.showId }) : shared;
  }

  #dial(stoodBy: StoodBy): void {
    this.#dialler?.stop();
    this.#dialler = new Dialler({
      url: stoodBy.url,
      ca: stoodBy.ca,
      token: stoodBy.token,
      take: (line) => this.#newLink(line),
      refused: () => {
        this.#arrival?.done({ code: 'machine-gone', details: { name: stoodBy.machine.name } });
      },
    });
    this.#changed();
  }

  /** Stands by no more. */
  #leave(): void {
    this.#dialler?.stop();
    this.#dialler = null;
    for (const link of this.#links) link.cut();
    this.#followed = null;
    this.#known.clear();
    this.#remember({ stoodBy: null });
    this.#changed();
  }

  readonly handlers: {
    [N in keyof MachinesCallParams]: (
      params: MachinesCallParams[N],
    ) => Promise<Reply<MachinesCallResults[N]>>;
  } = {
    'machines.state': async () => done(this.state),
    'machines.stand-by': (params) => this.#standBy(params),
    'machines.resume': () => this.#resume(),
    'machines.leave': async () => {
      this.#leave();
      if (this.#options.sharing.shared !== null) await this.#options.sharing.stop();
      return done(null);
    },
    'machines.take-over': ({ showId }) => this.#takeOver(showId),
    'machines.hand-over': async ({ machineId }) => {
      const found = this.#leadings.find(({ link }) => link.machine?.id === machineId);
      if (found === undefined) return failed('machine-gone', { name: '' });
      const fault = await this.#handOver(found.link);
      return fault === null ? done(null) : { ok: false, error: fault };
    },
    'machines.seen-strays': async () => {
      this.#remember({ strays: null });
      return done(null);
    },
  };

  // ---- what people see

  #remember(change: Partial<MachinesMemory>): void {
    this.#memory = { ...this.#memory, ...change };
    this.#file.write(this.#memory);
    this.#changed();
  }

  #changed(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = null;
      const machines = this.state;
      const json = JSON.stringify(machines);
      if (json !== this.#told) this.#options.tell({ type: 'machines', machines });
      this.#told = json;
      // Lags and silences change by themselves.
      if (this.#links.size > 0) this.#changed();
    }, TOLD_EVERY_MS);
  }

  #others(): readonly OtherMachine[] {
    const here = [...this.#links].flatMap((link) =>
      link.machine === null ? [] : [this.#otherOf(link, link.machine)],
    );
    const ids = new Set(here.map(({ id }) => id));
    return [...here, ...[...this.#known.values()].filter(({ id }) => !ids.has(id))];
  }

  #otherOf({ part, hello, heardAt, lagMs }: Link, { id, name }: Machine): OtherMachine {
    const { clock } = this.#options;
    const quiet = performance.now() - heardAt;
    const heard = quiet > SILENT_MS ? 'silent' : 'in-step';
    const state = part instanceof Leading ? part.state : heard;
    return {
      id,
      name,
      link: part === null ? 'catching-up' : state,
      calls: part instanceof Following,
      url: hello?.url ?? null,
      lagMs: lagMs === null ? null : Math.round(lagMs * 10) / 10,
      heardAt: Math.round(clock.now() - quiet),
      behind: part instanceof Leading ? Math.max(0, part.behind) : 0,
    };
  }

  get #standing(): Standing {
    const why = this.#session?.readOnly ?? null;
    if (why?.code === 'handing-over') return 'handing-over';
    if (why?.code === 'follows') return 'follows';
    const isAlone = this.#links.size === 0 && this.#known.size === 0 && this.#dialler === null;
    return isAlone ? 'alone' : 'calls';
  }

  get state(): MachinesState {
    const { clock, sharing } = this.#options;
    const { stoodBy, strays } = this.#memory;
    const standing = this.#standing;
    const isIdle = this.#dialler === null && sharing.shared === null;
    return {
      me: this.#me,
      standing,
      showId: standing === 'alone' ? null : (this.#session?.show.id ?? null),
      epoch: this.#session?.show.epoch.number ?? 0,
      others: this.#others(),
      door: sharing.shared?.door ?? null,
      clockOffsetMs: clock.offsetMs,
      strays,
      resumable:
        isIdle && stoodBy !== null && stoodBy.showId !== ''
          ? { showId: stoodBy.showId, name: stoodBy.machine.name, url: stoodBy.url }
          : null,
    };
  }
}

const followsFault = (name: string): Failure => ({ code: 'follows', details: { name } });
const notInStep = (name: string): Failure => ({ code: 'not-in-step', details: { name } });
const isHeard = ({ isOpen, heardAt }: Link) => isOpen && performance.now() - heardAt <= SILENT_MS;

/** How a machine is reached: under TLS only by the certificate that a person has compared. */
async function destination(
  url: string,
  fingerprint: string | null,
): Promise<Destination | Failure> {
  if (!url.startsWith('https:')) return { url, ca: null };
  const certificate = await certificateAt(url);
  if (certificate === null) return { code: 'not-reachable', details: { url, reason: 'TLS' } };
  if (fingerprint === null)
    return { code: 'unknown-certificate', details: { fingerprint: certificate.fingerprint } };
  return certificate.fingerprint === fingerprint
    ? { url, ca: certificate.ca }
    : { code: 'certificate-differs', details: { url } };
}

/** Waits until something is so, for so many ms at most. Gives whether it is. */
async function until(isSo: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return true;
}
