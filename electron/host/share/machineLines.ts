import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { MachineEnd, MachineLine } from '../machines/machineOptions.ts';
import { dropDeadLines } from '../web/sockets.ts';
import { remoteAddress } from './credentials.ts';
import type { Pass } from './passes.ts';

/** The longest message of another machine, in bytes: a whole show. */
const LONGEST_BYTES = 64 * 1024 * 1024;

/** The lines that other machines of the show have opened: their messages are large and many, unlike those of devices. */
export class MachineLines {
  readonly #accept: (pass: Pass, line: MachineLine) => MachineEnd;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_BYTES,
    perMessageDeflate: false,
  });
  readonly #pings: ReturnType<typeof dropDeadLines>;
  readonly #ofPass = new Map<string, WebSocket>();

  constructor(accept: (pass: Pass, line: MachineLine) => MachineEnd, pingEveryMs: number) {
    this.#accept = accept;
    this.#pings = dropDeadLines(this.#sockets, pingEveryMs);
  }

  /** Takes a line in whose pass was looked at. An older one of the same machine is dead and has not noticed yet. */
  take(pass: Pass, request: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.#sockets.handleUpgrade(request, stream, head, (socket) => {
      this.#ofPass.get(pass.id)?.terminate();
      this.#ofPass.set(pass.id, socket);
      const end = this.#accept(pass, {
        address: remoteAddress(request),
        get waitingBytes() {
          return socket.bufferedAmount;
        },
        send: (message) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(message);
        },
        close: () => socket.terminate(),
      });
      socket.on('message', (data) => end.receive(String(data)));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        if (this.#ofPass.get(pass.id) === socket) this.#ofPass.delete(pass.id);
        end.close();
      });
    });
  }

  /** Ends the line of a machine that may come in no more. */
  cut(passId: string): void {
    this.#ofPass.get(passId)?.terminate();
  }

  close(): void {
    this.#pings.stop();
    for (const socket of this.#sockets.clients) socket.terminate();
  }
}
