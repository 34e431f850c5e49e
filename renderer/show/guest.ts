import { PROTOCOL } from '@shared/contract/contract.ts';
import type { GuestPage } from '@shared/share/pages.ts';
import { sightOf } from '@shared/share/roles.ts';
import { setClockOffset } from '../ui/useNow.ts';
import { askDoorway, comeIn, type Entry, PATIENCE_MS } from './doorway.ts';
import type { Line } from './line.ts';
import { MachineChoice } from './machineChoice.ts';
import { reloadedWell, reloadOnce } from './reloadOnce.ts';
import { type Arrival, useWindow } from './store.ts';
import { openSocket, type SocketTransport } from './transport.ts';

/** How seldom a device looks in the end whether the show is shared again, in ms. */
const SLOW_MS = 15_000;
/** From here on a clock is wrong enough to be mended before it is known exactly, in ms. */
const WRONG_MS = 2000;
/** Close codes of the host. */
const KICKED = 4001;
const ENDED = 4002;

const set = useWindow.setState;
const get = useWindow.getState;

/**
 * What a page on a device does to be connected: it asks whether it is let in, opens its lines, keeps what it has shown when
 * the machine is heard no more, and comes back by itself, or moves to the machine that stands by.
 */
export class GuestConnection {
  readonly #page: GuestPage;
  readonly #machines: MachineChoice;
  readonly #ends = new AbortController();

  constructor(page: GuestPage) {
    this.#page = page;
    this.#machines = new MachineChoice({
      path: `/line/${page.role}`,
      home: window.location.origin,
      openHome: () => this.#openHome(),
      ask: (line, isHome) => this.#ask(line, isHome),
      arrived: () => this.#setGuest({ out: null }),
      ended: (code) => this.#end(code),
      longestPause: () => (get().guest?.out === 'ended' ? SLOW_MS : undefined),
    });
  }

  /** Begins. `hash` is the fragment of the address, which may hold the token of a browser source. */
  async start(hash: string): Promise<void> {
    const { signal } = this.#ends;
    const look = () => this.#lookAgain();
    window.addEventListener('offline', () => this.#machines.loseAll(), { signal });
    window.addEventListener('online', look, { signal });
    window.addEventListener('pageshow', look, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    const token = new URLSearchParams(hash.slice(1)).get('token');
    if (token !== null) await this.#bringToken(token);
    this.#machines.start();
  }

  /** Ends for good. */
  stop(): void {
    this.#ends.abort();
    this.#machines.forget();
  }

  /** Comes in with what a person has typed. */
  async join(pin: string, name: string): Promise<Entry> {
    const entry = await comeIn(this.#page.role, { pin, name });
    if (entry.kind === 'in') this.#machines.start();
    return entry;
  }

  /** Asks whether this device is let in, and opens the line if so. */
  async #openHome(): Promise<SocketTransport> {
    const { role } = this.#page;
    const { doorway, saidAt } = await askDoorway(role);
    if (saidAt !== null) this.#guessClock(saidAt);
    if (doorway === 'away') throw new Error('the host is not there');
    if (doorway === 'join') {
      // A machine that has forgotten its devices is nothing to one that is shown another.
      if (!this.#machines.isElsewhere) this.#wait(this.#wasIn() ? 'ended' : null);
      throw new Error('the host does not let this device in');
    }
    this.#setGuest({ door: 'in' });
    return openSocket(`/line/${role}`, { patienceMs: PATIENCE_MS });
  }

  /** Until the first beat says it exactly, a clock that is wrong is not shown. */
  #guessClock(saidAt: number): void {
    // Said to the second: in its middle on the average.
    const offset = saidAt + 500 - Date.now();
    if (!this.#machines.knowsTime && Math.abs(offset) > WRONG_MS) setClockOffset(offset);
  }

  /** The token goes out of the address at once: it must not stay in the history or on a screenshot. */
  async #bringToken(token: string): Promise<void> {
    const { pathname, search } = window.location;
    window.history.replaceState(null, '', `${pathname}${search}`);
    this.#setGuest({ hasToken: true });
    await comeIn(this.#page.role, { token });
  }

  /** Says hello and gets what this role sees. Null: it was refused. */
  async #ask(line: Line, isHome: boolean): Promise<Arrival | null> {
    const reply = await line.call('hello', { protocol: PROTOCOL });
    if (!reply.ok) {
      // The page comes from there anew; of another machine's version it would not become.
      if (isHome && reply.error.code === 'reload-needed' && !reloadOnce())
        set({ fault: reply.error });
      return null;
    }
    const hello = reply.value;
    if (hello.guest === null) return null;
    if (isHome) reloadedWell();
    const { showId } = hello.guest;
    // Another machine may share something else meanwhile.
    if (!isHome && showId !== get().showId) return null;
    const { role, view } = this.#page;
    if (sightOf(role) === 'whole') {
      const opened = await line.call('show.open', { showId, view });
      return opened.ok ? { hello, showId, opened: opened.value, hall: null } : null;
    }
    const hall = await line.call('hall.open', { view });
    return hall.ok ? { hello, showId, opened: null, hall: hall.value } : null;
  }

  /** The page is in sight again, or the network is there again. */
  #lookAgain(): void {
    if (document.visibilityState !== 'visible' || get().guest?.door === 'join') return;
    this.#machines.lookAgain();
  }

  /** The host has ended the line. Gives whether it is to be tried again. */
  #end(code: number): boolean {
    if (code === KICKED) this.#wait('kicked');
    if (code === ENDED) this.#setGuest({ out: 'ended' });
    return code !== KICKED;
  }

  /** Somebody has to type the PIN. */
  #wait(out: 'kicked' | 'ended' | null): void {
    this.#machines.forget();
    this.#setGuest({ door: 'join', out });
    // What the public sees stays; names that only this role may know go.
    const isPublic = this.#page.role === 'screen';
    set(({ hall }) => ({
      line: 'connecting',
      lostAt: null,
      opened: null,
      hall: isPublic ? hall : null,
    }));
  }

  #wasIn(): boolean {
    const { opened, hall } = get();
    return opened !== null || hall !== null;
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
