import type { Plan } from '@shared/model/plan.ts';
import type { Show } from '@shared/model/show.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useChecks } from '../../../renderer/plan/checks/checksState.ts';
import { award, exampleShow, presentation, recipient, wave } from '../../fixtures/shows.ts';
import type { PageOptions } from '../hostInPage.ts';
import { planPage } from './planPage.tsx';

const firstChecks = useChecks.getState();
const panel = () => screen.getByRole('region', { name: 'Checks' });
const checks = () => within(panel());
const line = (name: RegExp) => checks().getByRole('button', { name });
const source = () => checks().getByText(/^Nghị định/).parentElement;
const heads = () => checks().getAllByRole('heading', { level: 3 });

async function page(show: Show, options: PageOptions = {}) {
  useChecks.setState(firstChecks, true);
  return planPage(show, options);
}

/** A state ceremony in which a medal of the third class stands before one of the second, and the name of one recipient is not known. */
function misordered(): Show {
  const show = exampleShow();
  const [person] = show.plan.people;
  const medal = (id: string, grade: 'II' | 'III') =>
    award(id, {
      catalogueId: null,
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
  const plan: Plan = {
    ...show.plan,
    awards: [medal('a-third', 'III'), medal('a-second', 'II')],
    decisions: [],
    recipients: [recipient('r-third', { name: null }), recipient('r-second')],
    segments: [...show.plan.segments.slice(0, 1), given('third'), given('second')],
  };
  return { ...show, info: { ...show.info, protocol: 'vn-state' }, plan };
}

describe('the checks beside the plan', () => {
  it('stand under the part that they are about, the whole show first', async () => {
    const show = exampleShow();
    await page({ ...show, info: { ...show.info, date: null } });
    const titles = heads().map(({ textContent }) => textContent);
    expect(titles[0]).toBe('The whole show');
    expect(titles.slice(1).every((title) => /^\d+\. /.test(title ?? ''))).toBe(true);
    expect(titles).toEqual([...new Set(titles)]);
  });

  it('say what has to be mended before what should be noted', async () => {
    const { elsewhere } = await page(exampleShow());
    elsewhere({ type: 'edit-wave', payload: { waveId: 'w-3', changes: { presenterIds: [] } } });
    await checks().findByText(/Nobody presents/);
    const head = heads().find(({ textContent }) => /Trao tặng s-flag/.test(textContent ?? ''));
    const following = checks()
      .getAllByRole('listitem')
      .filter((item) => head !== undefined && head.compareDocumentPosition(item) & 4);
    expect(following[0]).toHaveTextContent(/to be mended.*Nobody presents/);
    expect(
      within(screen.getByRole('treeitem', { name: /Nobody presents yet/ })).getByRole('img', {
        name: 'to be mended',
      }),
    ).toBeInTheDocument();
  });

  it('lead to the place that they are about', async () => {
    const { user } = await page(exampleShow());
    await user.click(line(/2 recipients have/));
    expect(screen.getByRole('treeitem', { selected: true })).toHaveTextContent('3 collectives');
    expect(screen.getByRole('textbox', { name: 'Title in the programme' })).toHaveValue(
      'Trao tặng s-flag',
    );
  });

  it('lead to the date of the show when that is not known', async () => {
    const show = exampleShow();
    const { user } = await page({ ...show, info: { ...show.info, date: null } });
    await user.click(line(/The date is not known/));
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Details');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Date' })).toHaveFocus());
  });

  it('are walked through by arrows, and the line says by which rule', async () => {
    const { user } = await page(misordered());
    const lines = checks().getAllByRole('button', { name: /to be (mended|noted)/ });
    expect(lines.length).toBeGreaterThan(1);
    act(() => lines[0]?.focus());
    expect(lines[0]).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(lines[1]).toHaveFocus());
    expect(lines[1]).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{Home}');
    await waitFor(() => expect(lines[0]).toHaveFocus());
    await user.keyboard('{End}');
    await waitFor(() => expect(lines.at(-1)).toHaveFocus());
  });

  it('show only what has to be mended, or only the chosen part', async () => {
    const { user } = await page(misordered());
    await user.click(checks().getByRole('radio', { name: /^To mend/ }));
    expect(checks().queryByText('to be noted')).toBeNull();
    await user.click(checks().getByRole('radio', { name: /^This part/ }));
    expect(checks().getByText('This part is fine.')).toBeVisible();
    await user.click(checks().getByRole('radio', { name: /^All/ }));
    expect(line(/Stands behind/)).toBeVisible();
  });
});

