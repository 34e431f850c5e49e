import { findById, findWave } from '@shared/model/lookup.ts';
import type { Show } from '@shared/model/show.ts';
import { rundown } from '@shared/view/rundown.ts';
import { fireEvent, renderHook, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { usePlan } from '../../../renderer/plan/planState.ts';
import { useActions } from '../../../renderer/show/useActions.ts';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';
import type { PageOptions } from '../hostInPage.ts';
import { type PlanPage, planPage } from './planPage.tsx';

async function tablePage(show: Show = exampleShow(), options: PageOptions = {}): Promise<PlanPage> {
  const page = await planPage(show, options);
  await page.user.click(screen.getByRole('tab', { name: 'Programme table' }));
  await screen.findByRole('treegrid');
  return page;
}

const grid = () => screen.getByRole('treegrid', { name: 'Programme table' });
const heads = () =>
  within(grid())
    .getAllByRole('columnheader')
    .map((head) => head.textContent);

/** The cell of a row (segment or wave id) in the column with this head. */
function cell(rowId: string, head: string): HTMLElement {
  const row = within(grid())
    .getAllByRole('row')
    .find(({ dataset }) => dataset.rowId === rowId);
  const found = row?.querySelectorAll<HTMLElement>('[role="gridcell"]')[heads().indexOf(head)];
  if (found === undefined) throw new Error(`no cell ${rowId} ${head}`);
  return found;
}

const activeLabel = () => document.activeElement?.getAttribute('aria-label');
const segment = (show: Show, id: string) => findById(show.plan.segments, id);

describe('the table of the programme', () => {
  it('shows what is planned, row by row, waves below their presentation', async () => {
    await tablePage();
    expect(heads().slice(0, 4)).toEqual(['No.', 'Start', 'Title', 'Kind']);
    expect(cell('s-labour', 'Award')).toHaveTextContent('Huân chương Lao động hạng Nhì');
    expect(cell('s-labour', 'Recipients')).toHaveTextContent(
      '2 collectives, 2 individuals, 1 household',
    );
    expect(cell('w-2', 'Presenters, speakers')).toHaveTextContent('Lê Thị Ánh');
    expect(cell('s-speech', 'Presenters, speakers')).toHaveTextContent('Nguyễn Văn Dũng');
    expect(cell('w-2', 'Title').closest('[role="row"]')).toHaveAttribute('aria-level', '2');
  });

  it('renders only the rows in sight', async () => {
    const show = generatedShow({ segments: 1000, recipients: 1000, seed: 3 });
    await tablePage(show);
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(60);
    expect(grid()).toHaveAttribute('aria-rowcount', String(rundown(show).length + 1));
  });

  it('replaces a cell by typing, commits with Enter and goes down', async () => {
    const { user, show } = await tablePage();
    await user.click(cell('s-open', 'Title'));
    await user.keyboard('Lễ chào cờ{Enter}');
    expect(segment(show(), 's-open')?.title).toBe('Lễ chào cờ');
    expect(activeLabel()).toBe('Title: 2. Giới thiệu đại biểu');
  });

  it('edits what is there with F2, and Escape restores it', async () => {
    const { user, show, done } = await tablePage();
    await user.click(cell('s-open', 'Title'));
    await user.keyboard('{F2}!{Escape}');
    expect(document.activeElement).toHaveValue('Chào cờ');
    expect(done()).toEqual([]);
    await user.keyboard('{F2} đầu{Tab}');
    expect(segment(show(), 's-open')?.title).toBe('Chào cờ đầu');
    expect(activeLabel()).toBe('Kind: 1. Chào cờ đầu');
  });

  it('goes from cell to cell by arrows, while typing only from the edge of the text', async () => {
    const { user } = await tablePage();
    await user.click(cell('s-open', 'Title'));
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    expect(activeLabel()).toBe('Duration: 2. Giới thiệu đại biểu');
    await user.keyboard('{ArrowUp}5{ArrowRight}');
    expect(activeLabel()).toBe('Award: 1. Chào cờ');
  });

  it('reads durations and fixed starts as people write them, and keeps what it cannot read', async () => {
    const { user, show } = await tablePage();
    await user.click(cell('s-open', 'Duration'));
    await user.keyboard('2:30{Enter}3m{Enter}');
    expect(segment(show(), 's-open')?.plannedSeconds).toBe(150);
    expect(segment(show(), 's-intro')?.plannedSeconds).toBe(180);
    await user.click(cell('s-speech', 'Start'));
    await user.keyboard('x{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Write it as 8:30');
    expect(document.activeElement).toHaveValue('x');
    await user.keyboard('{Backspace}8h30{Enter}');
    expect(segment(show(), 's-speech')?.startsAt).toBe('08:30');
    expect(cell('s-speech', 'Start')).toHaveTextContent('set for 08:30, waits 24:30');
  });

  it('clears a cell with Delete, and removes rows only from the column of numbers', async () => {
    const { user, show } = await tablePage(
      changed(exampleShow(), {
        type: 'edit-segment',
        payload: { segmentId: 's-open', changes: { plannedSeconds: 60, notes: { sound: 'Nhạc' } } },
      }),
    );
    await user.click(cell('s-open', 'Sound'));
    await user.keyboard('{Delete}');
    expect(segment(show(), 's-open')?.notes).toEqual({});
    await user.click(cell('s-open', 'No.'));
    await user.keyboard('{Delete}');
    expect(segment(show(), 's-open')).toBeUndefined();
    expect(grid()).toContainElement(document.activeElement as HTMLElement);
  });

  it('writes into all chosen rows with Ctrl+Enter, in one step', async () => {
    const { user, show, done } = await tablePage();
    await user.click(cell('s-open', 'Duration'));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}2m{Control>}{Enter}{/Control}');
    for (const id of ['s-open', 's-intro', 's-speech'])
      expect(segment(show(), id)?.plannedSeconds).toBe(120);
    expect(done()).toEqual(['batch']);
  });

  it('takes the duration of a wave, and leaves the keys of an input method alone', async () => {
    const { user, show } = await tablePage();
    await user.click(cell('w-2', 'Duration'));
    await user.keyboard('4m');
    const field = document.activeElement as HTMLTextAreaElement;
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(findWave(show().plan, 'w-2')?.wave.plannedSeconds).toBeNull();
    await user.keyboard('{Enter}');
    expect(findWave(show().plan, 'w-2')?.wave.plannedSeconds).toBe(240);
  });

  it('says why the host has refused an edit', async () => {
    const { user } = await tablePage();
    await user.click(cell('s-open', 'Title'));
    fireEvent.change(document.activeElement as HTMLElement, {
      target: { value: 'x'.repeat(1001) },
    });
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/not valid|invalid/i)).toBeVisible();
  });

  it('lets the view have its keys while nobody types', async () => {
    const { user } = await tablePage();
    const undo = vi.fn();
    const handlers = { undo };
    renderHook(() => useActions(handlers));
    await user.click(cell('s-open', 'Title'));
    await user.keyboard('{Control>}z{/Control}');
    expect(undo).toHaveBeenCalledTimes(1);
    await user.keyboard('x{Control>}z{/Control}');
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('leaves the table by Tab at the end of a row', async () => {
    const { user } = await tablePage();
    await user.click(cell('s-open', 'Decision'));
    await user.tab();
    expect(grid()).not.toContainElement(document.activeElement as HTMLElement);
  });

  it('chooses the people of a wave in a dialog and comes back to the cell', async () => {
    const { user, show } = await tablePage();
    await user.click(cell('w-2', 'Presenters, speakers'));
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('combobox', { name: 'Presenters, speakers' }));
    await user.click(await screen.findByRole('option', { name: /Trịnh Thị Hồng/ }));
    expect(findWave(show().plan, 'w-2')?.wave.presenterIds).toEqual(['p-deputy', 'p-secretary']);
  });

  it('changes nothing in a copy that is only looked at', async () => {
    const { user, done } = await tablePage(exampleShow(), {
      readOnly: { code: 'open-elsewhere', details: { pid: 1 } },
    });
    await user.click(cell('s-open', 'Title'));
    await user.keyboard('x{Enter}{Delete}');
    await user.click(cell('s-open', 'No.'));
    await user.keyboard('{Delete}{Alt>}{ArrowDown}{/Alt}');
    expect(done()).toEqual([]);
  });

  it('adds a segment below and stays the table', async () => {
    const { user } = await tablePage();
    await user.click(cell('s-open', 'Title'));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Break' }));
    const rows = within(grid()).getAllByRole('row', { selected: true });
    expect(rows.map((row) => row.textContent)).toEqual([expect.stringContaining('Giải lao')]);
  });

  it('shares what is chosen with the list, and stays the table', async () => {
    const { user } = await tablePage();
    await user.click(cell('s-close', 'Title'));
    expect(usePlan.getState().section).toBe('table');
    await user.click(screen.getByRole('tab', { name: 'Programme' }));
    expect(screen.getByRole('treeitem', { selected: true })).toHaveTextContent('Bế mạc');
  });
});

