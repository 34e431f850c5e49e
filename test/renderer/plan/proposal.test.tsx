import type { Show } from '@shared/model/show.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useProposal } from '../../../renderer/plan/proposal/proposalState.ts';
import { award, exampleShow, presentation, recipient, wave } from '../../fixtures/shows.ts';
import { planPage } from './planPage.tsx';

/** A medal of the third class stands before one of the second; both have who they need. */
function misordered(): Show {
  const show = exampleShow();
  const [person] = show.plan.people;
  const medal = (id: string, grade: 'II' | 'III') =>
    award(id, {
      name: { vi: `Huân chương Lao động hạng ${grade}`, en: `Labour Order, class ${grade}` },
      tier: 1,
      class: grade,
      form: 'medal',
    });
  const given = (id: string) =>
    presentation(`s-${id}`, [wave(`w-${id}`, [`r-${id}`], [person?.id ?? ''])], {
      title: `Trao hạng ${id}`,
      awardId: `a-${id}`,
    });
  return {
    ...show,
    plan: {
      ...show.plan,
      awards: [medal('a-third', 'III'), medal('a-second', 'II')],
      decisions: [],
      recipients: [recipient('r-third'), recipient('r-second')],
      segments: [...show.plan.segments.slice(0, 1), given('third'), given('second')],
    },
  };
}

async function open(show: Show) {
  useProposal.setState({ isOpen: false });
  const page = await planPage(show);
  await page.user.click(screen.getByRole('button', { name: 'Propose an order' }));
  return { ...page, dialog: within(await screen.findByRole('dialog')) };
}

const order = ({ plan }: Show) => plan.segments.map(({ id }) => id);

describe('a proposed order', () => {
  it('shows the programme as it would be, marks what moves, and says why', async () => {
    const { dialog, show } = await open(misordered());
    const before = order(show());
    const rows = within(dialog.getByRole('list', { name: 'The programme as proposed' }));
    const second = rows.getByText('Trao hạng second').closest('li');
    const third = rows.getByText('Trao hạng third').closest('li');
    expect(Number(second?.compareDocumentPosition(third as Node)) & 4).toBe(4);
    const marked = [second, third].filter((row) => /was \d/.test(row?.textContent ?? ''));
    expect(marked).toHaveLength(1);
    expect(dialog.getByText(/of a higher class|higher class/)).toBeVisible();
    expect(order(show())).toEqual(before);
  });

  it('is taken as one step', async () => {
    const { user, dialog, show, done, elsewhere } = await open(misordered());
    const before = show().plan;
    await user.click(dialog.getByRole('button', { name: 'Take it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(done()).toEqual(['batch']);
    const after = order(show());
    expect(after.indexOf('s-second')).toBeLessThan(after.indexOf('s-third'));
    elsewhere({ type: 'undo', payload: {} });
    expect(show().plan).toEqual(before);
  });

  it('is left', async () => {
    const { user, dialog, done } = await open(misordered());
    await user.click(dialog.getByRole('button', { name: 'Leave it as it is' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(done()).toEqual([]);
  });

  it('says so when nothing would change', async () => {
    const { user, dialog } = await open(misordered());
    await user.click(dialog.getByRole('button', { name: 'Take it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Propose an order' }));
    const again = within(await screen.findByRole('dialog'));
    expect(again.getByText('The order is fine as it is; nothing would change.')).toBeVisible();
    expect(again.queryByRole('button', { name: 'Take it' })).toBeNull();
  });
});
