import { describe, expect, it } from 'vitest';
import { goneTo } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { openSockets } from '../fixtures/sockets.ts';
import { LAPTOP } from './app.ts';
import { freshApp } from './freshApp.ts';
import {
  comeIn,
  go,
  isAt,
  listen,
  newDevice,
  newToken,
  openDesk,
  PHONE,
  script,
  shareShow,
  standby,
  TABLET,
  turnOn,
} from './sharing.ts';

const fresh = freshApp();

const SCHOOL = 'Trường THPT số 2 Hòa Sơn';
const FIRM = 'Công ty TNHH MTV Dược Hòa Sơn';
const HOUSEHOLDS = ['Gia đình ông Tẩn Láo San', 'Gia đình bà Quàng Thị Ính'];
/** Absent: they are never announced. */
const ABSENT = ['HTX Dược liệu 19/5', 'Giàng A Sáo'];

describe('a hall full of devices', () => {
  it('follows GO and the names, each device by what its role is for, and nobody is told on a wall or to a crew before the MC says the name', async () => {
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'song'));
    const { panel, run, base } = shared;
    const hidden = new Set([SCHOOL, FIRM, ...HOUSEHOLDS, ...ABSENT]);
    const leaks: string[] = [];
    const watch = (who: string) => (message: string) => {
      for (const name of hidden) if (message.includes(name)) leaks.push(`${who}: ${name}`);
    };
    const device = (viewport: { width: number; height: number }) =>
      newDevice(fresh.browser, { viewport });

    const toMc: string[] = [];
    const mc = await comeIn(shared, await device(TABLET), 'mc', 'Máy của cô Hà', (message) =>
      toMc.push(message),
    );
    const left = await comeIn(shared, await device(PHONE), 'stage', 'Cánh trái');
    const right = await comeIn(shared, await device(PHONE), 'stage', 'Cánh phải');
    const crew = await comeIn(shared, await device(PHONE), 'crew', 'Âm thanh', watch('crew'));
    const clock = await comeIn(shared, await device(LAPTOP), 'clock', 'Đồng hồ', watch('clock'));
    const token = await newToken(panel, 'screen', 'OBS');
    const overlay = await (await device({ width: 1920, height: 1080 })).newPage();
    listen(overlay, watch('overlay'));
    await overlay.goto(`${base}/overlay#token=${token}`);
    await overlay.locator('[data-shown="nothing"]').waitFor({ state: 'attached' });
    // The token does not stay in the address, and nothing lies between the graphics and the picture.
    expect(overlay.url()).toBe(`${base}/overlay`);
    expect(
      await overlay.evaluate(() =>
        [document.documentElement, document.body].map(
          (element) => getComputedStyle(element).backgroundColor,
        ),
      ),
    ).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    await panel.getByRole('tab', { name: /^Thiết bị/ }).click();
    await panel.getByText('5/5 đang kết nối').waitFor();

    const follow = async (cue: string) => {
      for (const page of [run, crew]) await isAt(page, cue);
      await mc.locator(`article[data-cue="${cue}"]`).waitFor();
      for (const page of [overlay, crew, clock]) {
        const content = await page.content();
        expect([...hidden].filter((name) => content.includes(name))).toEqual([]);
      }
    };
    const award = overlay.getByText('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh');
    await follow('song');
    await go(run);
    await follow('province/announce');
    await award.waitFor();
    await clock.getByRole('heading', { name: 'Trao Bằng khen của Chủ tịch UBND tỉnh' }).waitFor();
    await expect.poll(() => standby(crew).getAttribute('data-cue')).toBe('province-1/call-up');
    for (const phone of [left, right]) await phone.getByText(SCHOOL).first().waitFor();

    await go(run);
    await follow('province-1/call-up');
    expect(await script(mc).textContent()).toContain(SCHOOL);
    hidden.delete(SCHOOL);
    await run.keyboard.press('n');
    const called = overlay.locator('[data-current]');
    await called.getByText(SCHOOL).waitFor();
    await mc.locator('[aria-current="true"]').getByText(SCHOOL).waitFor();
    await follow('province-1/call-up');
    hidden.delete(FIRM);
    // The key calls whom the caller sees on deck: a press before that is one for the name before.
    await run.getByRole('button', { name: new RegExp(`^Gọi người kế tiếp.*${FIRM}`) }).waitFor();
    await run.keyboard.press('n');
    await called.getByText(FIRM).waitFor();
    await go(run);
    await follow('province-1/present');
    await overlay.getByText('Vàng Thị Lan').waitFor();
    for (let press = 0; press < 3; press += 1) await go(run);
    await follow('province-2/call-up');
    for (const phone of [left, right]) await phone.getByText('Đợt 2').first().waitFor();
    for (const name of HOUSEHOLDS) hidden.delete(name);
    await go(run);
    await follow('province-2/present');
    await overlay.getByText('Gia đình ông Tẩn Láo San').waitFor();

    expect(leaks).toEqual([]);
    // What is listened to is what comes: the MC, who reads the names, has got all of them from the beginning.
    for (const name of [SCHOOL, ...HOUSEHOLDS, ...ABSENT])
      expect(toMc.some((message) => message.includes(name))).toBe(true);
  });

  it('an absence and a proxy marked on a phone are in the MC’s words, on the other phone and in RUN', async () => {
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'province-1/call-up'));
    const phone = () => newDevice(fresh.browser, { viewport: PHONE, hasTouch: true });
    const mc = await comeIn(
      shared,
      await newDevice(fresh.browser, { viewport: TABLET }),
      'mc',
      'MC',
    );
    const left = await comeIn(shared, await phone(), 'stage', 'Cánh trái');
    const right = await comeIn(shared, await phone(), 'stage', 'Cánh phải');
    const inRun = shared.run.getByRole('listitem').filter({ hasText: SCHOOL });
    const inWords = script(mc).getByRole('listitem').filter({ hasText: SCHOOL });
    await inWords.waitFor();
    expect(await inWords.textContent()).not.toContain('vắng mặt');

    await left.getByRole('button', { name: `${SCHOOL}: Chưa đến. Đổi` }).tap();
    await left.getByRole('menuitem', { name: 'Vắng' }).tap();
    await inWords.getByText('vắng mặt').waitFor();
    await right.getByRole('button', { name: `${SCHOOL}: Vắng. Đổi` }).waitFor();
    await shared.run.getByRole('button', { name: `Vắng mặt, ghi có mặt: ${SCHOOL}` }).waitFor();

    await left.getByRole('button', { name: `${SCHOOL}: Vắng. Đổi` }).tap();
    await left.getByRole('menuitem', { name: 'Nhận thay…' }).tap();
    await left.getByRole('textbox', { name: `Ai nhận thay ${SCHOOL}?` }).fill('Nguyễn Văn Hải');
    await left.keyboard.press('Enter');
    await inWords.getByText('Nguyễn Văn Hải').waitFor();
    await right.getByText('Nguyễn Văn Hải nhận thay').waitFor();
    await inRun.getByText('Nguyễn Văn Hải').first().waitFor();
  });

  it('the MC flags ready or wait beside the caller’s GO, until the next one', async () => {
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'guests'));
    const { run } = shared;
    const mc = await comeIn(
      shared,
      await newDevice(fresh.browser, { viewport: TABLET }),
      'mc',
      'MC',
    );
    const flag = (name: string) => mc.getByRole('button', { name: new RegExp(`^${name}`) });
    await flag('Xin chờ').click();
    await run.getByRole('alert').getByText('MC XIN CHỜ').waitFor();
    await flag('Sẵn sàng').click();
    await run.getByText('MC sẵn sàng').waitFor();
    await run.getByRole('alert').getByText('MC XIN CHỜ').waitFor({ state: 'detached' });
    await expect.poll(() => flag('Sẵn sàng').getAttribute('aria-pressed')).toBe('true');
    await go(run);
    await run.getByText('MC sẵn sàng').waitFor({ state: 'detached' });
    await expect.poll(() => flag('Sẵn sàng').getAttribute('aria-pressed')).toBe('false');
    // Nobody moves the show from here.
    await mc.keyboard.press('Space');
    await flag('Xin chờ').click();
    await run.getByRole('alert').getByText('MC XIN CHỜ').waitFor();
    await isAt(run, 'report');
  });
});

describe('the sockets of the host', () => {
  it('are the loopback one; the shared one is there from the moment of turning it on to that of turning it off', async () => {
    const { panel } = await openDesk(fresh, hardShow('vi'));
    const own = { kind: 'tcp', at: `127.0.0.1:${fresh.app.port}` };
    expect(openSockets(fresh.app.pid)).toEqual([own]);
    const { port } = await turnOn(panel);
    const both = [own, { kind: 'tcp', at: `127.0.0.1:${port}` }];
    expect(openSockets(fresh.app.pid)).toHaveLength(2);
    expect(openSockets(fresh.app.pid)).toEqual(expect.arrayContaining(both));
    await panel.getByRole('button', { name: 'Dừng chia sẻ' }).click();
    await panel.getByRole('dialog').getByRole('button', { name: 'Dừng chia sẻ' }).click();
    await panel.getByText('Đang tắt. Rostrum không mở cổng nào cho máy khác.').waitFor();
    expect(openSockets(fresh.app.pid)).toEqual([own]);
  });
});
