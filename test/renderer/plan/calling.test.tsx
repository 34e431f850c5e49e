import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { planPage } from './planPage.tsx';

const FILLERS = ['Xin chờ.', 'Xin mời nghe nhạc.', 'Sắp tiếp tục.'];
const withFillers = (fillers = FILLERS) =>
  changed(exampleShow(), { type: 'edit-calling', payload: { changes: { fillers, guardMs: 500 } } });
const textbox = (name: string) => screen.getByRole('textbox', { name });

async function calling(fillers?: string[]) {
  const page = await planPage(withFillers(fillers));
  await page.user.click(screen.getByRole('tab', { name: 'Details' }));
  return { ...page, now: () => page.show().plan.calling };
}

describe('how the show is called', () => {
  it('takes the step of a GO and the guard in milliseconds', async () => {
    const { user, now } = await calling();
    await user.click(screen.getByRole('combobox', { name: 'One GO takes' }));
    await user.click(await screen.findByRole('option', { name: 'a whole wave' }));
    expect(now().step).toBe('wave');
    const guard = textbox('Guard against double presses (milliseconds)');
    await user.clear(guard);
    await user.type(guard, '800{Enter}');
    expect(now().guardMs).toBe(800);
    await user.clear(guard);
    await user.type(guard, '5001{Enter}');
    expect(guard).toBeInvalid();
    expect(now().guardMs).toBe(800);
  });

  it('adds, changes and removes paragraphs for a wait; an emptied one is gone', async () => {
    const { user, now } = await calling();
    await user.type(textbox('New paragraph for a wait'), 'Hai dòng{Enter}một đoạn');
    await user.tab();
    expect(now().fillers).toEqual([...FILLERS, 'Hai dòng\nmột đoạn']);
    expect(textbox('New paragraph for a wait')).toHaveValue('');
    await user.type(textbox('Paragraph 1 for a wait'), ' Cảm ơn.');
    await user.tab();
    expect(now().fillers[0]).toBe('Xin chờ. Cảm ơn.');
    await user.clear(textbox('Paragraph 1 for a wait'));
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Remove paragraph 3' }));
    expect(now().fillers).toEqual(FILLERS.slice(1));
  });

  it('moves them, and the focus goes along', async () => {
    const { user, now } = await calling();
    expect(screen.getByRole('button', { name: 'Move paragraph 1 up' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Move paragraph 3 down' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Move paragraph 1 down' }));
    expect(now().fillers).toEqual(['Xin mời nghe nhạc.', 'Xin chờ.', 'Sắp tiếp tục.']);
    await expect.poll(() => document.activeElement).toBe(textbox('Paragraph 2 for a wait'));
  });

  it('takes no more than the file does', async () => {
    await calling(Array.from({ length: 20 }, (_, nth) => `Đoạn ${nth}`));
    expect(screen.queryByRole('textbox', { name: 'New paragraph for a wait' })).toBeNull();
    expect(screen.getByText('There are 20 paragraphs, which is the most.')).toBeVisible();
  });
});
