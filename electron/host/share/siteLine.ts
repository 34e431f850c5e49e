import type { IncidentCode } from '@shared/contract/sharing.ts';
import { type RawData, WebSocket } from 'ws';
import { sayGoodbye } from '../web/sockets.ts';
import type { GuestConnection, GuestLine } from './guests.ts';
import { parseJson } from './joining.ts';
import type { Limits } from './limits.ts';

/** Close code of RFC 6455. */
const POLICY_VIOLATION = 1008;
/** What ws calls a message, or a frame of one, that is longer than we take or than there can be. */
const TOO_LONG: ReadonlySet<string> = new Set([
  'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH',
  'WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH',
]);
const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** Whether a line was closed because of a message that is longer than it takes. */
export const isTooLong = (error: Error): boolean => TOO_LONG.has(codeOf(error));

/** Messages are text, and short; a compressor would cost more than it saves. */
const AS_TEXT = { binary: false, compress: false } as const;

/** Ties a WebSocket to the guests, and keeps it within its limits. Gives what hears how long round trips are. */
export function connectGuest(
  socket: WebSocket,
  address: string,
  connect: (line: GuestLine) => GuestConnection,
  limits: Limits,
  incident: (code: IncidentCode, from: string) => void,
): GuestConnection {
  const connection = connect(new SocketLine(socket, address, limits.waitingBytes, incident));
  const allowance = new Allowance(limits.messagesAtOnce, limits.messagesPerSecond);
  let bad = 0;
  const cut = () => sayGoodbye(socket, POLICY_VIOLATION);
  /** Whether one more may come; who sends too many is cut off. */
  const mayCome = () => {
    if (socket.readyState !== WebSocket.OPEN) return false;
    if (allowance.take(performance.now())) return true;
    incident('too-many', address);
    cut();
    return false;
  };
  socket.on('ping', mayCome);
  socket.on('message', (data) => {
    if (!mayCome()) return;
    if (connection.receive(parseJson(textOf(data)))) return;
    incident('malformed', address);
    bad += 1;
    if (bad >= limits.badMessages) cut();
  });
  // ws has closed the line by itself: with 1009 what is too long, with 1002 and 1007 what is no frame of the protocol.
  socket.on('error', (error) => {
    if (isTooLong(error)) incident('too-large', address);
    else if (codeOf(error).startsWith('WS_ERR_')) incident('malformed', address);
  });
  socket.on('close', () => connection.close());
  return connection;
}

const textOf = (data: RawData): string =>
  Array.isArray(data) ? Buffer.concat(data).toString() : String(data);

/** The host's end of a line to a device. */
class SocketLine implements GuestLine {
  readonly address: string;
  readonly #socket: WebSocket;
  readonly #waitingBytes: number;
  readonly #incident: (code: IncidentCode, from: string) => void;
  #longest = 0;

  constructor(
    socket: WebSocket,
    address: string,
    waitingBytes: number,
    incident: (code: IncidentCode, from: string) => void,
  ) {
    this.#socket = socket;
    this.address = address;
    this.#waitingBytes = waitingBytes;
    this.#incident = incident;
  }

  /** What waits for a device that reads slowly is bounded: it comes back to a fresh copy, and nobody waits for it. */
  send(message: Buffer | string): void {
    const socket = this.#socket;
    if (socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > this.#waitingBytes + this.#longest) {
      this.#incident('too-slow', this.address);
      socket.terminate();
      return;
    }
    if (message.length > this.#longest) this.#longest = message.length;
    socket.send(message, AS_TEXT);
  }

  end(code: number): void {
    sayGoodbye(this.#socket, code);
  }
}

/**
 * So many at once, and so many more each second. By itself, since the limiters of the library answer later: messages of a
 * line must keep their order.
 */
class Allowance {
  readonly #most: number;
  readonly #perMs: number;
  #left: number;
  #at = 0;

  constructor(atOnce: number, perSecond: number) {
    this.#most = atOnce;
    this.#left = atOnce;
    this.#perMs = perSecond / 1000;
  }

  /** Takes one at a time in ms; false: there is none left. */
  take(now: number): boolean {
    this.#left = Math.min(this.#most, this.#left + (now - this.#at) * this.#perMs);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
