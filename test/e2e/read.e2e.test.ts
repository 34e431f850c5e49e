import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openLine } from '../electron/host/web/webHost.ts';
import { begun, changed, goneTo, type Wish } from '../fixtures/apply.ts';
import { exampleShow, person, recipient, wave } from '../fixtures/shows.ts';
import { openBeside } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();

const LONG_UNIT =
  'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp, Phòng Kinh tế, Hạ tầng và Đô thị, Ủy ban nhân dân thành phố Phổ Yên, tỉnh Thái Nguyên';

/** The example, called without a guard, with a wave of 73 at the end of its presentations. */
function longWave(): Show {
  const show = exampleShow();
  const many = Array.from({ length: 73 }, (_, at) =>
    recipient(`m-${at + 1}`, {
      kind: 'individual',
      name: `Nguyễn Thị Quỳnh Phương Uyên ${at + 1}`,
      post: 'Giám đốc',
      unit: at % 10 === 0 ? LONG_UNIT : 'Sở Giáo dục và Đào tạo',
      pronunciation: at % 7 === 0 ? 'Phương U-yên' : null,
    }),
  );
  const segments = show.plan.segments.map((segment) =>
    segment.kind === 'presentation' && segment.id === 's-flag'
      ? {
          ...segment,
          waves: [
            wave(
              'w-3',
              many.map(({ id }) => id),
              ['p-deputy'],
            ),
          ],
        }
      : segment,
  );
  const recipients = [...show.plan.recipients, ...many];
  return quick({ ...show, plan: { ...show.plan, segments, recipients } });
}

const quick = (show: Show): Show => ({
  ...show,
  plan: { ...show.plan, calling: { ...show.plan.calling, guardMs: 0 } },
});

/** Takes a show from its file and opens it in READ; `call` is the caller, in another window. */
async function openRead(show: Show) {
  const page = await fresh.context.newPage();
  await page.goto(fresh.app.url);
  const path = join(fresh.dataDir, 'show.rostrum');
  writeFileSync(path, writeShow(show));
  await page.setInputFiles('input[type=file]', path);
  await page.getByRole('treeitem').first().waitFor();
  const read = await openBeside(page, 'read');
  await words(read).waitFor();
  const { port } = fresh.app;
  const token = new URL(fresh.app.url).searchParams.get('token');
  const line = await openLine(port, { headers: { cookie: `rostrum-${port}=${token}` } });
  const showId = new URL(page.url()).searchParams.get('show') ?? '';
  await line.get('show.open', { showId, view: 'run' });
  let count = 0;
  const call = async (wish: Wish) => {
    count += 1;
    await line.get('dispatch', { showId, request: { ...wish, id: `caller-${count}` } as never });
  };
  return { read, call };
}

const words = (page: Page) => page.locator('article[data-cue]');
const current = (page: Page) => page.locator('article [aria-current="true"]');
const currentKey = (page: Page) => current(page).getAttribute('data-key');
const callName = (at: number): Wish => ({
  type: 'call-name',
  payload: { waveId: 'w-3', recipientId: `m-${at}` },
});

/** Where what is read stands, as a share of the height of the words. */
const placeOfCurrent = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('article')?.getBoundingClientRect();
    const row = document.querySelector('article [aria-current="true"]')?.getBoundingClientRect();
    if (box === undefined || row === undefined) throw new Error('nothing is read');
    return (row.top - box.top) / box.height;
  });
const isAtLine = (page: Page) =>
  expect.poll(() => placeOfCurrent(page), { timeout: 15_000 }).toBeCloseTo(0.22, 2);

