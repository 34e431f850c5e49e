import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { IncidentCode } from '@shared/contract/sharing.ts';

/** A connection by its other end: one that is encrypted and the bare one below it have the same. */
const keyOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress}:${remotePort}`;

/**
 * The connections that stand and ask for nothing: they were never heard, or wait for their next request. There is room
 * for some; the oldest goes when there are more, so that thousands of them keep nobody out and cost no more than a few.
 */
export class Strangers {
  readonly #most: number;
  readonly #incident: (code: IncidentCode, from: string) => void;
  /** Every connection that stands, the silent ones again by themselves, the oldest first. */
  readonly #all = new Map<string, Socket>();
  readonly #silent = new Map<string, Socket>();
  /** Those that have shown a good token. */
  readonly #known = new Set<string>();

  constructor(most: number, incident: (code: IncidentCode, from: string) => void) {
    this.#most = most;
    this.#incident = incident;
  }

  /** Watches the connections of a server. */
  watch(server: Server): void {
    server.on('connection', (socket) => this.#add(socket));
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const key = keyOf(socket);
      this.#silent.delete(key);
      // When it ends the socket may have closed, and with it have lost its address.
      response.once('finish', () => this.#rest(key));
    });
  }

  /** It is one of ours: it stays as long as it likes. */
  know(socket: Socket): void {
    const key = keyOf(socket);
    this.#known.add(key);
    this.#silent.delete(key);
  }

  /** Cuts all connections. */
  close(): void {
    for (const socket of this.#all.values()) socket.destroy();
  }

  #add(socket: Socket): void {
    const key = keyOf(socket);
    this.#all.set(key, socket);
    // Who resets the connection is no fault of ours.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      this.#all.delete(key);
      this.#silent.delete(key);
      this.#known.delete(key);
    });
    this.#rest(key);
  }

  #rest(key: string): void {
    const socket = this.#all.get(key);
    if (socket === undefined || this.#known.has(key)) return;
    this.#silent.set(key, socket);
    if (this.#silent.size <= this.#most) return;
    const [oldest] = this.#silent.values();
    if (oldest === undefined) return;
    this.#incident('too-many', oldest.remoteAddress ?? '');
    this.#silent.delete(keyOf(oldest));
    oldest.destroy();
  }
}
