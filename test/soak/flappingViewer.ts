import { PROTOCOL } from '@shared/contract/contract.ts';
import type { JoiningRole } from '@shared/share/roles.ts';
import { sightOf, VIEWS_OF } from '@shared/share/roles.ts';
import { WebSocket } from 'ws';
import { ask } from '../fixtures/lines.ts';

/** A viewer over real sockets that loses its line at any moment and comes back by what it was let in with. */
export class FlappingViewer {
  readonly #port: number;
  readonly #role: JoiningRole;
  readonly #showId: string;
  #cookie = '';
  #socket: WebSocket | null = null;

  constructor(port: number, role: JoiningRole, showId: string) {
    this.#port = port;
    this.#role = role;
    this.#showId = showId;
  }

  get #origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Is let in with the PIN of its role. */
  async join(pin: string, name: string): Promise<void> {
    const answer = await ask(this.#port, '/join', {
      method: 'POST',
      headers: {
        host: `127.0.0.1:${this.#port}`,
        origin: this.#origin,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ role: this.#role, pin, name }),
    });
    if (answer.status !== 204) throw new Error(`join: ${answer.status} ${answer.body}`);
    this.#cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  /** Opens a line, and waits until it has the show as it is. */
  async comeBack(): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${this.#port}/line/${this.#role}`, {
      headers: { cookie: this.#cookie },
      origin: this.#origin,
      perMessageDeflate: false,
    });
    this.#socket = socket;
    socket.on('error', () => undefined);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('close', (code) => reject(new Error(`a viewer was not let in: ${code}`)));
    });
    await called(socket, 1, 'hello', { protocol: PROTOCOL });
    const [view] = VIEWS_OF[this.#role];
    if (sightOf(this.#role) === 'whole')
      await called(socket, 2, 'show.open', { showId: this.#showId, view });
    else await called(socket, 2, 'hall.open', { view });
  }

  /** As when the Wi-Fi is gone. */
  lose(): void {
    this.#socket?.terminate();
    this.#socket = null;
  }
}

/** Asks, and waits for the answer. */
function called(socket: WebSocket, id: number, method: string, params: object): Promise<void> {
  socket.send(JSON.stringify({ type: 'call', id, method, params }));
  const start = `{"type":"reply","id":${id},`;
  return new Promise((resolve) => {
    const hear = (data: Buffer) => {
      if (data.toString('latin1', 0, start.length) !== start) return;
      socket.off('message', hear);
      resolve();
    };
    socket.on('message', hear);
  });
}
