import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import type { JoiningRole } from '@shared/share/roles.ts';
import { share as words } from '@shared/words/vi/share.ts';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { openLine } from '../electron/host/web/webHost.ts';
import { freePort } from '../fixtures/ports.ts';
import { openBeside } from './app.ts';
import type { Fresh } from './freshApp.ts';

export const PHONE = { width: 360, height: 640 };
export const TABLET = { width: 768, height: 1024 };

/** A show that the operator has open and shares on 127.0.0.1. */
export interface SharedShow {
  readonly showId: string;
  /** The window with the SHARE panel. */
  readonly panel: Page;
  /** The operator's RUN. */
  readonly run: Page;
  readonly port: number;
  /** `http://127.0.0.1:…` */
  readonly base: string;
}

/** The show, called without a guard, so that a test need not wait between two GO. */
export const quick = (show: Show): Show => ({
  ...show,
  plan: { ...show.plan, calling: { ...show.plan.calling, guardMs: 0 } },
});

/** Takes the show from its file and opens it in RUN, and SHARE beside it. */
export async function openDesk(
  { app, context, dataDir }: Fresh,
  show: Show,
): Promise<Pick<SharedShow, 'panel' | 'run' | 'showId'>> {
  const run = await context.newPage();
  await run.goto(app.url);
  const path = join(dataDir, 'show.rostrum');
  writeFileSync(path, writeShow(quick(show)));
  await run.setInputFiles('input[type=file]', path);
  await run.getByRole('treeitem').first().waitFor();
  await run.getByRole('button', { name: 'Điều hành', exact: true }).click();
  await standby(run).waitFor();
  const panel = await openBeside(run, 'share');
  await panel.getByText(words['share.off']).waitFor();
  return { panel, run, showId: new URL(run.url()).searchParams.get('show') ?? '' };
}

/** Turns sharing on in the panel, as a person does: on this machine's own address, on a port that is free unless one is named. */
export async function turnOn(
  panel: Page,
  wanted?: number,
): Promise<Pick<SharedShow, 'port' | 'base'>> {
  const port = wanted ?? (await freePort());
  await panel.getByRole('radio', { name: /^127\.0\.0\.1 / }).check();
  await panel.getByLabel('Cổng').fill(String(port));
  await panel.getByRole('button', { name: 'Bắt đầu chia sẻ' }).click();
  await panel.getByRole('heading', { name: 'Đang chia sẻ' }).waitFor();
  return { port, base: `http://127.0.0.1:${port}` };
}

/** Opens the show and shares it. */
export async function shareShow(fresh: Fresh, show: Show): Promise<SharedShow> {
  const desk = await openDesk(fresh, show);
  return { ...desk, ...(await turnOn(desk.panel)) };
}

/** The card of a role in the panel. */
export const door = (panel: Page, role: JoiningRole) =>
  panel
    .getByRole('region', { name: 'Lối vào' })
    .getByRole('listitem')
    .filter({ has: panel.getByRole('heading', { name: words[`role.${role}`] }) });

/** The PIN as a person reads it from the panel. */
export async function pinOf(panel: Page, role: JoiningRole): Promise<string> {
  const said = await door(panel, role).innerText();
  const pin = /Mã PIN\s*(\d{3})\s*(\d{3})/i.exec(said);
  if (pin === null) throw new Error(`no PIN in: ${said}`);
  return `${pin[1]}${pin[2]}`;
}

/** A device with a browser of its own, gone after the test. */
export async function newDevice(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  return context;
}

/** Types the PIN and the name of the device, and goes in. */
export async function typePin(page: Page, pin: string, name: string): Promise<void> {
  await page.getByLabel('Mã PIN').fill(pin);
  await page.getByLabel('Tên thiết bị').fill(name);
  await page.getByRole('button', { name: 'Vào', exact: true }).click();
}

/** Brings a device in with the PIN that stands in the panel; `heard` listens to all that comes by its lines. */
export async function comeIn(
  { panel, base }: SharedShow,
  device: BrowserContext,
  role: JoiningRole,
  name: string,
  heard?: (message: string) => void,
): Promise<Page> {
  const page = await device.newPage();
  if (heard !== undefined) listen(page, heard);
  await page.goto(`${base}/${role}`);
  await typePin(page, await pinOf(panel, role), name);
  await page.getByLabel('Mã PIN').waitFor({ state: 'detached' });
  return page;
}

/** Hears every message that comes to a page by a WebSocket, as it came over the wire. */
export function listen(page: Page, heard: (message: string) => void): void {
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard(String(payload))),
  );
}

/** Makes a token in the panel; gives what is shown with it, by label. */
export async function newToken(
  panel: Page,
  kind: 'screen' | 'control',
  name: string,
): Promise<string> {
  await panel.getByRole('tab', { name: /^Phần mềm/ }).click();
  await panel.getByText(words[`share.programs.${kind}`], { exact: true }).click();
  await panel.getByLabel('Tên', { exact: true }).fill(name);
  await panel.getByRole('button', { name: 'Tạo mã truy cập' }).click();
  const dialog = panel.getByRole('dialog', { name: `Mã truy cập của ${name}` });
  const text = await dialog.innerText();
  await dialog.getByRole('button', { name: 'Đã sao chép xong, đóng' }).click();
  const token = /^[\w-]{43}$/m.exec(text)?.[0];
  if (token === undefined) throw new Error(`no token in: ${text}`);
  return token;
}

export const now = (page: Page) => page.getByRole('article', { name: 'HIỆN TẠI' });
export const standby = (page: Page) => page.getByRole('article', { name: 'TIẾP THEO' });
/** The words of the MC, with the cue that they are for. */
export const script = (page: Page) => page.locator('article[data-cue]');

/** Waits until a RUN or CREW page is at a cue. */
export const isAt = (page: Page, cue: string): Promise<void> =>
  expect.poll(() => now(page).getAttribute('data-cue'), { timeout: 20_000 }).toBe(cue);

/** Presses GO by its key, and waits until that page is at the cue that was on standby. */
export async function go(page: Page): Promise<string> {
  const next = await standby(page).getAttribute('data-cue');
  if (next === null) throw new Error('nothing is on standby');
  await page.keyboard.press('Space');
  await isAt(page, next);
  return next;
}

/** The show as the host has it. */
export async function showAtHost(
  { app }: Fresh,
  { showId }: Pick<SharedShow, 'showId'>,
): Promise<Show> {
  const token = new URL(app.url).searchParams.get('token');
  const line = await openLine(app.port, { headers: { cookie: `rostrum-${app.port}=${token}` } });
  const opened = await line.get('show.open', { showId, view: 'run' });
  return opened.show;
}

/** Presses a button of the API, with curl. */
export async function pressOver(
  base: string,
  token: string,
  button: string,
  body: unknown = {},
): Promise<{ readonly status: number; readonly body: unknown }> {
  const { stdout } = await promisify(execFile)('curl', [
    '--silent',
    '--header',
    `Authorization: Bearer ${token}`,
    '--json',
    JSON.stringify(body),
    '--write-out',
    '\n%{http_code}',
    `${base}/api/v1/${button}`,
  ]);
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), body: JSON.parse(stdout.slice(0, end)) };
}
