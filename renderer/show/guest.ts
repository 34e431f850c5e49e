import { BEAT_MS, type HostMessage, PROTOCOL } from '@shared/contract/contract.ts';
import { pauseBefore } from '@shared/share/comingBack.ts';
import { type ClockSamples, clockOffset, withBeat } from '@shared/share/hostClock.ts';
import type { GuestPage } from '@shared/share/pages.ts';
import { sightOf } from '@shared/share/roles.ts';
import { hostNow, setClockOffset } from '../ui/useNow.ts';
import { askDoorway, comeIn, type Entry, PATIENCE_MS } from './doorway.ts';
import { reloadedWell, reloadOnce } from './reloadOnce.ts';
import { call, openShow, takeLine, takeSettings, useWindow } from './store.ts';
import { openSocket, type SocketTransport } from './transport.ts';

/** A line on which nothing was heard for that long is cut, whatever the network says, in ms. */
const QUIET_MS = 2 * BEAT_MS;
/** How seldom a device looks in the end whether the show is shared again, in ms. */
const SLOW_MS = 15_000;
/** From here on a clock is wrong enough to be mended before it is known exactly, in ms. */
const WRONG_MS = 2000;
/** Close codes of the host. */
const KICKED = 4001;
const ENDED = 4002;

const set = useWindow.setState;
const get = useWindow.getState;

type Timer = ReturnType<typeof setTimeout>;

/**
 * What a page on a device does to be connected: it asks whether it is let in, opens its line, sees at once when the host
 * is heard no more, keeps what it has shown, and comes back by itself.
 */
export class GuestConnection {
  readonly #page: GuestPage;
  readonly #ends = new AbortController();
  #socket: SocketTransport | null = null;
  /** Rises with every try, so that an answer to an older one is known for what it is. */
  #turn = 0;
  #failed = 0;
  #retry: Timer | null = null;
  #watch: Timer | null = null;
  /** When the host was last heard, by this device's clock. */
  #heardAt = 0;
  #samples: ClockSamples = [];

  constructor(page: GuestPage) {
    this.#page = page;
  }

