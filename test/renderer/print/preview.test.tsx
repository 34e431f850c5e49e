import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useWindow } from '../../../renderer/show/store.ts';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { done, failed, laterAnswer, printed, printPage } from './printPage.tsx';

const show = exampleShow();
const rename = {
  type: 'edit-recipient',
  payload: { id: 'r-hero', changes: { name: 'Vũ Đức Thành' } },
} as const;
const PREPARED = done({ url: 'print/1', fileName: 'script.pdf', stamp: 'abc123' });
const READY = '12 pages · stamp abc123';
const region = () => screen.findByRole('region', { name: 'MC script' });
const button = async (name: string) => within(await region()).findByRole('button', { name });

afterEach(() => vi.restoreAllMocks());

describe('the preview', () => {
  it('says how many pages there are and under which stamp; then it can be saved', async () => {
    const later = laterAnswer<'print.prepare'>();
    const page = await printPage(show, { answers: { 'print.prepare': later.answer } });
    expect(await button('Save PDF')).toBeDisabled();
    await vi.waitFor(() => expect(page.asked('print.prepare')).toHaveLength(1));
    later.give(PREPARED);
    await screen.findByText(READY);
    expect(await button('Save PDF')).toBeEnabled();
    expect(screen.getByRole('region', { name: 'Preview: MC script' })).toBeVisible();
  });

  it('can be stopped, and made again', async () => {
    const later = laterAnswer<'print.prepare'>();
    const page = await printPage(show, { answers: { 'print.prepare': later.answer } });
    await page.user.click(await button('Stop'));
    expect(page.asked('print.cancel')).toEqual([{ showId: 'example', what: 'script' }]);
    later.give(failed('print-cancelled'));
    await within(await region()).findByText('The print was stopped.');
    await page.user.click(await button('Make the print again'));
    await vi.waitFor(() => expect(page.asked('print.prepare')).toHaveLength(2));
    later.give(PREPARED);
    await screen.findByText(READY);
  });

  it('is asked for again when another window has given it up', async () => {
    const later = laterAnswer<'print.prepare'>();
    const page = await printPage(show, { answers: { 'print.prepare': later.answer } });
    await button('Stop');
    later.give(failed('print-cancelled'));
    await vi.waitFor(() => expect(page.asked('print.prepare')).toHaveLength(2));
    later.give(PREPARED);
    await screen.findByText(READY);
    expect(page.asked('print.cancel')).toEqual([]);
  });

  it('keeps the one from before while an edit is printed, and says so when that is stopped', async () => {
    const later = laterAnswer<'print.prepare'>();
    const page = await printPage(show, { answers: { 'print.prepare': later.answer } });
    await button('Stop');
    later.give(PREPARED);
    await screen.findByText(READY);
    page.elsewhere(rename);
    await screen.findByText(/^Something has changed, making the print again…/);
    expect(await button('Save PDF')).toBeDisabled();
    screen.getByRole('region', { name: 'Preview: MC script' });
    await page.user.click(await button('Stop'));
    later.give(failed('print-cancelled'));
    await screen.findByText('Stopped; below is the one from before.');
    await button('Make the print again');
  });

  it('is given up at the host when another sheet is chosen before it is there', async () => {
    const later = laterAnswer<'print.prepare'>();
    const page = await printPage(show, { answers: { 'print.prepare': later.answer } });
    await button('Stop');
    await page.user.click(screen.getByRole('button', { name: /^Tray list/ }));
    await screen.findByRole('heading', { name: 'Tray list' });
    expect(page.asked('print.cancel')).toEqual([{ showId: 'example', what: 'script' }]);
  });

  it('without a Chromium says what helps; Word files are there all the same', async () => {
    const page = await printPage(show, {
      answers: { 'print.prepare': () => failed('no-chromium') },
    });
    await screen.findByText(/^Install Chromium, Chrome or Edge/);
    expect(await button('Save PDF')).toBeDisabled();
    expect(await button('Save Word')).toBeEnabled();
    await page.user.click(await button('Try again'));
    await vi.waitFor(() => expect(page.asked('print.prepare')).toHaveLength(2));
  });

  it('waits for the line to the host', async () => {
    await printPage(show, {
      answers: { 'print.prepare': () => new Promise(() => undefined) },
    });
    await button('Stop');
    act(() => useWindow.setState({ line: 'lost', lostAt: 0 }));
    await within(await region()).findByText('The print will be made when the connection is back.');
  });

  it('of the record says before the show that there is none', async () => {
    const page = await printPage(show);
    await page.user.click(await screen.findByRole('button', { name: /^Record of the ceremony/ }));
    await screen.findByRole('heading', { name: 'Record of the ceremony' });
    expect(screen.queryByRole('button', { name: 'Save workbook' })).toBeNull();
  });
});

