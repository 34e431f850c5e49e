import { MantineProvider } from '@mantine/core';
import type { Failure } from '@shared/contract/contract.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ReadView } from '../../../renderer/read/ReadView.tsx';
import { changed, gone } from '../../fixtures/apply.ts';
import { hostInPage } from '../hostInPage.ts';

const sample = changed(sampleShow('thai-nguyen-2025') as Show, {
  type: 'edit-calling',
  payload: { changes: { guardMs: 0 } },
});

/** READ on a show; the moment of presses is the test's. */
async function readShow(show = gone(sample), readOnly: Failure | null = null) {
  const host = await hostInPage(show, { view: 'read', readOnly });
  render(
    <MantineProvider env="test">
      <ReadView />
    </MantineProvider>,
  );
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  onTestFinished(() => clock.mockRestore());
  /** Lets so many ms pass before the next press. */
  const later = (ms: number) => clock.mockReturnValue(performance.now() + ms);
  return { host, user: userEvent.setup(), later };
}

const ready = () => screen.getByRole('button', { name: /^Sẵn sàng/ });
const wait = () => screen.getByRole('button', { name: /^Xin chờ/ });
const flagged = () =>
  [ready(), wait()].filter((button) => button.getAttribute('aria-pressed') === 'true');

describe('what the MC flags', () => {
  it('by a press, one or the other', async () => {
    const { host, user } = await readShow();
    expect(flagged()).toEqual([]);
    await user.click(ready());
    expect(flagged()).toEqual([ready()]);
    expect(host.show().run.signal?.kind).toBe('ready');
    await user.click(wait());
    expect(flagged()).toEqual([wait()]);
    expect(wait()).toHaveTextContent('đã báo');
    expect(ready()).not.toHaveTextContent('đã báo');
  });

  it.each([
    ['y', 'ready'],
    ['w', 'wait'],
  ])('by the key %s: %s', async (key, kind) => {
    const { host, user } = await readShow();
    await user.keyboard(key);
    expect(host.show().run.signal?.kind).toBe(kind);
  });

  it('is taken back by one more press, but not by the second half of a hasty one', async () => {
    const { host, user, later } = await readShow();
    await user.click(wait());
    later(300);
    await user.click(wait());
    expect(host.show().run.signal?.kind).toBe('wait');
    later(2000);
    await user.click(wait());
    expect(host.show().run.signal).toBeNull();
    expect(flagged()).toEqual([]);
  });

  it('is gone with the next GO of the caller, and moves nothing here', async () => {
    const { host, user } = await readShow();
    await user.click(ready());
    const { current } = host.show().run;
    expect(screen.getByRole('article')).toHaveAttribute('data-cue', current);
    host.elsewhere({ type: 'go', payload: { cueId: 'guests' } });
    expect(flagged()).toEqual([]);
    expect(screen.getByRole('article')).toHaveAttribute('data-cue', 'guests');
  });

  it('on another device stands here as well', async () => {
    const { host } = await readShow();
    host.elsewhere({ type: 'signal', payload: { kind: 'ready' } });
    expect(flagged()).toEqual([ready()]);
  });

  it('can be flagged before the show and on hold', async () => {
    const { host, user } = await readShow(sample);
    await user.click(ready());
    expect(host.show().run.signal?.kind).toBe('ready');
    host.elsewhere({ type: 'begin', payload: { as: 'live' } });
    host.elsewhere({ type: 'hold', payload: { reason: 'Chờ đại biểu' } });
    await user.click(wait());
    expect(host.show().run.signal?.kind).toBe('wait');
  });

  it.each([
    ['has ended', changed(gone(sample), { type: 'end-show', payload: {} }), null],
    ['can’t be changed here', gone(sample), { code: 'open-elsewhere', details: { pid: 1 } }],
  ] as const)('is not offered for a show that %s, by key neither', async (_why, show, readOnly) => {
    const { host, user } = await readShow(show, readOnly);
    expect(screen.queryByRole('group', { name: 'Báo cho người điều hành' })).toBeNull();
    await user.keyboard('yw');
    expect(host.done()).toEqual([]);
  });
});
