import {
  type ClientMessage,
  type Failure,
  type HostEvent,
  PROTOCOL,
} from '@shared/contract/contract.ts';
import { DEFAULT_SETTINGS, type Settings } from '@shared/contract/settings.ts';
import { DESK_CALLS } from '@shared/contract/sharing.ts';
import type { Show } from '@shared/model/show.ts';
import { hallPart } from '@shared/share/hall.ts';
import type { GuestPage } from '@shared/share/pages.ts';
import { type JoiningRole, sightOf } from '@shared/share/roles.ts';
import { act } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { type GuestConnection, startGuest } from '../../renderer/show/guest.ts';
import { useWindow } from '../../renderer/show/store.ts';
import { setClockOffset } from '../../renderer/ui/useNow.ts';
import { EIGHT_O_CLOCK } from '../fixtures/apply.ts';

const initialState = useWindow.getState();

/** One WebSocket of the page, as far as the page uses it. */
class Socket extends EventTarget {
  readonly #network: Network;
  isOpen = false;

  constructor(network: Network) {
    super();
    this.#network = network;
  }

  send(json: string): void {
    queueMicrotask(() => this.#network.receive(this, JSON.parse(json) as ClientMessage));
  }

  /** The page gives it up: on a dead network nothing comes of it for a long time. */
  close(): void {
    this.isOpen = false;
  }

  /** What comes in; a network may deliver late, whatever the page has given up. */
  tell(message: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  end(code: number): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
}

/** The network and the host of a shared show, as a page on a device meets them; time is the test's. */
export class Network {
  /** Whether the host can be reached. */
  isUp = true;
  /** Whether this device is let in. */
  isIn = true;
  show: Show;
  settings: Settings = DEFAULT_SETTINGS;
  /** What the host says to hello; null: welcome. */
  fault: Failure | null = null;
  /** What the host answers to a PIN: status, and body of a refusal. */
  door: { readonly status: number; readonly body?: unknown } = { status: 204 };
  /** Of the answer whether it is let in. */
  headers: Readonly<Record<string, string>> = {};
  /** When the page has asked whether it is let in, in ms since the test began. */
  readonly tries: number[] = [];
  readonly joins: unknown[] = [];
  readonly addresses: string[] = [];
  readonly asked: ClientMessage[] = [];
  readonly #page: GuestPage;
  readonly #begun = Date.now();
  /** All lines that were opened, the newest last. */
  readonly sockets: Socket[] = [];

  constructor(page: GuestPage, show: Show) {
    this.#page = page;
    this.show = show;
  }

  readonly fetch = async (path: string, init: RequestInit = {}): Promise<Response> => {
    if (path.startsWith('/me/')) this.tries.push(Date.now() - this.#begun);
    if (!this.isUp) throw new TypeError('Failed to fetch');
    if (path === `/me/${this.#page.role}`)
      return new Response('{}', { status: this.isIn ? 200 : 401, headers: this.headers });
    if (path !== '/join') return new Response(null, { status: 404 });
    this.joins.push(JSON.parse(String(init.body)));
    const { status, body } = this.door;
    if (status === 204) this.isIn = true;
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  };

  open(address: string): Socket {
    this.addresses.push(address);
    const socket = new Socket(this);
    queueMicrotask(() => {
      if (this.isUp && this.isIn) {
        socket.isOpen = true;
        this.sockets.push(socket);
      }
      socket.dispatchEvent(new Event(socket.isOpen ? 'open' : 'error'));
    });
    return socket;
  }

  receive(socket: Socket, message: ClientMessage): void {
    this.asked.push(message);
    const reply = this.#answer(message);
    if (reply !== null) socket.tell({ type: 'reply', id: message.id, reply });
  }

  /** The host tells something. */
  tell(event: HostEvent): Promise<void> {
    return act(async () => this.sockets.at(-1)?.tell(event));
  }

  /** The host's clock says `now`. */
  beat(now = Date.now()): Promise<void> {
    return this.tell({
      type: 'beat',
      rank: { epoch: { number: 0, machineId: '' }, calls: true },
      now,
    });
  }

  /** The host ends the line. */
  end(code: number): Promise<void> {
    return act(async () => this.sockets.at(-1)?.end(code));
  }

  #answer({ method, params }: ClientMessage): unknown {
    const { role } = this.#page;
    const value = (result: unknown) => ({ ok: true, value: result });
    const sight = sightOf(role);
    switch (method) {
      case 'hello':
        return this.fault === null ? value(this.#hello()) : { ok: false, error: this.fault };
      case 'show.open':
        if (sight !== 'whole') return null;
        return value({
          show: this.show,
          steps: { undo: null, redo: null },
          storage: { state: 'saved' },
          readOnly: null,
          notices: [],
        });
      case 'hall.open':
        if (sight === 'whole') return null;
        return value(Object.fromEntries(sight.map((part) => [part, hallPart(this.show, part)])));
      case 'dispatch':
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
        role: this.#page.role,
        showId: this.show.id,
      },
      caller: DESK_CALLS,
      protocol: PROTOCOL,
    };
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
  vi.stubGlobal('WebSocket', function open(address: string) {
    return network.open(address);
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
