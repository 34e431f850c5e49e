import { MantineProvider } from '@mantine/core';
import { actionOf } from '@shared/action/actions.ts';
import { fireEvent, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { HelpOverlay } from '../../../renderer/app/HelpOverlay.tsx';
import { changeSettings, useWindow } from '../../../renderer/show/store.ts';
import { useActions } from '../../../renderer/show/useActions.ts';
import { useKeysOf } from '../../../renderer/show/useKeys.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { hostInPage, type PageOptions } from '../hostInPage.ts';

const GO = 'GO: fire the standby cue';
const HOLD = 'Hold / release';
const JUMP = 'Jump to a cue';

async function openHelp({ settings, ...options }: PageOptions = {}) {
  await hostInPage(exampleShow(), {
    view: 'run',
    ...options,
    settings: { language: 'en', ...settings },
  });
  const onClose = vi.fn();
  render(
    <MantineProvider env="test">
      <HelpOverlay opened onClose={onClose} />
    </MantineProvider>,
  );
  return { user: userEvent.setup(), onClose };
}

const button = (name: string) => screen.getByRole('button', { name });
const field = () => screen.getByRole('textbox', { name: /New key/ });
const chosen = () => useWindow.getState().settings.keys;
/** The keys beside an action, as they are shown. */
const keysBeside = (label: string) =>
  within(screen.getByText(label).closest('div') as HTMLElement)
    .getAllByRole('definition')[0]
    ?.textContent?.trim();

describe('the list of keys', () => {
  it('gives an action another key in the place of the one that was pressed', async () => {
    const { user } = await openHelp();
    await user.click(button(`Change the key Left arrow of “Back to the cue before”`));
    expect(field()).toHaveFocus();
    await user.keyboard('b');
    await waitFor(() => expect(chosen()).toEqual({ back: ['shift+Space', 'B', 'PageUp'] }));
    expect(button('Change the key B of “Back to the cue before”')).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent('Shift+Space, B, PageUp');
  });

  it('adds a key, and removes one', async () => {
    const { user } = await openHelp();
    await user.click(button(`Add a key for “${HOLD}”`));
    await user.keyboard('{F6}');
    await waitFor(() => expect(chosen()).toEqual({ hold: ['H', 'F6'] }));
    await user.click(button(`Change the key H of “${HOLD}”`));
    await user.click(button('Remove the key H'));
    await waitFor(() => expect(chosen()).toEqual({ hold: ['F6'] }));
    expect(button(`Change the key F6 of “${HOLD}”`)).toHaveFocus();
  });

  it('has no room for a sixth key', async () => {
    await openHelp({ settings: { keys: { hold: ['A', 'B', 'C', 'D', 'E'] } } });
    expect(screen.queryByRole('button', { name: `Add a key for “${HOLD}”` })).toBeNull();
    expect(button(`Add a key for “${GO}”`)).toBeVisible();
  });

  it('asks before it takes a key from another action of the view', async () => {
    const { user } = await openHelp();
    await user.click(button(`Change the key H of “${HOLD}”`));
    await user.keyboard(' ');
    expect(screen.getByRole('alert')).toHaveTextContent(
      `The key Space belongs to “${GO}”. Take it over?`,
    );
    expect(chosen()).toEqual({});
    await user.click(button('Take it over'));
    await waitFor(() =>
      expect(chosen()).toEqual({ hold: ['Space'], go: ['ArrowRight', 'PageDown'] }),
    );
  });

  it('says which action would be without a key; Enter takes over, Cancel does not', async () => {
    const { user } = await openHelp();
    await user.click(button(`Add a key for “${GO}”`));
    await user.keyboard('h');
    expect(screen.getByRole('alert')).toHaveTextContent(`“${HOLD}” will have no key left.`);
    await user.click(button('Cancel'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(chosen()).toEqual({});
    await user.click(button(`Add a key for “${GO}”`));
    await user.keyboard('h{Enter}');
    await waitFor(() => expect(chosen().hold).toEqual([]));
    expect(chosen().go).toContain('H');
    expect(keysBeside(HOLD)).toBe('no key yet');
  });

  it('takes another key while it asks about one', async () => {
    const { user } = await openHelp();
    await user.click(button(`Change the key H of “${HOLD}”`));
    await user.keyboard(' x');
    await waitFor(() => expect(chosen()).toEqual({ hold: ['X'] }));
  });

  it.each([
    ['{F5}', /F5 belongs to the computer or the browser/],
    ['{Enter}', /always presses the button that has the focus/],
    ['{Control>}{Escape}{/Control}', /Esc always cancels/],
    ['{Shift>}{Control>}{Tab}{/Control}{/Shift}', /Tab always moves on/],
    ['{Dead}', /could not be recognised/],
  ])('refuses %s with a sentence and goes on listening', async (keys, sentence) => {
    const { user } = await openHelp();
    await user.click(button(`Change the key H of “${HOLD}”`));
    await user.keyboard(keys);
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    expect(field()).toHaveFocus();
    expect(chosen()).toEqual({});
    await user.keyboard('j');
    await waitFor(() => expect(chosen()).toEqual({ hold: ['J'] }));
  });

  it('leaves keys of rows alone', async () => {
    const { user } = await openHelp({ view: 'plan' });
    expect(screen.queryByRole('button', { name: /“Remove”/ })).toBeNull();
    await user.click(button('Add a key for “Propose an order”'));
    await user.keyboard('{Delete}');
    expect(screen.getByRole('alert')).toHaveTextContent(/Delete belongs to “Remove” in rows/);
    expect(screen.queryByRole('button', { name: 'Take it over' })).toBeNull();
  });

  it('Escape leaves the field but not the list; a key that is held down is one press', async () => {
    const { user, onClose } = await openHelp();
    await user.click(button(`Change the key H of “${HOLD}”`));
    fireEvent.keyDown(field(), { key: 'x', repeat: true });
    await user.keyboard('{Shift}');
    expect(field()).toHaveValue('');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(button(`Change the key H of “${HOLD}”`)).toHaveFocus();
    expect(onClose).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
  });

  it('Tab goes on from the field, and out of the row it is forgotten', async () => {
    const { user } = await openHelp();
    await user.click(button(`Change the key H of “${HOLD}”`));
    await user.tab();
    expect(button('Remove the key H')).toHaveFocus();
    await user.tab();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(chosen()).toEqual({});
  });

  it('brings the usual keys of one action back, and asks who has them now', async () => {
    const keys = { hold: ['Space'], go: ['ArrowRight', 'PageDown'], larger: ['L'] };
    const { user } = await openHelp({ settings: { keys } });
    expect(
      screen.queryByRole('button', { name: `Back to the usual keys of “${JUMP}”` }),
    ).toBeNull();
    await user.click(button(`Back to the usual keys of “${GO}”`));
    expect(screen.getByRole('alert')).toHaveTextContent(`The key Space belongs to “${HOLD}”`);
    expect(button('Cancel')).toHaveFocus();
    await user.click(button('Take it over'));
    await waitFor(() => expect(chosen()).toEqual({ hold: [], larger: ['L'] }));
    await user.click(button(`Back to the usual keys of “${HOLD}”`));
    await waitFor(() => expect(chosen()).toEqual({ larger: ['L'] }));
  });

  it('brings all usual keys back after a question', async () => {
    const { user } = await openHelp({ settings: { keys: { hold: ['X'], larger: ['L'] } } });
    await user.click(button('Back to all usual keys'));
    expect(screen.getByRole('alert')).toHaveTextContent('2 actions have changed keys');
    expect(chosen()).not.toEqual({});
    await user.click(button('Back to all usual keys'));
    await waitFor(() => expect(chosen()).toEqual({}));
    expect(screen.queryByRole('button', { name: 'Back to all usual keys' })).toBeNull();
  });

  it('says when a key has gone to another action without being taken over', async () => {
    await openHelp({ settings: { keys: { hold: ['Space'] } } });
    expect(keysBeside(GO)).not.toContain('␣');
    expect(screen.getByText(`The key Space now belongs to “${HOLD}”.`)).toBeVisible();
  });
});

describe('keys that were chosen', () => {
  async function press(keys: string, settings: PageOptions['settings'] = {}) {
    await hostInPage(exampleShow(), { view: 'run', settings });
    const handlers = { go: vi.fn(), hold: vi.fn() };
    renderHook(() => useActions(handlers));
    const user = userEvent.setup();
    await user.keyboard(keys);
    return { handlers, user };
  }

  it('do what they were chosen for, and those before no more', async () => {
    const { handlers } = await press('g ', { keys: { go: ['G'] } });
    expect(handlers.go).toHaveBeenCalledTimes(1);
  });

  it('count from the moment on when they are chosen', async () => {
    const { handlers, user } = await press('g');
    expect(handlers.go).not.toHaveBeenCalled();
    await changeSettings({ keys: { go: ['G'] } });
    await user.keyboard('g');
    expect(handlers.go).toHaveBeenCalledTimes(1);
  });

  it('do one thing when two actions lay claim to them', async () => {
    const { handlers } = await press(' ', { keys: { hold: ['Space'] } });
    expect(handlers.hold).toHaveBeenCalledTimes(1);
    expect(handlers.go).not.toHaveBeenCalled();
  });

  it('repeat nothing, and are left to a field that takes text', async () => {
    const { handlers, user } = await press('{g>8/}', { keys: { go: ['G'] } });
    expect(handlers.go).toHaveBeenCalledTimes(1);
    render(<input aria-label="text" />);
    await user.type(screen.getByLabelText('text'), 'gg');
    expect(handlers.go).toHaveBeenCalledTimes(1);
  });

  it('are told to whoever shows them', async () => {
    await hostInPage(exampleShow(), { settings: { keys: { go: ['G'] } } });
    const { result } = renderHook(() => [useKeysOf('go'), useKeysOf('hold')]);
    expect(result.current).toEqual([['G'], actionOf('hold').keys]);
  });
});
