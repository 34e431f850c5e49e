import { newShow } from '@shared/model/show.ts';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { at, changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { printed, printPage } from './printPage.tsx';

const show = exampleShow();
const card = (name: RegExp) => screen.findByRole('button', { name });
const rename = {
  type: 'edit-recipient',
  payload: { id: 'r-hero', changes: { name: 'Vũ Đức Thành' } },
} as const;

describe('the cards of the sheets', () => {
  it('say what was never printed, and that nothing was', async () => {
    await printPage(show);
    await card(/^Lineups by wave Not printed yet$/);
    await card(/^Labels and name cards Not printed yet$/);
    expect(await card(/^Record of the ceremony Nothing on it yet$/)).toHaveTextContent('○');
    await screen.findByText('Nothing has been printed yet');
  });

  it('say what still holds', async () => {
    await printPage(at(show, Date.now(), printed(show, 'lineups')));
    const lineups = await card(/^Lineups by wave v1 · \d\d:\d\d Still holds$/);
    expect(lineups).toHaveTextContent('✓');
    await screen.findByText('What was printed still holds');
  });

  it('say what has changed, where, and from which version to which', async () => {
    await printPage(changed(show, printed(show, 'lineups'), rename));
    const lineups = await card(/^Lineups by wave v1 · 02\/03 Now v2: 1 change, page 2$/);
    expect(lineups).toHaveTextContent('▲');
    await card(/^Programme Not printed yet$/);
    await screen.findByText('1 sheet to print again');
  });

  it('follow an edit in another window, and the print that heals it', async () => {
    const page = await printPage(changed(show, printed(show, 'lineups')));
    await card(/^Lineups by wave .* Still holds$/);
    page.elsewhere(rename);
    await card(/^Lineups by wave .* Now v2: 1 change, page 2$/);
    page.elsewhere(printed(page.show(), 'lineups'));
    await card(/^Lineups by wave v2 .* Still holds$/);
  });

  it('are told apart by a change of the language of one sheet alone', async () => {
    const both = changed(show, printed(show, 'lineups'), printed(show, 'trays'));
    const page = await printPage(both);
    await card(/^Lineups by wave .* Still holds$/);
    page.elsewhere({
      type: 'set-sheet',
      payload: { sheet: 'lineups', changes: { language: 'en' } },
    });
    await card(/^Lineups by wave .* 3 changes, every page$/);
    await card(/^Tray list .* Still holds$/);
  });

  it('say which one is chosen', async () => {
    const page = await printPage(show);
    await page.user.click(await card(/^Tray list/));
    expect(await card(/^Tray list/)).toHaveAttribute('aria-pressed', 'true');
    expect(await card(/^MC script/)).toHaveAttribute('aria-pressed', 'false');
    await screen.findByRole('heading', { name: 'Tray list' });
  });
});

describe('a show without segments', () => {
  it('says what is missing and leads to the plan; nothing is printed for it', async () => {
    const empty = newShow('empty', exampleShow().info);
    const page = await printPage(empty);
    await screen.findByText('There is nothing on this sheet yet.');
    expect(page.asked('print.prepare')).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Save PDF' })).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Open the plan' }));
    expect(page.asked('show.open').at(-1)).toEqual({ showId: 'empty', view: 'plan' });
  });
});
