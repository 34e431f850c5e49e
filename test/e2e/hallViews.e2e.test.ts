import type { Show } from '@shared/model/show.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { goneTo } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { openBeside } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';
import { runOfFile } from './runOfFile.ts';

const fresh = freshApp();
const PHONE = { width: 360, height: 640 };

/** Takes the show from its file, opens it in RUN and beside it in another view. */
async function openBoth(show: Show, view: 'crew' | 'overlay', query = '') {
  const run = await runOfFile(fresh, show);
  const beside = await openBeside(run, view);
  if (query !== '') await beside.goto(`${beside.url()}${query}`);
  return { run, beside };
}

/** The opacity (0 to 255) of the page at points of 0 to 1, as a program that lays it over a picture gets it. */
async function opacities(page: Page, points: readonly (readonly [number, number])[]) {
  const png = (await page.screenshot({ omitBackground: true })).toString('base64');
  return page.evaluate(
    async ([data, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return wanted.map(
        ([x, y]) => context?.getImageData(x * image.width, y * image.height, 1, 1).data[3],
      );
    },
    [png, points] as const,
  );
}

describe('OVERLAY', () => {
  it('lets the picture through everywhere but beneath its words, and follows the caller', async () => {
    const { run, beside } = await openBoth(goneTo(hardShow('vi'), 'song'), 'overlay');
    await beside.setViewportSize({ width: 1920, height: 1080 });
    await beside.locator('[data-shown="nothing"]').waitFor();
    const points = [
      [0.01, 0.01],
      [0.5, 0.5],
      [0.1, 0.92],
      [0.99, 0.99],
    ] as const;
    expect(await opacities(beside, points)).toEqual([0, 0, 0, 0]);
    await run.keyboard.press('Space');
    await beside.locator('[data-shown="award"]').waitFor();
    const covered = async () => (await opacities(beside, points)).map((one) => (one ?? 0) > 200);
    await expect.poll(covered).toEqual([false, false, true, false]);
    expect(await beside.content()).not.toContain('Trường THPT');
    expect(
      await beside.evaluate(() => [
        document.documentElement.scrollHeight - innerHeight,
        document.documentElement.scrollWidth - innerWidth,
      ]),
    ).toEqual([0, 0]);
  });

  it('keeps the layout of its address when it is loaded again', async () => {
    const show = goneTo(hardShow('vi'), 'province-1/present');
    const { beside } = await openBoth(show, 'overlay', '&layout=award');
    await beside.locator('[data-shown="presenter"]').waitFor();
    await beside.reload();
    await beside.locator('[data-layout="award"]').waitFor();
    expect(await beside.content()).not.toContain('Trường THPT');
  });
});

describe('CREW', () => {
  it('on a phone shows what is next larger than what is on, and nothing beyond its edge', async () => {
    const { run, beside } = await openBoth(goneTo(hardShow('vi'), 'song'), 'crew');
    await beside.setViewportSize(PHONE);
    await run.keyboard.press('Space');
    const heading = (name: string) =>
      beside.getByRole('article', { name }).getByRole('heading').first();
    await heading('HIỆN TẠI').getByText('Công bố quyết định').waitFor();
    const size = (name: string) =>
      heading(name).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(await size('TIẾP THEO')).toBeGreaterThan(await size('HIỆN TẠI'));
    const beyond = () =>
      beside.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.textContent),
      );
    expect(await beyond()).toEqual([]);
    expect(await axeFaults(beside, { seriousOnly: true })).toEqual([]);
  });
});
