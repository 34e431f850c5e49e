import { describe, expect, it } from 'vitest';
import { goneTo } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { freshApp } from './freshApp.ts';
import {
  comeIn,
  door,
  go,
  isAt,
  newDevice,
  PHONE,
  pinOf,
  shareShow,
  TABLET,
  turnOn,
  typePin,
} from './sharing.ts';

const fresh = freshApp();
const SCHOOL = 'Trường THPT số 2 Hòa Sơn';
const PATIENTLY = { timeout: 30_000 };
const shared = () => shareShow(fresh, goneTo(hardShow('vi'), 'song'));
const phone = () => newDevice(fresh.browser, { viewport: PHONE });
const tablet = () => newDevice(fresh.browser, { viewport: TABLET });

/** A PIN that is not this one. */
const otherThan = (pin: string) => (pin === '111111' ? '222222' : '111111');

describe('the door of a role', () => {
  it('answers a wrong PIN with one sentence, which the operator hears of too, and lets the right one in', async () => {
    const hall = await shared();
    const { panel, base } = hall;
    const pin = await pinOf(panel, 'stage');
    const page = await (await phone()).newPage();
    await page.goto(`${base}/stage`);
    await typePin(page, otherThan(pin), 'Cánh trái');
    const alert = page.getByRole('alert').filter({ hasText: /./ });
    await alert.waitFor();
    expect(await alert.allTextContents()).toEqual([
      'Mã PIN không đúng. Hãy hỏi lại người điều khiển.',
    ]);
    // The name is kept, the field is ready for the next try.
    expect(await page.getByLabel('Tên thiết bị').inputValue()).toBe('Cánh trái');
    expect(await page.getByLabel('Mã PIN').inputValue()).toBe('');
    expect(
      await page.getByLabel('Mã PIN').evaluate((field) => document.activeElement === field),
    ).toBe(true);
    await panel.getByRole('tab', { name: /^Bị từ chối/ }).click();
    await panel.getByText('Nhập sai mã PIN').waitFor();
    // The PIN of another role is a wrong one.
    await typePin(page, await pinOf(panel, 'mc'), 'Cánh trái');
    await panel.getByText('2 lần').waitFor();
    expect(await page.getByText(SCHOOL).count()).toBe(0);
    await typePin(page, pin, 'Cánh trái');
    await page.getByText(SCHOOL).first().waitFor();
  });

  it('has a new PIN on demand: the old one lets nobody in, and who is in stays in', async () => {
    const hall = await shared();
    const { panel, base, run } = hall;
    const inside = await comeIn(hall, await phone(), 'crew', 'Âm thanh');
    const old = await pinOf(panel, 'crew');
    await door(panel, 'crew')
      .getByRole('button', { name: /^PIN mới/ })
      .click();
    await expect.poll(() => pinOf(panel, 'crew')).not.toBe(old);
    const page = await (await phone()).newPage();
    await page.goto(`${base}/crew`);
    await typePin(page, old, 'Ánh sáng');
    await page.getByText('Mã PIN không đúng.', { exact: false }).waitFor();
    await typePin(page, await pinOf(panel, 'crew'), 'Ánh sáng');
    await isAt(page, 'song');
    await go(run);
    await isAt(inside, 'province/announce');
    await inside.reload();
    await isAt(inside, 'province/announce');
  });
});

describe('a device that is in', () => {
  it('is called as the operator calls it, and is out at once when cut off: its page says so and shows no name any more', async () => {
    const hall = await shared();
    const { panel } = hall;
    const left = await comeIn(hall, await phone(), 'stage', 'iPhone');
    const right = await comeIn(hall, await phone(), 'stage', 'Cánh phải');
    await left.getByText(SCHOOL).first().waitFor();
    const name = panel.getByLabel('Tên thiết bị: iPhone');
    await name.fill('Cánh trái');
    await name.press('Enter');
    await panel.getByRole('button', { name: 'Ngắt Cánh trái' }).waitFor();
    await left.getByText('Cánh trái').waitFor();

    await panel.getByRole('button', { name: 'Ngắt Cánh trái' }).click();
    await panel.getByRole('dialog').getByRole('button', { name: 'Ngắt thiết bị' }).click();
    await left
      .getByText('Người điều khiển đã ngắt thiết bị này. Muốn vào lại, hãy nhập mã PIN.')
      .waitFor();
    expect(await left.content()).not.toContain(SCHOOL);
    await left.reload();
    await left.getByLabel('Mã PIN').waitFor();
    expect(await left.content()).not.toContain(SCHOOL);
    expect(await right.getByText(SCHOOL).first().isVisible()).toBe(true);
    await panel.getByText('1/1 đang kết nối').waitFor();
  });

  it('keeps its last state when sharing stops, says that it is one, and asks for the new PIN once it is shared again', async () => {
    const hall = await shared();
    const { panel, port } = hall;
    const mc = await comeIn(hall, await tablet(), 'mc', 'MC');
    const stage = await comeIn(hall, await phone(), 'stage', 'Cánh trái');
    await stage.getByText(SCHOOL).first().waitFor();
    const old = await pinOf(panel, 'mc');
    await panel.getByRole('button', { name: 'Dừng chia sẻ' }).click();
    await panel.getByRole('dialog').getByRole('button', { name: 'Dừng chia sẻ' }).click();
    for (const page of [mc, stage])
      await page
        .getByText(/^Buổi lễ không còn được chia sẻ\. Đây là trạng thái lúc \d\d:\d\d:\d\d\.$/)
        .waitFor();
    expect(await mc.locator('article[data-cue="song"]').isVisible()).toBe(true);
    expect(await stage.getByText(SCHOOL).first().isVisible()).toBe(true);

    await turnOn(panel, port);
    await mc.getByText('Phiên chia sẻ trước đã kết thúc. Hãy nhập mã PIN mới.').waitFor(PATIENTLY);
    expect(await pinOf(panel, 'mc')).not.toBe(old);
    await typePin(mc, await pinOf(panel, 'mc'), 'MC');
    await mc.locator('article[data-cue="song"]').waitFor();
  });
});
