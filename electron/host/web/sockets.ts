import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';

/** How long a window may take to answer that its line ends. */
const GOODBYE_MS = 1000;

/** Listens on an address; port 0: any free one. Gives the port. Rejects with the system's error (EADDRINUSE …). */
export function listenOn(server: Server, address: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      // A TCP server that listens has an address of this kind.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Frees the port; requests that are under way are cut off. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Ends a line with a close code; one that does not answer is cut. */
export function sayGoodbye(socket: WebSocket, code: number): void {
  socket.close(code);
  const impatience = setTimeout(() => socket.terminate(), GOODBYE_MS);
  socket.once('close', () => clearTimeout(impatience));
}

/** The address of a request; null when it is none, as with `GET http://elsewhere/`. */
export function addressOf({ url }: IncomingMessage): URL | null {
  const address = `http://127.0.0.1${url}`;
  return url?.startsWith('/') && URL.canParse(address) ? new URL(address) : null;
}

/** Refuses to open a line, with a status of HTTP ("403 Forbidden"); who then does not hang up is cut. */
export function refuseLine(stream: Duplex, status: string): void {
  const impatience = setTimeout(() => stream.destroy(), GOODBYE_MS);
  stream.once('close', () => clearTimeout(impatience));
  stream.on('error', () => undefined);
  stream.resume();
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Asks windows whether they are there. */
export interface Pings {
  /** Asks one at once. */
  ask(socket: WebSocket): void;
  stop(): void;
}

/**
 * Asks every window from time to time whether it is there, and cuts off those that did not answer. One that was asked
 * only a moment ago, because it has just come, has until the next time.
 * `measured` hears how long an answer took, in ms.
 */
export function dropDeadLines(
  sockets: WebSocketServer,
  everyMs: number,
  measured: (socket: WebSocket, ms: number) => void = () => undefined,
): Pings {
  /** When those that have not answered were asked. */
  const unanswered = new WeakMap<WebSocket, number>();
  const ask = (socket: WebSocket) => {
    const asked = performance.now();
    unanswered.set(socket, asked);
    socket.once('pong', () => {
      unanswered.delete(socket);
      measured(socket, performance.now() - asked);
    });
    socket.ping();
  };
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      const asked = unanswered.get(socket);
      if (asked === undefined) ask(socket);
      // Half: a timer is never quite on time.
      else if (performance.now() - asked >= everyMs / 2) socket.terminate();
    }
  }, everyMs);
  return { ask, stop: () => clearInterval(timer) };
}
