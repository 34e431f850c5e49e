import type { Printer } from '@shared/contract/printing.ts';
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { done, failed, printed, printPage } from './printPage.tsx';

const show = exampleShow();
const later = changed(show, printed(show, 'script'), {
  type: 'edit-recipient',
  payload: { id: 'r-hero', changes: { name: 'Vũ Đức Thành' } },
});
const PRINTERS: readonly Printer[] = [
  { name: 'hp', label: 'HP LaserJet' },
  { name: 'canon', label: 'Canon' },
];
const sent = (pages: readonly number[] | null) =>
  done({ path: null, url: null, fileName: 'script.pdf', pages });

async function openDialog(
  of: typeof show,
  {
    button = 'Print…',
    printers = PRINTERS,
    reply = sent(null) as ReturnType<typeof deliverReply>,
  } = {},
) {
  const page = await printPage(of, {
    answers: { 'print.printers': () => done(printers), 'print.deliver': () => reply },
  });
  await screen.findByText(/^12 pages/);
  await page.user.click(screen.getByRole('button', { name: button }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Print MC script' }));
  return { ...page, dialog };
}

const deliverReply = () => sent(null) as ReturnType<typeof sent> | ReturnType<typeof failed>;

const order = (to: object, extent = 'all') => ({
  showId: 'example',
  sheet: 'script',
  extent,
  to: { kind: 'printer', ...to },
});

describe('the dialog that prints (Electron)', () => {
  it('sends the whole sheet to the first printer, and says so', async () => {
    const { user, dialog, asked } = await openDialog(show);
    await dialog.findByRole('radio', { name: 'All, 12 pages' });
    expect(dialog.queryByRole('radio', { name: /changed/ })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Print' }));
    await screen.findByText('Sent 1 copy to HP LaserJet');
    expect(asked('print.deliver')).toEqual([order({ printer: 'hp', copies: 1, pages: null })]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('sends some pages, as often as wanted, to the printer that is chosen; it is offered the next time', async () => {
    const { user, dialog, asked } = await openDialog(show, { reply: sent([1, 2, 3, 7]) });
    await user.selectOptions(await dialog.findByLabelText('Printer'), 'Canon');
    await user.clear(dialog.getByLabelText('Copies'));
    await user.type(dialog.getByLabelText('Copies'), '3');
    await user.click(dialog.getByRole('radio', { name: 'These pages' }));
    await user.type(dialog.getByLabelText('Page numbers'), '1-3, 7{Enter}');
    await screen.findByText('Sent 3 copies to Canon (pages 1–3, 7)');
    expect(asked('print.deliver')).toEqual([
      order({ printer: 'canon', copies: 3, pages: [1, 2, 3, 7] }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Print…' }));
    expect(await screen.findByLabelText('Printer')).toHaveValue('canon');
  });

  it.each(['', '13', '3-1', 'ba'])(
    'sends nothing for the pages “%s”, and says what helps',
    async (text) => {
      const { user, dialog, asked } = await openDialog(show);
      await user.click(await dialog.findByRole('radio', { name: 'These pages' }));
      if (text !== '') await user.type(dialog.getByLabelText('Page numbers'), text);
      await user.click(dialog.getByRole('button', { name: 'Print' }));
      await dialog.findByText('Write page numbers from 1 to 12, such as “1-3, 7”.');
      expect(dialog.getByLabelText('Page numbers')).toHaveAttribute('aria-invalid', 'true');
      await user.type(dialog.getByLabelText('Page numbers'), '1');
      expect(dialog.queryByText(/^Write page numbers/)).toBeNull();
      expect(asked('print.deliver')).toEqual([]);
    },
  );

  it('is set to the changed pages when these are asked for', async () => {
    const { user, dialog, asked } = await openDialog(later, { button: 'Print changed pages…' });
    const radio = await dialog.findByRole('radio', { name: 'Only those that have changed' });
    expect(radio).toBeChecked();
    dialog.getByText('page 5');
    await user.click(dialog.getByRole('button', { name: 'Print' }));
    await vi.waitFor(() =>
      expect(asked('print.deliver')).toEqual([
        order({ printer: 'hp', copies: 1, pages: null }, 'changed'),
      ]),
    );
  });

  it('stays open when the printer refuses, and says why', async () => {
    const { user, dialog } = await openDialog(show, {
      reply: failed('print-failed', { reason: 'no paper' }),
    });
    await user.click(await dialog.findByRole('button', { name: 'Print' }));
    await dialog.findByText('The print could not be made (no paper).');
    expect(dialog.getByRole('button', { name: 'Print' })).toBeEnabled();
  });

  it('says that there is no printer', async () => {
    const { dialog } = await openDialog(show, { printers: [] });
    await dialog.findByText(/^This computer has no printer/);
    expect(dialog.queryByRole('button', { name: 'Print' })).toBeNull();
  });
});
