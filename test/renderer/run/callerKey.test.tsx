import { MantineProvider } from '@mantine/core';
import { type CallerState, DESK_CALLS, type Guest } from '@shared/contract/sharing.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { RunView } from '../../../renderer/run/RunView.tsx';
import { useWindow } from '../../../renderer/show/store.ts';
import { changed, gone, goneTo } from '../../fixtures/apply.ts';
import { type Answers, hostInPage, type PageOptions } from '../hostInPage.ts';

const sample = changed(sampleShow('thai-nguyen-2025') as Show, {
  type: 'edit-calling',
  payload: { changes: { guardMs: 0 } },
});
const live = gone(sample, 2);
/** A wave is on the stage, whose names are called. */
const onStage = goneTo(sample, 'hcld2-w1/present');

const AT = Date.UTC(2025, 2, 2, 1, 0, 0);
const DESK = { deviceId: null, name: null };
const LAN = { deviceId: 'd-lan', name: 'Máy bảng của Lan' };
const lanTook: CallerState = { ...LAN, since: AT, before: DESK, how: 'taken' };
const deskTook: CallerState = { ...DESK, since: AT + 5000, before: LAN, how: 'taken' };
const asLan: Guest = { ...LAN, role: 'caller', showId: live.id };

const done = { ok: true, value: null } as const;
const ANSWERS: Answers = {
  'share.give-key': () => done,
  'caller.take': () => done,
  'caller.give-back': () => done,
};

async function callSample(options: PageOptions = {}, show = live) {
  const host = await hostInPage(show, { view: 'run', answers: ANSWERS, ...options });
  render(
    <MantineProvider env="test">
      <RunView />
    </MantineProvider>,
  );
  const tell = (caller: CallerState) => host.tell({ type: 'caller', caller });
  return { host, tell, user: userEvent.setup() };
}

const go = () => screen.getByRole('button', { name: /^GO/ });
const button = (name: string) => screen.getByRole('button', { name });
const line = () => screen.queryByRole('region', { name: 'Quyền điều khiển' });
const flash = () => document.querySelector('[data-flash]');
const why = () => useWindow.getState().refusal?.failure ?? null;

describe('the operator’s machine', () => {
  it('that has the key says nothing of it', async () => {
    await callSample();
    expect(line()).toBeNull();
    expect(go()).toBeEnabled();
  });

  it('says who has the key instead, how and since when, and that GO does nothing', async () => {
    await callSample({ caller: lanTook });
    expect(line()).toHaveTextContent(
      'Máy bảng của Lan đang giữ quyền điều khiển' + 'tự nhận lúc 08:00:00',
    );
    expect(flash()).toBeNull();
    expect(go()).toBeDisabled();
    expect(go()).toHaveTextContent('Máy bảng của Lan đang giữ quyền');
    for (const name of ['Lùi', 'Bỏ qua', 'Chuyển đến…', 'Tạm dừng'])
      expect(button(name)).toBeDisabled();
    expect(button('Kết thúc buổi lễ')).toBeEnabled();
  });

  it.each([' ', '{Shift>} {/Shift}', 's', 'h', '/', '{ArrowRight}'])(
    'without the key does nothing on "%s", but says why',
    async (keys) => {
      const { host, user } = await callSample({ caller: lanTook });
      await user.keyboard(keys);
      expect(host.asked('dispatch')).toEqual([]);
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(why()).toEqual({ code: 'not-caller', details: { name: LAN.name } });
    },
  );

  it('without the key puts no cue on standby by a click of the programme', async () => {
    const { host, user } = await callSample({ caller: lanTook });
    const rows = screen.getByRole('navigation').querySelectorAll('button');
    await user.click(rows[3] as HTMLElement);
    expect(host.asked('dispatch')).toEqual([]);
    expect(why()?.code).toBe('not-caller');
  });

  it('without the key calls no names', async () => {
    const { host, user, tell } = await callSample({}, onStage);
    expect(button('Chỉnh lại')).toBeEnabled();
    tell(lanTook);
    expect(button('Chỉnh lại')).toBeDisabled();
    await user.keyboard('n');
    await user.keyboard('r');
    expect(host.asked('dispatch')).toEqual([]);
    expect(why()?.code).toBe('not-caller');
  });

  it('takes the key back with two presses, in the same line', async () => {
    const { host, user } = await callSample({ caller: lanTook });
    await user.click(button('Lấy lại quyền điều khiển'));
    expect(host.asked('share.give-key')).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(line()).toHaveTextContent('Máy bảng của Lan sẽ không GO được nữa.');
    await user.click(button('Xác nhận: GO từ máy này'));
    await waitFor(() => expect(host.asked('share.give-key')).toEqual([{ deviceId: null }]));
  });

  it('keeps to what is, when one thinks again, double-clicks, or holds Enter down', async () => {
    const { host, user } = await callSample({ caller: lanTook });
    await user.click(button('Lấy lại quyền điều khiển'));
    expect(button('Hủy')).toHaveFocus();
    fireEvent.click(button('Xác nhận: GO từ máy này'), { detail: 2 });
    await user.keyboard('{Enter}');
    expect(button('Lấy lại quyền điều khiển')).toBeEnabled();
    expect(host.asked('share.give-key')).toEqual([]);
  });

  it('asks anew when another device has the key meanwhile', async () => {
    const { user, tell } = await callSample({ caller: lanTook });
    await user.click(button('Lấy lại quyền điều khiển'));
    tell({ deviceId: 'd-2', name: 'Máy của Minh', since: AT + 1, before: LAN, how: 'taken' });
    expect(screen.queryByRole('button', { name: /Xác nhận/ })).toBeNull();
  });

  it('GO works at once when the key is back', async () => {
    const { host, user, tell } = await callSample({ caller: lanTook });
    tell(deskTook);
    await user.keyboard(' ');
    expect(host.done()).toEqual(['go']);
  });

  it('is not concerned when another show is shared', async () => {
    const { tell } = await callSample();
    act(() =>
      useWindow.setState(({ sharing }) => ({
        sharing: { ...sharing, on: { showId: 'another' } as typeof sharing.on },
      })),
    );
    tell(lanTook);
    expect(line()).toBeNull();
    expect(go()).toBeEnabled();
  });
});

