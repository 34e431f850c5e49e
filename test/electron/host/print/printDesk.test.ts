import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallParams } from '@shared/contract/contract.ts';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Shell } from '../../../../electron/host/host.ts';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import type { PdfPrinter } from '../../../../electron/host/print/printShop.ts';
import type { Wish } from '../../../fixtures/apply.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { openWindow, startHost } from '../../../fixtures/hosts.ts';
import { pdfText } from '../../../fixtures/pdfText.ts';
import { exampleShow, generatedShow } from '../../../fixtures/shows.ts';

const LIMIT_MS = 60_000;
const printer = new ChromiumPrinter();
afterAll(() => printer.close());
/** The printer of all tests: a host that closes leaves it open. */
const shared: PdfPrinter = {
  print: (html, job) => {
    const printing = printer.print(html, job);
    for (const tell of begun.splice(0)) tell();
    return printing;
  },
  close: () => Promise.resolve(),
};

const begun: (() => void)[] = [];
/** Until the next page reaches the printer. */
const atPrinter = () => new Promise<void>((resolve) => begun.push(resolve));

const FILE = { kind: 'file' } as const;

/** A host with the show open in a window, and what a person does there. */
async function openShow(show: Show = exampleShow(), shell: Partial<Shell> = {}) {
  const host = await startHost(await tempFolder(), shell, shared);
  const window = openWindow(host);
  const { showId } = await window.call('library.import', {
    text: writeShow(show),
    onConflict: 'replace',
  });
  await window.call('show.open', { showId, view: 'print' });
  let count = 0;
  const send = (wish: Wish) => {
    count += 1;
    return window.call('dispatch', { showId, request: { id: `c${count}`, ...wish } });
  };
  const shown = async () => (await window.call('show.open', { showId, view: 'print' })).show;
  const prints = async () => (await shown()).paper.prints;
  const deliver = (more: Partial<CallParams['print.deliver']> = {}) =>
    window.ask('print.deliver', { showId, sheet: 'lineups', extent: 'all', to: FILE, ...more });
  /** The pages of what a browser would fetch. */
  const fetched = async (url: string | null | undefined) => {
    const file = host.finishedPrint((url ?? '').replace('print/', ''));
    if (file === null) throw new Error(`nothing under ${url}`);
    return file;
  };
  return { host, window, showId, send, shown, prints, deliver, fetched };
}

const rename = (id: string, name: string): Wish => ({
  type: 'edit-recipients',
  payload: { edits: [{ id, changes: { name } }] },
});

describe('a print that goes to paper', () => {
  it(
    'is remembered with the pages of its sections; one that is only looked at is not',
    async () => {
      const { window, showId, deliver, prints } = await openShow();
      await window.call('print.prepare', { showId, sheet: 'lineups' });
      expect(await prints()).toEqual([]);
      await deliver();
      const [print] = await prints();
      expect(print).toMatchObject({ sheet: 'lineups', planVersion: 1, pages: 3, whole: true });
      expect(print?.sections.map(({ id, first, last }) => [id, first, last])).toEqual([
        ['head', 1, 3],
        ['w-1', 1, 1],
        ['w-2', 2, 2],
        ['w-3', 3, 3],
      ]);
    },
    LIMIT_MS,
  );

  it(
    'is printed again on its changed pages only, which keep their numbers, and is current then',
    async () => {
      const { window, showId, send, deliver, prints, fetched } = await openShow();
      await deliver();
      await send(rename('r-hero', 'Vũ Đức Thắng Lợi'));
      const { changes } = await window.call('print.changes', { showId, sheet: 'lineups' });
      expect(changes).toMatchObject([
        { id: 'w-2', state: 'changed', lines: [{ is: expect.stringContaining('Thắng Lợi') }] },
      ]);
      expect(changes[0]?.lines[0]?.was).not.toContain('Thắng Lợi');
      const reply = await deliver({ extent: 'changed' });
      expect(reply).toMatchObject({ ok: true, value: { pages: [2], path: null } });
      const { bytes } = await fetched(reply.ok ? reply.value?.url : null);
      const pages = await pdfText(bytes);
      expect(pages).toHaveLength(1);
      expect(pages[0]).toContain('Vũ Đức Thắng Lợi');
      expect(pages[0]).toContain('Trang 2/3');
      expect((await prints()).at(-1)).toMatchObject({ whole: false, sections: [{ id: 'w-2' }] });
      expect(await window.call('print.changes', { showId, sheet: 'lineups' })).toEqual({
        changes: [],
      });
      expect(await deliver({ extent: 'changed' })).toMatchObject({
        ok: false,
        error: { code: 'nothing-changed' },
      });
    },
    LIMIT_MS,
  );

  it(
    'is printed again as a whole when what stands on every page has changed',
    async () => {
      const { send, deliver, prints } = await openShow();
      await deliver();
      await send({ type: 'edit-info', payload: { changes: { title: 'Lễ trao thưởng' } } });
      expect(await deliver({ extent: 'changed' })).toMatchObject({ value: { pages: [1, 2, 3] } });
      expect((await prints()).at(-1)).toMatchObject({ whole: true });
    },
    LIMIT_MS,
  );

  it(
    'forgets parts that are gone, and names them',
    async () => {
      const { window, showId, send, deliver, prints } = await openShow();
      await deliver();
      await send({ type: 'remove-segment', payload: { segmentId: 's-flag' } });
      const { changes } = await window.call('print.changes', { showId, sheet: 'lineups' });
      expect(changes.map(({ id, state }) => [id, state])).toEqual([['w-3', 'removed']]);
      // Nothing has to be printed: the page is taken out.
      expect(await deliver({ extent: 'changed' })).toMatchObject({
        value: { pages: [], url: null },
      });
      expect((await prints()).at(-1)).toMatchObject({ whole: false, sections: [], gone: ['w-3'] });
      expect(await window.call('print.changes', { showId, sheet: 'lineups' })).toEqual({
        changes: [],
      });
    },
    LIMIT_MS,
  );

  it(
    'to a printer is told its copies and pages; a person who changes their mind has printed nothing',
    async () => {
      const sent: unknown[] = [];
      const { deliver, prints } = await openShow(exampleShow(), {
        kind: 'electron',
        savePdf: async () => null,
        sendToPrinter: async (_printed, to, pages) => void sent.push([to.copies, pages]),
      });
      expect(await deliver()).toEqual({ ok: true, value: null });
      expect(await prints()).toEqual([]);
      const to = { kind: 'printer', printer: 'hall', copies: 3, pages: [2, 3] } as const;
      await deliver({ to: { ...to, pages: [...to.pages] } });
      expect(sent).toEqual([[3, [2, 3]]]);
      expect((await prints())[0]).toMatchObject({
        whole: false,
        sections: [{ id: 'w-2' }, { id: 'w-3' }],
      });
    },
    LIMIT_MS,
  );
});