describe('a finding', () => {
  it('is mended in one step, and the focus stays in the list', async () => {
    const { user, show, done } = await page(misordered());
    await user.click(line(/Stands behind/));
    expect(source()).toHaveTextContent('R1 · Nghị định 98/2023/NĐ-CP, Điều 25');
    await user.click(checks().getByRole('button', { name: 'Put in order' }));
    await waitFor(() => expect(checks().queryByText(/Stands behind/)).toBeNull());
    expect(done()).toEqual(['batch']);
    expect(show().plan.segments.map(({ id }) => id)).toEqual(['s-open', 's-second', 's-third']);
    await waitFor(() => expect(panel()).toContainElement(document.activeElement as HTMLElement));
  });

  it('is passed over with a reason, and looked at again', async () => {
    const { user, show } = await page(misordered());
    const before = show().plan.dismissed;
    const [notice] = checks().getAllByRole('button', { name: /to be noted/ });
    await user.click(notice as HTMLElement);
    await user.click(checks().getByRole('button', { name: 'Pass over…' }));
    const reason = checks().getByRole('textbox', { name: 'Why is it passed over?' });
    expect(reason).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(show().plan.dismissed).toEqual(before);
    await user.keyboard('Ban Tổ chức đã thống nhất{Enter}');
    await user.click(await checks().findByRole('button', { name: 'Passed over (1)' }));
    expect(checks().getByText(/Ban Tổ chức đã thống nhất/)).toBeVisible();
    expect(Object.values(show().plan.dismissed)).toMatchObject([
      { reason: 'Ban Tổ chức đã thống nhất' },
    ]);
    await user.click(checks().getByRole('button', { name: /^Look again/ }));
    await waitFor(() => expect(show().plan.dismissed).toEqual({}));
    await waitFor(() => expect(checks().queryByText(/Passed over/)).toBeNull());
    expect(panel()).toContainElement(document.activeElement as HTMLElement);
  });

  it('is kept when Escape leaves the reason', async () => {
    const { user, done } = await page(misordered());
    const [notice] = checks().getAllByRole('button', { name: /to be noted/ });
    await user.click(notice as HTMLElement);
    await user.click(checks().getByRole('button', { name: 'Pass over…' }));
    await user.keyboard('đã{Escape}');
    await waitFor(() => expect(checks().getByRole('button', { name: 'Pass over…' })).toHaveFocus());
    expect(done()).toEqual([]);
  });

  it('of somebody absent offers what the MC can do', async () => {
    const show = misordered();
    const { user, show: now } = await page({
      ...show,
      run: { ...show.run, attendance: { 'r-second': { state: 'absent', outcome: 'undecided' } } },
    });
    await user.click(line(/absent/));
    await user.click(checks().getByRole('button', { name: 'Somebody else receives…' }));
    const details = within(await screen.findByRole('dialog'));
    expect(details.getByRole('textbox', { name: 'Who receives instead' })).toBeVisible();
    await user.click(details.getByRole('button', { name: 'Close' }));
    await user.click(line(/absent/));
    await user.click(checks().getByRole('button', { name: 'Later' }));
    expect(now().run.attendance['r-second']).toEqual({ state: 'absent', outcome: 'later' });
    await waitFor(() => expect(checks().queryByText(/is absent/)).toBeNull());
  });

  it('can only be read in a copy that can’t be changed', async () => {
    const { user } = await page(misordered(), { readOnly: { code: 'locked', details: {} } });
    await user.click(line(/Stands behind/));
    expect(source()).toBeVisible();
    expect(checks().queryByRole('button', { name: 'Put in order' })).toBeNull();
  });
});
