import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleShow } from '@shared/document/samples.ts';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { typeAtCaret } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();
let page: Page;

beforeEach(async () => {
  page = await fresh.context.newPage();
  await page.goto(fresh.app.url);
  const file = join(fresh.dataDir, 'misordered.json');
  writeFileSync(file, writeShow(misordered()));
  await page.setInputFiles('input[type=file]', file);
  await rows().first().waitFor();
});

const LAST = 'Trao Bằng khen của Chủ tịch UBND tỉnh';

/** The sample as a state ceremony in which the lowest award is handed over first, and somebody is absent. */
function misordered(): Show {
  const show = sampleShow('thai-nguyen-2025') as Show;
  const { segments } = show.plan;
  const lowest = segments.filter(({ title }) => title === LAST);
  const others = segments.filter(({ title }) => title !== LAST);
  const first = others.findIndex(({ kind }) => kind === 'presentation');
  const [highest] = others.flatMap((one) => (one.kind === 'presentation' ? one.waves : []));
  return {
    ...show,
    info: { ...show.info, protocol: 'vn-state' },
    plan: {
      ...show.plan,
      segments: [...others.slice(0, first), ...lowest, ...others.slice(first)],
    },
    run: {
      ...show.run,
      attendance: {
        [highest?.recipientIds[0] ?? '']: { state: 'absent', outcome: 'undecided' },
      },
    },
  };
}

const rows = () => page.getByRole('treeitem', { level: 1 });
const titles = () => rows().allInnerTexts();
const checks = () => page.getByRole('region', { name: 'Kiểm tra' });
const findings = (text: RegExp) => checks().getByRole('button', { name: text });
const button = (name: string | RegExp) => checks().getByRole('button', { name, exact: true });
const undo = (step: string) => page.getByRole('button', { name: `Hoàn tác: ${step}` });
const BEHIND_LAST = new RegExp(`Xếp sau “${LAST}”`);
const isFocusInChecks = () => checks().evaluate((panel) => panel.contains(document.activeElement));

describe('the checks in a browser', () => {
  it('mend what is wrong in one step, which is taken back in one step', async () => {
    const before = await titles();
    const count = await findings(BEHIND_LAST).count();
    expect(count).toBeGreaterThan(0);
    await findings(BEHIND_LAST).first().click();
    await checks()
      .getByText(/^R1 · Nghị định/)
      .waitFor();
    await button('Đưa về đúng thứ tự').click();
    await expect.poll(() => findings(BEHIND_LAST).count()).toBeLessThan(count);
    await expect.poll(isFocusInChecks).toBe(true);
    expect(await titles()).not.toEqual(before);
    await undo('sửa theo kiểm tra').click();
    await expect.poll(() => findings(BEHIND_LAST).count()).toBe(count);
    await expect.poll(titles).toEqual(before);
  });

  it('are worked through by keys alone', async () => {
    await checks().getByText('Cần sửa').first().click();
    const chosen = checks().getByRole('radio', { name: /^Cần sửa/ });
    await expect.poll(() => chosen.isChecked()).toBe(true);
    await chosen.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    const first = findings(/cần sửa/i).first();
    await expect.poll(() => first.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/thứ tự/);
    await page.keyboard.press('Enter');
    await undo('sửa theo kiểm tra').waitFor();
    await expect.poll(isFocusInChecks).toBe(true);
  });

  it('pass a finding over with a reason, and look at it again', async () => {
    const UNNAMED = /73 người nhận chưa có tên/;
    await findings(UNNAMED).click();
    await button('Bỏ qua…').click();
    await typeAtCaret(page, 'Danh sách có trước ngày tổng duyệt');
    await page.keyboard.press('Enter');
    await findings(UNNAMED).waitFor({ state: 'detached' });
    await undo('bỏ qua một điểm kiểm tra').waitFor();

    await button('Đã bỏ qua (1)').click();
    await checks().getByText('“Danh sách có trước ngày tổng duyệt”').waitFor();
    await button(/^Xét lại/).click();
    await findings(UNNAMED).waitFor();
    await button(/^Đã bỏ qua/).waitFor({ state: 'detached' });
    expect(await isFocusInChecks()).toBe(true);
  });

  it('ask what the MC does at the name of somebody who is absent', async () => {
    await findings(/vắng mặt nhưng chưa quyết định/).click();
    await button('Trao sau').click();
    await findings(/vắng mặt nhưng chưa quyết định/).waitFor({ state: 'detached' });
  });

  it('propose an order that is taken as one step', async () => {
    const before = await titles();
    await page.getByRole('button', { name: 'Đề xuất thứ tự' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thứ tự được đề xuất' });
    await dialog
      .getByText(/từ số \d/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Nhận đề xuất' }).click();
    await dialog.waitFor({ state: 'detached' });
    await findings(BEHIND_LAST).first().waitFor({ state: 'detached' });
    expect(await titles()).not.toEqual(before);
    await undo('sắp thứ tự theo đề xuất').click();
    await expect.poll(titles).toEqual(before);
  });

  it.each(['dark', 'light'])('have no accessibility fault in the %s theme', async (theme) => {
    if (theme === 'light') await page.getByRole('button', { name: 'Nền sáng' }).click();
    await findings(/73 người nhận chưa có tên/).click();
    await button('Bỏ qua…').click();
    expect(await faults()).toEqual([]);
    await typeAtCaret(page, 'Đã biết');
    await page.keyboard.press('Enter');
    await button('Đã bỏ qua (1)').click();
    await findings(/vắng mặt nhưng chưa quyết định/).click();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Đề xuất thứ tự' }).click();
    await page
      .getByRole('dialog')
      .getByText(/từ số \d/)
      .first()
      .waitFor();
    expect(await faults()).toEqual([]);
  });
});

const faults = () => axeFaults(page);
