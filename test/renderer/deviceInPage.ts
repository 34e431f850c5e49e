import { apply, type Command } from '@shared/command/apply.ts';
import type { ClientMessage, Failure, HostEvent, Rank, Reach } from '@shared/contract/contract.ts';
import { DEFAULT_SETTINGS, type Settings } from '@shared/contract/settings.ts';
import { DESK_CALLS } from '@shared/contract/sharing.ts';
import type { Show } from '@shared/model/show.ts';
import { type HallState, hallPart } from '@shared/share/hall.ts';
import type { GuestPage } from '@shared/share/pages.ts';
import { type HallPart, type JoiningRole, sightOf } from '@shared/share/roles.ts';
import { act } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { type GuestConnection, startGuest } from '../../renderer/show/guest.ts';
import { useWindow } from '../../renderer/show/store.ts';
import { setClockOffset } from '../../renderer/ui/useNow.ts';
import { EIGHT_O_CLOCK } from '../fixtures/apply.ts';

const initialState = useWindow.getState();

/** One WebSocket of the page, as far as the page uses it. */
class Socket extends EventTarget {
  readonly #host: Host;
  readonly protocols: readonly string[];
  #early: unknown[] | null = [];
  isOpen = false;
  /** Has asked for all that there is, so that it is told what is new. */
  hasState = false;

  constructor(host: Host, protocols: readonly string[]) {
    super();
    this.#host = host;
    this.protocols = protocols;
  }

