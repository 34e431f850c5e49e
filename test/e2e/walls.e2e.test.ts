import type { Show } from '@shared/model/show.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { begun, goneTo } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { recipient, wave } from '../fixtures/shows.ts';
import { openBeside } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';
import { runOfFile } from './runOfFile.ts';

const fresh = freshApp();
const HALL = { width: 1024, height: 768 };

/** Takes the show from its file, opens it in RUN and beside it in another view. */
async function openBoth(show: Show, view: 'clock' | 'screen') {
  const run = await runOfFile(fresh, show);
  const wall = await openBeside(run, view);
  await wall.setViewportSize(HALL);
  return { run, wall };
}

const shown = (wall: Page, what: string) => wall.locator(`[data-shown="${what}"]`);

describe('SCREEN', () => {
  it('reveals in the order of the call, and nothing that comes next is anywhere in its page', async () => {
    const { run, wall } = await openBoth(goneTo(hardShow('vi'), 'song'), 'screen');
    await shown(wall, 'card').getByText('Hợp xướng “Bài ca Thầy thuốc”').waitFor();
    const hides = async (...texts: readonly string[]) => {
      const page = await wall.content();
      expect(texts.filter((text) => page.includes(text))).toEqual([]);
    };
    await hides(
      'Bằng khen của',
      'Trường THPT',
      'Công ty TNHH',
      'HTX Dược liệu',
      'Phát biểu chỉ đạo',
    );
    // The decision is read: the award is announced, nobody yet.
    await run.keyboard.press('Space');
    await wall
      .getByRole('heading', { name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' })
      .waitFor();
    await hides('Hợp xướng', 'Trường THPT', 'Công ty TNHH', 'HTX Dược liệu');
    await run.locator('[data-cue="province/announce"][aria-label="HIỆN TẠI"]').waitFor();
    // Called up, then name by name.
    await run.keyboard.press('Space');
    await run.locator('[data-cue="province-1/call-up"][aria-label="HIỆN TẠI"]').waitFor();
    await hides('Trường THPT', 'Công ty TNHH', 'HTX Dược liệu');
    await run.keyboard.press('n');
    await wall.locator('[data-current]').getByText('Trường THPT số 2 Hòa Sơn').waitFor();
    await hides('Công ty TNHH', 'HTX Dược liệu');
    // The caller sees who comes next before pressing again.
    await run.locator('[aria-current="step"]', { hasText: 'Trường THPT số 2 Hòa Sơn' }).waitFor();
    await run.keyboard.press('n');
    await wall.locator('[data-current]').getByText('Công ty TNHH MTV Dược Hòa Sơn').waitFor();
    await wall.getByRole('listitem').getByText('Trường THPT số 2 Hòa Sơn').waitFor();
    await run.locator('[aria-current="step"]', { hasText: 'Công ty TNHH MTV Dược' }).waitFor();
    // The co-operative is absent: never, whatever is fired.
    await run.keyboard.press('Space');
    await run.locator('[data-cue="province-1/present"][aria-label="HIỆN TẠI"]').waitFor();
    await hides('HTX Dược liệu', 'Lò Thị Mai', 'Tẩn Láo San');
  });

  it('goes black, shows the mark of the house, and comes back', async () => {
    const { run, wall } = await openBoth(goneTo(hardShow('vi'), 'province-1/present'), 'screen');
    await shown(wall, 'award').waitFor();
    // By key: the tools hide from a pointer that rests, however slow the machine is.
    await wall.getByRole('button', { name: 'Biểu trưng' }).press('Enter');
    await wall.setInputFiles('input[type=file]', {
      name: 'logo.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><circle cx="40" cy="40" r="40" fill="gold"/></svg>',
      ),
    });
    await wall.getByRole('img', { name: 'Biểu trưng' }).waitFor();
    await run.getByRole('button', { name: 'Tắt hình' }).click();
    await shown(wall, 'blank').waitFor();
    expect(await wall.content()).not.toContain('Trường THPT');
    await run.getByRole('button', { name: 'Biểu trưng' }).click();
    await shown(wall, 'logo').locator('img').waitFor();
    await wall.reload();
    const image = shown(wall, 'logo').locator('img');
    await image.waitFor();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(80);
    await run.getByRole('button', { name: 'Theo lễ' }).click();
    await shown(wall, 'award').waitFor();
  });

  it('refuses a file that is no image, and keeps what it had', async () => {
    const { wall } = await openBoth(hardShow('vi'), 'screen');
    // By key: the tools hide from a pointer that rests, however slow the machine is.
    await wall.getByRole('button', { name: 'Biểu trưng' }).press('Enter');
    await wall.setInputFiles('input[type=file]', {
      name: 'logo.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no image'),
    });
    await wall.getByRole('alert').waitFor();
    expect(await wall.getByRole('img').count()).toBe(0);
  });

  it('shows the longest names whole, nineteen of them on the smallest wall', async () => {
    const { wall } = await openBoth(crowded(), 'screen');
    await shown(wall, 'award').getByText('SỐ 19').waitFor();
    await expect.poll(() => cutOff(wall)).toEqual([]);
    await wall.setViewportSize({ width: 3840, height: 2160 });
    await expect.poll(() => cutOff(wall)).toEqual([]);
  });

  it('says in a rehearsal that it is one', async () => {
    const { wall } = await openBoth(begun(hardShow('vi'), 'rehearsal'), 'screen');
    await wall.getByText('TỔNG DUYỆT').waitFor();
  });
});

