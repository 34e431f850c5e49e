import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FOLLOWS, follows, OTHER } from '../../fixtures/otherMachines.ts';
import { button, machinesPage, region, theirs } from './machinesPage.tsx';

const { id } = theirs;
const band = () => region('Máy điều hành');
const dialog = () => screen.findByRole('dialog');

describe('a machine that follows', () => {
  it('says in one sentence that it was removed, and asks nobody to wait', async () => {
    const away = follows(id, { link: 'away' });
    const { host, user, tell } = await machinesPage(away, { readOnly: FOLLOWS });
    expect(screen.queryByRole('alert')).toBeNull();
    tell({ ...away, removed: { showId: id, name: OTHER.name } });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Máy LAPTOP-AN không nhận máy này làm máy dự phòng nữa',
    );
    expect(band()).not.toHaveTextContent('Mất kết nối');
    expect(screen.getByRole('article', { name: 'TIẾP THEO' })).toBeVisible();
    await user.click(button('Tiếp quản…'));
    expect(await dialog()).toHaveTextContent('có thể vẫn đang điều hành');
    expect(await dialog()).toHaveTextContent('không thiết bị nào trong hội trường tự chuyển sang');
    expect(await dialog()).not.toHaveTextContent('khi hai máy gặp nhau');
    await user.keyboard('{Enter}');
    await user.click(button('Thôi làm máy dự phòng'));
    await user.click(within(await dialog()).getByRole('button', { name: 'Thôi làm máy dự phòng' }));
    await waitFor(() => expect(host.asked('machines.leave')).toHaveLength(1));
  });

  it.each([
    ['of another show', { showId: 'another', name: OTHER.name }, 'away', 'Mất kết nối'],
    ['while it is heard all the same', { showId: id, name: OTHER.name }, 'in-step', 'Khớp'],
  ] as const)('says nothing of a removal %s', async (_, removed, link, text) => {
    await machinesPage({ ...follows(id, { link }), removed }, { readOnly: FOLLOWS });
    expect(band()).toHaveTextContent(text);
    expect(band()).toHaveTextContent('Máy LAPTOP-AN đang điều hành');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
