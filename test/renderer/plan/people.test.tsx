import type { Show } from '@shared/model/show.ts';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usePlan } from '../../../renderer/plan/planState.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { planPage } from './planPage.tsx';

const posts = (show: Show) => show.plan.people[0]?.posts;

async function leaderPage() {
  const page = await planPage(exampleShow());
  await page.user.click(screen.getByRole('tab', { name: 'Leaders' }));
  return page;
}

describe('the posts of a leader', () => {
  it('are put in order by keys; the field keeps the focus', async () => {
    const { user, show } = await leaderPage();
    await user.click(screen.getByRole('textbox', { name: 'Post 1' }));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(posts(show())).toEqual(['Chủ tịch Hội đồng nhân dân tỉnh', 'Bí thư Tỉnh ủy']);
    await expect
      .poll(() => document.activeElement)
      .toBe(screen.getByRole('textbox', { name: 'Post 2' }));
  });

  it('are added, edited and removed one by one', async () => {
    const { user, show } = await leaderPage();
    await user.type(
      screen.getByRole('textbox', { name: 'Add a post' }),
      'Trưởng đoàn đại biểu{Enter}',
    );
    expect(posts(show())).toHaveLength(3);
    await user.clear(screen.getByRole('textbox', { name: 'Post 3' }));
    await user.keyboard('Đại biểu Quốc hội{Enter}');
    expect(posts(show())?.[2]).toBe('Đại biểu Quốc hội');
    await user.click(screen.getByRole('button', { name: 'Remove post 2' }));
    expect(posts(show())).toEqual(['Bí thư Tỉnh ủy', 'Đại biểu Quốc hội']);
  });
});

describe('a leader', () => {
  it('is listed with everything that names it, and leads there', async () => {
    const { user } = await leaderPage();
    await user.click(
      screen.getByRole('button', { name: /Presents\s*Trao tặng s-labour · Wave 1 of 2/ }),
    );
    expect(usePlan.getState().selection).toEqual({ segmentId: 's-labour', waveId: 'w-1' });
  });

  it('has a rank by protocol from 1 to 99', async () => {
    const { user, show } = await leaderPage();
    const rank = screen.getByRole('textbox', { name: 'Rank by protocol' });
    await user.type(rank, '11{Enter}');
    expect(show().plan.people[0]?.rank).toBe(11);
    await user.clear(rank);
    await user.keyboard('120{Enter}');
    expect(show().plan.people[0]?.rank).toBe(11);
  });
});

it('what lies on a tray is a field of the stage', async () => {
  const { user, show } = await planPage(exampleShow());
  await user.click(screen.getByRole('tab', { name: 'Details' }));
  const perTray = screen.getByRole('textbox', { name: 'On each tray' });
  await user.clear(perTray);
  await user.type(perTray, '12{Enter}');
  expect(show().plan.stage.perTray).toBe(12);
});

it('who reads the decision is chosen in the presentation', async () => {
  const { user, show } = await planPage(exampleShow());
  await user.click(screen.getByRole('treeitem', { name: /Trao tặng s-labour/ }));
  await user.click(screen.getByRole('combobox', { name: 'Read out by' }));
  await user.click(await screen.findByRole('option', { name: 'Lê Thị Ánh' }));
  expect(show().plan.decisions[0]?.announcerId).toBe('p-deputy');
});
