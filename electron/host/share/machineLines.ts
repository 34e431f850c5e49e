import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { dropDeadLines, type Pings } from '../web/sockets.ts';
import { remoteAddress } from './credentials.ts';
import type { Presence } from './guests.ts';
import type { Pass } from './passes.ts';
import { isTooLong } from './siteLine.ts';
import type { SiteOptions } from './siteOptions.ts';

/** The longest message of another machine, in bytes: a whole show. */
const LONGEST_BYTES = 64 * 1024 * 1024;

type MachineLinesOptions = Pick<SiteOptions, 'accept' | 'guests' | 'incident'>;

/** The lines that other machines of the show have opened: their messages are large and many, unlike those of devices. */
export class MachineLines {
  readonly #options: MachineLinesOptions;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_BYTES,
    perMessageDeflate: false,
  });
  readonly #pings: Pings;
  readonly #presences = new WeakMap<WebSocket, Presence>();
  /** Cuts the line of a pass. */
  readonly #ofPass = new Map<string, () => void>();

  constructor(options: MachineLinesOptions, pingEveryMs: number) {
    this.#options = options;
    this.#pings = dropDeadLines(this.#sockets, pingEveryMs, (socket, ms) =>
      this.#presences.get(socket)?.measured(ms),
    );
  }

  /** Takes a line in whose pass was looked at. An older one of the same machine is dead and has not noticed yet. */
  take(pass: Pass, request: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.#sockets.handleUpgrade(request, stream, head, (socket) => {
      this.#ofPass.get(pass.id)?.();
      this.#connect(socket, pass, remoteAddress(request));
      this.#pings.ask(socket);
    });
  }

  #connect(socket: WebSocket, pass: Pass, address: string): void {
    const { accept, guests, incident } = this.#options;
    let isCut = false;
    // Nothing that is still on its way counts after this.
    const cut = () => {
      isCut = true;
      socket.terminate();
    };
    this.#ofPass.set(pass.id, cut);
    const presence = guests.attend(pass, { address, end: cut });
    this.#presences.set(socket, presence);
    const end = accept(pass, {
      address,
      get waitingBytes() {
        return socket.bufferedAmount;
      },
      send: (message) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(message);
      },
      close: cut,
    });
    socket.on('message', (data) => {
      if (!isCut) end.receive(String(data));
    });
    socket.on('error', (error) => {
      if (isTooLong(error)) incident('too-large', address);
    });
    socket.on('close', () => {
      if (this.#ofPass.get(pass.id) === cut) this.#ofPass.delete(pass.id);
      presence.close();
      end.close();
    });
  }

  close(): void {
    this.#pings.stop();
    for (const socket of this.#sockets.clients) socket.terminate();
  }
}
