import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { goneTo } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { generatedShow, recipient } from '../fixtures/shows.ts';
import { openBeside, typeAtCaret } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();

/** The hard ceremony with a Hùng at the end of its first wave. */
const withHung = (show = hardShow('vi')): Show => ({
  ...show,
  plan: {
    ...show.plan,
    recipients: [
      ...show.plan.recipients,
      recipient('hung', { kind: 'individual', name: 'Nguyễn Văn Hùng', seat: 'B7' }),
    ],
    segments: show.plan.segments.map((segment) =>
      segment.kind === 'presentation' && segment.id === 'order'
        ? {
            ...segment,
            waves: segment.waves.map((wave) =>
              wave.id === 'order-1'
                ? { ...wave, recipientIds: [...wave.recipientIds, 'hung'] }
                : wave,
            ),
          }
        : segment,
    ),
  },
});

/** Takes the show from its file and opens it on STAGE. */
async function openStage(show: Show): Promise<Page> {
  const page = await fresh.context.newPage();
  await page.goto(fresh.app.url);
  const path = join(fresh.dataDir, 'show.rostrum');
  writeFileSync(path, writeShow(show));
  await page.setInputFiles('input[type=file]', path);
  await page.getByRole('treeitem').first().waitFor();
  await page.getByRole('button', { name: 'Sân khấu', exact: true }).click();
  await field(page).waitFor();
  return page;
}

const field = (page: Page) => page.getByRole('textbox', { name: /^Tìm để điểm danh/ });
const list = (page: Page) => page.getByRole('region', { name: 'Danh sách điểm danh' });
const nodes = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

describe('STAGE', () => {
  it('checks Hùng in by "hung" from the keyboard, and every desk sees it at once', async () => {
    const page = await openStage(withHung());
    const other = await openBeside(page, 'stage');
    await other.getByText('Đã đến 1/9').waitFor();
    await page.keyboard.press('/');
    await typeAtCaret(page, 'hung');
    await list(page).getByText('Nguyễn Văn Hùng').waitFor();
    await list(page).getByText('Trao Huân chương Lao động hạng Ba · Đợt 1 · số 3').waitFor();
    await page.keyboard.press('Enter');
    await other.getByText('Đã đến 2/9').waitFor();
    await expect.poll(() => field(page).inputValue()).toBe('');
    // The field is ready for the next without a touch of the mouse: by seat.
    await typeAtCaret(page, 'pa ham');
    await list(page).getByText('Đỗ Gia Khánh').waitFor();
    // Who is still missing in the next wave is loud in both windows.
    for (const window of [page, other]) {
      const banner = window.getByRole('status').filter({ hasText: 'CÒN THIẾU 2' });
      await banner.getByText('Bệnh viện Đa khoa tỉnh').waitFor();
      await banner.getByText('Lò Thị Mai').waitFor();
    }
  });

  it('marks late, absent and proxy by keys alone', async () => {
    const page = await openStage(withHung());
    const wave = page.getByRole('region', { name: 'Đợt lên sân khấu' });
    await wave.getByRole('button', { name: /^Nguyễn Văn Hùng: Chưa đến/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Đến muộn' }).waitFor();
    // The menu takes the keys a moment after it is there.
    await page.waitForFunction(() => document.activeElement?.closest('[role="menu"]') !== null);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('ĐẾN MUỘN 1').waitFor();
    await wave.getByRole('button', { name: /^Nguyễn Văn Hùng: Đến muộn/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Nhận thay…' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Ai nhận thay Nguyễn Văn Hùng?' }).waitFor();
    await typeAtCaret(page, 'Nguyễn Văn Hải');
    await page.keyboard.press('Enter');
    await wave.getByText('Nguyễn Văn Hải nhận thay').waitFor();
    // The keys go on where they were.
    const control = wave.getByRole('button', { name: /^Nguyễn Văn Hùng: Nhận thay/ });
    await expect
      .poll(() => control.evaluate((button) => document.activeElement === button))
      .toBe(true);
  });

  it('fits a phone: one half at a time, everything to be touched at least 44 px', async () => {
    const page = await openStage(withHung());
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => field(page).isVisible()).toBe(false);
    const wave = page.getByRole('region', { name: 'Đợt lên sân khấu' });
    await wave.getByRole('button', { name: 'Nguyễn Văn Hùng: Có mặt' }).click();
    await wave.getByText('1 có mặt').waitFor();
    await page.getByText('Điểm danh', { exact: true }).first().click();
    await field(page).waitFor();
    const small = await list(page)
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => button.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44)
          .map(({ width, height }) => `${width} x ${height}`),
      );
    expect(small).toEqual([]);
    // The key for the search shows the half in which it is.
    await page.getByText('Đợt lên sân khấu', { exact: true }).first().click();
    await expect.poll(() => field(page).isVisible()).toBe(false);
    await page.keyboard.press('/');
    await field(page).waitFor();
  });

  it('with ten thousand recipients has no more on the page than with ten', async () => {
    const small = await openStage(withHung());
    const few = await nodes(small);
    await small.close();
    const page = await openStage(generatedShow({ segments: 300, recipients: 10_000, seed: 6 }));
    await list(page).getByRole('listitem').first().waitFor();
    expect(await nodes(page)).toBeLessThan(few * 2);
    await field(page).fill('don vi so 9999');
    await list(page)
      .getByText('Đơn vị số 9999', { exact: true })
      .or(page.getByText('Không có ai khớp', { exact: false }))
      .first()
      .waitFor();
  });

  for (const theme of ['dark', 'light'] as const)
    it(`has nothing serious for axe, ${theme}`, async () => {
      const page = await openStage(goneTo(withHung(), 'report'));
      if (theme === 'light') await page.getByRole('button', { name: 'Nền sáng' }).click();
      await list(page).getByRole('button', { name: 'Lò Thị Mai: Có mặt' }).click();
      await page.getByText(/^CÒN THIẾU/).waitFor();
      await field(page).fill('hung');
      await list(page).getByText('Nguyễn Văn Hùng').waitFor();
      expect(await seriousIn(page)).toEqual([]);
    });
});

const seriousIn = (page: Page) => axeFaults(page, { seriousOnly: true });
