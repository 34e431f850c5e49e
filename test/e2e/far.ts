import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeShow } from '@shared/document/showFile.ts';
import { broker as words } from '@shared/words/vi/broker.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Pair } from '../fixtures/certificates.ts';
import type { TestBroker } from '../fixtures/mosquitto.ts';
import { freePort } from '../fixtures/ports.ts';
import { LAPTOP } from './app.ts';
import type { Fresh } from './freshApp.ts';
import { listen, newDevice, type SharedShow, showAtHost } from './sharing.ts';

export const PATIENTLY = { timeout: 30_000 };

interface PublishChoice {
  /** Account of those who look on. */
  readonly viewer?: string;
  /** What has signed the broker's certificate; PEM. */
  readonly ca?: string;
  /** Other halls may follow. */
  readonly hasJournal?: boolean;
}

/** Types into the panel which broker, and publishes there, with a page for viewers. */
export async function publish(
  panel: Page,
  broker: TestBroker,
  { viewer = 'viewer', ca, hasJournal = false }: PublishChoice = {},
): Promise<void> {
  await panel.getByRole('tab', { name: words['broker.title'] }).click();
  await panel.getByLabel(words['broker.url']).fill(broker.url);
  await panel.getByLabel(words['broker.user'], { exact: true }).fill('show');
  await panel.getByLabel(words['broker.password'], { exact: true }).fill('show');
  if (ca !== undefined) await pickPem(panel, words['broker.ca'], ca);
  if (hasJournal) await panel.getByRole('switch', { name: /^Nhật ký/ }).click({ force: true });
  await panel.getByRole('switch', { name: /^Trang xem/ }).click({ force: true });
  await panel.getByLabel(words['broker.viewerUrl']).fill(broker.wsUrl);
  await panel.getByLabel(words['broker.viewerUser']).fill(viewer);
  await panel.getByLabel(words['broker.viewerPassword']).fill(viewer);
  await panel.getByRole('button', { name: words['broker.start'] }).click();
  await panel.getByText(/^Đã kết nối (127|localhost)/).waitFor(PATIENTLY);
}

/** Picks a certificate or key (PEM) in the field of that name. */
export function pickPem(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole('group', { name, exact: true });
  const file = { name: 'a.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(text) };
  return field.locator('input[type=file]').setInputFiles(file);
}

/** What a page in another hall has heard, asked for and complained about. */
export interface Watched {
  readonly page: Page;
  readonly heard: string[];
  readonly files: string[];
  readonly faults: string[];
}

/** Opens a page of far viewers in a browser of its own. */
export async function farPage(
  browser: Browser,
  { base }: Pick<SharedShow, 'base'>,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const page = await (await newDevice(browser, { viewport: LAPTOP, ...options })).newPage();
  const watched: Watched = { page, heard: [], files: [], faults: [] };
  listen(page, (message) => watched.heard.push(message));
  page.on('request', (request) => watched.files.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => watched.faults.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) watched.faults.push(message.text());
  });
  await page.goto(`${base}${path}`);
  return watched;
}

/** The pages of far viewers as `rostrum far-page` makes them of the show as it is; gives their folder. */
export async function farSite(
  fresh: Fresh,
  shared: SharedShow,
  broker: Pick<TestBroker, 'wsUrl'>,
): Promise<string> {
  const folder = join(fresh.dataDir, 'site');
  const account = ['--user', 'viewer', '--password', 'viewer'];
  const show = join(fresh.dataDir, 'as-it-is.json');
  await writeFile(show, writeShow(await showAtHost(fresh, shared)));
  await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url)),
    ...['far-page', show, '--broker', broker.wsUrl, ...account, '--out', folder],
  ]);
  return folder;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** A web server that knows nothing of us; `tls`: under TLS, with this certificate. Gives its address. */
export async function webServer(folder: string, tls?: Pair): Promise<string> {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = join(folder, new URL(request.url ?? '', 'http://here').pathname);
    readFile(path).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  };
  const server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer);
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return tls === undefined ? `http://127.0.0.1:${port}` : `https://localhost:${port}`;
}
