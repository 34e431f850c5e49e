import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { goneTo } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { planPage } from './planPage.tsx';

const tree = () => screen.getByRole('tree', { name: 'Programme' });
const items = () => within(tree()).getAllByRole('treeitem');
const selected = () => within(tree()).getByRole('treeitem', { selected: true });
const item = (text: RegExp) => within(tree()).getByRole('treeitem', { name: text });
const titles = (show: ReturnType<typeof exampleShow>) =>
  show.plan.segments.map((segment) => segment.title);

describe('the rundown', () => {
  it('reads like the programme: time, title, kind and the waves with their presenters and counts', async () => {
    await planPage(exampleShow());
    expect(items()[0]).toHaveTextContent('08:001. Chào cờOpening');
    expect(item(/Trịnh Thị Hồng, Nguyễn Văn Dũng/)).toHaveTextContent(
      '2 collectives, 1 individual',
    );
  });

  it('walks with the arrow keys, to the waves and back to their presentation', async () => {
    const { user } = await planPage(exampleShow());
    await user.click(item(/Trao tặng s-labour/));
    await user.keyboard('{ArrowRight}');
    expect(selected()).toHaveTextContent('Trịnh Thị Hồng');
    await user.keyboard('{ArrowDown}');
    expect(selected()).toHaveTextContent('Lê Thị Ánh');
    await user.keyboard('{ArrowLeft}');
    expect(selected()).toHaveTextContent('Trao tặng s-labour');
    expect(tree()).toHaveFocus();
    expect(tree()).toHaveAttribute('aria-activedescendant', selected().id);
  });

  it('adds a segment behind the chosen one and chooses it', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(item(/Giới thiệu đại biểu/));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Performance' }));
    expect(show().plan.segments[2]).toMatchObject({ kind: 'performance', title: 'Văn nghệ' });
    expect(selected()).toHaveTextContent('3. Văn nghệ');
  });

  it('takes an award from the catalogue by a wrong name in use when a presentation is added', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Presentation' }));
    await user.type(
      await screen.findByRole('combobox', { name: 'Award' }),
      'co thi dua cua thu tuong{Enter}',
    );
    const added = show().plan.segments[1];
    expect(added).toMatchObject({
      kind: 'presentation',
      title: 'Trao Cờ thi đua của Chính phủ',
      waves: [{ presenterIds: [], recipientIds: [] }],
    });
    const awardId = added?.kind === 'presentation' ? added.awardId : '';
    expect(show().plan.awards.find((award) => award.id === awardId)?.catalogueId).toBe(
      'co-chinh-phu',
    );
  });

  it('moves a segment with Alt and the arrows, and keeps it chosen', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(item(/Giới thiệu đại biểu/));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(titles(show()).slice(1, 3)).toEqual(['Phát biểu khai mạc', 'Giới thiệu đại biểu']);
    expect(selected()).toHaveTextContent('3. Giới thiệu đại biểu');
    expect(tree()).toHaveFocus();
  });

  it('does not move the first segment up', async () => {
    const { user, done } = await planPage(exampleShow());
    await user.click(item(/Chào cờ/));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(done()).toEqual([]);
  });

  it('moves a wave inside its presentation', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(item(/Lê Thị Ánh.*1 individual, 1 household/));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    const segment = show().plan.segments[3];
    expect(segment?.kind === 'presentation' && segment.waves.map((wave) => wave.id)).toEqual([
      'w-2',
      'w-1',
    ]);
  });

  it('removes with Delete, chooses the neighbour and offers to take it back', async () => {
    const { user, show } = await planPage(exampleShow());
    const before = titles(show());
    await user.click(item(/Phát biểu khai mạc/));
    await user.keyboard('{Delete}');
    expect(titles(show())).not.toContain('Phát biểu khai mạc');
    expect(selected()).toHaveTextContent('Trao tặng s-labour');
    expect(await screen.findByText('“Phát biểu khai mạc” is removed.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(titles(show())).toEqual(before);
    expect(screen.queryByText(/is removed/)).toBeNull();
  });

  it('says why a segment that is live is not removed', async () => {
    const { user, show } = await planPage(goneTo(exampleShow(), 's-intro'));
    await user.click(item(/Giới thiệu đại biểu/));
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/live or on standby|is live|standby/i)).toBeVisible();
    expect(titles(show())).toContain('Giới thiệu đại biểu');
    expect(selected()).toHaveTextContent('Giới thiệu đại biểu');
  });

  it('changes nothing in a copy that is open elsewhere, and says so by disabled fields', async () => {
    const { user, done } = await planPage(exampleShow(), {
      readOnly: { code: 'open-elsewhere', details: { pid: 1 } },
    });
    await user.click(item(/Phát biểu khai mạc/));
    await user.keyboard('{Delete}{Alt>}{ArrowUp}{/Alt}');
    expect(done()).toEqual([]);
    expect(selected()).toHaveTextContent('Phát biểu khai mạc');
    expect(screen.getByRole('button', { name: 'Add' })).toBeDisabled();
    expect(screen.getByRole('textbox', { name: 'Title in the programme' })).toBeDisabled();
  });
});
