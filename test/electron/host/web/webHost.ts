import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_DISPLAYS } from '@shared/contract/displays.ts';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { Host } from '../../../../electron/host/host.ts';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { cookieName } from '../../../../electron/host/web/guard.ts';
import { type ServeOptions, serveHost } from '../../../../electron/host/web/server.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { TestWindow } from '../../../fixtures/lines.ts';

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

export const cookieOf = (port: number): string => `${cookieName(port)}=${TOKEN}`;

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
