import { MantineProvider } from '@mantine/core';
import type { Show } from '@shared/model/show.ts';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StageView } from '../../../renderer/stage/StageView.tsx';
import { goneTo } from '../../fixtures/apply.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { generatedShow } from '../../fixtures/shows.ts';
import { hostInPage, type PageOptions } from '../hostInPage.ts';

const hard = hardShow('vi');

async function openStage(show: Show = hard, options: PageOptions = {}) {
  const host = await hostInPage(show, { view: 'stage', ...options });
  const view = render(
    <MantineProvider env="test">
      <StageView />
    </MantineProvider>,
  );
  return { host, user: userEvent.setup(), view };
}

const field = () => screen.getByRole('textbox', { name: /^Tìm để điểm danh/ });
const wave = () => screen.getByRole('region', { name: 'Đợt lên sân khấu' });
const attendance = (show: Show, id: string) => show.run.attendance[id] ?? null;

describe('the wave', () => {
  it('is the one that comes up, with row, presenter and trays', async () => {
    await openStage();
    expect(within(wave()).getByText('Đợt tiếp theo')).toBeVisible();
    within(wave()).getByRole('heading', { name: 'Trao Huân chương Lao động hạng Ba · Đợt 1/2' });
    within(wave()).getByText('Khay 1');
    within(wave()).getByText('Bệnh viện Đa khoa tỉnh');
    expect(within(wave()).getByText('2 chưa đến')).toBeVisible();
  });

  it('follows a GO of the caller', async () => {
    const { host } = await openStage(goneTo(hard, 'report'));
    host.elsewhere({ type: 'go', payload: { cueId: 'order-1/call-up' } });
    await within(wave()).findByText('Đang trên sân khấu');
  });

  it('can be another, until the person comes back', async () => {
    const { user, host } = await openStage();
    await user.click(screen.getByRole('button', { name: 'Đợt sau' }));
    await within(wave()).findByText('Đang xem đợt khác');
    within(wave()).getByRole('heading', { name: /Đợt 2\/2/ });
    host.elsewhere({ type: 'set-screen', payload: { screen: 'blank' } });
    within(wave()).getByRole('heading', { name: /Đợt 2\/2/ });
    await user.click(screen.getByRole('button', { name: 'Về đợt đang theo' }));
    await within(wave()).findByText('Đợt tiếp theo');
  });

  it('marks an absent item on its tray by word', async () => {
    await openStage(goneTo(hard, 'province-1/leave'));
    within(wave()).getByRole('heading', { name: /Đợt 2\/2/ });
    expect(within(wave()).getByText('vắng').textContent).toBe('2 vắng');
  });

  it('says whose place somebody takes, and takes a proxy by name', async () => {
    const { user, host } = await openStage();
    await user.click(within(wave()).getByRole('button', { name: 'Lò Thị Mai: Chưa đến. Đổi' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Nhận thay…' }));
    await user.type(
      await screen.findByRole('textbox', { name: 'Ai nhận thay Lò Thị Mai?' }),
      'Lò Văn Hải{Enter}',
    );
    await within(wave()).findByText('Lò Văn Hải nhận thay');
    expect(attendance(host.show(), 'mai')).toEqual({ state: 'proxy', proxy: 'Lò Văn Hải' });
  });
});

describe('who is missing', () => {
  it('is not shouted when nobody was checked in', async () => {
    await openStage();
    screen.getByText('Chưa ai được điểm danh, nên chưa biết ai còn thiếu.');
    expect(screen.queryByText(/^CÒN THIẾU/)).toBeNull();
  });

  it('is loud as soon as somebody was, and quiet when the wave is complete', async () => {
    const { user } = await openStage();
    await user.click(
      within(wave()).getByRole('button', { name: 'Bệnh viện Đa khoa tỉnh: Có mặt' }),
    );
    const banner = await screen.findByText('CÒN THIẾU 1');
    expect(banner.closest('[role=status]')).toHaveTextContent('2 Lò Thị Mai');
    await user.click(within(wave()).getByRole('button', { name: 'Lò Thị Mai: Có mặt' }));
    await screen.findByText(/^Đợt tiếp theo đã đủ/);
    expect(screen.queryByText(/^CÒN THIẾU/)).toBeNull();
  });

  it('says who is late even when check-in is not used', async () => {
    const { user } = await openStage();
    await user.click(within(wave()).getByRole('button', { name: 'Lò Thị Mai: Chưa đến. Đổi' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Đến muộn' }));
    await screen.findByText('ĐẾN MUỘN 1');
  });

  it('leads to the wave when another is looked at', async () => {
    const { user } = await openStage();
    await user.click(
      within(wave()).getByRole('button', { name: 'Bệnh viện Đa khoa tỉnh: Có mặt' }),
    );
    await user.click(screen.getByRole('button', { name: 'Đợt sau' }));
    await user.click(await screen.findByRole('button', { name: 'Xem đợt này' }));
    await within(wave()).findByRole('heading', { name: /Đợt 1\/2/ });
  });
});

describe('check-in', () => {
  const list = () => screen.getByRole('region', { name: 'Danh sách điểm danh' });
  const rows = () => within(list()).getAllByRole('listitem');

  it('finds by the key and by a name without marks; Enter ticks and is ready for the next', async () => {
    const { user, host } = await openStage();
    await user.keyboard('/');
    expect(field()).toHaveFocus();
    await user.keyboard('khanh');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await user.keyboard('{Escape}sao{Enter}');
    await waitFor(() => expect(attendance(host.show(), 'sao')).toEqual({ state: 'present' }));
    await waitFor(() => expect(field()).toHaveValue(''));
    expect(field()).toHaveFocus();
    expect(screen.getAllByText('Giàng A Sáo: đã ghi có mặt').length).toBeGreaterThan(0);
  });

  it('does not take back a tick by a second Enter', async () => {
    const { user, host } = await openStage();
    await user.type(field(), 'sao{Enter}');
    await waitFor(() => expect(attendance(host.show(), 'sao')).toEqual({ state: 'present' }));
    await waitFor(() => expect(field()).toHaveValue(''));
    await user.type(field(), 'sao{Enter}');
    await screen.findAllByText('Giàng A Sáo đã có mặt từ trước');
    expect(host.done()).toEqual(['set-attendance']);
  });

  it('ticks another than the first after the arrow', async () => {
    const { user, host } = await openStage();
    await user.type(field(), 'gia dinh{ArrowDown}{Enter}');
    await waitFor(() => expect(host.done()).toEqual(['set-attendance']));
    const here = Object.entries(host.show().run.attendance).filter(
      ([, { state }]) => state === 'present',
    );
    expect(here.map(([id]) => id)).toEqual(['family-1']);
  });

  it('ends a composition with Enter without ticking anybody', async () => {
    const { user, host } = await openStage();
    await user.type(field(), 'sao');
    field().dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }),
    );
    expect(host.done()).toEqual([]);
  });

  it('has one row for who stands in two presentations, with both places', async () => {
    const { user } = await openStage();
    await user.type(field(), 'lo thi mai');
    await waitFor(() => expect(rows()).toHaveLength(1));
    within(list()).getByText('Trao Huân chương Lao động hạng Ba · Đợt 1 · số 2');
    within(list()).getByText('Trao Bằng khen của Chủ tịch UBND tỉnh · Đợt 2 · số 1');
  });

  it('says so when nobody fits', async () => {
    const { user } = await openStage();
    await user.type(field(), 'khongcoai');
    await screen.findByText(/^Không có ai khớp\. Thử/);
  });

  it('counts all and each presentation, and divides by unit', async () => {
    const { user } = await openStage();
    // Ten recipients, two of them absent, one represented.
    screen.getByText('Đã đến 1/8');
    await user.click(
      within(list()).getByRole('button', { name: 'Bệnh viện Đa khoa tỉnh: Có mặt' }),
    );
    await screen.findByText('Đã đến 2/8');
    within(list()).getByText('Đã đến 1/3');
    await user.click(screen.getByRole('radio', { name: 'Đơn vị' }));
    await within(list()).findByRole('heading', { name: 'Trạm Y tế xã Pa Ham' });
    within(list()).getByRole('heading', { name: 'Không ghi đơn vị' });
  });

  it('takes back to expected by the same press', async () => {
    const { user, host } = await openStage();
    const tick = () =>
      within(list()).getByRole('button', { name: 'Bệnh viện Đa khoa tỉnh: Có mặt' });
    await user.click(tick());
    await waitFor(() => expect(tick()).toHaveAttribute('aria-pressed', 'true'));
    await user.click(tick());
    await waitFor(() => expect(attendance(host.show(), 'hospital')).toBeNull());
  });

  it('shows what another desk has ticked', async () => {
    const { host } = await openStage();
    host.elsewhere({
      type: 'set-attendance',
      payload: { recipientId: 'mai', attendance: { state: 'present' } },
    });
    await screen.findByText('Đã đến 2/8');
  });

  it('has only what is in sight on the page', async () => {
    const { view } = await openStage(generatedShow({ segments: 300, recipients: 10_000, seed: 5 }));
    expect(view.container.querySelectorAll('*').length).toBeLessThan(3000);
  });

  it('a view-only copy says so and ticks nobody', async () => {
    const { user, host } = await openStage(hard, {
      readOnly: { code: 'open-elsewhere', details: { pid: 7 } },
    });
    screen.getByText('Chỉ xem: không điểm danh được trên bản này.');
    for (const button of screen.getAllByRole('button', { name: /Có mặt$/ }))
      expect(button).toBeDisabled();
    await user.type(field(), 'sao{Enter}');
    expect(host.done()).toEqual([]);
  });

  it.each([
    [{ code: 'follows', details: { name: 'LAPTOP-AN' } }, '0'],
    [null, null],
  ])(
    'its lists are reached by keyboard, whether anything in them can be pressed: %o',
    async (readOnly, tabIndex) => {
      await openStage(hard, { readOnly });
      const lists = [...document.querySelectorAll('section[class*=scroller]')];
      expect(lists.length).toBeGreaterThan(1);
      for (const list of lists) expect(list.getAttribute('tabindex')).toBe(tabIndex);
    },
  );
});

it('says what the page is for while there is no wave', async () => {
  await openStage({ ...hard, plan: { ...hard.plan, segments: [] } });
  screen.getByText(/^Nơi lễ tân và bàn điểm danh/);
});
