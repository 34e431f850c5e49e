import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readShow, writeShow } from '@shared/document/showFile.ts';
import { workbookOf } from '@shared/export/workbook.ts';
import { writeXlsx } from '@shared/export/xlsx.ts';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { changed } from '../fixtures/apply.ts';
import { exampleShow } from '../fixtures/shows.ts';
import { typeAtCaret } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();
let page: Page;

beforeEach(async () => {
  page = await fresh.context.newPage();
  await page.goto(fresh.app.url);
  await title('Các buổi lễ').waitFor();
});

const title = (name: string | RegExp) => page.getByRole('heading', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const item = (name: string) => page.getByRole('menuitem', { name });
const dialog = () => page.getByRole('dialog');

/** Gives the page a file as a person does who chooses one. */
function choose(name: string, content: string | Uint8Array) {
  const path = join(fresh.dataDir, name);
  writeFileSync(path, content);
  return page.setInputFiles('input[type=file]', path);
}

/** The text of the file that a click saves. */
async function saved(click: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('the library in a browser', () => {
  it('makes a show from a template by the keyboard alone', async () => {
    await button('Buổi lễ mới').press('Enter');
    await typeAtCaret(page, 'Tổng kết năm 2026');
    await page.getByRole('radio', { name: /Lễ tổng kết năm học/ }).press('Space');
    await page.keyboard.press('Tab');
    await button('Tạo').press('Enter');
    await title('Tổng kết năm 2026').waitFor();
    await page
      .getByRole('treeitem')
      .filter({ hasText: 'Trao Giấy khen cho tập thể lớp' })
      .waitFor();
  });

  it('wipes a ceremony for good after a typed word, and says what it cannot reach', async () => {
    await button('Thao tác khác').click();
    await item('Xóa hẳn…').click();
    const wipe = dialog().getByRole('button', { name: 'Xóa hẳn', exact: true });
    await dialog().getByText('giấy đã in').waitFor();
    await dialog().getByText('tin mà máy chủ MQTT còn giữ').waitFor();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await wipe.isEnabled()).toBe(false);
    await dialog().getByRole('textbox').fill('xóa');
    expect(await wipe.isEnabled()).toBe(false);
    // As some keyboards type it: letters and accents apart.
    await dialog().getByRole('textbox').fill('Xóa hẳn'.normalize('NFD'));
    expect(await axeFaults(page)).toEqual([]);
    await wipe.click();
    await dialog()
      .getByText(/^Đã xóa hẳn “Hội nghị tổng kết.*tệp\.$/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Đóng' }).last().click();
    await expect.poll(() => button(/Thái Nguyên/).count()).toBe(0);
  });

  it('exports a show and takes it back: asks, keeps, copies', async () => {
    const file = await saved(async () => {
      await button('Thao tác khác').click();
      await item('Xuất ra tệp').click();
    });
    expect(file.name).toMatch(/^hoi-nghi-tong-ket-.*\.rostrum$/);
    await choose('a.rostrum', file.bytes);
    await dialog().getByText('Hai bản giống hệt nhau.').waitFor();
    await button(/Giữ nguyên thư viện/).click();
    await dialog().waitFor({ state: 'detached' });
    await choose('b.rostrum.json', file.bytes);
    await button(/Nhập thành bản sao/).click();
    await title(/Thái Nguyên/).waitFor();
    await button('Rostrum').click();
    await expect.poll(() => button(/Thái Nguyên/).count()).toBe(2);
  });

  it('tells an open window of a show that was replaced', async () => {
    await choose('a.json', writeShow(exampleShow()));
    await title('Hội nghị điển hình tiên tiến').waitFor();
    const beside = await fresh.context.newPage();
    await beside.goto(fresh.app.url);
    await beside.getByRole('button', { name: 'Rostrum' }).click();
    const newer = changed(exampleShow(), {
      type: 'edit-info',
      payload: { changes: { title: 'Hội nghị lần hai' } },
    });
    const path = join(fresh.dataDir, 'newer.json');
    writeFileSync(path, writeShow(newer));
    await beside.setInputFiles('input[type=file]', path);
    await beside.getByText('Bản trong tệp mới hơn.').waitFor();
    await beside.getByRole('button', { name: /Thay bằng bản trong tệp/ }).click();
    await title('Hội nghị lần hai').waitFor();
    await button('Hoàn tác: sửa thông tin buổi lễ').waitFor();
  });

  it.each([
    ['a.json', '{"format":"rostrum-show"', 'Tệp a.json bị cắt cụt ở dòng 1, cột 25.'],
    ['b.json', 'Kính gửi', 'Tệp b.json không phải là tệp buổi lễ: không đọc được ở dòng 1, cột 1.'],
    ['c.json', '{}', 'Tệp c.json không phải là tệp buổi lễ của Rostrum.'],
  ])('says in one sentence what is wrong with %s', async (name, text, sentence) => {
    await choose(name, text);
    await page.getByText(sentence).waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ has: button(/Thái Nguyên/) })
        .count(),
    ).toBe(1);
  });

  it('takes a workbook that was edited, as a show of its own and into the open one', async () => {
    const edited = changed(exampleShow(), {
      type: 'edit-info',
      payload: { changes: { title: 'Từ sổ Excel' } },
    });
    await choose('a.xlsx', await writeXlsx(workbookOf(edited)));
    await title('Từ sổ Excel').waitFor();
    await button('Tệp').click();
    const again = await saved(() => item('Xuất sổ Excel (.xlsx)').click());
    expect(again.name).toBe('tu-so-excel-2025-03-02.xlsx');
    const shorter = {
      ...edited,
      plan: { ...edited.plan, segments: edited.plan.segments.slice(0, 3) },
    };
    await button('Tệp').click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      item('Nhập sổ Excel đã sửa…').click(),
    ]);
    const path = join(fresh.dataDir, 'shorter.xlsx');
    writeFileSync(path, await writeXlsx(workbookOf(shorter)));
    await chooser.setFiles(path);
    await button('Thay kế hoạch').click();
    await button('Hoàn tác: thay cả kế hoạch bằng nội dung của tệp').click();
    await page.getByRole('treeitem').filter({ hasText: 'Bế mạc' }).waitFor();
  });

  it('a workbook that is not ours, and one with a mistake, are refused with their reason', async () => {
    const { tables } = workbookOf(exampleShow());
    await choose('a.xlsx', await writeXlsx({ tables: tables.slice(1, 2) }));
    await page.getByText(/Tệp a\.xlsx không phải sổ do Rostrum xuất ra/).waitFor();
    await choose(
      'b.xlsx',
      await writeXlsx({ tables: tables.filter(({ name }) => name !== 'Lãnh đạo') }),
    );
    await page.getByText('Sổ thiếu trang “Lãnh đạo”.').waitFor();
  });

  it('saves the open show as JSON and CSV', async () => {
    await button(/Thái Nguyên/).click();
    await button('Tệp').click();
    const show = await saved(() => item('Xuất cả buổi lễ (.rostrum)').click());
    expect(readShow(show.bytes.toString('utf8'))).toMatchObject({ ok: true });
    await button('Tệp').click();
    const list = await saved(() => item('Xuất danh sách người nhận (.csv)').click());
    expect(list.bytes.toString('utf8')).toMatch(/^\ufeffĐợt,STT,/);
  });

  it('begins the next year’s show with this one’s programme', async () => {
    await button('Thao tác khác').click();
    await item('Dùng làm khung cho buổi lễ mới').click();
    await dialog()
      .getByRole('radio', { name: /Theo một buổi lễ đã có/, checked: true })
      .waitFor();
    await page.getByRole('textbox', { name: 'Tên buổi lễ' }).fill('Năm 2025');
    await button('Tạo').click();
    await title('Năm 2025').waitFor();
    await page.getByRole('tab', { name: 'Lãnh đạo' }).click();
    await page.getByText(/Chưa có ai/).waitFor();
  });

  it.each(['dark', 'light'])('has no accessibility fault in the %s theme', async (theme) => {
    if (theme === 'light') await button('Nền sáng').click();
    expect(await faults()).toEqual([]);
    await button('Thao tác khác').click();
    await item('Mở').waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await button('Buổi lễ mới').click();
    await dialog().waitFor();
    expect(await faults()).toEqual([]);
  });
});

const faults = () => axeFaults(page, { seriousOnly: true });
