import { MantineProvider } from '@mantine/core';
import type { Show } from '@shared/model/show.ts';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ClockView } from '../../../renderer/wall/ClockView.tsx';
import { ScreenView } from '../../../renderer/wall/ScreenView.tsx';
import { at, begun, EIGHT_O_CLOCK, goneTo } from '../../fixtures/apply.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { timedShow } from '../../fixtures/shows.ts';
import { hostInPage, type PageOptions } from '../hostInPage.ts';

const hard = hardShow('vi');

async function openWall(View: ComponentType, show: Show, options: PageOptions = {}) {
  const host = await hostInPage(show, options);
  const view = render(
    <MantineProvider env="test">
      <View />
    </MantineProvider>,
  );
  return { host, view, user: userEvent.setup() };
}

const openScreen = (show: Show, options: PageOptions = {}) =>
  openWall(ScreenView, show, { view: 'screen', ...options });
const shown = () => document.querySelector('[data-shown]')?.getAttribute('data-shown');

describe('SCREEN', () => {
  it('reveals award and names as they are announced, and nothing before in the whole page', async () => {
    const { host } = await openScreen(goneTo(hard, 'song'));
    const page = () => document.documentElement.outerHTML;
    expect(page()).toContain('Hợp xướng');
    for (const still of ['Bằng khen của', 'Trường THPT', 'Công ty TNHH', 'Phát biểu chỉ đạo'])
      expect(page()).not.toContain(still);
    host.elsewhere({ type: 'go', payload: { cueId: 'province/announce' } });
    expect(page()).toContain('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh');
    expect(page()).not.toContain('Trường THPT');
  });

  it('shows the called name largest, and the one before as one of the others', async () => {
    const { host } = await openScreen(goneTo(hard, 'province-1/call-up'));
    const call = (recipientId: string) =>
      host.elsewhere({ type: 'call-name', payload: { waveId: 'province-1', recipientId } });
    call('school');
    expect(document.querySelector('[data-current]')).toHaveTextContent('Trường THPT số 2 Hòa Sơn');
    expect(document.body.textContent).not.toContain('Công ty TNHH');
    call('firm');
    expect(document.querySelector('[data-current]')).toHaveTextContent('Công ty TNHH');
    expect(screen.getByRole('list')).toHaveTextContent('Trường THPT số 2 Hòa Sơn');
  });

  it('has names alone beneath the one on the stage, in two columns from three on', async () => {
    const { host } = await openScreen(goneTo(hard, 'province-2/present'));
    const list = () => screen.getByRole('list');
    expect(list()).toHaveTextContent('Giám đốc, TTYT khu vực Mường Khoa');
    expect(list()).toHaveAttribute('data-columns', '1');
    host.elsewhere({
      type: 'resync',
      payload: { waveId: 'province-2', recipientId: 'sao' },
    });
    host.elsewhere({
      type: 'resync',
      payload: { waveId: 'province-2', recipientId: 'mai' },
    });
    host.elsewhere({
      type: 'call-name',
      payload: { waveId: 'province-2', recipientId: 'family-1' },
    });
    expect(list()).toHaveTextContent('Lò Thị Mai');
    expect(list()).not.toHaveTextContent('Mường Khoa');
    expect(list()).toHaveAttribute('data-columns', '2');
  });

  it('never shows who is absent', async () => {
    await openScreen(goneTo(hard, 'province-2/present'));
    expect(document.body.textContent).toContain('Lò Thị Mai');
    expect(document.body.textContent).not.toContain('Giàng A Sáo');
  });

  it('goes black and back by the caller’s word', async () => {
    const { host } = await openScreen(goneTo(hard, 'province-2/present'));
    host.elsewhere({ type: 'set-screen', payload: { screen: 'blank' } });
    expect(shown()).toBe('blank');
    expect(document.body.textContent).not.toContain('Lò Thị Mai');
    host.elsewhere({ type: 'set-screen', payload: { screen: 'auto' } });
    expect(shown()).toBe('award');
  });

  it('shows the mark of the house that was chosen on this computer', async () => {
    const logo = 'data:image/svg+xml;base64,PHN2Zy8+';
    const { host, view } = await openScreen(hard, { settings: { logo } });
    host.elsewhere({ type: 'set-screen', payload: { screen: 'logo' } });
    expect(view.container.querySelector('[data-shown=logo] img')).toHaveAttribute('src', logo);
    expect(document.body.textContent).toContain(hard.info.title);
  });

  it('forgets the mark when a person removes it', async () => {
    const { user } = await openScreen(hard, {
      settings: { logo: 'data:image/svg+xml;base64,PHN2Zy8+' },
    });
    await user.click(screen.getByRole('button', { name: 'Biểu trưng' }));
    await user.click(screen.getByRole('button', { name: 'Bỏ biểu trưng' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Bỏ biểu trưng' })).toBeNull());
  });

  it('says that it is a rehearsal, and says nothing of it in the show', async () => {
    const { view } = await openScreen(begun(hard, 'rehearsal'));
    screen.getByText('TỔNG DUYỆT');
    view.unmount();
    await openScreen(begun(hard));
    expect(screen.queryByText('TỔNG DUYỆT')).toBeNull();
  });
});

describe('a wall', () => {
  it('fills the screen by key and by button', async () => {
    const request = vi.fn(() => Promise.resolve());
    document.documentElement.requestFullscreen = request;
    const { user } = await openScreen(hard);
    await user.keyboard('f');
    await user.click(screen.getByRole('button', { name: 'Toàn màn hình' }));
    expect(request).toHaveBeenCalledTimes(2);
  });

  it('shows its tools while the pointer moves and hides them when it rests', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { view } = await openScreen(hard);
    const wall = view.container.querySelector('[data-look]');
    expect(wall).not.toHaveAttribute('data-awake');
    act(() => void document.dispatchEvent(new Event('pointermove')));
    expect(wall).toHaveAttribute('data-awake');
    act(() => void vi.advanceTimersByTime(3100));
    expect(wall).not.toHaveAttribute('data-awake');
  });
});

describe('CLOCK', () => {
  const MINUTE = 60_000;

  async function openClock(show: Show, now: number) {
    vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const opened = await openWall(ClockView, show, { view: 'clock' });
    // The clock of the page has looked at the time before the test set it.
    await act(() => vi.advanceTimersByTimeAsync(1005));
    return opened;
  }

  it('counts down to the start', async () => {
    await openClock(timedShow(), EIGHT_O_CLOCK - 10 * MINUTE - 1000);
    screen.getByText('Còn đến giờ khai mạc');
    screen.getByText('10:00');
    screen.getByText('07:50:00');
  });

  it('says what is on, what is left, how the show stands and what is next', async () => {
    await openClock(goneTo(timedShow(), 's-open'), EIGHT_O_CLOCK + MINUTE - 1000);
    screen.getByRole('heading', { name: 'Chào cờ' });
    screen.getByText('4:00');
    screen.getByText(/đúng giờ/);
    screen.getByText('Giới thiệu đại biểu');
  });

  it('says over by word and sign', async () => {
    await openClock(goneTo(timedShow(), 's-open'), EIGHT_O_CLOCK + 7 * MINUTE - 1000);
    screen.getByText('QUÁ GIỜ');
    expect(screen.getAllByText('+2:00')).toHaveLength(2);
    screen.getByText(/chậm/);
  });

  it('says a hold with its reason', async () => {
    const held = at(goneTo(timedShow(), 's-open'), EIGHT_O_CLOCK, {
      type: 'hold',
      payload: { reason: 'chờ khung bằng khen' },
    });
    await openClock(held, EIGHT_O_CLOCK + MINUTE - 1000);
    screen.getByText('TẠM DỪNG');
    screen.getByText('chờ khung bằng khen');
    screen.getByText('1:00');
  });
});
