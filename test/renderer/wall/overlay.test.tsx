import { MantineProvider } from '@mantine/core';
import { cues } from '@shared/cue/cues.ts';
import type { Show } from '@shared/model/show.ts';
import { render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { OverlayFrame } from '../../../renderer/wall/OverlayFrame.tsx';
import { OverlayView } from '../../../renderer/wall/OverlayView.tsx';
import { begun, changed, gone, goneTo } from '../../fixtures/apply.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { hostInPage } from '../hostInPage.ts';

const hard = hardShow('vi');

async function openOverlay(show: Show, layout?: string, settings = {}) {
  window.history.replaceState(null, '', layout === undefined ? '/' : `/?layout=${layout}`);
  const host = await hostInPage(show, { view: 'overlay', settings });
  const view = render(
    <MantineProvider env="test">
      <OverlayFrame>
        <OverlayView />
      </OverlayFrame>
    </MantineProvider>,
  );
  return { host, view };
}

afterEach(() => window.history.replaceState(null, '', '/'));

const shown = () => document.querySelector('[data-shown]')?.getAttribute('data-shown');
const text = () => document.querySelector('[data-shown]')?.textContent ?? '';
const call = (show: Show, waveId: string, recipientId: string) =>
  changed(show, { type: 'call-name', payload: { waveId, recipientId } });

describe('OVERLAY', () => {
  it('lays nothing over the picture where nothing is handed over', async () => {
    for (const show of [hard, begun(hard), goneTo(hard, 'song'), goneTo(hard, 'end')]) {
      const { view } = await openOverlay(show);
      expect([shown(), text()]).toEqual(['nothing', '']);
      view.unmount();
    }
  });

  it('says the award, then each name when it is called, then who hands over and the wave', async () => {
    const { host } = await openOverlay(goneTo(hard, 'province/announce'));
    expect([shown(), text()]).toEqual(['award', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh']);
    host.elsewhere({ type: 'go', payload: { cueId: 'province-1/call-up' } });
    expect(shown()).toBe('award');
    const one = { waveId: 'province-1', recipientId: 'school' };
    host.elsewhere({ type: 'call-name', payload: one });
    expect(shown()).toBe('name');
    expect(text()).toContain('Trường THPT số 2 Hòa Sơn');
    expect(text()).not.toContain('Vàng Thị Lan');
    host.elsewhere({ type: 'call-name', payload: { ...one, recipientId: 'firm' } });
    expect(text()).toContain('Công ty TNHH MTV Dược Hòa Sơn');
    expect(text()).not.toContain('Trường THPT');
  });

  it('lists the wave when all are called, with the presenters and their posts', async () => {
    await openOverlay(goneTo(hard, 'province-1/photo'));
    expect(shown()).toBe('names');
    for (const said of ['Trường THPT số 2', 'Công ty TNHH', 'Vàng Thị Lan', 'Phó Bí thư Tỉnh ủy'])
      expect(text()).toContain(said);
    expect(text()).not.toContain('HTX Dược liệu');
  });

  it('says post, unit, who receives instead and on whose behalf it is handed over', async () => {
    await openOverlay(call(goneTo(hard, 'order-2/present'), 'order-2', 'binh'));
    expect(shown()).toBe('name');
    expect(text()).toContain('nguyên Phó Giám đốc, Sở Y tế');
    expect(text()).toContain('Truy tặng · vợ là Nguyễn Thị Hoa đại diện gia đình lên nhận');
    expect(text()).toContain('Thừa ủy quyền của Chủ tịch nước');
  });

  it('goes away when the caller turns the wall off, or shows the mark of the house', async () => {
    const { host } = await openOverlay(goneTo(hard, 'province-1/present'));
    expect(shown()).toBe('names');
    for (const screen of ['blank', 'logo'] as const) {
      host.elsewhere({ type: 'set-screen', payload: { screen } });
      expect([shown(), text()]).toEqual(['nothing', '']);
    }
    host.elsewhere({ type: 'set-screen', payload: { screen: 'auto' } });
    expect(shown()).toBe('names');
  });

  it('speaks the language of the ceremony, whatever the screens speak', async () => {
    await openOverlay(goneTo(hardShow('en'), 'province-1/present'), undefined, { language: 'vi' });
    expect(text()).toContain('Presented by');
    expect(document.querySelector('[data-shown]')).toHaveAttribute('lang', 'en');
  });

  it('by its address shows the names at the side alone, or no recipient at all', async () => {
    const show = call(goneTo(hard, 'province-1/call-up'), 'province-1', 'school');
    const two = call(show, 'province-1', 'firm');
    const { view } = await openOverlay(two, 'names');
    expect(document.querySelectorAll('li')).toHaveLength(2);
    expect(document.querySelector('li[data-current]')).toHaveTextContent('Công ty TNHH');
    view.unmount();
    const award = await openOverlay(goneTo(hard, 'province-1/present'), 'award');
    expect(shown()).toBe('presenter');
    expect(text()).toContain('Vàng Thị Lan');
    expect(text()).not.toContain('Trường THPT');
    award.view.unmount();
    await openOverlay(two, 'nonsense');
    expect(document.querySelector('[data-shown]')).toHaveAttribute('data-layout', 'lower-third');
  });

  it('shows no names at the side before one is called', async () => {
    await openOverlay(goneTo(hard, 'province-1/call-up'), 'names');
    expect([shown(), text()]).toEqual(['nothing', '']);
  });

  it('says in a rehearsal that it is one, and not in the show', async () => {
    const steps = cues(hard.plan).findIndex(({ id }) => id === 'province-1/call-up') + 1;
    const { view } = await openOverlay(gone(begun(hard, 'rehearsal'), steps));
    expect(text()).toContain('TỔNG DUYỆT');
    view.unmount();
    await openOverlay(goneTo(hard, 'province-1/call-up'));
    expect(text()).not.toContain('TỔNG DUYỆT');
  });

  it('makes the page transparent while it is there', async () => {
    const { view } = await openOverlay(hard);
    expect(document.documentElement.dataset.over).toBe('picture');
    view.unmount();
    expect(document.documentElement.dataset.over).toBeUndefined();
  });
});