describe('a sheet for good in a browser', () => {
  const delivered = (pages: readonly number[] | null) =>
    done({ path: null, url: 'print/9', fileName: 'script-v1.pdf', pages });

  it('is downloaded from the address that the host gives', async () => {
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(`${this.getAttribute('href')} ${this.download}`);
    });
    const page = await printPage(show, {
      shell: 'browser',
      answers: { 'print.deliver': () => delivered(null) },
    });
    await screen.findByText(/^12 pages/);
    await page.user.click(await button('Save PDF'));
    await screen.findByText('Downloaded script-v1.pdf');
    expect(clicked).toEqual(['print/9 script-v1.pdf']);
    expect(page.asked('print.deliver')).toEqual([
      { showId: 'example', sheet: 'script', extent: 'all', to: { kind: 'file' } },
    ]);
  });

  it('is said to be downloaded until the sheet says something else', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const page = await printPage(show, {
      shell: 'browser',
      answers: { 'print.deliver': () => delivered(null) },
    });
    await screen.findByText(/^12 pages/);
    await page.user.click(await button('Save PDF'));
    await screen.findByText('Downloaded script-v1.pdf');
    page.elsewhere(rename);
    await screen.findByText(/^12 pages/);
    expect(screen.queryByText(/^Downloaded/)).toBeNull();
  });

  it('is only the changed pages when these are asked for, and says which they are', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const page = await printPage(changed(show, printed(show, 'script'), rename), {
      shell: 'browser',
      answers: { 'print.deliver': () => delivered([3, 4]) },
    });
    await screen.findByText(/^12 pages/);
    await page.user.click(await button('Save changed pages'));
    await screen.findByText('Downloaded script-v1.pdf (pages 3–4)');
    expect(page.asked('print.deliver')).toMatchObject([{ extent: 'changed' }]);
  });

  it('opens in a tab, and as a link where the browser lets no tab come', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValueOnce(window).mockReturnValueOnce(null);
    const page = await printPage(show, {
      shell: 'browser',
      answers: { 'print.deliver': () => delivered(null) },
    });
    await screen.findByText(/^12 pages/);
    await page.user.click(await button('Open to print'));
    await screen.findByText(/^Opened in a new tab/);
    expect(open).toHaveBeenCalledWith('print/9', '_blank');
    await page.user.click(await button('Open to print'));
    const link = await screen.findByRole('link', { name: 'Open the print' });
    expect(link).toHaveAttribute('href', 'print/9');
  });

  it('is refused in a sentence when no page has changed', async () => {
    const page = await printPage(changed(show, printed(show, 'script'), rename), {
      shell: 'browser',
      answers: { 'print.deliver': () => failed('nothing-changed') },
    });
    await screen.findByText(/^12 pages/);
    await page.user.click(await button('Save changed pages'));
    await screen.findByText(/^No page has to be printed again/);
    expect(await button('Save PDF')).toBeEnabled();
  });
});

describe('a sheet for good in Electron', () => {
  it('is saved where the person says, and nothing is said when they change their mind', async () => {
    const later = laterAnswer<'print.deliver'>();
    const page = await printPage(show, { answers: { 'print.deliver': later.answer } });
    await screen.findByText(/^12 pages/);
    await page.user.click(await button('Save PDF'));
    await screen.findByText('Handing the print over…');
    later.give(done(null));
    await screen.findByText(/^12 pages/);
    await page.user.click(await button('Save PDF'));
    await screen.findByText('Handing the print over…');
    later.give(done({ path: '/home/script.pdf', url: null, fileName: 'script.pdf', pages: null }));
    await screen.findByText('Saved as /home/script.pdf');
  });
});
