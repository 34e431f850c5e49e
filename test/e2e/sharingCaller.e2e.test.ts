import { cues } from '@shared/cue/cues.ts';
import type { Run } from '@shared/model/run.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { goneTo } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { freshApp } from './freshApp.ts';
import {
  comeIn,
  go,
  isAt,
  newDevice,
  newToken,
  now,
  pressOver,
  shareShow,
  showAtHost,
  standby,
} from './sharing.ts';

const fresh = freshApp();

const SECOND = 'Máy của anh Đạt';
const keyLine = (page: Page) => page.getByRole('region', { name: 'Quyền điều khiển' });

/** Takes the key in a RUN page, as a person does: asked, and confirmed. */
async function takeKey(page: Page): Promise<void> {
  await keyLine(page)
    .getByRole('button', { name: /^(Nhận|Lấy lại) quyền điều khiển$/ })
    .click();
  await page.getByRole('button', { name: 'Xác nhận: GO từ máy này' }).click();
}

/** Presses GO by its key; says nothing of what comes of it. */
const pressGo = (page: Page) => page.keyboard.press('Space');

/** The cues that were fired, one by one. */
const fired = ({ log }: Run) => log.flatMap((entry) => (entry.event === 'go' ? [entry.cueId] : []));

describe('the second caller', () => {
  it('takes the key, which is loud on both sides, and moves the show; the desk can’t until it has taken the key back', async () => {
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'open'));
    const { run } = shared;
    const second = await comeIn(
      shared,
      await newDevice(fresh.browser, { viewport: { width: 1024, height: 768 } }),
      'caller',
      SECOND,
    );
    await isAt(second, 'open');
    // Until then the device looks on.
    await keyLine(second).getByText('Máy điều khiển đang giữ quyền điều khiển').waitFor();
    await pressGo(second);
    await second
      .getByText('Máy điều khiển đang giữ quyền điều khiển buổi lễ; lệnh này không được thực hiện.')
      .waitFor();
    await isAt(second, 'open');

    await takeKey(second);
    await keyLine(second).getByRole('alert').getByText('Quyền điều khiển đã về máy này').waitFor();
    const loud = keyLine(run).getByRole('alert');
    await loud.getByText(`${SECOND} đã nhận quyền điều khiển`).waitFor();
    await loud.getByText(`${SECOND} tự nhận từ Máy điều khiển lúc`).waitFor();
    expect(await go(second)).toBe('guests');
    await isAt(run, 'guests');

    await pressGo(run);
    await run
      .getByText(`${SECOND} đang giữ quyền điều khiển buổi lễ; lệnh này không được thực hiện.`)
      .waitFor();
    expect(await run.getByRole('button', { name: /^GO/ }).isDisabled()).toBe(true);
    await isAt(run, 'guests');
    expect((await showAtHost(fresh, shared)).run.current).toBe('guests');

    await takeKey(run);
    await keyLine(run).getByRole('alert').getByText('Quyền điều khiển đã về máy này').waitFor();
    await keyLine(second)
      .getByRole('alert')
      .getByText('Máy điều khiển đã nhận quyền điều khiển')
      .waitFor();
    expect(await go(run)).toBe('report');
    await isAt(second, 'report');
  });

  it('races the desk: of all who press GO for one cue one moves the show, whoever has the key', async () => {
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'open'));
    const { run, panel, base } = shared;
    const second = await comeIn(
      shared,
      await newDevice(fresh.browser, { viewport: { width: 1024, height: 768 } }),
      'caller',
      SECOND,
    );
    const token = await newToken(panel, 'control', 'Companion');
    await standby(second).waitFor();
    const before = await showAtHost(fresh, shared);
    const all = cues(before.plan);
    const cueAfter = (cueId: string | null) =>
      all[all.findIndex(({ id }) => id === cueId) + 1]?.id ?? '';
    const statuses: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      if (round === 4) {
        await takeKey(second);
        await keyLine(run).getByRole('alert').waitFor();
      }
      const next = cueAfter((await showAtHost(fresh, shared)).run.current);
      for (const page of [run, second])
        await expect.poll(() => standby(page).getAttribute('data-cue')).toBe(next);
      const first = (await showAtHost(fresh, shared)).run.current;
      // A program presses for whoever has the key: two may move the show, and do it at the same moment.
      const [, , pressed] = await Promise.all([
        pressGo(run),
        pressGo(second),
        pressOver(base, token, 'go', { cue: next }),
      ]);
      statuses.push(pressed.status);
      // A key that a busy page hears only when it shows the next cue fires that one: as its person saw it.
      await expect.poll(async () => (await showAtHost(fresh, shared)).run.current).not.toBe(first);
      for (const page of [run, second])
        await expect
          .poll(async () => {
            const { current } = (await showAtHost(fresh, shared)).run;
            return (await now(page).getAttribute('data-cue')) === current;
          })
          .toBe(true);
    }
    // Too late is refused as such, and nothing else is.
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const { run: ended } = await showAtHost(fresh, shared);
    const last = all.findIndex(({ id }) => id === ended.current);
    expect(last).toBeGreaterThanOrEqual(8);
    // Every cue once, in its order, and none left out.
    const since = all.slice(1, last + 1).map(({ id }) => id);
    expect(fired(ended)).toEqual([...fired(before.run), ...since]);
  });
});
