import { MantineProvider } from '@mantine/core';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RunView } from '../../../renderer/run/RunView.tsx';
import { hostInPage, type PageOptions } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;

async function callSample(options: PageOptions = {}) {
  const host = await hostInPage(sample, { view: 'run', ...options });
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

describe('calling the show', () => {
  it('GO by key makes the standby cue the live one', async () => {
    const { user, host } = await callSample();
    await user.keyboard(' ');
    await waitFor(() => expect(cueOf(now())).toBe('opening'));
    expect(cueOf(standby())).toBe('guests');
    expect(host.done()).toEqual(['go']);
  });

  it('hears a second GO at once, but does not fire it', async () => {
    const { user, host } = await callSample();
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
