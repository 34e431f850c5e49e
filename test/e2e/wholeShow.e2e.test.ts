import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asRun } from '@shared/asRun/asRun.ts';
import { cues } from '@shared/cue/cues.ts';
import type { LogEntry } from '@shared/model/run.ts';
import type { Show } from '@shared/model/show.ts';
import type { Page } from 'playwright-core';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { ShowFiles } from '../../electron/host/show/showFiles.ts';
import { App, beginShow, openBeside, openSample } from './app.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();

const now = (page: Page) => page.getByRole('article', { name: 'HIỆN TẠI' });
const standby = (page: Page) => page.getByRole('article', { name: 'TIẾP THEO' });
const lineup = (page: Page) => page.getByRole('region', { name: 'Đội hình' });

/** What any of them has asked another origin for. */
let foreign: string[];
/** The three windows of the evening. */
let run: Page;
let read: Page;
let stage: Page;

function watchOrigins({ context, app }: typeof fresh): void {
  const { host: ours } = new URL(app.url);
  const note = (address: string) => {
    const { protocol, host } = new URL(address);
    if (!['data:', 'blob:'].includes(protocol) && host !== ours) foreign.push(address);
  };
  context.on('request', (request) => note(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
}

beforeEach(async () => {
  foreign = [];
  watchOrigins(fresh);
  run = await openSample(fresh.context, fresh.app, 'Điều hành');
  read = await openBeside(run, 'read');
  stage = await openBeside(run, 'stage');
  await beginShow(run);
});

/** One GO, seen in RUN and in READ; a press within the guard is heard and pressed again, as a person would. */
async function go(): Promise<string> {
  const next = await standby(run).getAttribute('data-cue');
  if (next === null) throw new Error('nothing is on standby');
  await expect
    .poll(
      async () => {
        if ((await now(run).getAttribute('data-cue')) === next) return true;
        await run.keyboard.press('Space');
        return (await now(run).getAttribute('data-cue')) === next;
      },
      { timeout: 20_000, interval: 250 },
    )
    .toBe(true);
  await read.locator(`article[data-cue="${next}"]`).waitFor();
  return next;
}

async function goTo(cueId: string): Promise<void> {
  while ((await go()) !== cueId);
}

/** The show as it lies on the disk. */
async function saved(dataDir: string): Promise<Show> {
  const { lastShowId } = JSON.parse(await readFile(join(dataDir, 'settings.json'), 'utf8'));
  const files = new ShowFiles(join(dataDir, 'shows', lastShowId));
  const opened = await files.open();
  await files.close();
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return opened.show;
}

/** One line of the log in a few words; people by their number in the wave. */
function said(show: Show, entry: LogEntry): string {
  const number = (id: string) =>
    show.plan.segments
      .flatMap((segment) => (segment.kind === 'presentation' ? segment.waves : []))
      .flatMap(({ id: waveId }) => show.run.numbers.places[waveId]?.[id] ?? [])
      .join();
  switch (entry.event) {
    case 'attendance':
      return `attendance ${number(entry.recipientId)} ${entry.attendance?.state ?? 'expected'}`;
    case 'name':
      return `name ${number(entry.recipientId)}`;
    case 'resync':
      return `resync ${number(entry.recipientId)}, passed over ${entry.notCalled.map(number).join()}`;
    case 'change':
      return `change ${entry.command}`;
    default:
      return entry.event;
  }
}

it('an evening from the first cue to the last with every surprise: the record says what was done (browser host)', {
  timeout: 240_000,
}, async () => {
  const { dataDir, app } = fresh;

  // Called up: one is absent, another is represented.
  await goTo('hcld2-w1/call-up');
  await lineup(run).getByRole('button', { name: 'Ghi vắng mặt: Cá nhân 03' }).click();
  await read.getByText('vắng mặt').first().waitFor();
  await lineup(run).getByRole('button', { name: 'Ghi vắng mặt: Cá nhân 05' }).click();
  const choice = run.getByRole('group', { name: /Cá nhân 05/ });
  await choice.getByRole('button', { name: 'Nhận thay' }).click();
  await run.getByLabel('Người nhận thay').fill('Trần Thị Mai');
  await run.keyboard.press('Enter');
  await stage.getByText('Trần Thị Mai').first().waitFor();
  await run.getByText('Đã lưu').waitFor();

  // The names: two are called one by one, then the person on the stage is the one who represents number 5.
  await goTo('hcld2-w1/present');
  await run.keyboard.press('n');
  await lineup(run).locator('[data-state="current"]', { hasText: 'Cá nhân 01' }).waitFor();
  await run.keyboard.press('n');
  await lineup(run).locator('[data-state="current"]', { hasText: 'Cá nhân 02' }).waitFor();
  await run.keyboard.press('r');
  await run.getByRole('textbox', { name: /Vài chữ trong tên/ }).fill('5');
  await run.keyboard.press('Enter');
  await lineup(run).locator('[data-state="current"]', { hasText: 'Cá nhân 05' }).waitFor();
  await lineup(run).locator('[data-state="notCalled"]', { hasText: 'Cá nhân 04' }).waitFor();

  // The power fails: every window comes back to the same cue and waits.
  await run.getByText('Đã lưu').waitFor();
  await app.kill();
  await run.getByText('Mất kết nối').waitFor();
  const again = await App.start(dataDir, app.port);
  onTestFinished(() => again.stop());
  await run.getByText('Mất kết nối').waitFor({ state: 'detached' });
  await expect.poll(() => now(run).getAttribute('data-cue')).toBe('hcld2-w1/present');
  await lineup(run).locator('[data-state="current"]', { hasText: 'Cá nhân 05' }).waitFor();
  await read.locator('article[data-cue="hcld2-w1/present"]').waitFor();

  // A walk-in behind number 4 of the next wave becomes 4a, here and for the MC.
  await goTo('hcld3-w1/call-up');
  await run.getByRole('button', { name: 'Thay đổi trong ngày' }).click();
  await run.getByRole('menuitem', { name: 'Thêm người nhận…' }).click();
  const dialog = run.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Tên' }).fill('Lý Văn Thành');
  await dialog.getByRole('combobox', { name: 'Chỗ đứng' }).click();
  await run.getByRole('option', { name: /^Sau số 4:/ }).click();
  await dialog.getByText('Sẽ mang số 4a').waitFor();
  await dialog.getByRole('button', { name: 'Thêm vào đội hình' }).click();
  await lineup(run).getByText('4a').waitFor();
  await read.getByText('4a').first().waitFor();
  await lineup(run).getByRole('button', { name: 'Ghi vắng mặt: Cá nhân 02' }).click();

  // The show waits, and goes on at the same beat.
  await goTo('hcld3-w1/photo');
  await run.keyboard.press('h');
  await run.getByLabel(/Lý do/).fill('Chờ khung bằng khen');
  await run.keyboard.press('Enter');
  await read.getByText('Chờ khung bằng khen').first().waitFor();
  await run.getByRole('dialog').waitFor({ state: 'detached' });
  // The caller's own window knows it too before the same key means the opposite.
  await run.getByRole('button', { name: 'Tiếp tục', exact: true }).waitFor();
  await run.keyboard.press('h');
  await read.getByText('Chờ khung bằng khen').first().waitFor({ state: 'detached' });
  expect(await now(run).getAttribute('data-cue')).toBe('hcld3-w1/photo');

  const all = cues((await saved(dataDir)).plan).map(({ id }) => id);
  await goTo(all.at(-1) ?? '');
  await run.getByRole('button', { name: 'Kết thúc buổi lễ' }).click();
  await run.getByRole('dialog').getByRole('button', { name: 'Kết thúc buổi lễ' }).click();
  await run.getByText(/^Buổi lễ đã kết thúc lúc/).waitFor();
  await run.getByText('Đã lưu').waitFor();
  await again.stop();

  const show = await saved(dataDir);
  const record = asRun(show);
  expect(record.phase).toBe('ended');
  // What was done beside GO, in its order and nothing else.
  expect(record.log.flatMap((entry) => (entry.event === 'go' ? [] : [said(show, entry)]))).toEqual([
    'begin',
    'attendance 3 absent',
    'attendance 5 absent',
    'attendance 5 proxy',
    'name 1',
    'name 2',
    'resync 5, passed over 4',
    'change add-recipients',
    'attendance 3 absent',
    'hold',
    'release',
    'end',
  ]);
  // Each cue once, in the order of the programme.
  expect(show.run.log.flatMap((entry) => (entry.event === 'go' ? [entry.cueId] : []))).toEqual(all);
  const outcomes = (waveId: string) =>
    record.waves
      .find(({ wave }) => wave.id === waveId)
      ?.recipients.map(({ place, outcome }) => `${place.number} ${outcome.kind}`);
  expect(outcomes('hcld2-w1')).toEqual([
    '1 received',
    '2 received',
    '3 absent',
    '4 not-called',
    '5 proxy',
    '6 received',
    '7 received',
    '8 received',
    '9 received',
  ]);
  expect(outcomes('hcld3-w1')?.slice(0, 6)).toEqual([
    '1 received',
    '2 received',
    '3 absent',
    '4 received',
    '4a received',
    '5 received',
  ]);
  expect(record.holds.map(({ reason }) => reason)).toEqual(['Chờ khung bằng khen']);
  expect(foreign).toEqual([]);
});
