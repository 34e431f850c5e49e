import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';
import { planPage } from './planPage.tsx';

const checks = () => within(screen.getByRole('region', { name: 'Checks' }));

describe('the checks beside the plan', () => {
  it('lead to the place that they are about', async () => {
    const { user } = await planPage(exampleShow());
    await user.click(checks().getByRole('button', { name: /Trao tặng s-flag.*2 recipients have/ }));
    expect(screen.getByRole('treeitem', { selected: true })).toHaveTextContent('3 collectives');
    expect(screen.getByRole('textbox', { name: 'Title in the programme' })).toHaveValue(
      'Trao tặng s-flag',
    );
  });

  it('follow every change', async () => {
    const { elsewhere } = await planPage(exampleShow());
    expect(checks().queryByText(/nobody presents/)).toBeNull();
    elsewhere({ type: 'edit-wave', payload: { waveId: 'w-3', changes: { presenterIds: [] } } });
    expect(await checks().findByText('Trao tặng s-flag: nobody presents.')).toBeInTheDocument();
    expect(
      within(screen.getByRole('treeitem', { name: /Nobody presents yet/ })).getByRole('img', {
        name: 'to be mended',
      }),
    ).toBeInTheDocument();
  });

  it('open the details of the show when its date is not known', async () => {
    const show = exampleShow();
    const { user } = await planPage({ ...show, info: { ...show.info, date: null } });
    await user.click(checks().getByRole('button', { name: /The date is not known/ }));
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Details');
  });
});