describe('when the key moves', () => {
  it('the one who loses it is told loudly, until that is acknowledged', async () => {
    const { user, tell } = await callSample();
    tell(lanTook);
    expect(screen.getByRole('alert')).toHaveTextContent(
      /Máy bảng của Lan đã nhận quyền điều khiển.*GO ở máy này không còn tác dụng/,
    );
    expect(flash()).not.toBeNull();
    await user.click(button('Đã rõ'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(flash()).toBeNull();
    expect(line()).toHaveTextContent('đang giữ quyền điều khiển');
  });

  it('so is the one who gets it, who then has no line left on the operator’s machine', async () => {
    const { user, tell } = await callSample({ caller: lanTook });
    tell(deskTook);
    expect(screen.getByRole('alert')).toHaveTextContent('Từ giờ GO ở máy này có hiệu lực.');
    await user.click(button('Đã rõ'));
    expect(line()).toBeNull();
  });

  it('it passes by itself after ten seconds, and not before', async () => {
    const { tell } = await callSample();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    tell(lanTook);
    act(() => void vi.advanceTimersByTime(9999));
    expect(screen.queryByRole('alert')).not.toBeNull();
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(line()).not.toBeNull();
  });

  it('a new name of its device is no news', async () => {
    const { tell } = await callSample({ caller: lanTook });
    tell({ ...lanTook, name: 'Cánh gà trái' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(line()).toHaveTextContent('Cánh gà trái đang giữ quyền điều khiển');
  });

  it('the question whether to take it is forgotten after a while', async () => {
    await callSample({ caller: lanTook });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    fireEvent.click(button('Lấy lại quyền điều khiển'));
    expect(button('Xác nhận: GO từ máy này')).toBeVisible();
    act(() => void vi.advanceTimersByTime(8000));
    expect(screen.queryByRole('button', { name: /Xác nhận/ })).toBeNull();
  });
});

describe('a second caller', () => {
  it('without the key sees everything, and GO says who has it', async () => {
    const { host, user } = await callSample({ guest: asLan });
    expect(screen.getByRole('article', { name: 'TIẾP THEO' })).toBeVisible();
    expect(go()).toBeDisabled();
    expect(go()).toHaveTextContent('Máy điều khiển đang giữ quyền');
    await user.keyboard(' ');
    expect(host.asked('dispatch')).toEqual([]);
    expect(why()).toEqual({ code: 'desk-calls', details: {} });
  });

  it('takes the key with two presses, calls, and gives it back with one', async () => {
    const { host, user, tell } = await callSample({ guest: asLan });
    await user.click(button('Nhận quyền điều khiển'));
    await user.click(button('Xác nhận: GO từ máy này'));
    await waitFor(() => expect(host.asked('caller.take')).toHaveLength(1));
    expect(host.asked('share.give-key')).toEqual([]);
    tell(lanTook);
    expect(screen.getByRole('alert')).toHaveTextContent('Quyền điều khiển đã về máy này');
    await user.click(button('Đã rõ'));
    expect(line()).toHaveTextContent('Máy này đang giữ quyền điều khiển');
    await user.keyboard(' ');
    expect(host.done()).toEqual(['go']);
    await user.click(button('Trả quyền cho máy điều khiển'));
    await waitFor(() => expect(host.asked('caller.give-back')).toHaveLength(1));
  });

  it('says the refusal of the host', async () => {
    const refused = { ok: false, error: { code: 'not-allowed', details: {} } } as const;
    const { user } = await callSample({ guest: asLan, answers: { 'caller.take': () => refused } });
    await user.click(button('Nhận quyền điều khiển'));
    await user.click(button('Xác nhận: GO từ máy này'));
    await waitFor(() => expect(why()?.code).toBe('not-allowed'));
  });

  it('is told when the operator takes the key back', async () => {
    const { tell } = await callSample({ guest: asLan, caller: lanTook });
    expect(go()).toBeEnabled();
    tell(deskTook);
    expect(screen.getByRole('alert')).toHaveTextContent('Máy điều khiển đã nhận quyền điều khiển');
    expect(go()).toBeDisabled();
  });

  it('is not offered to begin the show, nor to end it, take back or print', async () => {
    const { host, tell } = await callSample({ guest: asLan, caller: lanTook }, sample);
    expect(screen.getByText('Buổi lễ được bắt đầu và kết thúc ở máy điều khiển.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Bắt đầu buổi lễ' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Tổng duyệt' })).toBeNull();
    expect(go()).toHaveTextContent('chờ máy điều khiển bắt đầu');
    host.elsewhere({ type: 'begin', payload: { as: 'live' } });
    expect(go()).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'Kết thúc buổi lễ' })).toBeNull();
    tell(DESK_CALLS);
    expect(go()).toBeDisabled();
    host.elsewhere({ type: 'end-show', payload: {} });
    expect(screen.queryByRole('button', { name: 'Mở nhật ký buổi lễ' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Đưa về đầu' })).toBeNull();
  });
});

describe('what the MC flags', () => {
  const flag = (kind: 'ready' | 'wait' | null) => ({ type: 'signal', payload: { kind } }) as const;

  it('stands above GO, and "wait" on GO as well, which works all the same', async () => {
    const { host, user } = await callSample();
    expect(screen.queryByText('MC XIN CHỜ')).toBeNull();
    host.elsewhere(flag('wait'));
    expect(screen.getByRole('alert')).toHaveTextContent('MC XIN CHỜ');
    expect(go()).toHaveTextContent('MC xin chờ, vẫn GO được');
    expect(go()).toHaveAttribute('data-wait');
    await user.click(go());
    expect(host.done()).toEqual(['signal', 'go']);
    expect(screen.queryByText('MC XIN CHỜ')).toBeNull();
    expect(go()).not.toHaveAttribute('data-wait');
  });

  it('"ready" is no alarm, and leaves GO as it is', async () => {
    const { host } = await callSample();
    host.elsewhere(flag('ready'));
    expect(screen.getByText('MC sẵn sàng')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(go()).not.toHaveAttribute('data-wait');
    expect(go()).toHaveTextContent('phím cách');
    host.elsewhere(flag(null));
    expect(screen.queryByText('MC sẵn sàng')).toBeNull();
  });

  it('stays during a hold, where GO has its own reason', async () => {
    const { host } = await callSample();
    host.elsewhere(flag('wait'));
    host.elsewhere({ type: 'hold', payload: { reason: 'Chờ đại biểu' } });
    expect(screen.getByText('MC XIN CHỜ')).toBeVisible();
    expect(go()).toBeDisabled();
    expect(go()).toHaveTextContent('đang tạm dừng');
  });
});
