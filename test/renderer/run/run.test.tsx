import { MantineProvider } from '@mantine/core';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RunView } from '../../../renderer/run/RunView.tsx';
import { begun, changed, EIGHT_O_CLOCK, gone } from '../../fixtures/apply.ts';
import { hostInPage, type PageOptions } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;

/** RUN on the sample; the clock of the host goes on by two seconds with each command unless the test has its own. */
async function callSample(options: PageOptions = {}, show = begun(sample)) {
  let at = EIGHT_O_CLOCK;
  const now = () => {
    at += 2000;
    return at;
  };
  const host = await hostInPage(show, { view: 'run', now, ...options });
  const view = render(
    <MantineProvider env="test">
      <RunView />
    </MantineProvider>,
  );
  return { host, user: userEvent.setup(), view };
}

const now = () => screen.getByRole('article', { name: 'HIỆN TẠI' });
const standby = () => screen.getByRole('article', { name: 'TIẾP THEO' });
const cueOf = (panel: HTMLElement) => panel.getAttribute('data-cue');

const button = (name: string) => screen.getByRole('button', { name });
const inDialog = async () => within(await screen.findByRole('dialog'));

describe('GO', () => {
  it.each([
    [{}, 'phím cách'],
    [{ go: ['F8'] }, 'phím F8'],
    [{ go: [] }, 'không có phím'],
  ] as const)('says the key that was chosen for it: %j', async (keys, said) => {
    await callSample({ settings: { keys } });
    expect(screen.getByRole('button', { name: /^GO/ })).toHaveTextContent(`Mục 1 · ${said}`);
  });
});

describe('beginning and ending', () => {
  it('waits for a choice: neither Space nor the button fires a cue, and GO says why', async () => {
    const { user, host } = await callSample({}, sample);
    await user.keyboard(' ');
    expect(screen.getByRole('button', { name: /^GO/ })).toBeDisabled();
    expect(screen.getByRole('button', { name: /^GO.*hãy chọn/ })).toBeVisible();
    expect(host.done()).toEqual([]);
  });

  it('asks before the real show is begun, and locks the plan', async () => {
    const { user, host } = await callSample({}, sample);
    await user.click(button('Bắt đầu buổi lễ'));
    await user.click((await inDialog()).getByRole('button', { name: 'Hủy' }));
    expect(host.done()).toEqual([]);
    await user.click(button('Bắt đầu buổi lễ'));
    await user.click((await inDialog()).getByRole('button', { name: 'Bắt đầu buổi lễ' }));
    expect(await screen.findByText('Kế hoạch đã khóa.')).toBeVisible();
    expect(host.show().run.phase).toBe('live');
    expect(screen.queryByText('TỔNG DUYỆT')).toBeNull();
  });

  it('begins a rehearsal at once, and says so', async () => {
    const { user, host } = await callSample({}, sample);
    await user.click(button('Tổng duyệt'));
    expect(await screen.findByText('TỔNG DUYỆT')).toBeVisible();
    expect(host.show().run.phase).toBe('rehearsal');
    expect(screen.queryByText('Kế hoạch đã khóa.')).toBeNull();
  });

  it('ends a rehearsal in which nothing was changed with one question', async () => {
    const { user, host } = await callSample({}, begun(sample, 'rehearsal'));
    await user.click(button('Kết thúc tổng duyệt'));
    await user.click((await inDialog()).getByRole('button', { name: 'Kết thúc tổng duyệt' }));
    await waitFor(() => expect(host.show().run.phase).toBe('ready'));
  });

  it.each([
    ['Kết thúc, bỏ các chỗ sửa', 'opening'],
    ['Kết thúc, giữ các chỗ sửa', 'changed'],
  ])('asks what becomes of changes of the plan: %s', async (choice, outcome) => {
    const { user, host } = await callSample({}, begun(sample, 'rehearsal'));
    const title = sample.plan.segments[0]?.title;
    host.elsewhere({
      type: 'edit-segment',
      payload: { segmentId: 'opening', changes: { title: 'Chào cờ và khai mạc' } },
    });
    await user.click(button('Kết thúc tổng duyệt'));
    await user.click((await inDialog()).getByRole('button', { name: choice }));
    await waitFor(() => expect(host.show().run.phase).toBe('ready'));
    expect(host.show().plan.segments[0]?.title).toBe(
      outcome === 'changed' ? 'Chào cờ và khai mạc' : title,
    );
  });

  it('sums an ended show up and says where the log is', async () => {
    await callSample({}, changed(gone(sample, 2), { type: 'end-show', payload: {} }));
    expect(screen.getByText(/Buổi lễ đã kết thúc lúc/)).toBeVisible();
    expect(button('Mở nhật ký buổi lễ')).toBeEnabled();
    expect(button('Đưa về đầu')).toBeEnabled();
  });
});

