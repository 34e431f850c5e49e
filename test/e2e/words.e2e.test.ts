import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openBeside, openSample } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();
let page: Page;

beforeEach(async () => {
  page = await openSample(fresh.context, fresh.app, 'Kế hoạch');
  await row('Trao Huân chương Lao động hạng Ba').click();
});

const row = (text: string) => page.getByRole('treeitem').filter({ hasText: text });
const tab = (name: string) => page.getByRole('tab', { name, exact: true });
const script = () => page.getByRole('region', { name: 'Lời dẫn của MC' });
const paragraph = (text: string | RegExp) => script().getByRole('button', { name: text });
const choice = () => page.getByRole('group', { name: 'Chọn lời cho đoạn này' });
const template = (name: string) => page.getByRole('option', { name });
const text = () => page.getByRole('textbox', { name: 'Câu mẫu' });
const preview = () => page.getByRole('region', { name: 'Trong buổi lễ này' });

async function reword(from: RegExp, to: string) {
  await paragraph(from).click();
  await page.getByRole('textbox', { name: 'Lời của đoạn, như viết' }).fill(to);
  await page.keyboard.press('Control+Enter');
  await script().getByText('Lời riêng').waitFor();
}

/** The name of the award changes under the words. */
async function renameAward(to: string) {
  await tab('Hình thức khen thưởng').click();
  await page.getByRole('option', { name: /Huân chương Lao động (cao quý )?hạng Ba/ }).click();
  const name = page.getByRole('textbox', { name: 'Tên (tiếng Việt)' });
  await name.fill(to);
  await name.press('Enter');
  await tab('Chương trình').click();
}

