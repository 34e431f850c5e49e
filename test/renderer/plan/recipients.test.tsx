import type { Show } from '@shared/model/show.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { showSection, usePlan } from '../../../renderer/plan/planState.ts';
import { useRecipients } from '../../../renderer/plan/recipients/recipientsState.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';
import type { PageOptions } from '../hostInPage.ts';
import { planPage } from './planPage.tsx';

const initial = useRecipients.getState();

async function tablePage(show: Show = exampleShow(), options: PageOptions = {}) {
  useRecipients.setState(initial, true);
  const page = await planPage(show, options);
  await page.user.click(screen.getByRole('tab', { name: 'Recipients' }));
  return page;
}

const grid = () => screen.getByRole('grid', { name: 'Recipients' });
const rows = () => within(grid()).getAllByRole('row').slice(1);
const field = (name: string) => screen.getByRole('textbox', { name });
const names = () =>
  within(grid())
    .getAllByRole('textbox', { name: /^Name, number/ })
    .map(
      (input) =>
        (input as HTMLInputElement).value || `(${(input as HTMLInputElement).placeholder})`,
    );
const name = (show: Show, at: number) => show.plan.recipients[at]?.name;

describe('the table of recipients', () => {
  it('says where everybody stands, and leads there', async () => {
    const { user } = await tablePage();
    const [school] = rows();
    if (school === undefined) throw new Error('no rows');
    expect(
      within(school).getByRole('button', { name: 'Trao tặng s-labour · Wave 1 · no. 1' }),
    ).toBeVisible();
    await user.click(within(school).getByRole('button', { name: 'Trao tặng s-flag · no. 3' }));
    expect(usePlan.getState()).toMatchObject({
      section: 'rundown',
      selection: { segmentId: 's-flag', waveId: 'w-3' },
    });
  });

  it('edits in place; Enter goes to the row below', async () => {
    const { user, show } = await tablePage();
    await user.click(field('Name, number 2'));
    await user.keyboard('Xã Tân Cương{Enter}Tô Hiệu{Escape}');
    expect(name(show(), 1)).toBe('Xã Tân Cương');
    expect(field('Name, number 3')).toHaveFocus();
    expect(name(show(), 2)).toBe('Hoàng Thị Quỳnh');
  });

  it('renders few of many rows and counts them all', async () => {
    await tablePage(generatedShow({ segments: 30, recipients: 3000, seed: 4 }));
    expect(grid()).toHaveAttribute('aria-rowcount', '3001');
    expect(rows().length).toBeLessThan(60);
  });

  it('finds without marks, and keeps a row that is edited until it is asked again', async () => {
    const { user, show } = await tablePage();
    await user.type(screen.getByRole('textbox', { name: 'Find, marks are optional' }), 'quynh');
    await expect.poll(names).toEqual(['Hoàng Thị Quỳnh']);
    expect(screen.getByText('1 of 8 recipients are shown')).toBeVisible();
    await user.clear(field('Name, number 3'));
    await user.keyboard('Hoàng Thị Lan{Enter}');
    expect(name(show(), 2)).toBe('Hoàng Thị Lan');
    expect(names()).toEqual(['Hoàng Thị Lan']);
    await user.click(screen.getByRole('button', { name: 'Filter and sort again' }));
    expect(screen.getByText('No recipient matches the filter.')).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Show everybody' })[0] as HTMLElement);
    await expect.poll(() => rows().length).toBe(8);
  });

  it('sorts for reading only, and says so', async () => {
    const { user, show, done } = await tablePage();
    const before = show().plan;
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(names().slice(0, 3)).toEqual([
      'Trường Trung học phổ thông Chuyên',
      'Hoàng Thị Quỳnh',
      'Vũ Đức Thắng',
    ]);
    expect(screen.getByText(/The order of calling stays as it is/)).toBeVisible();
    expect(within(grid()).getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await user.click(screen.getByRole('button', { name: 'Back to the order of the list' }));
    expect(names()[0]).toBe('Trường Trung học phổ thông Chuyên');
    expect(show().plan).toBe(before);
    expect(done()).toEqual([]);
  });

  it('marks who is there twice', async () => {
    const { user } = await tablePage();
    await user.type(field('Name, number 2'), 'TRUONG trung hoc pho thong chuyen{Enter}');
    expect(await screen.findByText('Same as no. 1')).toBeVisible();
    expect(screen.getByText('Same as no. 2')).toBeVisible();
  });

  it('adds somebody and goes to the name', async () => {
    const { user, show } = await tablePage();
    await user.click(screen.getByRole('button', { name: 'Add a recipient' }));
    expect(show().plan.recipients).toHaveLength(9);
    await expect.poll(() => document.activeElement).toBe(field('Name, number 9'));
  });
});

describe('several recipients at once', () => {
  const choose = (n: number) => screen.getByRole('checkbox', { name: `Choose number ${n}` });

  it('get the same unit in one step', async () => {
    const { user, show, done } = await tablePage();
    await user.click(choose(3));
    await user.click(choose(4));
    await user.click(screen.getByRole('button', { name: 'Set for all…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit 2 recipients' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Unit' }), 'Sở Y tế');
    await user.click(within(dialog).getByRole('button', { name: 'Set for 2 recipients' }));
    expect(
      show()
        .plan.recipients.slice(2, 4)
        .map(({ unit }) => unit),
    ).toEqual(['Sở Y tế', 'Sở Y tế']);
    expect(done()).toEqual(['edit-recipients']);
  });

  it('are removed in one step that can be taken back', async () => {
    const { user, show } = await tablePage();
    await user.click(field('Name, number 6'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await user.click(screen.getByRole('button', { name: 'Remove from the show' }));
    expect(show().plan.recipients).toHaveLength(6);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(show().plan.recipients).toHaveLength(8);
  });

  it('are copied as rows for a spreadsheet', async () => {
    const { user } = await tablePage();
    await user.click(choose(3));
    const setData = vi.fn();
    fireEvent.copy(choose(3), { clipboardData: { setData } });
    const [, text] = setData.mock.calls[0] as [string, string];
    expect(text.split('\r\n')[1]?.split('\t').slice(0, 2)).toEqual([
      'Hoàng Thị Quỳnh',
      'individual',
    ]);
  });
});

describe('find and replace', () => {
  it('shows what would come of it and does it in one step', async () => {
    const { user, show, done } = await tablePage();
    await user.click(field('Name, number 1'));
    await user.keyboard('{Control>}h{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Find and replace' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Find' }), 'thi');
    expect(await within(dialog).findByText('Nothing to replace is found.')).toBeVisible();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Match marks' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Replace with' }), 'Xuân');
    expect(await within(dialog).findByText('1 place in 1 cell:')).toBeVisible();
    expect(within(dialog).getByText('Hoàng Xuân Quỳnh')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Replace 1 place' }));
    expect(name(show(), 2)).toBe('Hoàng Xuân Quỳnh');
    expect(done()).toEqual(['batch']);
    expect(show().history.undo.at(-1)).toMatchObject({
      command: 'replace-text',
      about: '“thi” → “Xuân”',
    });
  });
});

describe('columns', () => {
  it('are shown, hidden, moved, and kept as a set', async () => {
    const { user } = await tablePage();
    await user.click(screen.getByRole('button', { name: 'Columns…' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Seat' }));
    await user.click(screen.getByRole('checkbox', { name: 'Post' }));
    await user.click(screen.getByRole('button', { name: 'Put the column “Seat” earlier' }));
    const heads = () =>
      within(grid())
        .getAllByRole('columnheader', { hidden: true })
        .slice(1)
        .map((head) => head.textContent);
    expect(heads()).toEqual(['Name', 'Kind', 'Unit', 'Call no.', 'Stands in', 'Seat', 'Remarks']);
    await user.type(screen.getByRole('textbox', { name: 'Name of the set' }), 'Lễ tân{Enter}');
    await user.click(screen.getByRole('button', { name: 'Back to the usual columns' }));
    expect(heads()).not.toContain('Seat');
    await user.click(screen.getByRole('button', { name: 'Lễ tân' }));
    expect(heads()).toContain('Seat');
  });
});

describe('a copy that cannot be changed', () => {
  it('can be read, filtered and copied, not edited', async () => {
    await tablePage(exampleShow(), { readOnly: { code: 'read-only', details: {} } });
    expect(field('Name, number 1')).toHaveAttribute('readonly');
    expect(screen.getByRole('button', { name: 'Add a recipient' })).toBeDisabled();
    showSection('rundown');
  });
});
