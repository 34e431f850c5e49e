import type { Presentation } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';
import { planPage } from './planPage.tsx';

const sizes = (show: Show) =>
  (show.plan.segments[3] as Presentation).waves.map((wave) => wave.recipientIds.length);

async function labourPage() {
  const page = await planPage(exampleShow());
  await page.user.click(screen.getByRole('treeitem', { name: /Trao tặng s-labour/ }));
  return page;
}

describe('splitting a presentation', () => {
  it('shows the waves before they are made, and makes them in one step', async () => {
    const { user, show, done } = await labourPage();
    await user.click(screen.getByRole('button', { name: 'Split…' }));
    const dialog = await screen.findByRole('dialog', { name: /Split into waves/ });
    await user.click(within(dialog).getByRole('radio', { name: 'Number of waves' }));
    const count = within(dialog).getByRole('textbox', { name: 'Waves' });
    await user.clear(count);
    await user.type(count, '3');
    expect(within(dialog).getByText('3 waves: 2 + 2 + 1')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Split into 3 waves' }));
    expect(sizes(show())).toEqual([2, 2, 1]);
    expect(done()).toEqual(['arrange-waves']);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('suggests what the stage takes', async () => {
    const { user } = await labourPage();
    await user.click(screen.getByRole('button', { name: 'Split…' }));
    expect(await screen.findByRole('textbox', { name: 'At most in a wave' })).toHaveValue('21');
    expect(screen.getByText(/14 m wide, each needs 0.65 m: one row takes 21/)).toBeVisible();
  });

  it('gives each chosen presenter a wave, and says when one would be empty', async () => {
    const { user, show } = await labourPage();
    await user.click(screen.getByRole('button', { name: 'Split…' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Presenters' }));
    expect(within(dialog).getByText('3 waves: 2 + 2 + 1')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Split into 3 waves' }));
    expect((show().plan.segments[3] as Presentation).waves.map((one) => one.presenterIds)).toEqual([
      ['p-secretary'],
      ['p-chair'],
      ['p-deputy'],
    ]);
  });
});

describe('joining waves', () => {
  it('puts the next behind this one, or makes one of all', async () => {
    const { user, show, done } = await labourPage();
    await user.click(screen.getByRole('button', { name: 'Join' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Join wave 1 with the next' }));
    expect(sizes(show())).toEqual([5]);
    expect(done()).toEqual(['arrange-waves']);
  });
});

describe('the drawn stage of the open wave', () => {
  it('says in words who stands where, what the row needs and which trays there are', async () => {
    const { user } = await labourPage();
    await user.click(screen.getByRole('treeitem', { name: /Trịnh Thị Hồng, Nguyễn Văn Dũng/ }));
    expect(
      screen.getByRole('img', { name: /3 recipients in one row, number 1 on the left/ }),
    ).toBeVisible();
    expect(
      screen.getByText('A row of 3 needs 1.95 m, the stage is 14 m wide: it fits.'),
    ).toBeVisible();
    expect(
      within(screen.getByRole('list', { name: 'Trays in their order' })).getByText('Tray 1: 1–3'),
    ).toBeVisible();
  });

  it('follows each letter of a name, and forgets it on Escape', async () => {
    const { user } = await labourPage();
    await user.click(screen.getByRole('treeitem', { name: /Trịnh Thị Hồng, Nguyễn Văn Dũng/ }));
    const drawing = within(screen.getByRole('img', { name: /3 recipients in one row/ }));
    await user.type(screen.getByRole('textbox', { name: 'Name, number 2' }), 'Xã An');
    expect(drawing.getByText('Xã An')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(drawing.queryByText('Xã An')).toBeNull();
  });

  it('follows an edit', async () => {
    const { elsewhere, user } = await labourPage();
    await user.click(screen.getByRole('treeitem', { name: /Trịnh Thị Hồng, Nguyễn Văn Dũng/ }));
    elsewhere({ type: 'edit-stage', payload: { changes: { widthMetres: 1 } } });
    expect(screen.getByText(/only 1 m wide: it does not fit/)).toBeVisible();
  });
});
