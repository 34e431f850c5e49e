import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { hallState } from '@shared/share/hall.ts';
import { farPageOf } from '@shared/share/pages.ts';
import { act, render, screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { type FarState, useFar } from '../../../renderer/show/farState.ts';
import { useWindow, type WindowState } from '../../../renderer/show/store.ts';

const { frame, clock, screen: wall } = hallState(sampleShow('thai-nguyen-2025') as Show);
const hall = { frame, clock, screen: wall };
/** 08:05:09 in the hall. */
const AT = Date.UTC(2026, 10, 24, 1, 5, 9);
const initial = { window: useWindow.getState(), far: useFar.getState() };

type View = 'screen' | 'clock' | 'overlay';
type Given = Partial<Pick<WindowState, 'hall' | 'lostAt'>> & Partial<FarState>;

/** A far viewer's page as it stands to its broker. */
async function page(view: View, given: Given) {
  const guest = farPageOf(`/far/${view}`);
  if (guest === null) throw new Error(`no page shows ${view}`);
  onTestFinished(() => {
    useWindow.setState(initial.window, true);
    useFar.setState(initial.far, true);
  });
  const stand = ({ hall: shown = null, lostAt = null, ...far }: Given) => {
    useFar.setState({ ...initial.far, ...far });
    useWindow.setState({ hall: shown, lostAt, line: lostAt === null ? 'open' : 'lost' });
  };
  useWindow.setState({ guest: { ...guest, door: 'in', out: null, hasToken: false }, view });
  stand(given);
  await act(async () => void render(<App />));
  return { stand: (next: Given) => act(() => stand(next)) };
}

/** What is said in the corner of a wall. */
const said = () =>
  within(screen.getByRole('main'))
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('');

describe('the page of a far viewer', () => {
  it.each([
    [{ link: 'asking' }, 'Đang kết nối với máy chủ…'],
    [{ link: 'none' }, 'Buổi lễ chưa được phát qua máy chủ; trang tự thử lại.'],
    [{ link: 'away' }, 'Chưa kết nối được với máy chủ, đang tự thử lại'],
    [{ link: 'refused' }, /^Máy chủ không chấp nhận tài khoản/],
    [{ link: 'insecure' }, /^Trang có mã hóa \(https\) không được mở địa chỉ ws/],
    [{ link: 'open' }, 'Đã kết nối, đang chờ nội dung buổi lễ…'],
    [{ link: 'open', machine: 'ended' }, 'Đã ngừng phát buổi lễ'],
  ] as const)('says why it has nothing to show (%j), on walls as well', async (far, sentence) => {
    await page('screen', far);
    expect(said()).toMatch(sentence);
  });

  it.each([
    [{ link: 'away', lostAt: AT }, 'Mất kết nối với máy chủ từ 08:05:09, đang tự kết nối lại'],
    [
      { link: 'open', machine: 'lost', machineLostAt: AT },
      'Máy điều hành mất liên lạc từ 08:05:09; hình giữ nguyên như lúc đó',
    ],
    [{ link: 'open', machine: 'ended' }, 'Đã ngừng phát buổi lễ'],
    [{ link: 'open', machine: 'on' }, ''],
  ] as const)(
    'says on the clock what is wrong (%j), and never to the hall',
    async (far, sentence) => {
      await page('clock', { hall, ...far });
      expect(said()).toBe(sentence);
    },
  );

  it.each(['screen', 'overlay'] as const)(
    'keeps what it shows on the %s and says nothing',
    async (view) => {
      const { stand } = await page(view, { hall, link: 'open', machine: 'on' });
      const shown = screen.getByRole('main').innerHTML;
      stand({ hall, link: 'away', lostAt: AT });
      expect(screen.getByRole('main').innerHTML).toBe(shown);
      stand({ hall, link: 'open', machine: 'lost', machineLostAt: AT });
      expect(screen.getByRole('main').innerHTML).toBe(shown);
    },
  );

  it('says nothing over a picture, even with nothing to show', async () => {
    await page('overlay', { link: 'away' });
    expect(screen.getByRole('main')).toBeEmptyDOMElement();
  });

  it('asks nobody for a PIN, and offers itself to no home screen', async () => {
    await page('clock', { link: 'asking' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.querySelector('link[rel=manifest]')).toBeNull();
  });

  it('leaves the end of the show to the clock itself', async () => {
    const over = { ...hall, frame: { ...frame, phase: 'ended' as const } };
    await page('clock', { hall: over, link: 'open', machine: 'ended' });
    expect(said()).toBe('');
  });
});
