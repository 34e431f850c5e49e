import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';
import { planPage } from './planPage.tsx';

const group = (name: string) => within(screen.getByRole('group', { name }));
const field = (name: string) => screen.getByRole('textbox', { name });
const row = (name: RegExp) => screen.getByRole('treeitem', { name });

describe('the details of the show', () => {
  it('choose the rules of ceremony and say what that means', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    expect(screen.getByText(/Checks only what every ceremony needs/)).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: 'Rules of ceremony' }));
    await user.click(await screen.findByRole('option', { name: 'Vietnamese state ceremony' }));
    expect(show().info.protocol).toBe('vn-state');
    expect(await screen.findByText(/rules for state ceremonies/)).toBeVisible();
  });

  it('name the MC, and say how numbers of decisions are read', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    await user.type(field('Master of ceremonies'), 'Thu Hà{Enter}');
    await user.click(screen.getByRole('combobox', { name: 'Numbers of decisions in the script' }));
    await user.click(await screen.findByRole('option', { name: 'kept as they are written' }));
    expect(show().info).toMatchObject({ mc: 'Thu Hà', decisionNumbers: 'digits' });
  });

  it('take totals as numbers, and none where the announcement does not say', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    const totals = group('Totals in the announcement');
    const collectives = totals.getByRole('textbox', { name: 'Collectives' });
    await user.type(collectives, '87{Enter}');
    await user.type(totals.getByRole('textbox', { name: 'Individuals' }), 'many{Enter}');
    expect(show().info.stated).toEqual({ collective: 87, individual: null, household: null });
    await user.clear(collectives);
    await user.tab();
    expect(show().info.stated.collective).toBeNull();
  });

  it('take the reading speed as words, not as a duration', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    const speed = group('The MC reads').getByRole('textbox', { name: /Reading speed/ });
    expect(speed).toHaveValue('150');
    await user.clear(speed);
    await user.type(speed, '2:30{Enter}');
    expect(show().plan.timing.wordsPerMinute).toBe(150);
    await user.clear(speed);
    await user.type(speed, '130{Enter}');
    expect(show().plan.timing.wordsPerMinute).toBe(130);
  });

  it('keep the totals of a decision with it', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('tab', { name: 'Decisions' }));
    const totals = group('Totals in the decision');
    await user.type(totals.getByRole('textbox', { name: 'Households' }), '3{Enter}');
    expect(show().plan.decisions[0]?.stated.household).toBe(3);
  });
});

describe('a segment', () => {
  it('that keeps its place says so in the programme', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('switch', { name: /^Keep this place/ }));
    expect(show().plan.segments[0]?.pinned).toBe(true);
    expect(row(/Chào cờ/)).toHaveTextContent('keeps its place');
  });

  it('that is a speech says what it is for', async () => {
    const { user, show } = await planPage(exampleShow());
    const speech = show().plan.segments.find(({ kind }) => kind === 'speech');
    await user.click(row(new RegExp(speech?.title ?? '')));
    await user.click(screen.getByRole('combobox', { name: 'What the speech is for' }));
    await user.click(await screen.findByRole('option', { name: 'Thanks of those honoured' }));
    expect(show().plan.segments.find(({ id }) => id === speech?.id)).toMatchObject({
      role: 'thanks',
    });
  });
});

describe('the details of a recipient', () => {
  async function openDetails() {
    const page = await planPage(exampleShow());
    await page.user.click(row(/Trao tặng s-flag/));
    await page.user.click(screen.getByRole('textbox', { name: 'Name, number 1' }));
    await page.user.click(screen.getByRole('button', { name: /^Details of the recipient/ }));
    const [id = ''] = recipientIds(page);
    return { ...page, id, dialog: within(await screen.findByRole('dialog')) };
  }
  const recipientIds = ({ show }: Awaited<ReturnType<typeof planPage>>) => {
    const segment = show().plan.segments.find(({ id }) => id === 's-flag');
    return segment?.kind === 'presentation' ? (segment.waves[0]?.recipientIds ?? []) : [];
  };

  it('say what the MC does at the name of somebody who is absent', async () => {
    const { user, show, id, dialog } = await openDetails();
    await user.click(dialog.getByRole('radio', { name: 'Absent' }));
    expect(show().run.attendance[id]).toEqual({ state: 'absent', outcome: 'undecided' });
    await user.click(await dialog.findByRole('radio', { name: /handed over later/ }));
    expect(show().run.attendance[id]).toEqual({ state: 'absent', outcome: 'later' });
    await user.click(dialog.getByRole('radio', { name: 'Present' }));
    expect(show().run.attendance[id]).toBeUndefined();
  });

  it('ask who receives instead', async () => {
    const { user, show, id, dialog } = await openDetails();
    await user.click(dialog.getByRole('radio', { name: 'Proxy' }));
    expect(show().run.attendance[id]).toBeUndefined();
    const name = dialog.getByRole('textbox', { name: 'Who receives instead' });
    expect(name).toHaveFocus();
    await user.type(name, 'Hoàng Văn Ba{Enter}');
    expect(show().run.attendance[id]).toEqual({ state: 'proxy', proxy: 'Hoàng Văn Ba' });
  });
});
