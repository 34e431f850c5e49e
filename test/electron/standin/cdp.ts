import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Fields of a command or an event of the DevTools protocol; each reader knows what it asked for. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol's JSON is typed nowhere in the packages we have.
export type Fields = any;

interface Waiting {
  readonly resolve: (result: Fields) => void;
  readonly reject: (error: Error) => void;
}

/** The DevTools protocol over Chromium's pipe: JSON texts, each ended by a NUL. Emits `event` (sessionId, method, params) and `end`. */
export class Cdp extends EventEmitter {
  readonly #out: Writable;
  readonly #waiting = new Map<number, Waiting>();
  #rest: Buffer = Buffer.alloc(0);
  #lastId = 0;

  constructor(input: Readable, out: Writable) {
    super();
    this.#out = out;
    input.on('data', (chunk: Buffer) => this.#read(chunk));
    input.on('close', () => this.emit('end'));
    // Chromium may be gone in the middle of a write; `end` tells that.
    out.on('error', () => undefined);
  }

  /** Sends a command to the browser (`sessionId` null) or to one page of it. */
  send(sessionId: string | null, method: string, params: Fields = {}): Promise<Fields> {
    this.#lastId += 1;
    const id = this.#lastId;
    const message = { id, method, params, ...(sessionId === null ? {} : { sessionId }) };
    this.#out.write(`${JSON.stringify(message)}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #read(chunk: Buffer): void {
    let data = Buffer.concat([this.#rest, chunk]);
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0)) {
      this.#take(JSON.parse(data.subarray(0, end).toString('utf8')));
      data = data.subarray(end + 1);
    }
    this.#rest = data;
  }

  #take({ id, method, params, sessionId, result, error }: Fields): void {
    if (id === undefined) {
      this.emit('event', sessionId ?? null, method, params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }
}
