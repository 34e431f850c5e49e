import { findWave } from '@shared/model/lookup.ts';
import type { Show } from '@shared/model/show.ts';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';
import { planPage } from './planPage.tsx';

const lineup = (show: Show, waveId: string) => findWave(show.plan, waveId)?.wave.recipientIds;
const cell = (name: string) => screen.getByRole('textbox', { name });

async function labourPage() {
  const page = await planPage(exampleShow());
  await page.user.click(screen.getByRole('treeitem', { name: /Trịnh Thị Hồng, Nguyễn Văn Dũng/ }));
  return page;
}

describe('the lineup of a wave', () => {
  it('shows who has no name as a placeholder, visibly unnamed', async () => {
    await labourPage();
    expect(cell('Name, number 2')).toHaveValue('');
    expect(cell('Name, number 2')).toHaveAttribute('placeholder', 'Tập thể 02');
    expect(cell('Name, number 2').closest('[role=row]')).toHaveAttribute('data-unnamed');
    expect(cell('Name, number 1').closest('[role=row]')).not.toHaveAttribute('data-unnamed');
  });

  it('renames a recipient in the table; an empty name is none', async () => {
    const { user, show } = await labourPage();
    await user.type(cell('Name, number 2'), '  Xã Tân Cương {Enter}');
    expect(show().plan.recipients[1]?.name).toBe('Xã Tân Cương');
    await user.clear(cell('Name, number 1'));
    await user.tab();
    expect(show().plan.recipients[0]?.name).toBeNull();
  });

  it('goes to the next row with Enter', async () => {
    const { user } = await labourPage();
    await user.click(cell('Name, number 1'));
    await user.keyboard('{Enter}');
    expect(cell('Name, number 2')).toHaveFocus();
  });

  it('moves a row with Alt and the arrows; the field keeps the focus', async () => {
    const { user, show } = await labourPage();
    await user.click(cell('Name, number 1'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(lineup(show(), 'w-1')).toEqual(['r-co-1', 'r-school', 'r-teacher']);
    expect(cell('Name, number 2')).toHaveValue('Trường Trung học phổ thông Chuyên');
    expect(cell('Name, number 2')).toHaveFocus();
  });

  it('adds a recipient behind the active row and goes to its name', async () => {
    const { user, show } = await labourPage();
    await user.click(cell('Name, number 1'));
    await user.click(screen.getByRole('button', { name: 'Add a recipient' }));
    expect(lineup(show(), 'w-1')).toHaveLength(4);
    await expect.poll(() => document.activeElement).toBe(cell('Name, number 2'));
    expect(show().plan.recipients.at(-1)).toMatchObject({ kind: 'collective', name: null });
  });

  it('adds many places in one step', async () => {
    const { user, show, done } = await labourPage();
    await user.click(screen.getByRole('button', { name: 'Add places…' }));
    const count = await screen.findByRole('textbox', { name: 'How many without a name?' });
    await user.clear(count);
    await user.type(count, '73{Enter}');
    expect(lineup(show(), 'w-1')).toHaveLength(76);
    expect(done()).toEqual(['add-recipients']);
  });

  it('moves a recipient to another wave', async () => {
    const { user, show } = await labourPage();
    await user.click(cell('Name, number 3'));
    await user.click(screen.getByRole('button', { name: 'Move to another wave' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Wave 2 of 2' }));
    expect(lineup(show(), 'w-1')).toEqual(['r-school', 'r-co-1']);
    expect(lineup(show(), 'w-2')).toEqual(['r-hero', 'r-family', 'r-teacher']);
  });

  it('moves a row to the number that is typed', async () => {
    const { user, show, done } = await labourPage();
    const order = screen.getByRole('textbox', { name: 'Order, number 1 of 3' });
    await user.clear(order);
    await user.type(order, '3{Enter}');
    expect(lineup(show(), 'w-1')).toEqual(['r-co-1', 'r-teacher', 'r-school']);
    expect(screen.getByRole('textbox', { name: 'Order, number 3 of 3' })).toHaveFocus();
    await user.clear(screen.getByRole('textbox', { name: 'Order, number 3 of 3' }));
    await user.keyboard('9{Enter}');
    expect(screen.getByRole('textbox', { name: 'Order, number 3 of 3' })).toBeInvalid();
    expect(done()).toEqual(['place-recipients']);
  });

  it('carries a row by Alt+M and the arrows', async () => {
    const { user, show } = await labourPage();
    await user.click(cell('Name, number 1'));
    await user.keyboard('{Alt>}m{/Alt}{ArrowDown}{ArrowDown}{Enter}');
    expect(lineup(show(), 'w-1')).toEqual(['r-co-1', 'r-teacher', 'r-school']);
  });

  it('moves several chosen rows in one step, by arrows and to another wave', async () => {
    const { user, show, done } = await labourPage();
    await user.click(cell('Name, number 2'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByText('2 chosen')).toBeVisible();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(lineup(show(), 'w-1')).toEqual(['r-co-1', 'r-teacher', 'r-school']);
    await user.click(screen.getByRole('button', { name: 'Move to another wave' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Wave 2 of 2' }));
    expect(lineup(show(), 'w-2')).toEqual(['r-hero', 'r-family', 'r-co-1', 'r-teacher']);
    expect(done()).toEqual(['place-recipients', 'place-recipients']);
  });

  it('removes several in one step, from the show only those not honoured elsewhere', async () => {
    const { user, show, done } = await labourPage();
    await user.click(screen.getByRole('checkbox', { name: 'Choose number 1' }));
    await user.click(screen.getByRole('checkbox', { name: 'Choose number 2' }));
    await user.click(screen.getByRole('button', { name: 'Remove from this wave' }));
    expect(lineup(show(), 'w-1')).toEqual(['r-teacher']);
    const left = show().plan.recipients.map(({ id }) => id);
    expect(left).toContain('r-school');
    expect(left).not.toContain('r-co-1');
    expect(done()).toEqual(['batch']);
  });

  it('removes from the show only who is not honoured elsewhere', async () => {
    const { user, show } = await labourPage();
    await user.click(cell('Name, number 1'));
    await user.click(screen.getByRole('button', { name: 'Remove from this wave' }));
    expect(lineup(show(), 'w-1')).toEqual(['r-co-1', 'r-teacher']);
    expect(lineup(show(), 'w-3')).toContain('r-school');
    await user.click(cell('Name, number 1'));
    await user.click(screen.getByRole('button', { name: 'Remove from this wave' }));
    expect(show().plan.recipients.map(({ id }) => id)).not.toContain('r-co-1');
  });

  it('places somebody who stands in no wave yet', async () => {
    const { user, show } = await labourPage();
    await user.click(screen.getByRole('combobox', { name: 'Somebody known…' }));
    await user.click(await screen.findByRole('option', { name: 'Cá nhân 01' }));
    expect(lineup(show(), 'w-1')).toEqual(['r-school', 'r-co-1', 'r-teacher', 'r-waiting']);
  });

  it('is counted as a whole for screen readers', async () => {
    await labourPage();
    const grid = screen.getByRole('grid', { name: 'Lineup' });
    expect(grid).toHaveAttribute('aria-rowcount', '4');
    expect(within(grid).getAllByRole('row').at(-1)).toHaveAttribute('aria-rowindex', '4');
  });

  it('asks in the details who receives for a posthumous recipient', async () => {
    const { user, show } = await labourPage();
    await user.click(cell('Name, number 3'));
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    const dialog = await screen.findByRole('dialog', { name: '3. Hoàng Thị Quỳnh' });
    await user.click(within(dialog).getByRole('checkbox', { name: 'Posthumous' }));
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Who receives for the family' }),
      'Hoàng Văn Nam{Enter}',
    );
    expect(show().plan.recipients[2]).toMatchObject({
      posthumous: true,
      receiver: { name: 'Hoàng Văn Nam', relation: null },
    });
  });
});
