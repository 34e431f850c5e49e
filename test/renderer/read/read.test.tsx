import { MantineProvider } from '@mantine/core';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ReadView } from '../../../renderer/read/ReadView.tsx';
import { changed, goneTo } from '../../fixtures/apply.ts';
import { exampleShow, person } from '../../fixtures/shows.ts';
import { hostInPage } from '../hostInPage.ts';

const sample = changed(sampleShow('thai-nguyen-2025') as Show, {
  type: 'edit-calling',
  payload: { changes: { guardMs: 0 } },
});

beforeEach(() => localStorage.clear());

async function readShow(show = sample) {
  const host = await hostInPage(show, { view: 'read' });
  const { unmount } = render(
    <MantineProvider env="test">
      <ReadView />
    </MantineProvider>,
  );
  return { host, user: userEvent.setup(), unmount };
}

/** Reads a show that has been begun. */
async function readLive(show = sample) {
  const reading = await readShow(show);
  reading.host.elsewhere({ type: 'begin', payload: { as: 'live' } });
  return reading;
}

const row = (name: RegExp) => {
  const item = screen.getAllByRole('listitem').find((one) => name.test(one.textContent ?? ''));
  if (item === undefined) throw new Error(`no row ${name}`);
  return item;
};
const current = () => document.querySelector<HTMLElement>('[data-state="current"]');
const words = () => screen.getByRole('article');
const root = () => document.querySelector('[data-theme]');

describe('the MC’s screen', () => {
  it('shows the words of the cue that the caller has fired', async () => {
    const { host } = await readLive();
    expect(words()).toHaveAttribute('data-cue', 'opening');
    host.elsewhere({ type: 'go', payload: { cueId: 'opening' } });
    screen.getByText('Nghiêm! Chào cờ, chào!');
    host.elsewhere({ type: 'go', payload: { cueId: 'guests' } });
    screen.getByText('Xin quý vị nhiệt liệt chào mừng!');
  });

  it('says that the show has not begun, that it is a rehearsal, that it has ended', async () => {
    const { host } = await readShow();
    screen.getByText('Buổi lễ chưa bắt đầu. Đây là mục đầu tiên.');
    host.elsewhere({ type: 'begin', payload: { as: 'rehearsal' } });
    screen.getByText('Tổng duyệt');
    expect(screen.queryByText('Buổi lễ chưa bắt đầu. Đây là mục đầu tiên.')).toBeNull();
    host.elsewhere({ type: 'end-rehearsal', payload: { keepPlan: false } });
    host.elsewhere({ type: 'begin', payload: { as: 'live' } });
    expect(screen.queryByText('Tổng duyệt')).toBeNull();
    host.elsewhere({ type: 'end-show', payload: {} });
    screen.getByText('Buổi lễ đã kết thúc.');
  });

  it('stays where the MC looks while the show goes on, says where that is, and goes back', async () => {
    const { host, user } = await readLive();
    host.elsewhere({ type: 'go', payload: { cueId: 'opening' } });
    await user.click(screen.getByRole('button', { name: 'Mục sau' }));
    await user.keyboard('{ArrowRight}');
    host.elsewhere({ type: 'go', payload: { cueId: 'guests' } });
    expect(words()).toHaveAttribute('data-cue', 'report');
    screen.getByText('Buổi lễ đang ở mục 2: Giới thiệu đại biểu', { exact: false });
    await user.click(screen.getByRole('button', { name: 'Về mục đang diễn ra' }));
    expect(words()).toHaveAttribute('data-cue', 'guests');
    expect(screen.queryByRole('button', { name: 'Về mục đang diễn ra' })).toBeNull();
  });

  it('says wait, why, and what to say meanwhile, and is then where it was', async () => {
    const { host, user } = await readLive();
    host.elsewhere({ type: 'go', payload: { cueId: 'opening' } });
    await user.keyboard(' ');
    const before = current()?.dataset.key;
    host.elsewhere({
      type: 'hold',
      payload: { reason: 'mất điện', filler: 'Kính mời quý vị giữ trật tự.' },
    });
    screen.getByText('Xin chờ: mất điện');
    screen.getByText('Kính mời quý vị giữ trật tự.');
    expect(words()).toHaveAttribute('inert');
    await user.keyboard(' ');
    host.elsewhere({ type: 'release', payload: {} });
    expect(screen.queryByText('Xin chờ: mất điện')).toBeNull();
    expect(words()).not.toHaveAttribute('inert');
    expect(current()?.dataset.key).toBe(before);
  });
});