describe('calling the show', () => {
  it('GO by key makes the standby cue the live one', async () => {
    const { user, host } = await callSample();
    await user.keyboard(' ');
    await waitFor(() => expect(cueOf(now())).toBe('opening'));
    expect(cueOf(standby())).toBe('guests');
    expect(host.done()).toEqual(['go']);
  });

  it('hears a second GO at once, but does not fire it', async () => {
    const { user, host } = await callSample({ now: () => EIGHT_O_CLOCK });
    await user.keyboard(' ');
    await user.keyboard(' ');
    await screen.findByText('Đã nghe, nhưng quá sát lần GO trước.');
    expect(host.done()).toEqual(['go']);
  });

  it('ignores the repeats of a key that is held down', async () => {
    const { user, host } = await callSample();
    await user.keyboard('{ >8/}');
    await waitFor(() => expect(cueOf(now())).toBe('opening'));
    expect(host.done()).toEqual(['go']);
  });

  it('does not fire while a person types a reason to hold', async () => {
    const { user, host } = await callSample();
    await user.keyboard(' ');
    await waitFor(() => expect(cueOf(now())).toBe('opening'));
    await user.keyboard('h');
    await user.type(await screen.findByLabelText(/Lý do/), 'chờ đại biểu{Enter}');
    await screen.findByText(/chờ đại biểu/);
    expect(host.done()).toEqual(['go', 'hold']);
    expect(screen.getByRole('button', { name: /^GO/ })).toBeDisabled();
  });

  it('fires although a choice on the screen has the focus', async () => {
    const { user } = await callSample();
    const choice = document.createElement('input');
    choice.type = 'radio';
    document.body.append(choice);
    onTestFinished(() => choice.remove());
    choice.focus();
    await user.keyboard(' ');
    await waitFor(() => expect(cueOf(now())).toBe('opening'));
  });

  it('goes on from a GO of another caller', async () => {
    const { host } = await callSample();
    host.elsewhere({ type: 'go', payload: { cueId: 'opening' } });
    expect(cueOf(now())).toBe('opening');
  });

  it('asks before the show is ended', async () => {
    const { user, host } = await callSample();
    await user.keyboard(' ');
    await waitFor(() => expect(cueOf(now())).toBe('opening'));
    await user.click(screen.getByRole('button', { name: 'Kết thúc buổi lễ' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Hủy' }));
    expect(host.done()).toEqual(['go']);
    await user.click(screen.getByRole('button', { name: 'Kết thúc buổi lễ' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Kết thúc buổi lễ' }),
    );
    await waitFor(() => expect(host.done()).toEqual(['go', 'end-show']));
  });

  it('a click in the running order only chooses what waits', async () => {
    const { user, host } = await callSample();
    await user.click(screen.getByRole('button', { name: /Báo cáo kết quả/ }));
    await waitFor(() => expect(cueOf(standby())).toBe('report'));
    expect(host.done()).toEqual(['jump']);
  });

  it('a view-only copy can not call', async () => {
    await callSample({ readOnly: { code: 'open-elsewhere', details: { pid: 7 } } });
    expect(screen.getByRole('button', { name: /^GO/ })).toBeDisabled();
  });
});