  send(json: string): void {
    queueMicrotask(() => this.#host.receive(this, JSON.parse(json) as ClientMessage));
  }

  /** The page gives it up: on a dead network nothing comes of it for a long time. */
  close(): void {
    this.isOpen = false;
  }

  /** What comes in; a network may deliver late, whatever the page has given up. */
  tell(message: unknown): void {
    if (this.#early === null)
      this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
    else this.#early.push(message);
  }

  /** No message comes in the same moment in which a socket opens: the page has put its listeners on it. */
  override addEventListener(...listener: Parameters<EventTarget['addEventListener']>): void {
    super.addEventListener(...listener);
    const early = this.#early;
    if (listener[0] !== 'message' || early === null) return;
    queueMicrotask(() => {
      this.#early = null;
      for (const message of early) this.tell(message);
      early.length = 0;
    });
  }

  end(code: number): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
}

/** The host of a shared show on one machine, as a page on a device meets it; time is the test's. */
export class Host {
  /** Whether the host can be reached. */
  isUp = true;
  /** Whether this device is let in. */
  isIn = true;
  /** Whether a device hears a beat as soon as it is there. */
  beatsAtOnce = true;
  show: Show;
  rank: Rank = { epoch: { number: 0, machineId: '' }, calls: true };
  /** What it tells of other machines. */
  reach: Reach = { urls: [], spare: 'device-1.spare' };
  /** Why this copy can't be changed. */
  readOnly: Failure | null = null;
  /** Why it carries nothing out; null: it does. */
  refusal: Failure | null = null;
  settings: Settings = DEFAULT_SETTINGS;
  /** What the host says to hello; null: welcome. */
  fault: Failure | null = null;
  /** Calls that are left without an answer. */
  readonly ignored = new Set<string>();
  readonly asked: ClientMessage[] = [];
  readonly addresses: string[] = [];
  /** All lines that were opened, the newest last. */
  readonly sockets: Socket[] = [];
  protected readonly page: GuestPage;
  /** What is on its way while nothing comes through; null: all comes through, or never will. */
  #late: (() => void)[] | null = null;

  constructor(page: GuestPage, show: Show) {
    this.page = page;
    this.show = show;
  }

  open(address: string, protocols: readonly string[]): Socket {
    this.addresses.push(address);
    const socket = new Socket(this, protocols);
    queueMicrotask(() => {
      if (this.isUp && this.isIn) {
        socket.isOpen = true;
        this.sockets.push(socket);
        if (this.beatsAtOnce) socket.tell(this.#beat(Date.now()));
      }
      socket.dispatchEvent(new Event(socket.isOpen ? 'open' : 'error'));
    });
    return socket;
  }

  receive(socket: Socket, message: ClientMessage): void {
    if (this.#late !== null) {
      this.#late.push(() => this.receive(socket, message));
      return;
    }
    this.asked.push(message);
    if (!this.isUp || this.ignored.has(message.method)) return;
    const reply = this.#answer(socket, message);
    if (reply !== null) socket.tell({ type: 'reply', id: message.id, reply });
  }

  /** The host tells something. */
  tell(event: HostEvent): Promise<void> {
    return act(async () => this.sockets.at(-1)?.tell(event));
  }

  /** The host's clock says `now`. */
  beat(now = Date.now()): Promise<void> {
    return this.tell(this.#beat(now));
  }

  /** As `beat`, on all lines: as when the rank has changed. */
  beatAll(): Promise<void> {
    return this.#tellThese([...this.sockets], this.#beat(Date.now()));
  }

  /** Carries a command out and tells all that look at the show, if they can be reached. */
  carryOut(request: Pick<Command, 'type' | 'payload'>): Promise<void> {
    return this.tellLookers(this.apply(request));
  }

  /** Carries a command out. Gives what those that look at the show are to be told. */
  apply(request: Pick<Command, 'type' | 'payload'>): HostEvent {
    const command = { ...request, id: crypto.randomUUID(), at: Date.now(), actor: 'desk' };
    const applied = apply(this.show, command as Command);
    if (!applied.ok) throw new Error(`${request.type} was refused: ${applied.rejection.code}`);
    this.show = applied.show;
    const { seq, id: showId } = applied.show;
    const steps = { undo: null, redo: null };
    const sight = sightOf(this.page.role);
    return sight === 'whole'
      ? { type: 'patches', showId, seq, patches: applied.patches, steps }
      : { type: 'hall', showId, parts: partsOf(this.show, sight) };
  }

  /** Another copy of the show has come in the place of the one that it had. */
  async tellAnew(): Promise<void> {
    const { show } = this;
    const sight = sightOf(this.page.role);
    await this.tellLookers(
      sight === 'whole'
        ? { type: 'replaced', showId: show.id }
        : { type: 'hall', showId: show.id, parts: partsOf(show, sight) },
    );
  }

  /** Tells all that look at the show, if they can be reached. */
  async tellLookers(event: HostEvent): Promise<void> {
    await this.#tellThese(
      this.sockets.filter(({ hasState }) => hasState),
      event,
    );
  }

  async #tellThese(sockets: readonly Socket[], event: HostEvent): Promise<void> {
    const deliver = () => {
      for (const socket of sockets) socket.tell(event);
    };
    if (this.#late !== null) this.#late.push(deliver);
    else if (this.isUp) await act(async () => deliver());
  }

  /** The host ends the line. */
  end(code: number): Promise<void> {
    return act(async () => this.sockets.at(-1)?.end(code));
  }

  /** Nothing comes through any more, and nobody is told so: what was said comes late, once it is `heardAgain`. */
  goSilent(): void {
    this.isUp = false;
    this.#late ??= [];
  }

  heardAgain(): Promise<void> {
    this.isUp = true;
    const late = this.#late ?? [];
    this.#late = null;
    return act(async () => {
      for (const deliver of late) deliver();
    });
  }

  /** The machine is there no more: it can't be reached, and its lines are cut with it. */
  die(): Promise<void> {
    this.isUp = false;
    this.#late = null;
    return act(async () => {
      for (const socket of this.sockets) socket.end(1006);
    });
  }

  #beat(now: number): HostEvent {
    return { type: 'beat', rank: this.rank, now };
  }

  #answer(socket: Socket, { method, params }: ClientMessage): unknown {
    const value = (result: unknown) => ({ ok: true, value: result });
    const sight = sightOf(this.page.role);
    switch (method) {
      case 'hello':
        return this.fault === null ? value(this.#hello()) : { ok: false, error: this.fault };
      case 'show.open':
        if (sight !== 'whole') return null;
        socket.hasState = true;
        return value({
          show: this.show,
          steps: { undo: null, redo: null },
          storage: { state: 'saved' },
          readOnly: this.readOnly,
          notices: [],
        });
      case 'hall.open':
        if (sight === 'whole') return null;
        socket.hasState = true;
        return value(partsOf(this.show, sight));
      case 'dispatch':
        if (this.refusal !== null) return { ok: false, error: this.refusal };
        return value({ seq: (params as { showId: string }).showId.length });
      default:
        return { ok: false, error: { code: 'not-allowed', details: {} } };
    }
  }

  #hello() {
    return {
      shell: 'browser',
      version: '0.0.0',
      settings: this.settings,
      samples: [],
      templates: [],
      dataDir: '',
      guest: {
        deviceId: 'device-1',
        name: 'Điện thoại của Lan',
        role: this.page.role,
        showId: this.show.id,
      },
      caller: DESK_CALLS,
      clockOffsetMs: 0,
      reach: this.reach,
    };
  }
}

function partsOf(show: Show, parts: readonly HallPart[]): Partial<HallState> {
  return Object.fromEntries(parts.map((part) => [part, hallPart(show, part)]));
}

/** The network with the host that the page comes from, and hosts on other machines. */
export class Network extends Host {
  /** What the host answers to a PIN: status, and body of a refusal. */
  door: { readonly status: number; readonly body?: unknown } = { status: 204 };
  /** Of the answer whether it is let in. */
  headers: Readonly<Record<string, string>> = {};
  /** When the page has asked whether it is let in, in ms since the test began. */
  readonly tries: number[] = [];
  readonly joins: unknown[] = [];
  readonly #others = new Map<string, Host>();
  readonly #begun = Date.now();

