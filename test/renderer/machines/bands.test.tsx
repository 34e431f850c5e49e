import type { OtherMachine } from '@shared/contract/machines.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useWindow } from '../../../renderer/show/store.ts';
import { EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { calls, FOLLOWS, follows, OTHER, strays } from '../../fixtures/otherMachines.ts';
import { alone, button, machinesPage, noButton, region, sample, theirs } from './machinesPage.tsx';

const { id } = theirs;
const band = () => region('Máy điều hành');
const go = () => screen.getByRole('button', { name: /^GO/ });
const dialog = () => screen.findByRole('dialog');

describe('a machine that follows', () => {
  const page = (more: Partial<OtherMachine> = {}) =>
    machinesPage(follows(id, more), { readOnly: FOLLOWS });

  it('says who calls, that it is in step, how far behind, since when', async () => {
    await page();
    expect(band()).toHaveTextContent('Máy LAPTOP-AN đang điều hành buổi lễ');
    expect(band()).toHaveTextContent('● Khớp từng lệnh');
    expect(band()).toHaveTextContent('trễ 3 ms');
    expect(band()).toHaveTextContent('Máy này chỉ theo dõi');
    expect(band()).toHaveTextContent('tiếp quản lúc 08:00:05');
    expect(band()).not.toHaveAttribute('data-bad');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['silent', '▲ Không trả lời từ 08:00:09'],
    ['away', '✕ Mất kết nối từ 08:00:09'],
  ] as const)('says when the other is %s', async (link, text) => {
    await page({ link });
    expect(band()).toHaveTextContent(text);
    expect(band()).not.toHaveTextContent('trễ');
    expect(band()).toHaveAttribute('data-bad');
  });

  it('follows the state as it changes', async () => {
    const { tell } = await page();
    tell(follows(id, { link: 'catching-up', lagMs: 40 }));
    expect(band()).toHaveTextContent('◐ Đang nhận phần còn thiếu');
    tell(follows(id, { lagMs: 0.3 }));
    expect(band()).toHaveTextContent('trễ chưa đến 1 ms');
  });

  it('says so when only the file names another machine', async () => {
    await machinesPage(alone, { readOnly: FOLLOWS });
    expect(band()).toHaveTextContent('○ Chưa kết nối với máy đó');
    expect(button('Tiếp quản…')).toBeEnabled();
  });

  it('shows the caller’s screen, and GO says why it does nothing', async () => {
    const { host, user } = await page();
    expect(screen.getByRole('article', { name: 'TIẾP THEO' })).toBeVisible();
    expect(go()).toBeDisabled();
    expect(go()).toHaveTextContent('Máy LAPTOP-AN điều hành');
    for (const name of ['Lùi', 'Bỏ qua', 'Chuyển đến…', 'Tạm dừng'])
      expect(button(name)).toBeDisabled();
    expect(host.asked('dispatch')).toEqual([]);
    await user.keyboard(' ');
    expect(host.done()).not.toContain('back');
  });

  it('is no copy that is open elsewhere', async () => {
    await page();
    expect(screen.queryByText(/đang mở ở bản Rostrum khác/)).toBeNull();
  });

  it('takes over in two steps, the second of which is not the one that Enter takes', async () => {
    const { host, user } = await page();
    await user.click(button('Tiếp quản…'));
    const asks = within(await dialog());
    expect(asks.getByText(/Máy LAPTOP-AN đang trả lời/)).toBeVisible();
    expect(asks.getByText(/mục 2, Giới thiệu đại biểu/)).toBeVisible();
    expect(asks.getByRole('button', { name: 'Hủy' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(host.asked('machines.take-over')).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(button('Tiếp quản…'));
    await user.click(within(await dialog()).getByRole('button', { name: 'Tiếp quản điều hành' }));
    await waitFor(() => expect(host.asked('machines.take-over')).toEqual([{ showId: id }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is done by the keyboard alone', async () => {
    const { host, user } = await page();
    button('Tiếp quản…').focus();
    await user.keyboard('{Enter}');
    await dialog();
    await user.tab();
    expect(
      within(await dialog()).getByRole('button', { name: 'Tiếp quản điều hành' }),
    ).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(host.asked('machines.take-over')).toEqual([{ showId: id }]));
  });

  it('is told what cannot be known, when the other does not answer', async () => {
    const { user } = await page({ link: 'away' });
    await user.click(button('Tiếp quản…'));
    const asks = await dialog();
    expect(asks).toHaveTextContent('Máy LAPTOP-AN không trả lời từ 08:00:09.');
    expect(asks).toHaveTextContent('Lệnh cuối cùng về đến đây lúc 08:00:05.');
    expect(asks).toHaveTextContent('được giữ riêng để xem lại');
  });

  it('says why it could not take over', async () => {
    const error = { code: 'follows', details: { name: 'LAPTOP-CHI' } } as const;
    const { user } = await machinesPage(follows(id), {
      readOnly: FOLLOWS,
      answers: { 'machines.take-over': () => ({ ok: false, error }) },
    });
    await user.click(button('Tiếp quản…'));
    await user.click(within(await dialog()).getByRole('button', { name: 'Tiếp quản điều hành' }));
    expect(await screen.findByText(/Máy LAPTOP-CHI đang điều hành buổi lễ này/)).toBeVisible();
  });

  it('in another hall, through a broker, is not asked to take over', async () => {
    await page();
    act(() =>
      useWindow.setState(({ broker }) => ({
        broker: {
          ...broker,
          following: { showId: id, url: 'mqtt://x', state: 'in-step', lagMs: 90, heardAt: null },
        },
      })),
    );
    expect(band()).toHaveTextContent('trễ 90 ms');
    expect(noButton('Tiếp quản…')).toBeNull();
  });

  it('whose clock is wrong says that the show’s is used', async () => {
    await machinesPage({ ...follows(id), clockOffsetMs: 3_602_000 }, { readOnly: FOLLOWS });
    expect(band()).toHaveTextContent('Đồng hồ của máy này chậm 1:00:02');
  });

  it('whose clock is right enough says nothing of it', async () => {
    await machinesPage({ ...follows(id), clockOffsetMs: -1500 }, { readOnly: FOLLOWS });
    expect(band()).not.toHaveTextContent('Đồng hồ');
  });
});

describe('when another machine takes over', () => {
  it('the one that called is told loudly, until that is acknowledged', async () => {
    const { user, tell, allow } = await machinesPage(calls(id));
    expect(band()).toBeNull();
    tell(follows(id));
    allow(FOLLOWS);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Máy LAPTOP-AN đã tiếp quản điều hành. GO ở máy này không còn tác dụng.',
    );
    await user.click(button('Đã rõ'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(band()).toHaveTextContent('Máy LAPTOP-AN đang điều hành buổi lễ');
  });

  it('so is the one that calls now, and GO works there', async () => {
    const { user, tell, allow } = await machinesPage(follows(id), { readOnly: FOLLOWS });
    allow(null);
    tell(calls(id, { link: 'catching-up' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Máy này đang điều hành buổi lễ');
    expect(screen.getByRole('alert')).toHaveTextContent('Máy LAPTOP-AN chuyển sang theo dõi.');
    expect(go()).toBeEnabled();
    await user.click(button('Đã rõ'));
    expect(band()).toBeNull();
  });

  it('one that did not answer is said not to have stopped', async () => {
    const { tell, allow } = await machinesPage(follows(id, { link: 'away' }), {
      readOnly: FOLLOWS,
    });
    tell(calls(id, { link: 'away' }));
    allow(null);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Máy LAPTOP-AN chưa trả lời; khi trở lại, máy đó sẽ theo dõi máy này.',
    );
  });

  it('that it does not answer is told once', async () => {
    vi.setSystemTime(EIGHT_O_CLOCK + 20_000);
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { user, tell, allow } = await machinesPage(follows(id, { link: 'away' }), {
      readOnly: FOLLOWS,
    });
    tell(calls(id, { link: 'away' }));
    allow(null);
    await user.click(button('Đã rõ'));
    expect(region('Máy dự phòng không có mặt')).toBeNull();
    tell(calls(id));
    tell(calls(id, { link: 'away' }));
    expect(region('Máy dự phòng không có mặt')).not.toBeNull();
  });

  it('passes by itself after ten seconds, and not before', async () => {
    const { tell, allow } = await machinesPage(calls(id));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    tell(follows(id));
    allow(FOLLOWS);
    act(() => void vi.advanceTimersByTime(9999));
    expect(screen.queryByRole('alert')).not.toBeNull();
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('a hand-over that comes to nothing has moved nothing', async () => {
    const { allow } = await machinesPage(calls(id));
    allow({ code: 'handing-over', details: { name: OTHER.name } });
    allow(null);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('one that succeeds has', async () => {
    const { tell, allow } = await machinesPage(calls(id));
    allow({ code: 'handing-over', details: { name: OTHER.name } });
    tell(follows(id));
    allow(FOLLOWS);
    expect(screen.getByRole('alert')).toHaveTextContent('Máy LAPTOP-AN đã tiếp quản điều hành');
  });
});

describe('a machine that hands over', () => {
  const HANDING = { code: 'handing-over', details: { name: OTHER.name } } as const;

  it('says so, and offers the way back when it takes too long, not at once', async () => {
    const { host, allow } = await machinesPage(calls(id));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    allow(HANDING);
    expect(band()).toHaveTextContent('Đang bàn giao cho máy LAPTOP-AN');
    expect(go()).toHaveTextContent('Đang bàn giao');
    expect(noButton('Điều hành tiếp từ máy này')).toBeNull();
    act(() => void vi.advanceTimersByTime(2000));
    vi.useRealTimers();
    button('Điều hành tiếp từ máy này').click();
    await waitFor(() => expect(host.asked('machines.take-over')).toEqual([{ showId: id }]));
  });
});

describe('a machine that calls, which another follows', () => {
  const missing = () => region('Máy dự phòng không có mặt');
  const page = (more: Partial<OtherMachine> = {}, at = EIGHT_O_CLOCK + 20_000) => {
    vi.setSystemTime(at);
    onTestFinished(() => {
      vi.useRealTimers();
    });
    return machinesPage(calls(id, more));
  };

  it('says in one calm word on how many machines things are saved', async () => {
    await page();
    expect(screen.getByText('Đã lưu')).toHaveTextContent('Đã lưu' + 'trên 2 máy');
    expect(band()).toBeNull();
    expect(missing()).toBeNull();
    expect(go()).toBeEnabled();
  });

  it.each([
    ['silent', 'không trả lời từ 08:00:09'],
    ['away', 'mất kết nối từ 08:00:09'],
  ] as const)('is told when that one is %s, and goes on', async (link, text) => {
    await page({ link });
    expect(missing()).toHaveTextContent(
      `Máy dự phòng LAPTOP-AN ${text}; buổi lễ chạy tiếp trên máy này.`,
    );
    expect(go()).toBeEnabled();
  });

  it('hears no more of it once it has said so, until it happens again', async () => {
    const { user, tell } = await page({ link: 'silent' });
    await user.click(button('Đã rõ'));
    expect(missing()).toBeNull();
    expect(screen.getByText(/máy dự phòng không trả lời/)).toBeVisible();
    tell(calls(id, { link: 'away' }));
    expect(missing()).toBeNull();
    tell(calls(id));
    tell(calls(id, { link: 'away' }));
    expect(missing()).not.toBeNull();
  });

  it('does not jump for a short gap; the word in the bar tells it', async () => {
    await page({ link: 'silent' }, EIGHT_O_CLOCK + 9500);
    expect(missing()).toBeNull();
    expect(screen.getByText(/máy dự phòng không trả lời/)).toBeVisible();
  });

  it('alone says nothing of machines', async () => {
    await machinesPage(alone, { show: sample });
    expect(screen.getByText('Đã lưu')).toHaveTextContent(/^Đã lưu$/);
    expect(band()).toBeNull();
    expect(missing()).toBeNull();
  });
});

describe('the MC’s page', () => {
  it('says who calls, and is not startled', async () => {
    vi.setSystemTime(EIGHT_O_CLOCK + 20_000);
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const state = { ...calls(id, { link: 'away' }), strays: strays(id) };
    const { tell, allow } = await machinesPage(state, { view: 'read' });
    expect(region('Máy dự phòng không có mặt')).toBeNull();
    expect(region('Các lệnh chưa chuyển sang được')).toBeNull();
    tell(follows(id));
    allow(FOLLOWS);
    expect(band()).toHaveTextContent('Máy LAPTOP-AN đang điều hành buổi lễ');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('what never got out', () => {
  const state = { ...follows(id), strays: strays(id) };

  it('is told, listed for a person, and gone when that person has seen it', async () => {
    const { host, user, tell } = await machinesPage(state, { readOnly: FOLLOWS });
    const told = region('Các lệnh chưa chuyển sang được');
    expect(told).toHaveTextContent('3 lệnh của máy này chưa chuyển sang được.');
    await user.click(button('Xem các lệnh…'));
    const shown = within(await dialog());
    const rows = shown.getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      '08:00:02a-newer-commandmáy này',
      '08:00:01điểm danhBà Lê Thị HoaCánh gà trái (Hậu trường)',
      '08:00:00GO4 Trao Cờ thi đuamáy này',
    ]);
    expect(shown.getByText(/strays-2025-03-02T01-01-00.ndjson/)).toBeVisible();
    expect(shown.queryByText(/mới nhất/)).toBeNull();
    await user.click(shown.getByRole('button', { name: 'Đã xem' }));
    await waitFor(() => expect(host.asked('machines.seen-strays')).toHaveLength(1));
    tell({ ...state, strays: null });
    expect(region('Các lệnh chưa chuyển sang được')).toBeNull();
  });

  it('stays when it was only looked at', async () => {
    const { host, user } = await machinesPage(state, { readOnly: FOLLOWS });
    await user.click(button('Xem các lệnh…'));
    const closes = within(await dialog()).getAllByRole('button', { name: 'Đóng' });
    await user.click(closes.at(-1) as HTMLElement);
    expect(host.asked('machines.seen-strays')).toEqual([]);
    expect(region('Các lệnh chưa chuyển sang được')).not.toBeNull();
  });

  it('says how many are not listed', async () => {
    const many = { ...state, strays: { ...strays(id), count: 450 } };
    const { user } = await machinesPage(many, { readOnly: FOLLOWS });
    await user.click(button('Xem các lệnh…'));
    expect(await dialog()).toHaveTextContent('3 lệnh mới nhất ở trên; tệp có đủ 450 lệnh.');
  });

  it('of another show is told with that show’s title', async () => {
    await machinesPage(
      { ...alone, strays: strays('another') },
      {
        show: sample,
        answers: {
          'library.list': () => ({
            ok: true,
            value: [
              {
                id: 'another',
                title: 'Lễ khai giảng',
                date: null,
                venue: '',
                phase: 'live',
                changedAt: 0,
                fault: null,
              },
            ],
          }),
        },
      },
    );
    await waitFor(() =>
      expect(region('Các lệnh chưa chuyển sang được')).toHaveTextContent('“Lễ khai giảng”: 3 lệnh'),
    );
  });
});
