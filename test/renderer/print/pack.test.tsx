import type { CallParams } from '@shared/contract/contract.ts';
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { changed, gone } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { done, failed, laterAnswer, printed, printPage } from './printPage.tsx';

const show = exampleShow();
const PACK = done({ path: '/home/pack', url: null, fileName: 'pack.pdf', pages: null });

/** The page of the pack, and an answer that the test gives. */
async function packPage(of = show) {
  const later = laterAnswer<'print.pack'>();
  const page = await printPage(of, { answers: { 'print.pack': later.answer } });
  // All sheets have been looked at.
  await screen.findByRole('button', { name: /^Record of the ceremony (Nothing|Not printed)/ });
  await page.user.click(screen.getByRole('button', { name: /^Whole pack/ }));
  const asked = () => page.asked('print.pack') as readonly CallParams['print.pack'][];
  return { ...page, packs: asked, give: later.give };
}

const box = (name: RegExp) => screen.getByRole('checkbox', { name });
const make = (n: number) => screen.findByRole('button', { name: `Make the pack (${n} sheets)` });

describe('the pack', () => {
  it('is all sheets but the record before the show; any can be left out', async () => {
    const page = await packPage();
    expect(box(/^Record/)).toBeDisabled();
    await make(9);
    await page.user.click(box(/^Labels/));
    await page.user.click(await make(8));
    await vi.waitFor(() => expect(page.packs()).toHaveLength(1));
    expect(page.packs()[0]?.sheets).toEqual([
      'programme',
      'running-order',
      'script',
      'lineups',
      'trays',
      'presenter-cards',
      'check-in',
      'stage-plans',
    ]);
    page.give(PACK);
    await screen.findByText('The pack was saved in the folder /home/pack');
  });

  it('has the record as soon as the show is over', async () => {
    await packPage(changed(gone(show, 3), { type: 'end-show', payload: {} }));
    expect(box(/^Record/)).toBeChecked();
    await make(10);
  });

  it('can be only what has to be printed', async () => {
    const page = await packPage(
      changed(show, printed(show, 'programme'), printed(show, 'lineups'), {
        type: 'edit-recipient',
        payload: { id: 'r-hero', changes: { name: 'Vũ Đức Thành' } },
      }),
    );
    await page.user.click(screen.getByRole('button', { name: 'Only what has to be printed' }));
    await make(8);
    expect(box(/^Programme/)).not.toBeChecked();
    expect(box(/^Lineups/)).toBeChecked();
    await page.user.click(screen.getByRole('button', { name: 'Choose all' }));
    await make(9);
  });

  it('says how far it is, in the list too, and can be stopped', async () => {
    const page = await packPage();
    await page.user.click(await make(9));
    page.tell({ type: 'packing', showId: 'example', done: 3, of: 9 });
    await screen.findByRole('progressbar', { name: 'Making 3 of 9' });
    await page.user.click(screen.getByRole('button', { name: /^Tray list/ }));
    await screen.findByRole('heading', { name: 'Tray list' });
    await page.user.click(screen.getByRole('button', { name: /^Whole pack Making 3 of 9$/ }));
    page.tell({ type: 'packing', showId: 'another', done: 8, of: 9 });
    await screen.findByRole('progressbar', { name: 'Making 3 of 9' });
    await page.user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(page.asked('print.cancel')).toContainEqual({ showId: 'example', what: 'pack' });
    page.give(failed('print-cancelled'));
    await screen.findByText('The print was stopped.');
    await page.user.click(await make(9));
    await screen.findByRole('progressbar', { name: 'Making 0 of 9' });
    page.give(PACK);
    await screen.findByText(/^The pack was saved/);
  });

  it('says nothing when the person chooses no folder', async () => {
    const page = await packPage();
    await page.user.click(await make(9));
    await screen.findByRole('progressbar');
    page.give(done(null));
    await make(9);
    expect(screen.queryByText(/^The pack/)).toBeNull();
  });
});