describe('crews and columns', () => {
  it('adds, renames and removes a crew, with its column and its notes', async () => {
    const { user, show } = await tablePage();
    await user.click(screen.getByRole('button', { name: 'Crews…' }));
    await user.type(
      await screen.findByRole('textbox', { name: 'Name of a new crew' }),
      'Y tế{Enter}',
    );
    expect(heads()).toContain('Y tế');
    const name = await screen.findByRole('textbox', { name: 'Name of the crew “Y tế”' });
    await user.clear(name);
    await user.type(name, 'Y tế, cấp cứu{Enter}');
    expect(heads()).toContain('Y tế, cấp cứu');
    await user.click(screen.getByRole('button', { name: /Remove the crew/ }));
    expect(show().plan.departments).toEqual([]);
  });

  it('shows the crews that have a note, and no harm comes of columns that this show does not have', async () => {
    const noted = changed(exampleShow(), {
      type: 'edit-segment',
      payload: { segmentId: 's-open', changes: { notes: { light: 'Sáng' } } },
    });
    await tablePage(noted);
    expect(heads().slice(-2)).toEqual(['Decision', 'Light']);
  });

  it('follows the columns that a person has chosen', async () => {
    await tablePage(exampleShow(), {
      settings: { language: 'en', rundownColumns: { shown: ['gone', 'sound', 'title'], sets: [] } },
    });
    expect(heads()).toEqual(['No.', 'Sound', 'Title']);
  });
});
