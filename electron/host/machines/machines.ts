import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Failure, HostEvent, Rank, Reply } from '@shared/contract/contract.ts';
import type {
  MachinesCallParams,
  MachinesCallResults,
  MachinesState,
  Standing,
  Strays,
} from '@shared/contract/machines.ts';
import type { MachineMessage } from '@shared/machines/messages.ts';
import type { Show } from '@shared/model/show.ts';
import { done, failed } from '../replies.ts';
import type { Pass } from '../share/passes.ts';
import { baseUrl } from '../share/rows.ts';
import type { JournalLine } from '../show/journal.ts';
import { Soon } from '../soon.ts';
import { Callership } from './callership.ts';
import type { MachineEnd, MachineLine, MachinesOptions } from './machineOptions.ts';
import { type MachinesMemory, machinesFile } from './machinesFile.ts';
import { StandingBy } from './standingBy.ts';

/** How often windows are told of lags, in ms. */
const TOLD_EVERY_MS = 250;
/** How soon other machines hear who may come in, in ms. */
const ACCESS_AFTER_MS = 50;
/** A clock that is off by less is not set again, in ms: it would only tremble. */
const CLOCK_STEP_MS = 20;

/** Several machines of one show: one calls, the others follow and can take over. */
export class Machines {
  readonly #options: MachinesOptions;
  readonly #file: ReturnType<typeof machinesFile>;
  readonly #callership: Callership;
  readonly #standingBy: StandingBy;
  #memory: MachinesMemory = {
    me: { id: randomUUID(), name: hostname() },
    stoodBy: null,
    strays: null,
  };
  /** What the machine that calls publishes, as it said last. */
  #brokerReplica: unknown = null;
  readonly #telling = new Soon(TOLD_EVERY_MS, () => this.#tell());
  /** With which pass machines came in whose line has ended, by their id. */
  readonly #passes = new Map<string, string>();
  /** Two hundred devices that come in at once are one message to the machines that follow. */
  readonly #accessDue = new Soon(ACCESS_AFTER_MS, () => {
    const message = this.#accessMessage();
    for (const { link } of this.#callership.roster.leadings) link.say(message);
  });
  #told = '';

  constructor(options: MachinesOptions) {
    this.#options = options;
    const { sharing } = options;
    this.#file = machinesFile(options);
    const changed = () => this.#telling.ask();
    this.#callership = new Callership({
      ...options,
      me: () => this.#memory.me,
      url: () => this.#url,
      isArriving: () => this.#standingBy.isArriving,
      adopted: (fault) => {
        this.#standingBy.adopted(fault);
        // Until then the show may not have been here.
        if (fault === null) this.#options.broker.take(this.#brokerReplica);
      },
      accessMessage: () => this.#accessMessage(),
      access: (replica, broker) => {
        this.#standingBy.takeReplica(replica);
        this.#brokerReplica = broker;
        this.#options.broker.take(broker);
      },
      refused: (why) => this.#standingBy.refused(why),
      clockOffset: (offsetMs) => this.#setClock(offsetMs),
      strays: (strays) => this.#remember({ strays }),
      changed,
    });
    this.#standingBy = new StandingBy({
      callership: this.#callership,
      sharing,
      name: () => this.#memory.me.name,
      stoodBy: () => this.#memory.stoodBy,
      remember: (stoodBy) => this.#remember({ stoodBy }),
      changed,
    });
  }

  /** Reads what was remembered. Connects to nothing. */
  async read(): Promise<void> {
    const memory = await this.#file.read();
    if (memory !== null) this.#memory = memory;
    else this.#file.write(this.#memory);
    this.#options.clock.set(this.#memory.stoodBy?.clockOffsetMs ?? 0);
  }

  async close(): Promise<void> {
    this.#telling.stop();
    this.#accessDue.stop();
    this.#standingBy.stop();
    this.#callership.end();
    await this.#file.settled();
  }

  /** Why this machine may not change a show; null: it may. */
  access(show: Show): Failure | null {
    return this.#callership.access(show);
  }

  /** Sends a line to the machines that follow; see `Session`. */
  mirror(showId: string, line: JournalLine): Promise<void> | null {
    return this.#callership.mirror(showId, line);
  }

  /** Lets a show say that this machine calls it; see `Callership`. */
  claim(showId: string): Promise<Failure | null> {
    return this.#callership.claim(showId);
  }

  /** Lines that were set aside, for a person to look at. */
  keepStrays(strays: Strays): void {
    this.#remember({ strays });
  }

  /** Which machine devices hear. */
  rank(show: Show): Rank {
    return this.#callership.rank(show);
  }

  /** Addresses of the other machines, for devices. */
  get urls(): readonly string[] {
    return this.#callership.roster.others.flatMap(({ url }) => url ?? []);
  }

  /** Takes a line in that another machine has opened. */
  accept(pass: Pass, line: MachineLine): MachineEnd {
    const link = this.#callership.open(line, true);
    return {
      receive: (text) => link.receive(text),
      close: () => {
        if (link.machine !== null) this.#passes.set(link.machine.id, pass.id);
        link.close();
        this.#forgetRemoved();
      },
    };
  }

  /** A machine that the operator has removed is not waited for. */
  #forgetRemoved(): void {
    const { sharing } = this.#options;
    const passes = new Set(sharing.replica.passes.map(({ id }) => id));
    const removed = [...this.#passes].filter(([, passId]) => !passes.has(passId));
    for (const [machineId] of removed) {
      this.#passes.delete(machineId);
      this.#callership.roster.forget(machineId);
    }
    // Devices do not look for it any more.
    if (removed.length > 0) sharing.tellReach();
  }

  /** What a session has told its windows. */
  heard(showId: string, event: HostEvent): void {
    // A gap: a file has come in the place of the show, with a session of its own.
    if (event.type !== 'patches' || event.patches.length > 0) return;
    const { session } = this.#callership;
    if ((session?.show.id ?? this.#options.sharing.shared?.showId) === showId)
      void this.#callership.takeUp(showId);
  }

  /** Who may come in has changed, or sharing was turned on or off. */
  sharingChanged(): void {
    const { shared } = this.#options.sharing;
    if (shared === null) {
      // Whoever stops sharing on a standby machine wants it to stand by no more; a first copy is still on its way.
      if (this.#standingBy.isOn && !this.#standingBy.isArriving) this.#standingBy.leave();
      else if (!this.#standingBy.isOn) this.#callership.end();
    } else {
      void this.#callership.takeUp(shared.showId);
      this.#accessDue.ask();
      this.#forgetRemoved();
      this.#standingBy.sharedNow(shared.showId);
    }
    this.#telling.ask();
  }

  #accessMessage(): MachineMessage {
    const { sharing, broker } = this.#options;
    return { type: 'access', replica: sharing.replica, broker: broker.replica() };
  }

  /** Something else is published through a broker, or nothing any more. */
  brokerChanged(): void {
    this.#accessDue.ask();
  }

  /** Where devices find this machine; null: it takes none in. */
  get #url(): string | null {
    const { shared } = this.#options.sharing;
    return shared === null ? null : baseUrl(shared.choice);
  }

  readonly handlers: {
    [N in keyof MachinesCallParams]: (
      params: MachinesCallParams[N],
    ) => Promise<Reply<MachinesCallResults[N]>>;
  } = {
    'machines.state': async () => done(this.state),
    'machines.stand-by': (params) => this.#standingBy.begin(params),
    'machines.resume': () => this.#standingBy.resume(),
    'machines.leave': async () => {
      this.#standingBy.leave();
      if (this.#options.sharing.shared !== null) await this.#options.sharing.stop();
      return done(null);
    },
    'machines.take-over': async ({ showId }) => {
      const taken = await this.#callership.takeOver(showId);
      return 'code' in taken ? { ok: false, error: taken } : done(taken);
    },
    'machines.hand-over': async ({ machineId }) => {
      const { leadings } = this.#callership.roster;
      const to = leadings.find(({ link }) => link.machine?.id === machineId);
      if (to === undefined) return failed('machine-gone', { name: '' });
      const fault = await this.#callership.handOver(to.link);
      return fault === null ? done(null) : { ok: false, error: fault };
    },
    'machines.seen-strays': async () => {
      this.#remember({ strays: null });
      return done(null);
    },
  };

  /** Remembers nothing of a show any more: that this machine stood by for it, and what of it never got out. */
  forgetShow(showId: string): void {
    const { stoodBy, strays } = this.#memory;
    this.#remember({
      stoodBy: stoodBy?.showId === showId ? null : stoodBy,
      strays: strays?.showId === showId ? null : strays,
    });
  }

  #setClock(offsetMs: number): void {
    const { clock } = this.#options;
    if (Math.abs(offsetMs - clock.offsetMs) < CLOCK_STEP_MS) return;
    clock.set(offsetMs);
    const { stoodBy } = this.#memory;
    if (stoodBy !== null)
      this.#remember({ stoodBy: { ...stoodBy, clockOffsetMs: clock.offsetMs } });
  }

  #remember(change: Partial<MachinesMemory>): void {
    this.#memory = { ...this.#memory, ...change };
    this.#file.write(this.#memory);
    this.#telling.ask();
  }

  #tell(): void {
    const machines = this.state;
    const json = JSON.stringify(machines);
    if (json !== this.#told) this.#options.tell({ type: 'machines', machines });
    this.#told = json;
    // Lags and silences change by themselves.
    if (this.#callership.roster.links.size > 0) this.#telling.ask();
  }

  get #standing(): Standing {
    const { session, roster } = this.#callership;
    const why = session?.readOnly?.code;
    if (why === 'handing-over' || why === 'follows') return why;
    return roster.isEmpty && !this.#standingBy.isOn ? 'alone' : 'calls';
  }

  get state(): MachinesState {
    const { clock, sharing } = this.#options;
    const { session, roster } = this.#callership;
    const { me, stoodBy, strays } = this.#memory;
    const standing = this.#standing;
    const isIdle = !this.#standingBy.isOn && sharing.shared === null;
    const known = stoodBy?.showId ? { showId: stoodBy.showId, name: stoodBy.machine.name } : null;
    const isRemoved = stoodBy?.isRemoved ?? false;
    const canResume = isIdle && known !== null && !isRemoved;
    return {
      me,
      standing,
      showId: standing === 'alone' ? null : (session?.show.id ?? null),
      epoch: session?.show.epoch.number ?? 0,
      others: roster.others,
      door: sharing.shared?.door ?? null,
      clockOffsetMs: clock.offsetMs,
      strays,
      resumable: canResume ? { ...known, url: stoodBy?.url ?? '' } : null,
      removed: isRemoved ? known : null,
    };
  }
}
