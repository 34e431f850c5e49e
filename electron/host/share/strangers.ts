import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { IncidentCode } from '@shared/contract/sharing.ts';
import type { Limits } from './limits.ts';

/** A connection by its other end: one that is encrypted and the bare one below it have the same. */
const keyOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress}:${remotePort}`;

/**
 * The connections that have shown no token yet. There is room for some that ask for nothing (they were never heard to
 * the end, or wait for their next request), and for more that are being served; the oldest goes when there are more, so
 * that thousands of them keep nobody out and cost no more than a few.
 */
export class Strangers {
  readonly #limits: Pick<Limits, 'silentSockets' | 'strangerSockets'>;
  readonly #incident: (code: IncidentCode, from: string) => void;
  readonly #all = new Map<string, Socket>();
  /** The oldest first, in both. */
  readonly #unknown = new Map<string, Socket>();
  readonly #silent = new Map<string, Socket>();

  constructor(
    limits: Pick<Limits, 'silentSockets' | 'strangerSockets'>,
    incident: (code: IncidentCode, from: string) => void,
  ) {
    this.#limits = limits;
    this.#incident = incident;
  }

  /** Watches the connections of a server. */
  watch(server: Server): void {
    server.on('connection', (socket) => this.#add(socket));
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const key = keyOf(request.socket);
      // A body may take its time: until it is there, nothing was asked for.
      if (hasBody(request)) request.once('end', () => this.#silent.delete(key));
      else this.#silent.delete(key);
      // When it ends the socket may have closed, and with it have lost its address.
      response.once('finish', () => this.#rest(key));
    });
  }

  /** It is one of ours: it stays as long as it likes. */
  know(socket: Socket): void {
    const key = keyOf(socket);
    this.#unknown.delete(key);
    this.#silent.delete(key);
  }

  /** Cuts all connections. */
  close(): void {
    for (const socket of this.#all.values()) socket.destroy();
  }

  #add(socket: Socket): void {
    const key = keyOf(socket);
    this.#all.set(key, socket);
    this.#unknown.set(key, socket);
    // Who resets the connection is no fault of ours.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      this.#all.delete(key);
      this.#unknown.delete(key);
      this.#silent.delete(key);
    });
    this.#rest(key);
    this.#keepTo(this.#limits.strangerSockets, this.#unknown);
  }

  #rest(key: string): void {
    const socket = this.#unknown.get(key);
    if (socket === undefined) return;
    this.#silent.set(key, socket);
    this.#keepTo(this.#limits.silentSockets, this.#silent);
  }

  #keepTo(most: number, sockets: Map<string, Socket>): void {
    if (sockets.size <= most) return;
    const [first] = sockets;
    if (first === undefined) return;
    const [key, oldest] = first;
    this.#incident('too-many', oldest.remoteAddress ?? '');
    this.#unknown.delete(key);
    this.#silent.delete(key);
    oldest.destroy();
  }
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
