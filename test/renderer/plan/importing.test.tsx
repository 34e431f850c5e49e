import type { Show } from '@shared/model/show.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useWindow } from '../../../renderer/show/store.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { importingPage, panel, preview, rowNames, tabbed } from './importingPage.tsx';
import { WorkerInPage } from './workerInPage.ts';

const HEAD = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức khen thưởng'];
const MERIT = 'Bằng khen của Thủ tướng Chính phủ';
const PEOPLE = tabbed(
  HEAD,
  ['1', 'Nguyễn Văn An', 'Trưởng phòng', 'Sở Y tế', MERIT],
  ['2', 'Trần Thị Bình', 'Chuyên viên', 'Sở Nội vụ', MERIT],
  ['3', '', 'Chuyên viên', 'Sở Tài chính', MERIT],
);
const TWO = 'Import 2 recipients: 2 individuals';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const names = (show: Show) => show.plan.recipients.map(({ name }) => name);

async function pasted(text: string, show = exampleShow()) {
  const page = await importingPage(show);
  await page.user.click(document.body);
  await page.user.paste(text);
  return page;
}

describe('the import of a list', () => {
  it('begins where a person chooses a file or pastes, and gives the focus back', async () => {
    const { user } = await importingPage(exampleShow());
    await user.click(button('Import a list…'));
    expect(await panel()).toHaveFocus();
    expect(button('Choose a file…')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('Import a list…')).toHaveFocus();
  });

  it('shows what was understood before anything enters the show', async () => {
    const { done } = await pasted(PEOPLE);
    await preview(TWO);
    expect(rowNames()).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', 'no name yet']);
    expect(screen.getByRole('region', { name: MERIT })).toHaveTextContent('2 individuals');
    expect(done()).toEqual([]);
  });

  it('imports in one step, which the line below takes back', async () => {
    const { user, show, done } = await pasted(PEOPLE);
    await preview(TWO);
    const before = names(show());
    await user.click(button('Import'));
    const line = await screen.findByText('2 recipients imported from “Pasted list”.');
    expect(done()).toEqual(['batch']);
    expect(names(show())).toEqual([...before, 'Nguyễn Văn An', 'Trần Thị Bình']);
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(within(line.parentElement as HTMLElement).getByRole('button'));
    expect(names(show())).toEqual(before);
    expect(screen.queryByText(/imported from/)).toBeNull();
  });

  it('names rows that are not imported and leads to them', async () => {
    const { user } = await pasted(PEOPLE);
    await preview(TWO);
    expect(screen.getByText('1 row is not imported')).toBeVisible();
    await user.click(button(/^row 4/));
    expect(document.activeElement).toHaveAttribute('role', 'grid');
    const chosen = screen.getByRole('row', { selected: true });
    expect(chosen).toHaveTextContent('not imported:');
    await user.click(screen.getByRole('checkbox', { name: /^Only rows to check/ }));
    expect(rowNames()).toEqual(['no name yet']);
  });

  it('moves through the rows by keys', async () => {
    const { user } = await pasted(PEOPLE);
    await preview(TWO);
    const grid = screen.getByRole('grid', { name: 'Recipients in the list' });
    await waitFor(() => expect(rowNames()).toHaveLength(3));
    grid.focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('row', { selected: true })).toHaveTextContent('Trần Thị Bình');
    await user.keyboard('{End}{ArrowDown}{Home}');
    expect(screen.getByRole('row', { selected: true })).toHaveTextContent('Nguyễn Văn An');
  });

  it('takes a correction of a column and remembers it for lists with the same heads', async () => {
    const { user } = await pasted(PEOPLE);
    await preview(TWO);
    await user.selectOptions(screen.getByRole('combobox', { name: /^Chức vụ/ }), 'ignore');
    await waitFor(() => expect(screen.queryByText('Trưởng phòng', { selector: 'td' })).toBeNull());
    await waitFor(() => expect(button('Import')).toBeEnabled());
    await user.click(button('Import'));
    await screen.findByText(/imported from/);
    const [mapping] = useWindow.getState().settings.listMappings;
    expect(mapping?.columns).toEqual(['order', 'name', 'ignore', 'unit', 'award']);

    await user.click(button('Undo'));
    await user.click(document.body);
    await user.paste(PEOPLE);
    await preview(TWO);
    expect(screen.getByRole('combobox', { name: /^Chức vụ/ })).toHaveValue('ignore');
  });

  it('takes the kind that a person says', async () => {
    const { user } = await pasted(tabbed(['STT', 'Tên'], ['1', 'Đội Hoa Mai'], ['2', 'Minh Châu']));
    await preview(/^Import 2 recipients/);
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Kind where the list does not say' }),
      'household',
    );
    await screen.findByText('Import 2 recipients: 2 households');
  });

  it('puts a group where the person wants it', async () => {
    const { user, show } = await pasted(PEOPLE);
    await preview(TWO);
    const group = screen.getByRole('region', { name: MERIT });
    await user.selectOptions(within(group).getByRole('combobox'), 'unplaced');
    const segments = show().plan.segments.length;
    await user.click(button('Import'));
    await screen.findByText(/imported from/);
    expect(show().plan.segments).toHaveLength(segments);
    expect(screen.getByRole('tab', { name: 'Recipients' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('asks before corrections are lost, and only then', async () => {
    const { user } = await pasted(PEOPLE);
    await preview(TWO);
    await user.selectOptions(screen.getByRole('combobox', { name: /^Chức vụ/ }), 'ignore');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Go on' }));
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Discard this list' }));
    expect(screen.queryByRole('dialog', { name: 'Import a list' })).toBeNull();
    expect(WorkerInPage.last?.isTerminated).toBe(true);
  });

  it('can be sent from another presentation, which takes names without an award', async () => {
    const { startImport } = await import('../../../renderer/plan/importing/importState.ts');
    const { user } = await importingPage(exampleShow());
    const segment = exampleShow().plan.segments.findLast(({ kind }) => kind === 'presentation');
    startImport(segment?.id);
    await panel();
    await user.paste(tabbed(['STT', 'Họ và tên'], ['1', 'Nguyễn Văn An']));
    await preview(/^Import 1 recipient/);
    expect(screen.getByRole('combobox', { name: 'Put into' })).toHaveDisplayValue(
      new RegExp(segment?.title ?? '-'),
    );
  });
});

describe('what comes from outside', () => {
  it('leaves a text to the field that has the focus, and takes a table from it', async () => {
    const { user } = await importingPage(exampleShow());
    const title = screen.getByRole('textbox', { name: 'Title in the programme' });
    await user.click(title);
    await user.paste('Chào cờ');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.paste(PEOPLE);
    await preview(TWO);
  });

  it('takes a list into the paste box, also one that is typed', async () => {
    const { user } = await importingPage(exampleShow());
    await user.click(button('Import a list…'));
    await user.type(screen.getByRole('textbox', { name: 'Or paste a list' }), 'Nguyễn Văn An');
    await user.click(button('Preview'));
    await preview(/^Import 1 recipient/);
  });

  it('says what is wrong with a file and lets the person choose another one', async () => {
    const { user } = await importingPage(exampleShow());
    await user.click(button('Import a list…'));
    const input = () => document.querySelector('input[type="file"]') as HTMLInputElement;
    await user.upload(input(), new File([], 'empty.csv'));
    expect(await screen.findByRole('alert')).toHaveTextContent('The list could not be read');
    await user.upload(input(), new File([PEOPLE], 'people.tsv'));
    await preview(TWO);
  });

  it('takes a file that is dropped, and not two', async () => {
    await importingPage(exampleShow());
    const file = (name: string) => new File([PEOPLE], name);
    fireEvent.dragOver(document.body, { dataTransfer: { types: ['Files'] } });
    expect(screen.getByText('Drop the list here')).toBeVisible();
    const drop = (files: File[]) =>
      fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } });
    drop([file('a.tsv'), file('b.tsv')]);
    expect(await screen.findByRole('alert')).toHaveTextContent('2 came at once');
    drop([file('a.tsv')]);
    await preview(TWO);
  });

  it('says when the reader dies, and goes on', async () => {
    const { user } = await importingPage(exampleShow());
    WorkerInPage.dies = true;
    await user.click(document.body);
    await user.paste(PEOPLE);
    expect(await screen.findByRole('alert')).toHaveTextContent('Reading the list stopped halfway');
    WorkerInPage.dies = false;
    await user.paste(PEOPLE);
    await preview(TWO);
  });

  it('is not taken by a copy that can only be looked at', async () => {
    const { user } = await importingPage(exampleShow(), {
      readOnly: { code: 'read-only', details: {} },
    });
    expect(button('Import a list…')).toBeDisabled();
    await user.paste(PEOPLE);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is converted from an old font encoding when the person says so', async () => {
    const { user } = await pasted(
      tabbed(['STT', 'Hä vµ tªn'], ['1', 'NguyÔn ThÞ H¹nh'], ['2', 'TrÇn V¨n §øc']),
    );
    await panel();
    await user.click(await screen.findByRole('button', { name: 'Convert to Unicode' }));
    await waitFor(() => expect(rowNames()).toEqual(['Nguyễn Thị Hạnh', 'Trần Văn Đức']));
  });
});
