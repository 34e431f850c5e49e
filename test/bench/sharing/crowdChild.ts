import { PROTOCOL } from '@shared/contract/contract.ts';
import { sightOf, VIEWS_OF } from '@shared/share/roles.ts';
import { WebSocket } from 'ws';
import { ask } from '../../fixtures/lines.ts';
import { answerCalls } from '../childCalls.ts';
import { type CrowdCalls, type Joining, machineNow, type Tally } from './crowd.ts';

const BEAT = Buffer.from('{"type":"beat"');
const PATCHES = Buffer.from('{"type":"patches"');
const HALL = Buffer.from('{"type":"hall"');
const startsWith = (data: Buffer, start: Buffer) => data.subarray(0, start.length).equals(start);

/** One client. */
class Client {
  readonly socket: WebSocket;
  readonly opened: Promise<void>;
  tally: Tally = { messages: 0, bytes: 0, beats: 0 };
  /** Takes the next news. */
  onNews: ((data: Buffer) => void) | null = null;
  #onAnswer: (() => void) | null = null;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false });
    this.socket.on('message', (data: Buffer) => this.#take(data));
    this.socket.on('error', () => undefined);
    this.socket.on('close', (code) => {
      if (this.onNews !== null) throw new Error(`a line that waits for news was cut off: ${code}`);
    });
    this.opened = new Promise((resolve, reject) => {
      this.socket.once('open', resolve);
      this.socket.once('error', reject);
    });
  }

  /** Asks, and waits until something was answered. */
  call(id: number, method: string, params: object): Promise<void> {
    this.socket.send(JSON.stringify({ type: 'call', id, method, params }));
    return new Promise((resolve) => {
      this.#onAnswer = resolve;
    });
  }

  #take(data: Buffer): void {
    if (startsWith(data, BEAT)) {
      this.tally.beats += 1;
      return;
    }
    this.tally.messages += 1;
    this.tally.bytes += data.length;
    if (startsWith(data, PATCHES) || startsWith(data, HALL)) this.onNews?.(data);
    else this.#onAnswer?.();
  }
}

const groups = new Map<string, Client[]>();
const clientsOf = (group: string): Client[] => {
  const clients = groups.get(group) ?? [];
  groups.set(group, clients);
  return clients;
};
const arrivals = new Map<string, Promise<{ at: number; text: string }>>();

async function device(joining: Joining, nth: number): Promise<void> {
  const { base, role, pin, group, lines, showId } = joining;
  const port = Number(new URL(base).port);
  const answer = await ask(port, '/join', {
    method: 'POST',
    headers: { host: new URL(base).host, origin: base, 'content-type': 'application/json' },
    body: JSON.stringify({ role, pin, name: `${role} ${nth}` }),
  });
  if (answer.status !== 204) throw new Error(`join: ${answer.status} ${answer.body}`);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const url = `${base.replace('http', 'ws')}/line/${role}`;
  const [view] = VIEWS_OF[role];
  await Promise.all(
    Array.from({ length: lines }, async () => {
      const client = new Client(url, { cookie, origin: base });
      clientsOf(group).push(client);
      await client.opened;
      await client.call(1, 'hello', { protocol: PROTOCOL });
      if (sightOf(role) === 'whole') await client.call(2, 'show.open', { showId, view });
      else await client.call(2, 'hall.open', { view });
    }),
  );
}

answerCalls<CrowdCalls>({
  join: async (joining: Joining) => {
    const from = machineNow();
    await Promise.all(Array.from({ length: joining.devices }, (_, nth) => device(joining, nth)));
    return machineNow() - from;
  },
  bare: async ({ group, url, lines }: Parameters<CrowdCalls['bare']>[0]) => {
    const clients = Array.from({ length: lines }, () => new Client(url));
    clientsOf(group).push(...clients);
    await Promise.all(clients.map(({ opened }) => opened));
  },
  arm: (group: string) => {
    const clients = clientsOf(group);
    let missing = clients.length;
    arrivals.set(
      group,
      new Promise((resolve) => {
        for (const client of clients)
          client.onNews = (data) => {
            client.onNews = null;
            missing -= 1;
            if (missing === 0) resolve({ at: machineNow(), text: data.toString() });
          };
      }),
    );
  },
  arrived: (group: string) => arrivals.get(group),
  stall: (group: string) => {
    for (const { socket } of clientsOf(group)) socket.pause();
  },
  tallies: (group: string) => clientsOf(group).map(({ tally }) => tally),
  clear: (group: string) => {
    for (const client of clientsOf(group)) client.tally = { messages: 0, bytes: 0, beats: 0 };
  },
  close: async (group: string) => {
    const clients = clientsOf(group);
    groups.delete(group);
    for (const client of clients) {
      client.onNews = null;
      client.socket.terminate();
    }
  },
});
