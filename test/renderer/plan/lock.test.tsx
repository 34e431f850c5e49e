import type { Show } from '@shared/model/show.ts';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { begun, changed, goneTo } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { importingPage, panel } from './importingPage.tsx';
import { planPage } from './planPage.tsx';

const LOCKED = 'The show is live: the plan is locked.';
const REFUSED = 'The show is live, so the plan is locked; only the day’s changes can be made.';
const live = (cueId = 's-open'): Show => goneTo(exampleShow(), cueId);
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const open = (page: Awaited<ReturnType<typeof planPage>>, section: string) =>
  page.user.click(screen.getByRole('tab', { name: section }));

describe('PLAN while the show is live', () => {
  it('says that it is locked, from the moment the show begins until it has ended', async () => {
    const { elsewhere } = await planPage(exampleShow());
    expect(screen.queryByText(LOCKED)).toBeNull();
    elsewhere({ type: 'begin', payload: { as: 'live' } });
    expect(screen.getByText(LOCKED)).toBeVisible();
    elsewhere({ type: 'end-show', payload: {} });
    expect(screen.queryByText(LOCKED)).toBeNull();
  });

  it('leaves what the ceremony is, its stage and its estimates alone, but not how it is called', async () => {
    const page = await planPage(live());
    await open(page, 'Details');
    for (const name of ['Title', 'Venue', 'Usable width']) expect(field(name)).toBeDisabled();
    expect(field('Reading a decision')).toBeDisabled();
    expect(screen.getByRole('combobox', { name: 'Language of the script' })).toBeDisabled();
    expect(field('Guard against double presses (milliseconds)')).toBeEnabled();
    page.elsewhere({ type: 'end-show', payload: {} });
    expect(field('Venue')).toBeEnabled();
    expect(field('Reading a decision')).toBeEnabled();
  });

  it('leaves awards and templates alone; decisions can be corrected, not added or removed', async () => {
    const page = await planPage(live());
    await open(page, 'Awards');
    for (const one of screen.getAllByRole('textbox', { name: /Vietnamese/ }))
      expect(one).toBeDisabled();
    expect(button('Remove')).toBeDisabled();
    await open(page, 'Wording');
    for (const one of screen.getAllByRole('textbox', { name: /Meaning|Read as|Template/i }))
      expect(one).toBeDisabled();
    await open(page, 'Decisions');
    expect(button('Add a decision')).toBeDisabled();
    expect(button('Remove')).toBeDisabled();
    await page.user.clear(field('Number'));
    await page.user.type(field('Number'), '45/QĐ-CTN{Enter}');
    expect(page.show().plan.decisions[0]?.number).toBe('45/QĐ-CTN');
  });

  it('takes a leader’s new title and a new leader, but removes none', async () => {
    const page = await planPage(live());
    await open(page, 'Leaders');
    expect(button('Remove')).toBeDisabled();
    const post = field('Post 1');
    await page.user.clear(post);
    await page.user.type(post, 'Phó Bí thư Tỉnh ủy{Enter}');
    expect(page.show().plan.people[0]?.posts[0]).toBe('Phó Bí thư Tỉnh ủy');
    await page.user.click(button('Add a leader'));
    expect(page.show().plan.people).toHaveLength(exampleShow().plan.people.length + 1);
  });

  it('takes changes of recipients, of lineups and of what is still to come', async () => {
    const page = await planPage(live());
    await open(page, 'Recipients');
    expect(button('Find and replace (Ctrl+H)')).toBeDisabled();
    expect(button('Paste a list of names…')).toBeDisabled();
    const name = field('Name, number 3');
    await page.user.clear(name);
    await page.user.type(name, 'Hoàng Thị Quyên{Enter}');
    expect(page.show().plan.recipients[2]?.name).toBe('Hoàng Thị Quyên');
    await open(page, 'Programme');
    await page.user.click(screen.getByRole('treeitem', { name: /Phát động/ }));
    expect(button('Propose an order')).toBeDisabled();
    await page.user.type(field('Must end by'), '10:30{Enter}');
    expect(page.show().plan.segments[5]?.endsBy).toBe('10:30');
  });

  it('says why a change of what is over is refused', async () => {
    const page = await planPage(live('s-labour/announce'));
    await page.user.click(screen.getByRole('treeitem', { name: /Giới thiệu đại biểu/ }));
    await page.user.click(button('Remove this segment (Delete)'));
    expect(await screen.findByText(/What is over can’t be changed/)).toBeVisible();
    expect(page.show().plan.segments).toHaveLength(7);
  });

  it('lets Tab lead on where it would make a wave of a presentation', async () => {
    const page = await planPage(live());
    await page.user.click(screen.getByRole('treeitem', { name: /Trao tặng s-flag/ }));
    await page.user.tab();
    expect(screen.getByRole('tree')).not.toHaveFocus();
    expect(page.done()).toEqual([]);
  });

  it('keeps departments, of which each has a column', async () => {
    const page = await planPage(live());
    await open(page, 'Programme table');
    await page.user.click(button(/crews?…/i));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('textbox', { name: 'Name of a new crew' })).toBeDisabled();
  });
});

describe('a list while the show is live', () => {
  const paste = (target: Element, text: string) =>
    fireEvent.paste(target, {
      clipboardData: {
        files: [],
        types: ['text/plain'],
        getData: (type: string) => (type === 'text/plain' ? text : ''),
      },
    });
  const LIST = 'STT\tHọ và tên\n1\tNguyễn Văn An\n2\tTrần Thị Bình\n3\tLê Văn Cường';

  it('is refused before anything is read, pasted or dropped', async () => {
    await planPage(live());
    expect(button('Import a list…')).toBeDisabled();
    paste(document.body, LIST);
    expect(await screen.findByText(REFUSED)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that is dropped never takes the window to its file', async () => {
    await planPage(live());
    const files = [new File([LIST], 'list.csv', { type: 'text/csv' })];
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { types: ['Files'], files } });
    act(() => {
      window.dispatchEvent(event);
    });
    expect(event.defaultPrevented).toBe(true);
    expect(await screen.findByText(REFUSED)).toBeVisible();
  });

  it('goes into a field as any text does', async () => {
    await planPage(live());
    const title = field('Title in the programme');
    expect(paste(title, LIST)).toBe(true);
    expect(screen.queryByText(REFUSED)).toBeNull();
  });

  it('is taken before and after', async () => {
    await importingPage(changed(live(), { type: 'end-show', payload: {} }));
    paste(document.body, LIST);
    expect(await panel()).toBeVisible();
  });
});

describe('PLAN in a rehearsal', () => {
  it('says that changes are set aside, and locks nothing', async () => {
    const page = await planPage(begun(exampleShow(), 'rehearsal'));
    expect(screen.getByText('A rehearsal is running.')).toBeVisible();
    expect(screen.queryByText(LOCKED)).toBeNull();
    await open(page, 'Details');
    await page.user.clear(field('Venue'));
    await page.user.paste('Nhà tập');
    await page.user.keyboard('{Enter}');
    expect(page.show().info.venue).toBe('Nhà tập');
    page.elsewhere({ type: 'end-rehearsal', payload: { keepPlan: false } });
    expect(field('Venue')).toHaveValue(exampleShow().info.venue);
    expect(screen.queryByText('A rehearsal is running.')).toBeNull();
  });
});