describe('CLOCK', () => {
  it('follows the caller, and nothing of it is cut off', async () => {
    const { run, wall } = await openBoth(goneTo(hardShow('vi'), 'guests'), 'clock');
    await wall.getByRole('heading', { name: 'Giới thiệu đại biểu' }).waitFor();
    await run.keyboard.press('Space');
    await wall.getByRole('heading', { name: 'Diễn văn kỷ niệm' }).waitFor();
    await wall.getByText('Trao Huân chương Lao động hạng Ba').waitFor();
    await expect.poll(() => cutOff(wall)).toEqual([]);
    await wall.setViewportSize({ width: 3840, height: 2160 });
    await expect.poll(() => cutOff(wall)).toEqual([]);
  });
});

describe('accessibility (axe)', () => {
  for (const view of ['clock', 'screen'] as const)
    it(`finds nothing serious in ${view}`, async () => {
      const { wall } = await openBoth(goneTo(hardShow('vi'), 'province-2/present'), view);
      await wall.getByText(view === 'screen' ? 'Lò Thị Mai' : 'Cả chương trình').waitFor();
      expect(await axeFaults(wall, { seriousOnly: true })).toEqual([]);
    });
});

/** Nineteen names as long as they come, all on the stage. */
function crowded(): Show {
  const show = hardShow('vi');
  const many = Array.from({ length: 19 }, (_, at) =>
    recipient(`long-${at}`, {
      name: `CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN DƯỢC LIỆU VÀ THIẾT BỊ Y TẾ XUẤT NHẬP KHẨU THẾ HỆ MỚI SỐ ${at + 1}`,
    }),
  );
  return goneTo(
    {
      ...show,
      plan: {
        ...show.plan,
        recipients: [...show.plan.recipients, ...many],
        segments: show.plan.segments.map((segment) =>
          segment.kind === 'presentation' && segment.id === 'certificate'
            ? {
                ...segment,
                waves: [
                  wave(
                    'certificate-1',
                    many.map(({ id }) => id),
                  ),
                ],
              }
            : segment,
        ),
      },
    },
    'certificate-1/present',
  );
}

/** Texts that reach out of the display. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('p, h1, li, time')]
      .filter((element) => element.closest('[role="group"]') === null)
      .filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const room = element.parentElement?.closest('div[style*="--fit"]')?.getBoundingClientRect();
        const frame = room ?? { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
        return (
          left < frame.left - 1 ||
          top < frame.top - 1 ||
          right > frame.right + 1 ||
          bottom > frame.bottom + 1
        );
      })
      .map((element) => element.textContent ?? ''),
  );
}