  readonly fetch = async (path: string, init: RequestInit = {}): Promise<Response> => {
    if (path.startsWith('/me/')) this.tries.push(Date.now() - this.#begun);
    if (!this.isUp) throw new TypeError('Failed to fetch');
    if (path === `/me/${this.page.role}`)
      return new Response('{}', { status: this.isIn ? 200 : 401, headers: this.headers });
    if (path !== '/join') return new Response(null, { status: 404 });
    this.joins.push(JSON.parse(String(init.body)));
    const { status, body } = this.door;
    if (status === 204) this.isIn = true;
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  };

  /** Puts another machine with the same show at an address (`http://…`). */
  add(url: string): Host {
    const host = new Host(this.page, this.show);
    this.#others.set(new URL(url).host, host);
    return host;
  }

  /** A line to whichever machine has this address. */
  lineTo(address: string, protocols: readonly string[]): Socket {
    const host = this.#others.get(new URL(address).host) ?? this;
    return host.open(address, protocols);
  }
}

/** The page of a device, on a network of the test. */
export interface Device {
  readonly network: Network;
  readonly connection: GuestConnection;
  /** Lets so many ms pass. */
  readonly pass: (ms: number) => Promise<void>;
}

interface DeviceOptions {
  readonly view?: GuestPage['view'];
  /** What is different before the page is loaded. */
  readonly before?: (network: Network) => void;
  /** Fragment of the address. */
  readonly hash?: string;
}

const FIRST_VIEWS = {
  mc: 'read',
  stage: 'stage',
  crew: 'crew',
  clock: 'clock',
  screen: 'screen',
  caller: 'run',
} as const;

/**
 * Loads the page of a role on a device: its own store and its own connection, with sockets, answers and time of the test.
 * Eight o'clock is when it begins.
 */
export async function deviceInPage(
  role: JoiningRole,
  show: Show,
  { view = FIRST_VIEWS[role], before, hash = '' }: DeviceOptions = {},
): Promise<Device> {
  vi.useFakeTimers({ now: EIGHT_O_CLOCK });
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const page = { role, view };
  const network = new Network(page, show);
  vi.stubGlobal('fetch', network.fetch);
  vi.stubGlobal('WebSocket', function open(address: string, protocols: readonly string[]) {
    return network.lineTo(address, protocols);
  });
  before?.(network);
  useWindow.setState(
    { ...initialState, view, guest: { ...page, door: 'asking', out: null, hasToken: false } },
    true,
  );
  const connection = startGuest(page, hash);
  onTestFinished(() => {
    connection.stop();
    setClockOffset(0);
    localStorage.clear();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
    useWindow.setState(initialState, true);
  });
  const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
  await pass(0);
  return { network, connection, pass };
}
