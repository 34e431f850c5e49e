import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useWindow } from '../../../renderer/show/store.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { importingPage, panel, preview, tabbed } from './importingPage.tsx';

const HEAD = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'];
const LIST = [
  ['1', 'Nguyễn Văn An', 'Trưởng phòng', 'Sở Y tế'],
  ['2', 'Trần Thị Bình', 'Chuyên viên', 'Sở Nội vụ'],
  ['3', 'Lê Minh Cường', 'Kế toán', 'Sở Tài chính'],
  ['4', 'Phạm Thu Dung', 'Giáo viên', 'Trường Tiểu học Đồng Hỷ'],
];
const NEXT = [
  ['1', 'Nguyễn Văn An', 'Phó Giám đốc', 'Sở Y tế'],
  ['2', 'Trần Thị Bình', 'Phó Chánh Văn phòng', 'Sở Nội vụ'],
  ['3', 'Lê Minh Cường', 'Kế toán', 'Sở Tài chính'],
  ['4', 'Hoàng Quốc Em', 'Bác sĩ', 'Bệnh viện A'],
];

const button = (name: string) => screen.getByRole('button', { name });

/** Imports the list, changes a post by hand, and pastes the next version. */
async function nextVersion() {
  const page = await importingPage(exampleShow());
  const { user, show, elsewhere } = page;
  await user.click(document.body);
  await user.paste(tabbed(HEAD, ...LIST));
  await preview(/^Import 4 recipients/);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Put into' }), 'unplaced');
  await user.click(button('Import'));
  await screen.findByText(/imported from/);
  const an = show().plan.recipients.find(({ name }) => name === 'Nguyễn Văn An');
  elsewhere({
    type: 'edit-recipient',
    payload: { id: an?.id ?? '', changes: { post: 'Quyền Giám đốc' } },
  });
  await user.click(document.body);
  await user.paste(tabbed(HEAD, ...NEXT));
  await panel();
  await screen.findByRole('region', { name: 'Compare with the earlier version' });
  const posts = () =>
    Object.fromEntries(show().plan.recipients.map(({ name, post }) => [name ?? '', post]));
  return { ...page, posts };
}

// Each test imports twice.
describe('the next version of a list', { timeout: 20_000 }, () => {
  it('is shown beside the one that was imported, with what was edited by hand', async () => {
    await nextVersion();
    const change = (name: string) => screen.getByRole('checkbox', { name });
    expect(change('Hoàng Quốc Em')).toBeChecked();
    expect(change('Phạm Thu Dung')).toBeChecked();
    expect(change('Trần Thị Bình')).toBeChecked();
    expect(change('Nguyễn Văn An')).not.toBeChecked();
    const conflict = change('Nguyễn Văn An').closest('li') as HTMLElement;
    expect(within(conflict).getByText('edited by hand, unlike the list')).toBeVisible();
    const cells = within(conflict).getAllByRole('cell');
    expect(cells.map(({ firstChild }) => firstChild?.textContent)).toEqual([
      'Trưởng phòng',
      'Quyền Giám đốc',
      'Phó Giám đốc',
    ]);
    expect(screen.getByText('1 as before')).toBeVisible();
  });

  it('is taken change by change, and taken back in one step', async () => {
    const { user, posts } = await nextVersion();
    const before = posts();
    expect(screen.getByText('Take 3 of 4 changes')).toBeVisible();
    await user.click(button('Update'));
    await screen.findByText(/changes taken from/);
    expect(posts()).toMatchObject({
      'Nguyễn Văn An': 'Quyền Giám đốc',
      'Trần Thị Bình': 'Phó Chánh Văn phòng',
      'Hoàng Quốc Em': 'Bác sĩ',
    });
    expect(posts()).not.toHaveProperty('Phạm Thu Dung');
    await user.click(button('Undo'));
    expect(posts()).toEqual(before);
  });

  it('takes all, none, or all of one kind', async () => {
    const { user } = await nextVersion();
    await user.click(button('Take none'));
    expect(screen.getByText('Take 0 of 4 changes')).toBeVisible();
    expect(button('Update')).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Changed (2)' }));
    expect(screen.getByText('Take 2 of 4 changes')).toBeVisible();
    await user.click(button('Take all'));
    expect(screen.getByText('Take 4 of 4 changes')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Hoàng Quốc Em' }));
    expect(screen.getByText('Take 3 of 4 changes')).toBeVisible();
  });

  it('can come in as a new list all the same', async () => {
    const { user, show } = await nextVersion();
    const count = show().plan.recipients.length;
    await user.click(screen.getByRole('radio', { name: 'Import as a new list' }));
    await screen.findByText(/^Import 4 recipients/);
    await user.click(button('Import'));
    await waitFor(() => expect(show().plan.recipients).toHaveLength(count + 4));
    expect(useWindow.getState().opened?.show.plan.lists).toHaveLength(2);
  });

  it('follows what happens to the show meanwhile', async () => {
    const { show, elsewhere } = await nextVersion();
    const binh = show().plan.recipients.find(({ name }) => name === 'Trần Thị Bình');
    elsewhere({
      type: 'edit-recipient',
      payload: { id: binh?.id ?? '', changes: { post: 'Chánh Văn phòng' } },
    });
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: 'Trần Thị Bình' })).not.toBeChecked(),
    );
  });
});
