import type { Failure, HostEvent, Reply, Settings } from '@shared/contract/contract.ts';
import type {
  IncidentCode,
  SharingCallParams,
  SharingCallResults,
  SharingChoice,
  SharingState,
} from '@shared/contract/sharing.ts';
import { errorCode } from '../files/durable.ts';
import type { MachineSharing } from '../machines/machineOptions.ts';
import { done, failed } from '../replies.ts';
import { Session } from '../show/session.ts';
import { Soon } from '../soon.ts';
import { Turns } from '../turns.ts';
import { Access, type AccessReplica } from './access.ts';
import { CallerKey } from './caller.ts';
import { certificateFor } from './certificate.ts';
import { Ending } from './ending.ts';
import { guestSettings } from './guestCalls.ts';
import { CLOSED, Guests } from './guests.ts';
import { Incidents } from './incidents.ts';
import { nameOn } from './localName.ts';
import { networks } from './networks.ts';
import { OscDesk } from './oscDesk.ts';
import { PanelNews } from './panelNews.ts';
import { panelState, type Running } from './panelState.ts';
import type { Pass } from './passes.ts';
import { baseUrl, doorOf } from './rows.ts';
import { NOTHING_SHARED, type SharingMemory, sharingFile } from './sharingFile.ts';
import type { SharingOptions } from './sharingOptions.ts';
import { spareFor } from './spares.ts';

/** How often the SHARE panel is told at most, in ms. */
const TOLD_EVERY_MS = 250;

/** What is remembered of those who may come in while nothing is shared. */
const NOBODY = { passes: [], pins: {}, secret: null };

/**
 * Sharing on the local network: off until the operator turns it on, for one show at a time, and over when it is turned
 * off, when another show is shared or some minutes after the show has ended. Nothing listens while it is off.
 */
