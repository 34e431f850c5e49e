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
 * Asks every window from time to time whether it is there, and cuts off those that did not answer the last time.
 * `measured` hears how long an answer took, in ms.
 */
export function dropDeadLines(
  sockets: WebSocketServer,
  everyMs: number,
  measured: (socket: WebSocket, ms: number) => void = () => undefined,
): Pings {
  const unanswered = new WeakSet<WebSocket>();
  const ask = (socket: WebSocket) => {
    unanswered.add(socket);
    const asked = performance.now();
    socket.once('pong', () => {
      unanswered.delete(socket);
      measured(socket, performance.now() - asked);
    });
    socket.ping();
  };
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (unanswered.has(socket)) socket.terminate();
      else ask(socket);
    }
  }, everyMs);
  return { ask, stop: () => clearInterval(timer) };
}
