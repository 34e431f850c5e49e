import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { beginShow, openBeside, openSample } from './app.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();

const now = (page: Page) => page.getByRole('article', { name: 'HIỆN TẠI' });
const standby = (page: Page) => page.getByRole('article', { name: 'TIẾP THEO' });
const names = (page: Page) => page.getByRole('region', { name: 'Đội hình' });
const dialog = (page: Page) => page.getByRole('dialog');

/** RUN with the decision's wave on the stage, and READ beside it. */
async function serving(): Promise<{ readonly run: Page; readonly read: Page }> {
  const run = await openSample(fresh.context, fresh.app, 'Điều hành');
  await beginShow(run);
  const read = await openBeside(run, 'read');
  // Cue 6 hands over; a jump and one GO lead there.
  await run.bringToFront();
  await run.keyboard.press('/');
  await run.getByLabel(/Số mục hoặc vài chữ/).fill('6');
  await run.keyboard.press('Enter');
  await expect.poll(() => standby(run).getAttribute('data-cue')).toBe('hcld2-w1/present');
  await run.keyboard.press('Space');
  await expect.poll(() => now(run).getAttribute('data-cue')).toBe('hcld2-w1/present');
  return { run, read };
}

/** Opens all that can be done with the recipient of this printed number. */
async function person(run: Page, number: string): Promise<void> {
  await names(run)
    .getByRole('button', { name: new RegExp(`^${number} ?Cá nhân`) })
    .click();
  await dialog(run).waitFor();
}

const close = async (run: Page) => {
  await run.keyboard.press('Escape');
  await dialog(run).waitFor({ state: 'detached' });
};

describe("the day's changes, in RUN and on the MC's screen at once", () => {
  it('absent with what the MC does, then a proxy by name', async () => {
    const { run, read } = await serving();
    await names(run).getByRole('button', { name: 'Ghi vắng mặt: Cá nhân 03' }).click();
    await names(run).getByRole('button', { name: 'Trao sau' }).click();
    await standby(run).getByText('1 vắng').waitFor();
    await person(run, '4');
    await dialog(run).getByRole('button', { name: 'Nhận thay' }).click();
    await dialog(run).getByLabel('Người nhận thay').fill('Nông Văn Tám');
    await run.keyboard.press('Enter');
    await names(run)
      .getByText(/Nông Văn Tám/)
      .waitFor();
    await close(run);
    await standby(run).getByText('1 nhận thay').waitFor();
    await read
      .getByText(/Nông Văn Tám/)
      .first()
      .waitFor();
  });

  it('a walk-in behind number 2 is 2a, and no other number changes', async () => {
    const { run, read } = await serving();
    await run.getByRole('button', { name: 'Thay đổi trong ngày' }).click();
    await run.getByRole('menuitem', { name: /Thêm người nhận/ }).click();
    await dialog(run).getByLabel(/^Tên/).fill('Giàng A Páo');
    await dialog(run).getByRole('combobox', { name: 'Chỗ đứng' }).click();
    await run.getByRole('option', { name: /^Sau số 2:/ }).click();
    await dialog(run).getByText('Sẽ mang số 2a').waitFor();
    await dialog(run).getByRole('button', { name: 'Thêm vào đội hình' }).click();
    await names(run)
      .getByRole('button', { name: /^2a ?Giàng A Páo/ })
      .waitFor();
    await names(run)
      .getByRole('button', { name: /^3 ?Cá nhân/ })
      .waitFor();
    await read
      .getByText(/Giàng A Páo/)
      .first()
      .waitFor();
    await expect.poll(() => read.locator('body').innerText()).toMatch(/2a/);
  });

  it('names are called by key; the person on stage is another', async () => {
    const { run } = await serving();
    await run.keyboard.press('n');
    await names(run).locator('[aria-current="step"]', { hasText: 'Cá nhân 01' }).waitFor();
    await run.keyboard.press('r');
    await dialog(run).getByRole('textbox').fill('nhan 05');
    await run.keyboard.press('Enter');
    await names(run).locator('[aria-current="step"]', { hasText: 'Cá nhân 05' }).waitFor();
    await expect.poll(() => names(run).getByText('chưa gọi', { exact: true }).count()).toBe(3);
  });

  it('a hold tells the MC why, and goes on at the same cue', async () => {
    const { run, read } = await serving();
    await run.keyboard.press('h');
    await dialog(run).getByLabel(/Lý do/).fill('chờ khay thưởng');
    await run.keyboard.press('Enter');
    await read
      .getByText(/chờ khay thưởng/)
      .first()
      .waitFor();
    await run.keyboard.press('Space');
    await expect.poll(() => now(run).getAttribute('data-cue')).toBe('hcld2-w1/present');
    await run.keyboard.press('h');
    await read
      .getByText(/chờ khay thưởng/)
      .first()
      .waitFor({ state: 'detached' });
    await expect.poll(() => now(run).getAttribute('data-cue')).toBe('hcld2-w1/present');
  });

  it('a wave is split because the stage is full; who moves keeps the printed number', async () => {
    const { run } = await serving();
    await run.getByRole('button', { name: 'Thay đổi trong ngày' }).click();
    await run.getByRole('menuitem', { name: /Chia đợt/ }).click();
    await dialog(run).getByLabel('Mỗi đợt nhiều nhất').fill('5');
    await dialog(run).getByText('Thành 2 đợt: 5 + 4').waitFor();
    await dialog(run).getByRole('button', { name: 'Chia thành 2 đợt' }).click();
    await now(run).getByText('5 cá nhân').waitFor();
    await now(run)
      .getByText(/Đợt 1\/2/)
      .waitFor();
    await expect.poll(() => now(run).getAttribute('data-cue')).toBe('hcld2-w1/present');
  });

  it('another presenter for the rest of the show, somebody new', async () => {
    const { run, read } = await serving();
    await run.getByRole('button', { name: 'Thay đổi trong ngày' }).click();
    await run.getByRole('menuitem', { name: /Thay người trao/ }).click();
    await run.getByRole('option', { name: /Người khác/ }).click();
    await dialog(run)
      .getByLabel(/Họ tên người trao/)
      .fill('Hà Thị Sen');
    await dialog(run).getByLabel('Chức vụ').fill('Phó Bí thư Tỉnh ủy');
    await dialog(run).getByRole('button', { name: 'Thay người trao' }).click();
    await now(run).getByText('Hà Thị Sen').waitFor();
    await standby(run).getByText('Hà Thị Sen', { exact: true }).waitFor();
    await read
      .getByText(/Hà Thị Sen/)
      .first()
      .waitFor();
  });

  it('says in one sentence why a change is refused: who is on the stage stays in the wave', async () => {
    const { run } = await serving();
    await person(run, '9');
    await dialog(run).getByRole('button', { name: 'Đang ở trên sân khấu' }).click();
    await names(run).locator('[aria-current="step"]', { hasText: 'Cá nhân 09' }).waitFor();
    await run.getByRole('button', { name: 'Thay đổi trong ngày' }).click();
    await run.getByRole('menuitem', { name: /Chia đợt/ }).click();
    await dialog(run).getByLabel('Mỗi đợt nhiều nhất').fill('5');
    await dialog(run).getByRole('button', { name: 'Chia thành 2 đợt' }).click();
    await run.getByText(/đang ở trên sân khấu nên không đưa ra khỏi đội hình được/).waitFor();
    await close(run);
    await now(run).getByText('9 cá nhân').waitFor();
  });
});
