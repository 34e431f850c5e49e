import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { begun, changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { type PrintPage, printPage } from './printPage.tsx';

const show = exampleShow();

/** The panel for a sheet. */
async function settings(page: PrintPage, sheet: RegExp) {
  await page.user.click(await screen.findByRole('button', { name: sheet }));
  await page.user.click(await screen.findByRole('button', { name: 'Layout' }));
  return within(await screen.findByRole('complementary', { name: 'Layout' }));
}

const choices = (page: PrintPage) => page.show().paper.choices;

describe('how a sheet is set', () => {
  it('is stored with the show, and the preview is made again', async () => {
    const page = await printPage(show);
    const panel = await settings(page, /^MC script/);
    await page.user.click(panel.getByRole('radio', { name: 'Modern' }));
    await page.user.click(panel.getByRole('radio', { name: 'A5' }));
    await page.user.click(panel.getByRole('button', { name: 'Larger type' }));
    await panel.findByText('17 pt');
    await page.user.click(panel.getByRole('switch', { name: /Upper two thirds/ }));
    await page.user.click(panel.getByRole('switch', { name: /Catch line/ }));
    await page.user.click(panel.getByRole('switch', { name: /Cues of the crews/ }));
    await page.user.click(panel.getByRole('switch', { name: /Black and white/ }));
    await vi.waitFor(() =>
      expect(choices(page)).toEqual({
        script: {
          look: 'modern',
          paper: 'A5',
          typeSize: 17,
          topOnly: true,
          catchLine: false,
          cueMarks: true,
          monochrome: true,
        },
      }),
    );
    await vi.waitFor(() => expect(page.asked('print.prepare').length).toBeGreaterThan(1));
    expect(panel.getByRole('radio', { name: 'A5' })).toBeChecked();
  });

  it('goes back to what is usual', async () => {
    const page = await printPage(
      changed(show, {
        type: 'set-sheet',
        payload: { sheet: 'trays', changes: { reversed: true } },
      }),
    );
    const panel = await settings(page, /^Tray list/);
    expect(panel.getByRole('radio', { name: 'At the bottom' })).toBeChecked();
    await page.user.click(panel.getByRole('button', { name: 'Back to usual' }));
    await vi.waitFor(() => expect(panel.getByRole('radio', { name: 'On top' })).toBeChecked());
    expect(choices(page)).toEqual({});
    expect(panel.getByRole('button', { name: 'Back to usual' })).toBeDisabled();
  });

  it('has the languages of its labels', async () => {
    const page = await printPage(show);
    const panel = await settings(page, /^Lineups/);
    await page.user.click(panel.getByRole('radio', { name: 'English' }));
    await vi.waitFor(() => expect(choices(page).lineups).toEqual({ language: 'en' }));
    await page.user.click(panel.getByRole('radio', { name: 'As the script' }));
    await vi.waitFor(() => expect(choices(page).lineups).toEqual({ language: null }));
  });

  it('leaves columns of the running order out, those of the crews too', async () => {
    const page = await printPage(
      changed(show, {
        type: 'edit-segment',
        payload: { segmentId: 's-open', changes: { notes: { sound: 'Quốc ca' } } },
      }),
    );
    const panel = await settings(page, /^Running order/);
    const names = panel
      .getAllByRole('checkbox')
      .map((one) => (one as HTMLInputElement).labels?.[0]);
    expect(names.map((label) => label?.textContent)).toEqual(['Length', 'Who', 'Âm thanh']);
    await page.user.click(panel.getByRole('checkbox', { name: 'Âm thanh' }));
    await vi.waitFor(() =>
      expect(panel.getByRole('checkbox', { name: 'Âm thanh' })).not.toBeChecked(),
    );
    await page.user.click(panel.getByRole('checkbox', { name: 'Length' }));
    await vi.waitFor(() =>
      expect(choices(page)['running-order']).toEqual({ hiddenColumns: ['sound', 'length'] }),
    );
    await page.user.click(panel.getByRole('checkbox', { name: 'Âm thanh' }));
    await vi.waitFor(() =>
      expect(choices(page)['running-order']).toEqual({ hiddenColumns: ['length'] }),
    );
  });

  it('has the sheets of labels that there are', async () => {
    const page = await printPage(show);
    const panel = await settings(page, /^Labels/);
    const select = panel.getByLabelText('Sheet of labels');
    expect(select).toHaveValue('names');
    await page.user.selectOptions(select, '3 × 8, 70 × 37 mm (Avery 3474)');
    await vi.waitFor(() => expect(choices(page).labels).toEqual({ labelFormat: '3474' }));
    await page.user.selectOptions(select, 'Plain paper, name cards folded to stand');
    await vi.waitFor(() => expect(choices(page).labels).toEqual({ labelFormat: 'tents' }));
  });

  it('offers what there is for the sheet and nothing else; sizes of type have an end', async () => {
    const page = await printPage(
      changed(show, {
        type: 'set-sheet',
        payload: { sheet: 'lineups', changes: { typeSize: 16 } },
      }),
    );
    const panel = await settings(page, /^Lineups/);
    expect(panel.getByRole('button', { name: 'Larger type' })).toBeDisabled();
    expect(panel.getByRole('button', { name: 'Smaller type' })).toBeEnabled();
    expect(panel.queryByRole('radio', { name: 'A4' })).toBeNull();
    expect(panel.queryByRole('switch', { name: /Catch line/ })).toBeNull();
  });

  it('can be changed while the show is live', async () => {
    const page = await printPage(begun(show));
    const panel = await settings(page, /^Lineups/);
    await page.user.click(panel.getByRole('radio', { name: 'Modern' }));
    await vi.waitFor(() => expect(choices(page).lineups).toEqual({ look: 'modern' }));
  });

  it('can’t be changed in a copy that only looks, and it says why', async () => {
    const page = await printPage(show, {
      readOnly: { code: 'open-elsewhere', details: { pid: 7 } },
    });
    const panel = await settings(page, /^MC script/);
    panel.getByText(/^Viewing only/);
    for (const role of ['radio', 'switch'] as const)
      for (const one of panel.getAllByRole(role)) expect(one).toBeDisabled();
    expect(panel.getByRole('button', { name: 'Larger type' })).toBeDisabled();
    expect(panel.getByRole('button', { name: 'Back to usual' })).toBeDisabled();
  });

  it('closes by Escape and gives the focus back', async () => {
    const page = await printPage(show);
    const panel = await settings(page, /^MC script/);
    panel.getByRole('radio', { name: 'Modern' }).focus();
    await page.user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(screen.getByRole('button', { name: 'Layout' })).toHaveFocus();
  });
});
