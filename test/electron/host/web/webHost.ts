import { writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import type {
  CallName,
  CallParams,
  CallResults,
  HostEvent,
  HostMessage,
  Reply,
} from '@shared/contract/contract.ts';
import { NO_DISPLAYS } from '@shared/contract/displays.ts';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { Host } from '../../../../electron/host/host.ts';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { cookieName } from '../../../../electron/host/web/guard.ts';
import { type ServeOptions, serveHost } from '../../../../electron/host/web/server.ts';
import { tempFolder } from '../../../fixtures/folders.ts';

export const TOKEN = 'a'.repeat(64);

export interface WebHost {
  readonly port: number;
  readonly log: readonly string[];
  /** Stops the server and the host as a clean end of the process does. */
  close(): Promise<void>;
}

/** A real host on a data folder, served on loopback until the test is over. */
export async function webHost(
  options: { dataDir?: string } & Partial<Pick<ServeOptions, 'port' | 'pingEveryMs'>> = {},
): Promise<WebHost> {
  const { dataDir = await tempFolder(), port = 0, ...rest } = options;
  const root = await tempFolder();
  await writeFile(join(root, 'index.html'), '<title>Rostrum</title>');
  const log: string[] = [];
  const keep = (line: string) => void log.push(line);
  const host = await Host.start({
    dataDir,
    pageRoot: root,
    version: '0.0.0',
    shell: {
      kind: 'browser',
      savePdf: () => Promise.resolve(null),
      saveFolder: () => Promise.resolve(null),
      printers: async () => [],
      sendToPrinter: () => Promise.reject(new Error('a browser prints by itself')),
      openWindow: () => Promise.resolve('opened'),
      displays: () => NO_DISPLAYS,
      clearDisplay: () => undefined,
    },
    pdfPrinter: new ChromiumPrinter(),
    now: Date.now,
    log: keep,
  });
  const served = await serveHost({ host, root, port, token: TOKEN, log: keep, ...rest });
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= served.close().then(() => host.close());
    return closing;
  };
  onTestFinished(close);
  return { port: served.port, log, close };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export const cookieOf = (port: number): string => `${cookieName(port)}=${TOKEN}`;

/** One HTTP request exactly as written: `path` is not tidied up, any header can be set. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('latin1');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** A window's end of the line: calls with their replies, and the events in the order in which they came. */
export class TestWindow {
  readonly socket: WebSocket;
  readonly events: HostEvent[] = [];
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>();
  #count = 0;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => this.#take(JSON.parse(String(data)) as HostMessage));
  }

  call<N extends CallName>(method: N, params: CallParams[N]): Promise<Reply<CallResults[N]>> {
    this.#count += 1;
    const id = this.#count;
    this.socket.send(JSON.stringify({ type: 'call', id, method, params }));
    return new Promise((resolve) => {
      // The reply to this call carries the result of its method.
      this.#waiting.set(id, resolve as (reply: Reply<unknown>) => void);
    });
  }

  /** The value of a call that has to succeed. */
  async get<N extends CallName>(method: N, params: CallParams[N]): Promise<CallResults[N]> {
    const reply = await this.call(method, params);
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  }

  /** The code with which the line is closed. */
  closed(): Promise<number> {
    return new Promise((resolve) => this.socket.once('close', resolve));
  }

  #take(message: HostMessage): void {
    if (message.type !== 'reply') {
      this.events.push(message);
      return;
    }
    this.#waiting.get(message.id)?.(message.reply);
    this.#waiting.delete(message.id);
  }
}

export interface LineOptions {
  readonly path?: string;
  readonly origin?: string;
  readonly headers?: Record<string, string>;
  readonly autoPong?: boolean;
}

/** Opens a line as our own page does, but for what `options` say. Rejects with the HTTP status when it is refused. */
export function openLine(port: number, options: LineOptions = {}): Promise<TestWindow> {
  const { path = '/line', origin = `http://127.0.0.1:${port}`, headers, autoPong = true } = options;
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    ...(origin === '' ? {} : { origin }),
    headers: { cookie: cookieOf(port), ...headers },
    autoPong,
  });
  onTestFinished(() => socket.terminate());
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(new TestWindow(socket)));
    socket.once('error', reject);
  });
}
