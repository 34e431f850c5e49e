import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sheetNameSchema } from '@shared/model/sheetName.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { sheetHtml } from '../../electron/host/print/html.tsx';
import { EIGHT_O_CLOCK } from '../fixtures/apply.ts';
import { HOSTILE, hostileShow } from '../fixtures/hostileShow.ts';
import { expectPlainText, made, watchHits } from '../fixtures/injected.ts';
import { beginShow, openBeside, openSample } from './app.ts';
import { freshApp } from './freshApp.ts';
import { runOfFile } from './runOfFile.ts';
import { comeIn, newDevice, PHONE, pinOf, turnOn } from './sharing.ts';

// Without the pages' policy, so that whatever got into a page would run and be seen.
const fresh = freshApp({ bypassCSP: true });
const { show, taken, kept } = hostileShow();

beforeEach(() => watchHits(fresh.context));

it('what would be an attack is seen as one, where a page takes it for markup', async () => {
  const page = await fresh.context.newPage();
  await page.goto(fresh.app.url);
  await page.evaluate((texts) => {
    document.body.innerHTML = texts.join('');
  }, HOSTILE);
  await expect.poll(async () => (await made(page)).hits).toBeGreaterThan(0);
  expect((await made(page)).elements.length).toBeGreaterThan(1);
});

it('every text of a show that a person can type may be hostile', () => {
  for (const path of MUST_BE_TAKEN) expect(taken).toContain(path);
  expect(kept.filter((path) => !OURS.test(path))).toEqual([]);
});

describe('a show file with hostile text in every field', () => {
  it('is text on every screen', async () => {
    const run = await runOfFile(fresh, show);
    await expectPlainText(run, 'run');
    for (const view of ['read', 'stage', 'plan', 'crew', 'screen', 'overlay', 'clock', 'share']) {
      const beside = await openBeside(run, view);
      if (SILENT.includes(view)) {
        await beside.locator('#root > :not(style)').first().waitFor();
        expect(await made(beside), view).toEqual({ hits: 0, elements: [], addresses: [] });
      } else await expectPlainText(beside, view);
      await beside.close();
    }
    const library = await fresh.context.newPage();
    await library.goto(new URL('/?view=library', run.url()).href);
    await expectPlainText(library, 'library');
  });

  it('is text in the print preview', async () => {
    const run = await runOfFile(fresh, show);
    const print = await openBeside(run, 'print');
    await print.locator('[data-page="1"] canvas[data-drawn]').waitFor({ timeout: 90_000 });
    await expectPlainText(print, 'print');
  });

  it('is text on the devices of the hall, which get it by another way', async () => {
    const run = await runOfFile(fresh, show);
    const panel = await openBeside(run, 'share');
    const shared = { ...(await turnOn(panel)), panel, run, showId: show.id };
    for (const role of ['mc', 'stage', 'crew'] as const) {
      const device = await newDevice(fresh.browser, { viewport: PHONE, bypassCSP: true });
      await watchHits(device);
      expect(await pinOf(panel, role)).toMatch(/^\d{6}$/);
      const page = await comeIn(shared, device, role, HOSTILE[0]);
      await expectPlainText(page, role);
    }
    await panel.getByRole('tab', { name: /^Thiết bị/ }).click();
    await expectPlainText(panel, 'the list of devices');
  });

  it('is text in the HTML of every sheet', async () => {
    const page = await fresh.context.newPage();
    for (const name of sheetNameSchema.options) {
      const html = sheetHtml(sheetOf(show, name, EIGHT_O_CLOCK));
      // As a file that somebody opens, with scripts allowed and without the policy that it carries.
      await page.setContent(html.replace(/<meta http-equiv[^>]*>/i, ''));
      await expectPlainText(page, name);
      const head = page.locator('head > *');
      expect(await head.evaluateAll((all) => all.map(({ localName }) => localName))).toEqual([
        'meta',
        'title',
        'style',
      ]);
    }
  });
});

it('the name of a file that is refused is text', async () => {
  const name = '<img src=x onerror=hit()>.rostrum';
  await writeFile(join(fresh.dataDir, name), '{"format":"rostrum-show","version":"<script>"}');
  const page = await fresh.context.newPage();
  await page.goto(fresh.app.url);
  await page.setInputFiles('input[type=file]', join(fresh.dataDir, name));
  await page.getByText(name).first().waitFor();
  await expectPlainText(page, 'the refusal');
});

describe('hostile text from elsewhere', () => {
  let page: Page;
  beforeEach(async () => {
    await fresh.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await openSample(fresh.context, fresh.app, 'Kế hoạch');
    await page.getByRole('treeitem').first().waitFor();
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('is text when it comes in the cells of a workbook', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('<img src=x onerror=hit()>');
    sheet.addRow(['STT', 'Họ và tên', 'Chức vụ <img src=x onerror=hit()>']);
    for (const [index, text] of HOSTILE.entries())
      sheet.addRow([index + 1, `Nguyễn Văn An ${text}`, text]);
    const path = join(fresh.dataDir, '<img src=x onerror=hit()>.xlsx');
    await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
    await button('Nhập danh sách…').click();
    await page.getByRole('dialog').locator('input[type="file"]').setInputFiles(path);
    await page.getByRole('grid').waitFor();
    await expectPlainText(page, 'the list');
  });

  it('is text when it comes in an announcement', async () => {
    const copied = HOSTILE.map(
      (text) => `Trao Bằng khen của Thủ tướng Chính phủ cho 2 tập thể ${text}, 3 cá nhân.`,
    );
    await page.evaluate((text) => navigator.clipboard.writeText(text), copied.join('\n'));
    await page.keyboard.press('Control+u');
    await page.getByRole('dialog', { name: 'Từ văn bản' }).waitFor();
    await page.keyboard.press('Control+v');
    await expectPlainText(page, 'the announcement');
  });

  it('is text in a message to the MC', async () => {
    await button('Điều hành').click();
    await beginShow(page, 'rehearsal');
    const read = await openBeside(page, 'read');
    await button('Nhắn MC').click();
    await page.getByRole('textbox').last().fill(HOSTILE[0]);
    await page.keyboard.press('Enter');
    await read.getByText(HOSTILE[0]).first().waitFor();
    await expectPlainText(read, 'the message');
    await expectPlainText(page, 'what was sent');
  });
});

/** Views that may show no typed text at this moment. */
const SILENT: readonly string[] = ['clock', 'share'];

/** A field of each part that people type into. */
const MUST_BE_TAKEN = [
  '.info.title',
  '.info.notes',
  '.plan.people[].name',
  '.plan.people[].posts[]',
  '.plan.awards[].name.vi',
  '.plan.decisions[].number',
  '.plan.departments[].name',
  '.plan.recipients[].name',
  '.plan.recipients[].unit',
  '.plan.recipients[].note',
  '.plan.segments[].title',
  '.plan.segments[].notes.*',
  '.plan.segments[].formula.text',
  '.plan.calling.fillers[]',
  '.plan.words.templates.vi.*',
  '.plan.words.abbreviations.*',
  '.plan.words.own.*.text',
  '.run.attendance.*.proxy',
  '.run.hold.reason',
  '.run.message.text',
];

/** Ids, dates, numbers and choices of ours: no such text gets in. */
const OURS =
  /(^|\.)(id|format|date|startTime|zone|scriptLanguage|addressStyle|numberReading|decisionNumbers|protocol|class|form|kinds\[\]|kind|role|callUp|entry|exit|firstStands|step|phase|current|state|outcome|screen|event|cueId|\w+Ids?(\[\])?)$|^\.run\.numbers\./;