const typeSize = (page: Page) =>
  words(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

describe('the reading line', () => {
  it('keeps the name at the caller’s pointer, but not from who has scrolled away', async () => {
    const { read, call } = await openRead(goneTo(longWave(), 'w-3/call-up'));
    for (const at of [1, 2, 3]) await call(callName(at));
    await expect.poll(() => currentKey(read)).toBe('w-3/call-up#names/m-3');
    await isAtLine(read);
    for (let at = 4; at <= 30; at += 1) await call(callName(at));
    await expect.poll(() => currentKey(read)).toBe('w-3/call-up#names/m-30');
    await isAtLine(read);
    await read.getByText('còn 43 người').waitFor();

    await words(read).hover();
    await read.mouse.wheel(0, -2500);
    const back = read.getByRole('button', { name: 'Về chỗ đang đọc' });
    await back.waitFor();
    const before = await words(read).evaluate(({ scrollTop }) => scrollTop);
    await call(callName(31));
    await expect.poll(() => currentKey(read)).toBe('w-3/call-up#names/m-31');
    expect(await words(read).evaluate(({ scrollTop }) => scrollTop)).toBe(before);
    await back.click();
    await isAtLine(read);
    await back.waitFor({ state: 'detached' });
  });

  it('leads on within a paragraph that is longer than the screen before it goes to the next', async () => {
    const text = 'Trong những năm qua, phong trào thi đua yêu nước đã lan tỏa sâu rộng. '.repeat(
      12,
    );
    const written = changed(quick(exampleShow()), {
      type: 'write-words',
      payload: { part: 's-open#settle', text, basis: '' },
    });
    const { read } = await openRead(goneTo(written, 's-open'));
    await read.setViewportSize({ width: 1024, height: 600 });
    const seen = () =>
      current(read).evaluate((row) => {
        const sight = row.closest('article')?.getBoundingClientRect();
        return row.getBoundingClientRect().bottom <= (sight?.bottom ?? 0) + 1;
      });
    expect(await seen()).toBe(false);
    let presses = 0;
    while (!(await seen()) && presses < 20) {
      presses += 1;
      await read.keyboard.press('PageDown');
      expect(await currentKey(read)).toBe('s-open#settle');
      await expect
        .poll(() => words(read).evaluate(({ scrollTop }) => scrollTop))
        .toBeGreaterThan(0);
      await words(read).evaluate(
        (element) =>
          new Promise((resolve) => {
            // Two frames at the same place: it rests.
            const look = (before: number) =>
              requestAnimationFrame(() =>
                element.scrollTop === before ? resolve(null) : look(element.scrollTop),
              );
            look(-1);
          }),
      );
    }
    expect(presses).toBeGreaterThan(1);
    await read.keyboard.press('PageDown');
    await expect.poll(() => currentKey(read)).toBe('s-open#flag');
  });

  it('goes through five hundred guests without the page growing', async () => {
    const show = quick(exampleShow());
    const guests = Array.from({ length: 500 }, (_, at) => person(`g-${at}`, `Khách mời ${at + 1}`));
    const segments = show.plan.segments.map((segment) =>
      segment.kind === 'introduction'
        ? { ...segment, guestIds: guests.map(({ id }) => id) }
        : segment,
    );
    const people = [...show.plan.people, ...guests];
    const { read } = await openRead(
      goneTo({ ...show, plan: { ...show.plan, people, segments } }, 's-intro'),
    );
    const rows = () => words(read).getByRole('listitem').count();
    expect(await rows()).toBeLessThan(130);
    for (let press = 0; press < 130; press += 1) await read.keyboard.press('ArrowDown');
    await expect.poll(() => currentKey(read)).toBe('s-intro#names/129');
    await isAtLine(read);
    expect(await rows()).toBeLessThan(130);
  });
});

describe('the type', () => {
  it('is so large that the lines fill the height, on every screen, and no message changes it', async () => {
    const { read, call } = await openRead(begun(longWave()));
    for (const [width, height] of [
      [1366, 768],
      [3840, 2160],
    ] as const) {
      await read.setViewportSize({ width, height });
      const room = () => words(read).evaluate(({ clientHeight }) => clientHeight);
      await expect
        .poll(async () => Math.round((await room()) / (await typeSize(read)) / 1.5))
        .toBe(8);
    }
    const before = await typeSize(read);
    await call({ type: 'send-message', payload: { text: 'Đọc chậm lại' } });
    await read.getByRole('alert').waitFor();
    expect(await typeSize(read)).toBe(before);
    await read.keyboard.press('=');
    await expect.poll(() => typeSize(read)).toBeGreaterThan(before);
  });

  it('stands in narrow windows and for the longest names without going over the edge', async () => {
    const { read, call } = await openRead(goneTo(longWave(), 'w-3/call-up'));
    await call(callName(1));
    for (const [width, height] of [
      [1024, 768],
      [768, 1024],
      [683, 384],
    ] as const) {
      await read.setViewportSize({ width, height });
      const over = await words(read).evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      expect(over).toBe(0);
      await read.getByRole('toolbar').hover();
      const small = await read.locator('[data-theme] button').evaluateAll((buttons) =>
        buttons
          .map((button) => [button.textContent, button.getBoundingClientRect()] as const)
          .filter(([, box]) => box.width < 44 || box.height < 44)
          .map(([text]) => text),
      );
      expect(small).toEqual([]);
    }
  });

  it('is mirrored for the glass, and the bar is not', async () => {
    const { read } = await openRead(begun(longWave()));
    await read.keyboard.press('g');
    const turned = (selector: string) =>
      read.locator(selector).evaluate((element) => getComputedStyle(element).transform);
    await expect.poll(() => turned('article ol')).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    expect(await turned('[role="toolbar"]')).toBe('none');
    await read.reload();
    await expect.poll(() => turned('article ol')).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  });
});

describe('what the caller tells the MC', () => {
  it('hold covers the words with what to say, and release leaves them where they were', async () => {
    const { read, call } = await openRead(goneTo(longWave(), 'w-3/call-up'));
    for (let at = 1; at <= 12; at += 1) await call(callName(at));
    await expect.poll(() => currentKey(read)).toBe('w-3/call-up#names/m-12');
    await isAtLine(read);
    const scrolled = () => words(read).evaluate(({ scrollTop }) => scrollTop);
    const before = await scrolled();
    await call({
      type: 'hold',
      payload: { reason: 'mất điện', filler: 'Kính mời quý vị giữ trật tự.' },
    });
    await read.getByText('Xin chờ: mất điện').waitFor();
    await read.getByText('Kính mời quý vị giữ trật tự.').waitFor();
    expect(await words(read).evaluate((element) => (element as HTMLElement).inert)).toBe(true);
    await read.keyboard.press('PageDown');
    await call({ type: 'release', payload: {} });
    await read.getByText('Xin chờ: mất điện').waitFor({ state: 'detached' });
    expect(await currentKey(read)).toBe('w-3/call-up#names/m-12');
    // The end of a smooth movement is rounded to whole pixels.
    expect(Math.abs((await scrolled()) - before)).toBeLessThanOrEqual(1);
  });

  it('a flash pulses twice, and for who wants no motion it only stands there', async () => {
    const { read, call } = await openRead(begun(longWave()));
    const flash = read.locator('[data-flash]');
    const style = () =>
      flash.evaluate((element) => {
        const { animationIterationCount, pointerEvents, backgroundColor } =
          getComputedStyle(element);
        return { animationIterationCount, pointerEvents, backgroundColor };
      });
    await call({ type: 'send-message', payload: { text: '' } });
    await flash.waitFor({ state: 'attached' });
    expect(await style()).toEqual({
      animationIterationCount: '2',
      pointerEvents: 'none',
      backgroundColor: 'rgba(0, 0, 0, 0)',
    });
    await read.emulateMedia({ reducedMotion: 'reduce' });
    expect(await style()).toMatchObject({ animationIterationCount: '1' });
    // Without words there is nothing to answer, but it can be.
    expect(await read.getByRole('alert').count()).toBe(0);
    await read.keyboard.press('m');
    await flash.waitFor({ state: 'detached' });
  });
});

describe('accessibility (axe)', () => {
  it('finds nothing in any theme: names, a message, looking around, hold', async () => {
    const { read, call } = await openRead(goneTo(longWave(), 'w-3/call-up'));
    const findings = () => axeFaults(read);
    await call(callName(1));
    await call({
      type: 'set-attendance',
      payload: { recipientId: 'm-3', attendance: { state: 'absent', outcome: 'skip' } },
    });
    await call({ type: 'send-message', payload: { text: 'Đọc chậm lại' } });
    await read.getByRole('alert').waitFor();
    for (const theme of ['light', 'contrast', 'dark']) {
      await read.keyboard.press('t');
      await read.locator(`[data-theme="${theme}"]`).waitFor();
      expect(await findings()).toEqual([]);
      await read.keyboard.press('f');
      await read.getByRole('button', { name: 'Về mục đang diễn ra' }).waitFor();
      expect(await findings()).toEqual([]);
      await read.keyboard.press('f');
      await call({ type: 'hold', payload: { reason: 'mất điện', filler: 'Một đoạn.' } });
      await read.getByText('Xin chờ: mất điện').waitFor();
      expect(await findings()).toEqual([]);
      await call({ type: 'release', payload: {} });
      await read.getByText('Xin chờ: mất điện').waitFor({ state: 'detached' });
    }
  });
});