describe('the words of the MC in a browser', () => {
  it('a paragraph is reworded, the plan changes under it, three texts are shown and one is chosen', async () => {
    await reword(
      /^Tiếp theo, xin được tiến hành/,
      'Sau đây là phần trao Huân chương cho 9 đơn vị.',
    );
    await paragraph('Sau đây là phần trao Huân chương cho chín đơn vị.').waitFor();
    await page.getByText('Như viết').click();
    await paragraph('Sau đây là phần trao Huân chương cho 9 đơn vị.').waitFor();

    await renameAward('Huân chương Lao động cao quý hạng Ba');
    await choice().waitFor();
    const texts = await choice().locator('dd').allTextContents();
    expect(texts).toEqual([
      expect.stringContaining('Huân chương Lao động hạng Ba'),
      expect.stringContaining('Huân chương Lao động cao quý hạng Ba'),
      'Sau đây là phần trao Huân chương cho 9 đơn vị.',
    ]);
    expect(await choice().locator('ins').first().textContent()).toBe('cao quý');

    await choice().getByRole('button', { name: 'Giữ lời riêng' }).click();
    await choice().waitFor({ state: 'detached' });
    await page.reload();
    await row('Trao Huân chương Lao động hạng Ba').click();
    await paragraph('Sau đây là phần trao Huân chương cho 9 đơn vị.').waitFor();

    await renameAward('Huân chương Lao động hạng Ba');
    await choice().getByRole('button', { name: 'Dùng lời mới' }).click();
    await paragraph(/^Tiếp theo, xin được tiến hành/).waitFor();
  });

  it('a paragraph is approved, and the plan can’t change it behind anybody’s back', async () => {
    await paragraph(/^Tiếp theo, xin được tiến hành/).click();
    await page.getByRole('button', { name: 'Chốt', exact: true }).click();
    await script().getByText('Đã chốt').waitFor();
    await renameAward('Huân chương Lao động cao quý hạng Ba');
    expect(await choice().locator('dd').count()).toBe(2);
    await choice().getByRole('button', { name: 'Giữ lời đã chốt' }).click();
    await choice().waitFor({ state: 'detached' });
    const read = await openBeside(page, 'read');
    await read.getByRole('button', { name: 'Mục sau' }).waitFor();
    for (let at = 1; at < 9; at += 1) await read.getByRole('button', { name: 'Mục sau' }).click();
    await read.getByText('Huân chương Lao động hạng Ba', { exact: false }).first().waitFor();
  });

  it('a template is changed with the ceremony beside it, and the MC reads it', async () => {
    await tab('Mẫu lời dẫn').click();
    await page.getByRole('searchbox', { name: 'Tìm mẫu' }).fill('on dinh cho ngoi');
    await template('Mời ổn định chỗ ngồi').click();
    await text().fill('Kính mời 200 đại biểu an tọa.');
    await preview().getByText('Kính mời hai trăm đại biểu an tọa.').waitFor();
    await preview().getByText('Kính mời 200 đại biểu an tọa.').waitFor();
    await text().press('Control+Enter');
    await page.getByRole('button', { name: 'Hoàn tác: sửa mẫu lời dẫn' }).waitFor();
    await page.getByText(/mới được sửa bằng tiếng Việt/).waitFor();
    const read = await openBeside(page, 'read');
    await read.getByText('Kính mời hai trăm đại biểu an tọa.').waitFor();
    await page.getByRole('button', { name: 'Về câu có sẵn' }).click();
    await read.getByText(/ổn định vị trí/).waitFor();
  });

  it('a slot that there is not is refused in the field, a chip puts in one that there is', async () => {
    await tab('Mẫu lời dẫn').click();
    await template('Giới thiệu những người cùng trao').click();
    await text().fill('Cùng trao có {ai}.');
    await page.getByText('Mẫu này không có chỗ điền {ai}.', { exact: false }).waitFor();
    await template('Nhạc lúc trao thưởng').click();
    await template('Giới thiệu những người cùng trao').click();
    expect(await text().inputValue()).toBe('Cùng trao có {ai}.');
    await text().fill('Cùng trao có .');
    await text().evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(13, 13));
    await page.getByRole('button', { name: /\{others\}/ }).click();
    expect(await text().inputValue()).toBe('Cùng trao có {others}.');
  });

  it('an abbreviation is added, tried, and read', async () => {
    await tab('Mẫu lời dẫn').click();
    await template('Chữ tắt và cách đọc').click();
    await page.getByRole('textbox', { name: 'Chữ tắt', exact: true }).fill('XQTK');
    await page.getByRole('textbox', { name: 'Đọc là', exact: true }).fill('xung kích tình nguyện');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Cách đọc XQTK' }).waitFor();
    await page.getByRole('textbox', { name: 'Thử đọc một câu' }).fill('Đội XQTK xã');
    await page.getByText('Đội xung kích tình nguyện xã').waitFor();
    await tab('Chương trình').click();
    await reword(/^Tiếp theo, xin được tiến hành/, 'Xin mời đội XQTK.');
    await paragraph('Xin mời đội xung kích tình nguyện.').waitFor();
  });

  it.each(['dark', 'light'])('has no accessibility fault in the %s theme', async (theme) => {
    if (theme === 'light') await page.getByRole('button', { name: 'Nền sáng' }).click();
    await reword(/^Tiếp theo, xin được tiến hành/, 'Sau đây là phần trao thưởng.');
    await renameAward('Huân chương Lao động cao quý hạng Ba');
    await paragraph(/^Kính mời đại diện lãnh đạo/).click();
    expect({ at: 'script', faults: await faults() }).toEqual({ at: 'script', faults: [] });
    await page.keyboard.press('Escape');
    await tab('Mẫu lời dẫn').click();
    await template('Giới thiệu những người cùng trao').click();
    await text().fill('Cùng trao hôm nay có {others}.');
    await text().press('Control+Enter');
    await page.getByRole('button', { name: 'Về câu có sẵn' }).waitFor();
    await text().fill('Cùng trao hôm nay có {ai}.');
    expect({ at: 'template', faults: await faults() }).toEqual({ at: 'template', faults: [] });
    await text().press('Escape');
    await template('Chữ tắt và cách đọc').click();
    await page.getByRole('textbox', { name: 'Chữ tắt', exact: true }).fill('XQTK');
    await page.getByRole('textbox', { name: 'Đọc là', exact: true }).fill('xung kích');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Cách đọc XQTK' }).waitFor();
    expect({ at: 'short', faults: await faults() }).toEqual({ at: 'short', faults: [] });
  });
});

const faults = () => axeFaults(page);
