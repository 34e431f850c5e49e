import { cues } from '@shared/cue/cues.ts';
import type { Language } from '@shared/model/primitives.ts';
import type { Show } from '@shared/model/show.ts';
import type { JoiningRole } from '@shared/share/roles.ts';
import { share as vi } from '@shared/words/vi/share.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { at } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';
import {
  comeIn,
  newDevice,
  newToken,
  openDesk,
  PHONE,
  shareShow,
  TABLET,
  turnOn,
} from './sharing.ts';

const fresh = freshApp();
const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** The ceremony as if it had begun an hour ago, with a step every three minutes; names are being called. */
function atNames(): Show {
  const show = hardShow('vi');
  const began = Date.now() - 60 * 60_000;
  const [date = '', time = ''] = new Date(began)
    .toLocaleString('sv-SE', { timeZone: show.info.zone })
    .split(' ');
  const info = { ...show.info, date, startTime: time.slice(0, 5) };
  const begun = at({ ...show, info }, began, { type: 'begin', payload: { as: 'live' } });
  const fired = cues(begun.plan).slice(0, 19);
  return fired.reduce(
    (before, { id, index }) =>
      at(before, began + index * 180_000, { type: 'go', payload: { cueId: id } }),
    begun,
  );
}

/** What a device shows once it is in. */
const SHOWN = {
  mc: 'Trường THPT số 2 Hòa Sơn',
  stage: 'Trường THPT số 2 Hòa Sơn',
  crew: 'HIỆN TẠI',
  clock: 'Cả chương trình',
  caller: 'HIỆN TẠI',
} as const;

/** Speaks that language, on a device as at the desk. */
async function speak(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  const name = language === 'en' ? 'EN English' : 'VI Tiếng Việt';
  await page
    .getByRole('button', { name, exact: true })
    .or(page.getByText(language.toUpperCase(), { exact: true }))
    .first()
    .click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** What can be scrolled sideways, and what is cut off at the right edge although nothing says so. */
const sideways = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, body *')]
      .filter((one) => {
        const { overflowX } = getComputedStyle(one);
        const scrolls = one.localName === 'html' || overflowX === 'auto' || overflowX === 'scroll';
        const isText = [...one.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
        );
        // A text that ends in dots says that there is more of it.
        for (let box: Element | null = one; box !== null; box = box.parentElement)
          if (getComputedStyle(box).textOverflow === 'ellipsis') return false;
        return (
          (scrolls && one.scrollWidth > one.clientWidth + 1) ||
          (isText && one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
        );
      })
      .map((one) => `reaches out: ${one.className} ${one.textContent?.slice(0, 30)}`),
  );

/** Buttons and fields that a thumb misses. */
const small = (page: Page) =>
  page.locator('button:visible, input:visible, a:visible').evaluateAll((all) =>
    all
      .map((one) => ({ box: one.getBoundingClientRect(), one }))
      .filter(({ box }) => box.height < 44 || box.width < 44)
      // Beside its own label, which is pressed as well.
      .filter(({ one }) => one.closest('label') === null)
      .map(({ box, one }) => `${one.textContent || one.ariaLabel} ${box.width} x ${box.height}`),
  );

describe('the SHARE panel', () => {
  it('has nothing for axe, off and on, in both languages and looks', async () => {
    const { panel } = await openDesk(fresh, atNames());
    const found: string[] = [];
    const look = async (what: string) => {
      // What a pointer rests on may say more.
      await panel.mouse.move(0, 0);
      found.push(...(await axeFaults(panel)).map((fault) => `${what}: ${fault}`));
    };
    const lookAround = async (what: string) => {
      for (const language of LANGUAGES) {
        await speak(panel, language);
        await look(`${what}, ${language}, dark`);
        await panel.getByRole('button', { name: /^(Nền sáng|Light)/ }).click();
        await look(`${what}, ${language}, light`);
        await panel.getByRole('button', { name: /^(Nền tối|Dark)/ }).click();
      }
      await speak(panel, 'vi');
    };
    await lookAround('off');
    const shared = { panel, run: panel, showId: '', ...(await turnOn(panel)) };
    await comeIn(shared, await newDevice(fresh.browser, { viewport: PHONE }), 'stage', 'Cánh trái');
    await newToken(panel, 'screen', 'OBS');
    await lookAround('on');
    for (const tab of [/^Thiết bị/, /^OSC/, /^Bị từ chối/]) {
      await panel.getByRole('tab', { name: tab }).click();
      await look(`on, ${tab.source}`);
    }
    expect(found).toEqual([]);
  });
});

describe('a device', () => {
  for (const [role, viewport] of [
    ['mc', TABLET],
    ['mc', PHONE],
    ['stage', PHONE],
    ['crew', PHONE],
    ['clock', PHONE],
    ['caller', PHONE],
    ['caller', TABLET],
  ] as const satisfies readonly (readonly [JoiningRole, { width: number; height: number }])[])
    it(`for ${role}, ${viewport.width} px wide, has nothing for axe, nothing beside the edge and nothing too small for a thumb, in both languages`, async () => {
      const shared = await shareShow(fresh, atNames());
      const device = await newDevice(fresh.browser, { viewport, hasTouch: true });
      const page = await device.newPage();
      await page.goto(`${shared.base}/${role}`);
      await page.getByText(vi[`role.${role}`]).waitFor();
      const found: string[] = [];
      const look = async (shown: Page, what: string) => {
        // A wall speaks what its door was asked in.
        for (const language of shown === page || role !== 'clock' ? LANGUAGES : (['vi'] as const)) {
          await speak(shown, language);
          const faults = [
            ...(await axeFaults(shown)),
            ...(await sideways(shown)),
            ...(await small(shown)),
          ];
          found.push(...faults.map((fault) => `${what}, ${language}: ${fault}`));
        }
        await speak(shown, 'vi');
      };
      await look(page, 'join');
      await page.close();
      const inside = await comeIn(shared, device, role, 'Máy của cô Hà');
      await inside.getByText(SHOWN[role]).first().waitFor();
      await look(inside, 'inside');
      expect(found).toEqual([]);
    });
});