describe('what is at the printer', () => {
  it(
    'is given up when somebody says so, and can be printed again',
    async () => {
      const large = generatedShow({ segments: 100, recipients: 1000, seed: 4 });
      const { window, showId } = await openShow(large);
      const isThere = atPrinter();
      const preparing = window.ask('print.prepare', { showId, sheet: 'script' });
      await isThere;
      await window.call('print.cancel', { showId, what: 'script' });
      expect(await preparing).toMatchObject({ ok: false, error: { code: 'print-cancelled' } });
      await window.call('print.prepare', { showId, sheet: 'programme' });
    },
    LIMIT_MS,
  );

  it(
    'gives way to a newer state of the same sheet when it is only looked at',
    async () => {
      const large = generatedShow({ segments: 100, recipients: 1000, seed: 4 });
      const { window, showId, send } = await openShow(large);
      const isThere = atPrinter();
      const older = window.ask('print.prepare', { showId, sheet: 'script' });
      await isThere;
      await send({ type: 'edit-info', payload: { changes: { title: 'Lễ khác' } } });
      const newer = window.ask('print.prepare', { showId, sheet: 'script' });
      expect(await older).toMatchObject({ ok: false, error: { code: 'print-cancelled' } });
      expect((await newer).ok).toBe(true);
    },
    LIMIT_MS,
  );
});

describe('a pack', () => {
  it(
    'reaches a browser as one archive, tells how far it is, and is remembered sheet by sheet',
    async () => {
      const { window, showId, prints, fetched } = await openShow();
      const sheets = ['programme', 'trays'] as const;
      const delivered = await window.call('print.pack', { showId, sheets });
      expect(window.heard.filter(({ type }) => type === 'packing')).toEqual([
        { type: 'packing', showId, done: 1, of: 2 },
        { type: 'packing', showId, done: 2, of: 2 },
      ]);
      const { bytes, type, fileName } = await fetched(delivered?.url);
      expect([type, fileName.endsWith('.zip')]).toEqual(['application/zip', true]);
      const names = Object.keys(unzipSync(bytes)).map((path) => path.split('/')[1]);
      expect(names).toEqual([
        expect.stringMatching(/-v1-[0-9a-z]{6}\.pdf$/),
        expect.stringMatching(/^01-programme-v1-/),
        expect.stringMatching(/^02-trays-v1-/),
      ]);
      const packs = (await prints()).map(({ sheet, pack, whole }) => [sheet, pack, whole]);
      expect(packs).toEqual([
        ['programme', expect.stringMatching(/^[0-9a-z]{6}$/), true],
        ['trays', packs[0]?.[1], true],
      ]);
      expect(fileName).toContain(String(packs[0]?.[1]));
    },
    LIMIT_MS,
  );

  it(
    'is written into a folder by the shell; given up, nothing is remembered',
    async () => {
      const folder = await tempFolder();
      const { window, showId, prints } = await openShow(exampleShow(), {
        kind: 'electron',
        saveFolder: async (_name, files) => {
          for (const file of files) await writeFile(join(folder, file.fileName), file.bytes);
          return { path: folder };
        },
      });
      const isThere = atPrinter();
      const making = window.ask('print.pack', { showId, sheets: ['script', 'lineups'] });
      await isThere;
      await window.call('print.cancel', { showId, what: 'pack' });
      expect(await making).toMatchObject({ ok: false, error: { code: 'print-cancelled' } });
      expect(await prints()).toEqual([]);
      const delivered = await window.call('print.pack', { showId, sheets: ['programme'] });
      expect(delivered?.path).toBe(folder);
      const bound = await readFile(join(folder, delivered?.fileName ?? ''));
      expect(await pdfText(bound)).toHaveLength(1);
    },
    LIMIT_MS,
  );
});
