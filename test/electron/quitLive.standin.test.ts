import { cues } from '@shared/cue/cues.ts';
import { vi } from '@shared/words/vi.ts';
import { describe, expect, test } from 'vitest';
import { freshShell } from './standin/freshShell.ts';
import { value } from './standin/pageCalls.ts';
import type { Shell } from './standin/shell.ts';

/** Buttons of the question; `waits`: nobody answers it. */
const BUTTON = { stays: '0', quits: '1', waits: 'none' };

describe('quitting while a show is live, on the stand-in', () => {
  const fresh = freshShell();

  /** The app with the sample running, whose question is answered by this button. */
  async function live(button: string, as: 'live' | 'rehearsal' = 'live') {
    const shell = await fresh.start({ env: { STANDIN_BUTTON: button } });
    const desk = await shell.page();
    const { showId } = await value(desk, 'library.create', {
      from: { kind: 'sample', name: 'thai-nguyen-2025' },
      title: '',
    });
    const { show } = await value(desk, 'show.open', { showId, view: 'run' });
    const [first] = cues(show.plan);
    if (first === undefined) throw new Error('the sample has no cues');
    const begin = { id: 'begin', type: 'begin', payload: { as } } as const;
    await value(desk, 'dispatch', { showId, request: begin });
    const go = { id: 'go', type: 'go', payload: { cueId: first.id } } as const;
    await value(desk, 'dispatch', { showId, request: go });
    return { shell, desk, showId };
  }

  const questions = (shell: Shell) => shell.records.filter(({ type }) => type === 'message-box');

  test('is asked about; who stays goes on, and after the end nobody is asked', async () => {
    const { shell, desk, showId } = await live(BUTTON.stays);
    shell.wish({ quit: true });
    const box = await shell.recorded(({ type }) => type === 'message-box');
    expect(box.message).toBe(vi['shell.quitLive']);
    expect(box.buttons).toEqual([vi['shell.stay'], vi['shell.quitAnyway']]);
    // The window that is there comes to the front.
    await shell.recorded(({ type }) => type === 'focused');
    expect(shell.pages).toEqual([desk]);

    const end = { id: 'end', type: 'end-show', payload: {} } as const;
    await value(desk, 'dispatch', { showId, request: end });
    shell.wish({ quit: true });
    expect(await shell.ended).toBe(0);
    expect(questions(shell)).toHaveLength(1);
  });

  test('who quits all the same quits, here a rehearsal', async () => {
    const { shell } = await live(BUTTON.quits, 'rehearsal');
    shell.wish({ quit: true });
    expect(await shell.ended).toBe(0);
    expect(questions(shell)).toHaveLength(1);
  });

  test('closing the last window asks too; who stays has RUN again, also when another show was looked at since', async () => {
    const { shell, desk, showId } = await live(BUTTON.stays);
    const other = await value(desk, 'library.create', { from: { kind: 'empty' }, title: 'Khác' });
    await value(desk, 'show.open', { showId: other.showId, view: 'plan' });
    await desk.close();
    const again = await shell.page(desk);
    expect(new URL(again.url()).search).toBe(`?view=run&show=${showId}`);
    await again.locator('article[data-state="live"]').waitFor();
    expect(questions(shell)).toHaveLength(1);
  });

  test('closing a window that is not the last asks nothing', async () => {
    const { shell, desk, showId } = await live(BUTTON.stays);
    await value(desk, 'window.open', { view: 'read', showId });
    const second = await shell.page(desk);
    await second.close();
    // Asking would come before this answer.
    await value(desk, 'library.list', {});
    expect(questions(shell)).toEqual([]);
  });

  test('the question never stands on the wall that the public sees', async () => {
    const { shell, desk, showId } = await live(BUTTON.stays);
    await value(desk, 'window.open', { view: 'screen', showId });
    await shell.recorded(
      ({ type, url }) => type === 'shown' && String(url).includes('view=screen'),
    );
    shell.wish({ quit: true });
    const box = await shell.recorded(({ type }) => type === 'message-box');
    expect(box.parent).toBe(shell.records.find(({ type }) => type === 'shown')?.url);
  });

  test.each([
    ['before anybody is asked', false],
    ['while the question stands', true],
  ])('SIGTERM ends it at once, %s', async (_when, asksFirst) => {
    const { shell } = await live(BUTTON.waits);
    if (asksFirst) {
      shell.wish({ quit: true });
      await shell.recorded(({ type }) => type === 'message-box');
    }
    expect(await shell.kill('SIGTERM')).toBe(0);
    expect(questions(shell)).toHaveLength(asksFirst ? 1 : 0);
  });
});