  /** Begins. `hash` is the fragment of the address, which may hold the token of a browser source. */
  async start(hash: string): Promise<void> {
    const { signal } = this.#ends;
    const look = () => this.#lookAgain();
    window.addEventListener('offline', () => this.#lose(), { signal });
    window.addEventListener('online', look, { signal });
    window.addEventListener('pageshow', look, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    const token = new URLSearchParams(hash.slice(1)).get('token');
    if (token !== null) await this.#bringToken(token);
    await this.enter();
  }

  /** Ends for good. */
  stop(): void {
    this.#ends.abort();
    this.#drop();
  }

  /** Comes in with what a person has typed. */
  async join(pin: string, name: string): Promise<Entry> {
    const entry = await comeIn(this.#page.role, { pin, name });
    if (entry.kind === 'in') {
      this.#failed = 0;
      await this.enter();
    }
    return entry;
  }

  /** Asks whether this device is let in, and opens the line if so. */
  async enter(): Promise<void> {
    this.#drop();
    const turn = this.#turn;
    const isOld = () => turn !== this.#turn;
    const { doorway, saidAt } = await askDoorway(this.#page.role);
    if (isOld()) return;
    if (saidAt !== null) this.#guessClock(saidAt);
    if (doorway === 'away') return this.#comeBack();
    if (doorway === 'join') return this.#wait(this.#wasIn() ? 'ended' : null);
    this.#setGuest({ door: 'in' });
    let socket: SocketTransport;
    try {
      socket = await openSocket(`/line/${this.#page.role}`, PATIENCE_MS);
    } catch {
      if (!isOld()) this.#comeBack();
      return;
    }
    if (isOld()) return socket.giveUp();
    this.#takeSocket(socket);
    const isOpen = await this.#open();
    if (isOld()) return;
    if (!isOpen) return this.#lose();
    this.#failed = 0;
    set({ line: 'open', lostAt: null, fault: null });
    this.#setGuest({ out: null });
  }

  /** Until the first beat says it exactly, a clock that is wrong is not shown. */
  #guessClock(saidAt: number): void {
    // Said to the second: in its middle on the average.
    const offset = saidAt + 500 - Date.now();
    if (this.#samples.length === 0 && Math.abs(offset) > WRONG_MS) setClockOffset(offset);
  }

  /** The token goes out of the address at once: it must not stay in the history or on a screenshot. */
  async #bringToken(token: string): Promise<void> {
    const { pathname, search } = window.location;
    window.history.replaceState(null, '', `${pathname}${search}`);
    this.#setGuest({ hasToken: true });
    await comeIn(this.#page.role, { token });
  }

  #takeSocket(socket: SocketTransport): void {
    this.#socket = socket;
    socket.onMessage((message) => this.#hear(message));
    socket.onEnd((code) => this.#end(code));
    takeLine(socket);
    this.#heardAt = Date.now();
    this.#samples = [];
    this.#watchOver(QUIET_MS);
  }

  /** Says hello and gets what this role sees. */
  async #open(): Promise<boolean> {
    const hello = await call('hello', { protocol: PROTOCOL });
    if (!hello.ok) {
      if (hello.error.code === 'reload-needed' && !reloadOnce()) set({ fault: hello.error });
      return false;
    }
    reloadedWell();
    const { guest, caller, settings } = hello.value;
    if (guest === null) return false;
    set({ hello: hello.value, caller });
    takeSettings(settings);
    if (sightOf(this.#page.role) === 'whole') return openShow(guest.showId, this.#page.view);
    const hall = await call('hall.open', { view: this.#page.view });
    if (hall.ok) set({ showId: guest.showId, hall: hall.value });
    return hall.ok;
  }

  #hear(message: HostMessage): void {
    this.#heardAt = Date.now();
    if (message.type !== 'beat') return;
    this.#samples = withBeat(this.#samples, message.now, this.#heardAt);
    setClockOffset(clockOffset(this.#samples));
  }

  #watchOver(ms: number): void {
    this.#watch = setTimeout(() => {
      const rest = QUIET_MS - (Date.now() - this.#heardAt);
      if (rest <= 0) this.#lose();
      else this.#watchOver(rest);
    }, ms);
  }

  /** The page is in sight again, or the network is there again: who sleeps hears no timers. */
  #lookAgain(): void {
    if (document.visibilityState !== 'visible') return;
    const { guest } = get();
    if (this.#socket !== null && Date.now() - this.#heardAt > QUIET_MS) this.#lose();
    if (this.#retry === null || guest?.door === 'join') return;
    this.#failed = 0;
    void this.enter();
  }

  /** The host has ended the line. */
  #end(code: number): void {
    if (code === KICKED) {
      this.#drop();
      this.#wait('kicked');
      return;
    }
    if (code === ENDED) this.#setGuest({ out: 'ended' });
    this.#lose();
  }

  /** Nothing is heard any more: says so at once and comes back. */
  #lose(): void {
    if (this.#socket === null) return;
    this.#comeBack();
  }

  /** Tries again after a pause. What was shown stays. */
  #comeBack(): void {
    const wasHeard = this.#heardAt > 0;
    // By the host's clock, as all times on the page.
    const heardAt = this.#heardAt + (hostNow() - Date.now());
    this.#drop();
    set(({ lostAt }) => ({ line: 'lost', lostAt: lostAt ?? (wasHeard ? heardAt : null) }));
    const longest = get().guest?.out === 'ended' ? SLOW_MS : undefined;
    const pause = pauseBefore(this.#failed, Math.random(), longest);
    this.#failed += 1;
    this.#retry = setTimeout(() => void this.enter(), pause);
  }

  /** Somebody has to type the PIN. */
  #wait(out: 'kicked' | 'ended' | null): void {
    this.#setGuest({ door: 'join', out });
    // What the public sees stays; names that only this role may know go.
    const isPublic = this.#page.role === 'screen';
    set(({ hall }) => ({
      line: 'connecting',
      lostAt: null,
      opened: null,
      hall: isPublic ? hall : null,
    }));
    this.#heardAt = 0;
  }

  #wasIn(): boolean {
    const { opened, hall } = get();
    return opened !== null || hall !== null;
  }

  #drop(): void {
    this.#turn += 1;
    if (this.#retry !== null) clearTimeout(this.#retry);
    if (this.#watch !== null) clearTimeout(this.#watch);
    this.#retry = null;
    this.#watch = null;
    const socket = this.#socket;
    this.#socket = null;
    takeLine(null);
    socket?.giveUp();
  }

  #setGuest(change: Partial<NonNullable<ReturnType<typeof get>['guest']>>): void {
    set(({ guest }) => (guest === null ? {} : { guest: { ...guest, ...change } }));
  }
}

let connection: GuestConnection | null = null;

/** Begins what a page on a device does; it goes on for as long as the page is there. */
export function startGuest(page: GuestPage, hash = window.location.hash): GuestConnection {
  connection = new GuestConnection(page);
  void connection.start(hash);
  return connection;
}

/** Comes in with what a person has typed. */
export function joinAs(pin: string, name: string): Promise<Entry> {
  return connection?.join(pin, name) ?? Promise.resolve({ kind: 'away' });
}