export class Sharing implements MachineSharing {
  readonly #options: SharingOptions;
  readonly #file: ReturnType<typeof sharingFile>;
  readonly caller: CallerKey;
  #memory: SharingMemory = NOTHING_SHARED;
  #access = new Access();
  #running: Running | null = null;
  readonly #osc: OscDesk;
  readonly #incidents: Incidents;
  readonly #news = new PanelNews();
  readonly #telling = new Soon(TOLD_EVERY_MS, () => {
    for (const event of this.#news.events(this.#state())) this.#options.tell(event);
  });
  readonly #ending: Ending;
  /** One start or stop after the other. */
  readonly #turns = new Turns();

  constructor(options: SharingOptions) {
    this.#options = options;
    this.#incidents = new Incidents(options.now, options.log);
    this.#ending = new Ending(() => void this.stop(), options.afterEndMs);
    this.#osc = new OscDesk({ incident: this.#incident, log: options.log });
    this.#file = sharingFile(options);
    this.caller = new CallerKey(options.now, (caller) => {
      options.tell({ type: 'caller', caller });
      this.#running?.guests.tellAll({ type: 'caller', caller });
    });
  }

  /** Reads what was remembered. Turns nothing on. */
  async read(): Promise<void> {
    this.#memory = (await this.#file.read()) ?? NOTHING_SHARED;
    this.#access = Access.from(this.#memory);
  }

  /** What is shared from here; null: nothing is. */
  get shared(): MachineSharing['shared'] {
    const running = this.#running;
    if (running === null) return null;
    const { showId, choice, certificate } = running;
    const door = doorOf(running, this.#access.doors, 'standby');
    return { showId, choice, fingerprint: certificate?.fingerprint ?? null, door };
  }

  /** Who may come in here, to be the same on the other machine. */
  get replica(): AccessReplica {
    return this.#access.replica;
  }

  /** Lets in whom the machine that calls lets in, and nobody else. Whoever may stay hears nothing of it. */
  takeReplica(replica: AccessReplica): void {
    // What is called here is nobody else's to open or close.
    if (this.#calls) return;
    const news = this.#access.take(replica);
    if (news === null) return;
    for (const id of news.gone) this.#cut(id);
    for (const pass of news.renamed) this.#tellName(pass);
    if (news.spares) this.tellReach();
    this.#remember();
  }

  /** Shares a show that this machine follows, with what the other machine lets in. */
  follow(showId: string, choice: SharingChoice, replica: AccessReplica): Promise<Reply<null>> {
    return this.#turns.take(async () => {
      const before = this.#access;
      this.#access = Access.copyOf(replica);
      const reply = await this.#start(showId, choice);
      if (!reply.ok) this.#access = before;
      return reply;
    });
  }

  stop(): Promise<void> {
    return this.#turns.take(() => this.#stop());
  }

  /** Tells all devices at once which rank this machine has now. */
  tellRank(): void {
    this.#running?.guests.tellRank();
    void this.#turns.take(async () => {
      if (this.#osc.isWanted !== this.#calls) await this.#startOsc();
    });
  }

  /** Tells all devices which other machines there are. */
  tellReach(): void {
    this.#running?.guests.tellReach();
  }

  /** What a session has told its windows; devices are told after them. */
  heard(showId: string, event: HostEvent): void {
    const running = this.#running;
    if (running?.showId !== showId) return;
    if (event.type === 'patches' && event.patches.length === 0) {
      void this.#turns.take(() => this.#openAgain(running));
      return;
    }
    running.guests.tell(event);
    this.#ending.look(running.guests.show.run.phase === 'ended');
  }

  /** Why a request may not come from the operator's machine: somebody else has the caller's key. Null: it may. */
  deskFault(showId: string, request: unknown): Failure | null {
    if (this.#running?.showId !== showId) return null;
    const type = (request as { type?: unknown } | null)?.type;
    return typeof type === 'string' ? this.caller.fault(type, null) : null;
  }

  /** The house looks different now. */
  settingsChanged(settings: Settings): void {
    this.#running?.guests.tellAll({ type: 'settings', settings: guestSettings(settings) });
  }

  /** Cuts all devices off and stops listening, but remembers that it was on: the app ends. */
  async close(): Promise<void> {
    await this.#turns.take(() => this.#quit());
    this.#telling.stop();
    await this.#file.settled();
  }

  readonly handlers: {
    [N in keyof SharingCallParams]: (
      params: SharingCallParams[N],
    ) => Promise<Reply<SharingCallResults[N]>>;
  } = {
    'share.state': async () => done(this.#state()),
    'share.networks': async () => done(networks()),
    'share.start': ({ showId, choice }) =>
      this.#turns.take(async () => {
        const { on } = this.#memory;
        // Another show, or after a stop: nobody is let in on an old PIN or token.
        if (on === null || on.showId !== showId) this.#forget();
        return this.#start(showId, choice);
      }),
    'share.resume': () =>
      this.#turns.take(async () => {
        const { on } = this.#memory;
        if (on === null || this.#running !== null) return failed('nothing-to-resume');
        const { showId, ...choice } = on;
        return this.#start(showId, choice);
      }),
    'share.stop': () =>
      this.#turns.take(async () => {
        await this.#stop();
        return done(null);
      }),
    'share.new-pin': ({ role }) =>
      this.#admit(() => {
        this.#access.doors.renew(role);
        return done(null);
      }),
    'share.rename': ({ deviceId, name }) =>
      this.#admit(() => {
        const pass = this.#access.passes.rename(deviceId, name);
        if (pass === null) return failed('device-gone');
        this.#tellName(pass);
        return done(null);
      }),
    'share.kick': ({ deviceId }) =>
      this.#admit(() => {
        this.#access.passes.revoke(deviceId);
        this.#cut(deviceId);
        return done(null);
      }),
    'share.add-program': ({ role, name }) =>
      this.#admit(() => {
        if (this.#running === null) return failed('not-shared-now');
        const { pass, token } = this.#access.passes.admit({ role, name, kind: 'program' });
        const overlayUrl =
          role === 'screen' ? `${baseUrl(this.#running.choice)}/overlay#token=${token}` : null;
        return done({ token, deviceId: pass.id, overlayUrl });
      }),
    'share.osc': ({ osc }) =>
      this.#turns.take(() =>
        this.#admit(async () => {
          this.#access.osc = osc;
          await this.#startOsc();
          return done(null);
        }),
      ),
    'share.give-key': async ({ deviceId }) => {
      const pass = deviceId === null ? null : this.#access.passes.byId(deviceId);
      if (deviceId !== null && pass?.role !== 'caller') return failed('device-gone');
      this.caller.pass(pass, deviceId === null ? 'taken' : 'given');
      this.#telling.ask();
      return done(null);
    },
    // The operator's machine asks for the key by `share.give-key`.
    'caller.take': async () => failed('not-allowed'),
    'caller.give-back': async () => failed('not-allowed'),
  };

  /** Changes who may come in; the machine that calls says that for all. */
  async #admit<T>(change: () => Reply<T> | Promise<Reply<T>>): Promise<Reply<T>> {
    const follows = this.#access.isCopy ? (this.#running?.guests.readOnly ?? null) : null;
    if (follows !== null) return { ok: false, error: follows };
    const reply = await change();
    if (reply.ok) this.#remember();
    return reply;
  }

  /** Cuts off who may come in no more. */
  #cut(passId: string): void {
    this.#running?.guests.cut(passId, CLOSED.revoked);
    this.caller.drop(passId);
  }

  #tellName(pass: Pass): void {
    this.caller.rename(pass);
    this.#running?.guests.tellOne(pass.id, { type: 'renamed', name: pass.name });
  }

  /** Shares the show there from now on; where that can't be, it goes on as it was. */
  async #start(showId: string, choice: SharingChoice): Promise<Reply<null>> {
    const before = this.#running;
    const reply = await this.#open(showId, choice);
    if (!reply.ok && before?.showId === showId) await this.#open(showId, before.choice);
    this.#remember();
    return reply;
  }

  async #open(showId: string, choice: SharingChoice): Promise<Reply<null>> {
    await this.#quit();
    const session = await this.#options.open(showId);
    if (!(session instanceof Session)) return { ok: false, error: session };
    const guests = this.#newGuests(session);
    try {
      // Loaded late: most starts share nothing.
      const { openSite } = await import('./site.ts');
      const certificate = choice.tls
        ? await certificateFor(this.#options.dataDir, choice.address)
        : null;
      const site = await openSite({
        choice,
        root: this.#options.pageRoot,
        certificate,
        access: this.#access,
        guests,
        urls: this.#options.urls,
        far: () => this.#options.far?.(showId) ?? null,
        accept: this.#options.accept,
        admitted: () => this.#remember(),
        incident: this.#incident,
        log: this.#options.log,
      });
      const stopName = choice.localName ? await nameOn(choice.address, this.#options.log) : null;
      const since = this.#options.now();
      this.#running = { showId, choice, since, certificate, guests, site, stopName };
    } catch (error) {
      guests.close(CLOSED.ended);
      const code = errorCode(error);
      const { address, port } = choice;
      return code === 'EADDRINUSE'
        ? failed('port-taken', { port })
        : failed('not-shared', { address, reason: code });
    }
    this.#memory = { ...this.#memory, on: { ...choice, showId }, last: choice };
    this.#ending.look(session.show.run.phase === 'ended');
    await this.#startOsc();
    return done(null);
  }

  /** Another file has taken the place of the show: that one is shared from now on, and nobody is thrown out for it. */
  async #openAgain(running: Running): Promise<void> {
    const session = await this.#options.open(running.showId);
    if (this.#running !== running) return;
    if (session instanceof Session) {
      running.guests.become(session);
      this.#ending.look(session.show.run.phase === 'ended');
    } else await this.#quit();
    this.#remember();
  }

  #newGuests(session: Session): Guests {
    return new Guests({
      session,
      version: this.#options.version,
      caller: this.caller,
      now: this.#options.now,
      settings: this.#options.settings,
      passOf: (id) => this.#access.passes.byId(id),
      changed: () => this.#telling.ask(),
      incident: this.#incident,
      rank: this.#options.rank,
      reach: ({ id }) => ({
        urls: this.#options.urls(),
        spare: spareFor(this.#access.secret, id),
      }),
    });
  }

  /** Whether something is shared that this machine calls. */
  get #calls(): boolean {
    const show = this.#running?.guests.show;
    return show !== undefined && this.#options.rank(show).calls;
  }

  /** Programs hear and press at the machine that calls alone. */
  async #startOsc(): Promise<void> {
    await this.#osc.open(this.#calls ? this.#running : null, this.#access.osc);
  }

  /** Stops for good: tokens and PINs are worth nothing from now on. */
  async #stop(): Promise<void> {
    await this.#quit();
    this.#forget();
    this.#remember();
  }

  /** Remembers nothing of a show any more that was shared when the app stopped. */
  forgetShow(showId: string): void {
    if (this.#running === null && this.#memory.on?.showId === showId) void this.#stop();
  }

  /** Stops listening and cuts all off. */
  async #quit(): Promise<void> {
    this.#ending.look(false);
    await this.#osc.close();
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    this.caller.reset();
    running.guests.close(CLOSED.ended);
    await running.stopName?.();
    await running.site.close();
  }

  #forget(): void {
    this.#access.forget();
    this.#memory = { ...this.#memory, on: null, passes: [], pins: {}, secret: null };
    this.#incidents.clear();
  }

  #remember(): void {
    const isOff = this.#running === null && this.#memory.on === null;
    const { osc, ...access } = this.#access.replica;
    this.#memory = { ...this.#memory, ...(isOff ? NOBODY : access), osc };
    this.#file.write(this.#memory);
    this.#telling.ask();
    this.#options.machinesChanged();
  }

  readonly #incident = (code: IncidentCode, from: string): void => {
    this.#incidents.note(code, from);
    this.#telling.ask();
  };

  #state(): SharingState {
    return panelState({
      shared: this.#running,
      memory: this.#memory,
      access: this.#access,
      oscFault: this.#osc.fault,
      incidents: this.#incidents.list,
    });
  }
}