describe('the steps of the MC', () => {
  it('lead from paragraph to paragraph by key and tap, and never move the show', async () => {
    const { host, user } = await readLive();
    host.elsewhere({ type: 'go', payload: { cueId: 'opening' } });
    const key = () => current()?.dataset.key;
    expect(key()).toBe('opening#settle');
    await user.keyboard('{PageDown}');
    expect(key()).toBe('opening#flag');
    await user.keyboard(' ');
    await user.click(row(/Chào cờ, chào/));
    await user.keyboard('{ArrowUp}');
    expect(key()).toBe('opening#command');
    // Something that was read already is what was meant.
    await user.click(row(/ổn định vị trí/));
    expect(key()).toBe('opening#settle');
    expect(host.show().run.current).toBe('opening');
    expect(host.done()).toEqual(['begin', 'go']);
  });

  it('end below the last words, where the MC waits for the GO', async () => {
    const { host, user } = await readLive();
    host.elsewhere({ type: 'go', payload: { cueId: 'opening' } });
    for (let press = 0; press < 12; press += 1) await user.keyboard('{PageDown}');
    expect(current()).toHaveTextContent('Hết phần đọc – chờ GO');
    expect(current()).toHaveTextContent('Tiếp theo: 2 Giới thiệu đại biểu');
    host.elsewhere({ type: 'go', payload: { cueId: 'guests' } });
    expect(current()?.dataset.key).toBe('guests#begin');
  });

  it('shows what is read, what was, and what comes', async () => {
    const { user } = await readLive();
    await user.keyboard(' ');
    const states = screen.getAllByRole('listitem').map(({ dataset: { state } }) => state);
    expect(states.slice(0, 3)).toEqual(['read', 'current', 'next']);
    expect(screen.getAllByRole('listitem', { current: true })).toHaveLength(1);
  });
});

describe('the names', () => {
  const callName = (recipientId: string) =>
    ({ type: 'call-name', payload: { waveId: 'w-1', recipientId } }) as const;
  const callUp = () => goneTo(exampleShow(), 'w-1/call-up');

  it('follow the caller’s pointer, with who comes next and how many are left', async () => {
    const { host } = await readShow(callUp());
    screen.getByText('còn 2 tập thể, 1 cá nhân');
    host.elsewhere(callName('r-school'));
    expect(current()).toHaveTextContent('Đang gọi');
    expect(current()?.dataset.key).toBe('w-1/call-up#names/r-school');
    expect(row(/Kế tiếp/).dataset.key).toBe('w-1/call-up#names/r-co-1');
    host.elsewhere(callName('r-co-1'));
    expect(current()?.dataset.key).toBe('w-1/call-up#names/r-co-1');
    screen.getByText('còn 1 người');
  });

  it('wait for who has gone to another name by hand, with a way back', async () => {
    const { host, user } = await readShow(callUp());
    host.elsewhere(callName('r-school'));
    expect(screen.queryByRole('button', { name: 'Về chỗ đang đọc' })).toBeNull();
    await user.keyboard(' ');
    await user.keyboard(' ');
    host.elsewhere(callName('r-co-1'));
    expect(current()?.dataset.key).toBe('w-1/call-up#names/r-teacher');
    await user.click(screen.getByRole('button', { name: 'Về chỗ đang đọc' }));
    expect(current()?.dataset.key).toBe('w-1/call-up#names/r-co-1');
  });

  it('keep their printed numbers, and say what is out of the ordinary', async () => {
    const { host } = await readShow(callUp());
    const attend = (recipientId: string, attendance: unknown) =>
      host.elsewhere({
        type: 'set-attendance',
        payload: { recipientId, attendance },
      } as never);
    attend('r-school', { state: 'late' });
    expect(row(/Chuyên/)).toHaveTextContent('chưa đến');
    attend('r-school', { state: 'proxy', proxy: 'Trần Văn Nam' });
    expect(row(/Chuyên/)).toHaveTextContent(/Trần Văn Nam.*nhận thay/);
    attend('r-teacher', { state: 'absent', outcome: 'skip' });
    expect(row(/Quỳnh/)).toHaveTextContent('vắng mặt, không đọc');
    expect(within(row(/Quỳnh/)).getByText('3')).toBeVisible();
    expect(row(/Quỳnh/).querySelector('[data-skipped]')).not.toBeNull();
    expect(row(/Chuyên/).querySelector('[data-absent]')).toBeNull();
  });

  it('have the official spelling small under a name that is read otherwise', async () => {
    await readShow(
      changed(callUp(), {
        type: 'edit-recipient',
        payload: { id: 'r-teacher', changes: { unit: 'Trường THPT số 2' } },
      }),
    );
    expect(row(/Quỳnh/)).toHaveTextContent(/trung học phổ thông số hai.*viết: Trường THPT số 2/i);
    expect(row(/Chuyên/)).not.toHaveTextContent('viết:');
  });

  it('make no longer page when there are five hundred of them', async () => {
    const show = exampleShow();
    const guests = Array.from({ length: 500 }, (_, at) => person(`g-${at}`, `Khách ${at + 1}`));
    const segments = show.plan.segments.map((segment) =>
      segment.kind === 'introduction'
        ? { ...segment, guestIds: guests.map(({ id }) => id) }
        : segment,
    );
    const { user } = await readShow(
      goneTo(
        { ...show, plan: { ...show.plan, people: [...show.plan.people, ...guests], segments } },
        's-intro',
      ),
    );
    expect(screen.getAllByRole('listitem').length).toBeLessThan(130);
    await user.click(screen.getByRole('button', { name: /dòng ở dưới/ }));
    expect(screen.getAllByRole('listitem').length).toBeLessThan(130);
    screen.getByText(/Khách 120$/);
    await user.click(screen.getByRole('button', { name: 'Về chỗ đang đọc' }));
    expect(current()).toBe(row(/chào mừng|giới thiệu/i));
  });
});

