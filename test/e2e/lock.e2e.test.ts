import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginShow, openBeside, openSample } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();
/** PLAN and RUN of one show, side by side. */
let plan: Page;
let run: Page;

const LOCKED = 'Buổi lễ đang diễn ra: kế hoạch đã khóa.';
const DROP = 'Kết thúc, bỏ các chỗ sửa';
const REFUSED = /kế hoạch đã khóa; chỉ còn những thay đổi trong ngày/;

beforeEach(async () => {
  run = await openSample(fresh.context, fresh.app, 'Điều hành');
  plan = await openBeside(run, 'plan');
});

const section = (name: string) => plan.getByRole('tab', { name, exact: true }).click();
const field = (name: string) => plan.getByRole('textbox', { name, exact: true });
const undo = (step: string | RegExp) => plan.getByRole('button', { name: step });

async function type(name: string, text: string): Promise<void> {
  await field(name).fill(text);
  await field(name).press('Enter');
}

async function endShow(): Promise<void> {
  await run.getByRole('button', { name: 'Kết thúc buổi lễ', exact: true }).click();
  await run.getByRole('dialog').getByRole('button', { name: 'Kết thúc buổi lễ' }).click();
}

describe('the plan while the show is live', () => {
  it('is locked but for the day’s changes, and open again after the end', async () => {
    await section('Thông tin');
    await type('Địa điểm', 'Nhà hát lớn');
    await undo('Hoàn tác: sửa thông tin buổi lễ').waitFor();
    await beginShow(run);

    await plan.getByText(LOCKED).waitFor();
    expect(await field('Địa điểm').isDisabled()).toBe(true);
    const stays = undo(/Bước này có từ trước khi buổi lễ bắt đầu/);
    expect(await stays.isDisabled()).toBe(true);

    await section('Người nhận');
    await type('Tên, số 3', 'Hoàng Thị Quyên');
    await undo('Hoàn tác: sửa người nhận').click();
    await expect.poll(() => field('Tên, số 3').inputValue()).toBe('');
    await type('Tên, số 3', 'Hoàng Thị Quyên');
    await expect.poll(() => field('Tên, số 3').inputValue()).toBe('Hoàng Thị Quyên');

    await endShow();
    await plan.getByText(LOCKED).waitFor({ state: 'detached' });
    await section('Thông tin');
    expect(await field('Địa điểm').inputValue()).toBe('Nhà hát lớn');
    await type('Địa điểm', 'Trung tâm Hội nghị');
    await undo('Hoàn tác: sửa thông tin buổi lễ').waitFor();
  });

  it('takes no list and no workbook, before anything of it is read', async () => {
    await beginShow(run);
    await plan.getByText(LOCKED).waitFor();
    await plan.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'STT\tHọ và tên\n1\tNguyễn Văn An\n2\tTrần Thị Bình');
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await plan.getByText(REFUSED).waitFor();
    expect(await plan.getByRole('dialog').count()).toBe(0);
    let asked = false;
    plan.on('filechooser', () => {
      asked = true;
    });
    await plan.getByRole('button', { name: 'Tệp', exact: true }).click();
    await plan.getByRole('menuitem', { name: 'Nhập sổ Excel đã sửa…' }).click();
    await plan.getByText(REFUSED).waitFor();
    expect(asked).toBe(false);
  });

  it.each(['dark', 'light'])('has no accessibility fault in the %s theme', async (theme) => {
    if (theme === 'light') await plan.getByRole('button', { name: 'Nền sáng' }).click();
    await beginShow(run);
    await plan.getByText(LOCKED).waitFor();
    expect(await faults()).toEqual([]);
    for (const name of ['Thông tin', 'Mẫu lời dẫn']) {
      await section(name);
      expect(await faults()).toEqual([]);
    }
  });
});

describe('the plan in a rehearsal', () => {
  it('says that changes are set aside, and takes them back at its end', async () => {
    await beginShow(run, 'rehearsal');
    await plan.getByText('Đang tổng duyệt.').waitFor();
    await section('Thông tin');
    const before = await field('Địa điểm').inputValue();
    await type('Địa điểm', 'Nhà tập');
    await undo('Hoàn tác: sửa thông tin buổi lễ').waitFor();
    expect(await faults()).toEqual([]);
    await run.getByRole('button', { name: 'Kết thúc tổng duyệt', exact: true }).click();
    await run.getByRole('dialog').getByRole('button', { name: DROP }).click();
    await expect.poll(() => field('Địa điểm').inputValue()).toBe(before);
    await plan.getByText('Đang tổng duyệt.').waitFor({ state: 'detached' });
  });
});

const faults = () => axeFaults(plan);
