import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect as connectTls } from 'node:tls';
import type { Failure } from '@shared/contract/failure.ts';
import { WebSocket } from 'ws';
import { errorCode } from '../files/durable.ts';
import type { MachineEnd, MachineLine } from './machineOptions.ts';

/** How long another machine may take to answer, in ms. */
const PATIENCE_MS = 4000;
/** A line on which nothing was heard for that long is cut, in ms: the other end speaks ten times a second. */
const DEAD_MS = 2000;
/** The longest message that is taken, in bytes: a whole show. */
const LONGEST_BYTES = 64 * 1024 * 1024;
/** The longest answer at the door, in bytes. */
const LONGEST_ANSWER = 10_000;
/** Pauses before a machine is tried again, in ms: it may be back any moment. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1000;

/** How another machine is reached. */
export interface Destination {
  /** Without a path. */
  readonly url: string;
  /** The only certificate that is trusted there (PEM); null: not encrypted. */
  readonly ca: string | null;
}

/** The address in the certificate is not looked at: it is this very certificate, compared by a person. */
const trusting = ({ ca }: Destination) =>
  ca === null ? {} : { ca, checkServerIdentity: () => undefined };

/**
 * The certificate of another machine: PEM, and its SHA-256 ("AB:CD:…"). Nothing is said to it. Null: it is not there, or
 * does not encrypt.
 */
export function certificateAt(
  url: string,
): Promise<{ readonly ca: string; readonly fingerprint: string } | null> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connectTls({
      host: hostname,
      port: Number(port),
      rejectUnauthorized: false,
      timeout: PATIENCE_MS,
    });
    const end = (found: { ca: string; fingerprint: string } | null) => {
      socket.destroy();
      resolve(found);
    };
    socket.on('secureConnect', () => {
      const { raw, fingerprint256 } = socket.getPeerCertificate();
      if (raw === undefined) return end(null);
      const body = raw.toString('base64').replace(/.{64}/g, '$&\n');
      const ca = `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
      end({ ca, fingerprint: fingerprint256 });
    });
    socket.on('error', () => end(null));
    socket.on('timeout', () => end(null));
  });
}

/** Comes in with the PIN for standby machines. Gives the token, or why not. */
export function comeIn(
  to: Destination,
  { pin, name }: { readonly pin: string; readonly name: string },
): Promise<{ readonly token: string } | Failure> {
  const body = JSON.stringify({ role: 'standby', pin, name });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const options = { ...trusting(to), method: 'POST', headers, timeout: PATIENCE_MS };
  const ask = to.ca === null ? httpRequest : httpsRequest;
  return new Promise((resolve) => {
    const fail = (error: unknown) =>
      resolve({ code: 'not-reachable', details: { url: to.url, reason: errorCode(error) } });
    const asked = ask(`${to.url}/join`, options, (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const end = () => {
        const [cookie = ''] = response.headers['set-cookie'] ?? [];
        const [, token] = /^rostrum-\d+-standby=([\w-]+)/.exec(cookie) ?? [];
        if (response.statusCode === 204 && token !== undefined) return resolve({ token });
        resolve(refusalOf(to.url, Buffer.concat(chunks).toString()));
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes <= LONGEST_ANSWER) return;
        end();
        asked.destroy();
      });
      response.on('end', end);
      response.on('error', fail);
    });
    asked.on('timeout', () => asked.destroy(new Error('timeout')));
    asked.on('error', fail);
    asked.end(body);
  });
}

/** What the other machine has said: one of the refusals of its door, or something that is not Rostrum. */
function refusalOf(url: string, text: string): Failure {
  try {
    const { code, forMs } = JSON.parse(text) as { code?: unknown; forMs?: unknown };
    if (typeof code === 'string' && /^[a-z-]{1,60}$/.test(code)) {
      const seconds = typeof forMs === 'number' ? Math.ceil(forMs / 1000) : 0;
      return { code, details: { url, seconds } };
    }
  } catch {
    // No JSON: not one of ours.
  }
  return { code: 'not-rostrum', details: { url } };
}

interface DiallerOptions extends Destination {
  readonly token: string;
  /** Takes a line that is open. */
  readonly take: (line: MachineLine) => MachineEnd;
  /** The other machine lets this one in no more. */
  readonly refused: () => void;
}

/** Keeps a line to another machine open: dials, and dials again after a pause, until it is stopped. */
export class Dialler {
  readonly #options: DiallerOptions;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #failed = 0;
  #isStopped = false;

  constructor(options: DiallerOptions) {
    this.#options = options;
    this.#dial();
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#socket?.terminate();
  }

  #dial(): void {
    const { url, token, take, refused } = this.#options;
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/line/standby`, {
      ...trusting(this.#options),
      headers: { authorization: `Bearer ${token}` },
      handshakeTimeout: PATIENCE_MS,
      maxPayload: LONGEST_BYTES,
      perMessageDeflate: false,
    });
    this.#socket = socket;
    let end: MachineEnd | null = null;
    let heardAt = performance.now();
    const isDead = () => end !== null && performance.now() - heardAt > DEAD_MS;
    const watch = setInterval(() => {
      // This process may have slept itself: what has come meanwhile is read first.
      if (isDead()) setImmediate(() => isDead() && socket.terminate());
    }, DEAD_MS / 4);
    socket.on('open', () => {
      this.#failed = 0;
      heardAt = performance.now();
      end = take({
        address: new URL(url).hostname,
        get waitingBytes() {
          return socket.bufferedAmount;
        },
        send: (message) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(message);
        },
        close: () => socket.terminate(),
      });
    });
    socket.on('message', (data) => {
      heardAt = performance.now();
      end?.receive(String(data));
    });
    socket.on('unexpected-response', (_request, response) => {
      socket.terminate();
      if (response.statusCode === 401) refused();
    });
    // It closes as well, which is when it is tried again.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(watch);
      end?.close();
      end = null;
      this.#again();
    });
  }

  #again(): void {
    if (this.#isStopped) return;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.#failed, LONGEST_PAUSE_MS);
    this.#failed += 1;
    this.#timer = setTimeout(() => this.#dial(), pause);
  }
}