describe('what the MC reads', () => {
  it('keeps a name with its address on one line', async () => {
    await readShow(goneTo(exampleShow(), 'w-1/photo'));
    expect(screen.getAllByText(/^đồng chí Trịnh Thị Hồng/)[0]?.tagName).toBe('SPAN');
  });

  it('says nothing of own words until the plan has changed under them', async () => {
    const part = 's-close#item';
    const own = changed(exampleShow(), {
      type: 'write-words',
      payload: { part, text: 'Buổi lễ kết thúc.', basis: 'Lúc đó.' },
    });
    const { unmount } = await readShow(goneTo(own, 's-close'));
    expect(screen.getByText('cần xem lại')).toBeVisible();
    unmount();
    const dropped = changed(own, { type: 'drop-words', payload: { part } });
    await readShow(goneTo(dropped, 's-close'));
    expect(screen.queryByText('cần xem lại')).toBeNull();
  });
});

describe('the caller’s message', () => {
  const send = (text: string) => ({ type: 'send-message', payload: { text } }) as const;
  const flash = () => document.querySelector('[data-flash]');

  it('flashes, stands there until it is answered by key, and is answered once', async () => {
    const { host, user } = await readLive();
    expect(screen.queryByRole('alert')).toBeNull();
    host.elsewhere(send('Đọc chậm lại'));
    expect(screen.getByRole('alert')).toHaveTextContent('Đọc chậm lại');
    expect(flash()).not.toBeNull();
    await user.keyboard('m');
    expect(host.show().run.message?.seenAt).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    await user.keyboard('m');
    expect(host.done().filter((type) => type === 'see-message')).toHaveLength(1);
  });

  it('is answered by a tap, and by Enter where nothing else has the focus', async () => {
    const { host, user } = await readLive();
    host.elsewhere(send('Một'));
    await user.click(screen.getByRole('button', { name: 'Đã thấy' }));
    expect(screen.queryByRole('alert')).toBeNull();
    host.elsewhere(send('Hai'));
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('without words is a flash alone', async () => {
    const { host } = await readLive();
    host.elsewhere(send(''));
    expect(flash()).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that was sent before the window was opened stands there without a flash', async () => {
    const { host } = await readShow(changed(sample, send('Có khách mới')));
    expect(screen.getByRole('alert')).toHaveTextContent('Có khách mới');
    expect(flash()).toBeNull();
    host.elsewhere({ type: 'clear-message', payload: {} });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('how the words are shown', () => {
  it('is remembered: lines per screen, theme and mirror', async () => {
    const { user, unmount } = await readShow();
    expect(root()).toHaveAttribute('data-theme', 'dark');
    screen.getByText('8 dòng');
    await user.keyboard('=');
    await user.keyboard('=');
    await user.keyboard('-');
    screen.getByText('7 dòng');
    await user.keyboard('t');
    await user.keyboard('t');
    expect(root()).toHaveAttribute('data-theme', 'contrast');
    await user.click(screen.getByRole('button', { name: 'Lật gương' }));
    expect(words().querySelector('[data-mirrored]')).not.toBeNull();
    expect(screen.getByRole('toolbar').closest('[data-mirrored]')).toBeNull();
    unmount();
    await readShow();
    screen.getByText('7 dòng');
    expect(root()).toHaveAttribute('data-theme', 'contrast');
    expect(words().querySelector('[data-mirrored]')).not.toBeNull();
  });

  it('has ends, and takes what it can’t read as the usual', async () => {
    localStorage.setItem('read-lines', '"many"');
    localStorage.setItem('read-theme', '"pink"');
    const { user } = await readShow();
    screen.getByText('8 dòng');
    expect(root()).toHaveAttribute('data-theme', 'dark');
    for (let press = 0; press < 20; press += 1) await user.keyboard('=');
    screen.getByText('4 dòng');
    expect(screen.getByRole('button', { name: 'Chữ to hơn' })).toBeDisabled();
  });

  it('a blind touch of the bar only brings it up', async () => {
    await readLive();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const bar = screen.getByRole('toolbar');
    const next = screen.getByRole('button', { name: 'Mục sau' });
    const touch = () => {
      fireEvent.pointerDown(next, { pointerType: 'touch' });
      fireEvent.click(next);
    };
    fireEvent.pointerMove(bar);
    expect(bar).toHaveAttribute('data-awake');
    act(() => vi.runAllTimers());
    expect(bar).not.toHaveAttribute('data-awake');
    touch();
    expect(bar).toHaveAttribute('data-awake');
    expect(words()).toHaveAttribute('data-cue', 'opening');
    touch();
    expect(words()).toHaveAttribute('data-cue', 'guests');
  });
});
