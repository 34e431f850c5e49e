import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow, presentation, recipient, wave } from '../../fixtures/shows.ts';
import { done, failed, laterAnswer, printed, printPage } from './printPage.tsx';

const show = exampleShow();
const paper = changed(show, printed(show, 'script'));
const rename = {
  type: 'edit-recipient',
  payload: { id: 'r-hero', changes: { name: 'Vũ Đức Thành' } },
} as const;

const panel = () => screen.findByRole('complementary', { name: 'Changes since the print' });

describe('what has changed since the print', () => {
  it('is named beside the sheet, word by word, with the page on paper', async () => {
    await printPage(changed(paper, rename));
    const list = within(await panel());
    await list.findByText('page 5');
    const gone = list.getAllByText('Thắng').map(({ tagName }) => tagName);
    const come = list.getAllByText('Thành').map(({ tagName }) => tagName);
    expect(new Set(gone)).toEqual(new Set(['DEL']));
    expect(new Set(come)).toEqual(new Set(['INS']));
  });

  it('names parts that are new and parts that are gone', async () => {
    const opening = show.plan.segments[0];
    if (opening === undefined) throw new Error('no segment');
    const segment = { ...opening, id: 's-new', title: 'Văn nghệ chào mừng' };
    await printPage(
      changed(
        paper,
        { type: 'add-segment', payload: { segment, index: 7 } },
        { type: 'remove-segment', payload: { segmentId: 's-launch' } },
      ),
    );
    const list = within(await panel());
    const fresh = (
      await list.findByText(/Văn nghệ chào mừng/, { selector: 'li > button *' })
    ).closest('li');
    expect(fresh).toHaveTextContent('New');
    expect(fresh).toHaveTextContent('not on paper yet');
    const gone = list.getByText(/Phát động phong trào thi đua/, { selector: 'li > p del' });
    expect(gone.closest('li')).toHaveTextContent('Gone');
    expect(gone.closest('li')).toHaveTextContent('page 7');
  });

  it('is asked for again after an edit, and is gone after a print', async () => {
    const page = await printPage(changed(paper, rename));
    const list = within(await panel());
    await list.findAllByText('Thành');
    page.elsewhere({
      type: 'edit-recipient',
      payload: { id: 'r-hero', changes: { name: 'Vũ Đức Thịnh' } },
    });
    await list.findAllByText('Thịnh');
    expect(page.asked('print.changes')).toHaveLength(2);
    page.elsewhere(printed(page.show(), 'script'));
    await vi.waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('is not asked for while nothing has changed', async () => {
    const page = await printPage(paper);
    await screen.findByText(/^Print v1 of .* still holds$/, { selector: 'p' });
    expect(page.asked('print.changes')).toEqual([]);
  });

  it('is the first two hundred of thousands', async () => {
    const recipients = Array.from({ length: 900 }, (_, at) =>
      recipient(`x-${at}`, { name: `Đơn vị ${at}` }),
    );
    const plan = {
      ...show.plan,
      recipients,
      segments: [
        presentation('s', [
          wave(
            'w',
            recipients.map(({ id }) => id),
            [],
          ),
        ]),
      ],
    };
    const large = { ...show, plan };
    const later = {
      ...changed(large, printed(large, 'script')),
      planVersion: 2,
      plan: { ...plan, recipients: recipients.map((one) => ({ ...one, name: `${one.name} mới` })) },
    };
    await printPage(later);
    const list = within(await panel());
    await list.findByText(/^\d+ more changes; with so many it is better to print again\.$/);
    expect(list.getAllByRole('listitem').length).toBeLessThan(220);
  });

  it('is copied as text for those who hold the paper', async () => {
    const page = await printPage(changed(paper, rename));
    const list = within(await panel());
    await page.user.click(await list.findByRole('button', { name: 'Copy list' }));
    await list.findByRole('button', { name: 'Copied' });
    const text = await navigator.clipboard.readText();
    expect(text).toMatch(/^MC script: corrections to print v1 \(of .*\), so that it says v2\n/);
    expect(text).toContain('Changed · page 5 · ');
  });

  it('can be closed and opened, by Escape too', async () => {
    const page = await printPage(changed(paper, rename));
    const list = within(await panel());
    await page.user.click(list.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('complementary')).toBeNull();
    const open = screen.getByRole('button', { name: 'Show changes' });
    expect(open).toHaveFocus();
    await page.user.click(open);
    const again = within(await panel());
    (await again.findByRole('button', { name: 'Copy list' })).focus();
    await page.user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('says that it could not be had, and is asked for once more', async () => {
    const later = laterAnswer<'print.changes'>();
    const page = await printPage(changed(paper, rename), {
      answers: { 'print.changes': later.answer },
    });
    const list = within(await panel());
    await list.findByText('Comparing with the print…');
    await vi.waitFor(() => expect(page.asked('print.changes')).toHaveLength(1));
    later.give(failed('host-error', { reason: 'x' }));
    await page.user.click(await list.findByRole('button', { name: 'Try again' }));
    await vi.waitFor(() => expect(page.asked('print.changes')).toHaveLength(2));
    later.give(done({ changes: [{ id: 'w', title: 'Đợt 2/2', state: 'changed', lines: [] }] }));
    await list.findByText('Đợt 2/2');
    await list.findByText('Only places or drawings have changed; print it again.');
  });
});
