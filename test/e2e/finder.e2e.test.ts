import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { generatedShow } from '../fixtures/shows.ts';
import { beginShow, openSample, typeAtCaret } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();
let page: Page;

beforeEach(async () => {
  page = await openSample(fresh.context, fresh.app, 'Kế hoạch');
  await page.getByRole('treeitem').first().waitFor();
});

const dialog = () => page.getByRole('dialog', { name: 'Tìm mọi thứ' });
const options = () => dialog().getByRole('option');
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function search(query: string) {
  await page.keyboard.press('Control+k');
  await dialog().waitFor();
  await typeAtCaret(page, query);
}

/** Leaves the sample for a new show, which is open then. */
async function makeAnother() {
  await button('Rostrum').click();
  await button('Buổi lễ mới').click();
  await page.getByRole('radio', { name: /Lễ tổng kết năm học/ }).click();
  await button('Tạo').click();
  await page.getByRole('heading', { name: 'Lễ tổng kết năm học' }).waitFor();
}

const focused = () =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? '');

describe('the finder', () => {
  it('goes to a segment, a leader and an award by words without marks, from the keyboard', async () => {
    await search('be mac');
    await options().first().getByText('Bế mạc').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem', { selected: true }).getByText('Bế mạc').first().waitFor();
    await search('trinh viet hung uy vien');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Lãnh đạo', selected: true }).waitFor();
    await page.getByRole('textbox', { name: 'Tên', exact: true }).waitFor();
    await search('huan chuong lao dong hang nhi chu tich nuoc');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Hình thức khen thưởng', selected: true }).waitFor();
  });

  it('does actions of the table, and tells when nothing fits', async () => {
    await search('mo ban in');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tài liệu in' }).waitFor();
    await search('khongcogi');
    await dialog().getByText('Không tìm thấy gì.').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('comes from READ to PLAN, but leaves the keys of RUN alone', async () => {
    await button('Lời dẫn').click();
    await search('bao cao ket qua');
    await options()
      .first()
      .getByText(/Báo cáo/)
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('treeitem', { selected: true })
      .getByText(/Báo cáo/)
      .first()
      .waitFor();
    await button('Điều hành').click();
    await beginShow(page, 'rehearsal');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Chọn mục chờ' }).waitFor();
    expect(await dialog().count()).toBe(0);
  });

  it('finds one of 10,000 recipients and stands in its row, far down a lineup', async () => {
    await button('Rostrum').click();
    const path = join(fresh.dataDir, 'big.json');
    const base = generatedShow({ segments: 30, recipients: 10_000, seed: 5 });
    const show = {
      ...base,
      id: 'big',
      plan: {
        ...base.plan,
        segments: base.plan.segments.map((segment) =>
          segment.kind === 'presentation'
            ? {
                ...segment,
                waves: segment.waves.slice(0, 1).map((wave) => ({
                  ...wave,
                  recipientIds: segment.waves.flatMap(({ recipientIds }) => recipientIds),
                })),
              }
            : segment,
        ),
        recipients: base.plan.recipients.map((one) =>
          one.id === 'r-7777' ? { ...one, name: 'Hoàng Thị Quỳnh' } : one,
        ),
      },
    };
    writeFileSync(path, writeShow(show));
    await page.setInputFiles('input[type=file]', path);
    await page.getByRole('treeitem').first().waitFor();
    await search('quynh');
    await options().first().getByText('Hoàng Thị Quỳnh').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(focused, { timeout: 10_000 }).toBe('Hoàng Thị Quỳnh');
  });

  it('opens another show of the library', async () => {
    await makeAnother();
    await search('thai nguyen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Thái Nguyên/ }).waitFor();
  });

  it('opens a show that is running where it is called, from a window that has never seen the library', async () => {
    await button('Điều hành').click();
    await beginShow(page, 'rehearsal');
    await makeAnother();
    await page.reload();
    await page.getByRole('treeitem').first().waitFor();
    await search('thai nguyen');
    await options()
      .first()
      .getByText(/Thái Nguyên/)
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'HIỆN TẠI' }).waitFor();
  });

  it('has no serious accessibility fault', async () => {
    await search('');
    await options().first().waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.type('trao');
    expect(await faults()).toEqual([]);
  });
});

describe('the history', () => {
  const venue = () => page.getByRole('textbox', { name: 'Địa điểm' });

  async function rename(text: string) {
    await venue().fill(text);
    await venue().press('Enter');
    await expect.poll(() => venue().inputValue()).toBe(text);
  }

  it('lists the steps and goes back over several at once, and forth again', async () => {
    await page.getByRole('tab', { name: 'Thông tin' }).click();
    const before = await venue().inputValue();
    for (const text of ['Nhà hát', 'Hội trường A', 'Hội trường B']) await rename(text);
    await button('Lịch sử').click();
    const steps = page.getByRole('menuitem', { name: /sửa thông tin buổi lễ/ });
    await expect.poll(() => steps.count()).toBe(3);
    // The pointer rests on a step: its words must be readable there as well.
    await steps.nth(1).hover();
    expect(await faults()).toEqual([]);
    await steps.nth(1).click();
    await expect.poll(() => venue().inputValue()).toBe('Nhà hát');
    await button('Lịch sử').click();
    await expect.poll(() => steps.count()).toBe(3);
    await steps.nth(0).click();
    await expect.poll(() => venue().inputValue()).toBe('Hội trường B');
    await button('Lịch sử').click();
    await steps.nth(2).click();
    await expect.poll(() => venue().inputValue()).toBe(before);
  });
});

describe('the help', () => {
  it('lists every key of the view and scrolls on a small screen', async () => {
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Phím tắt' });
    await help.getByText('Ctrl+K').waitFor();
    const last = help.getByText('Phím không có tác dụng khi đang gõ chữ trong một ô.');
    await last.scrollIntoViewIfNeeded();
    expect(await last.isVisible()).toBe(true);
    expect(await faults()).toEqual([]);
  });
});

const faults = () => axeFaults(page, { seriousOnly: true });
