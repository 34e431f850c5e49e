import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLES } from '@shared/document/samples.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfPages } from '../fixtures/pdfWords.ts';
import { ScriptOnPaper } from '../fixtures/scriptOnPaper.ts';
import { buildSmallApp, buildStandin, type StandinFolder } from './standin/build.ts';
import { Shell } from './standin/shell.ts';

/** Electron's printer alone, on the stand-in: the jobs of standin/printerApp.ts and what came of them. */
describe('printing under Electron, on the stand-in', () => {
  let standin: StandinFolder;
  let app: StandinFolder;
  let folder: string;
  let shell: Shell;

  beforeAll(async () => {
    standin = await buildStandin();
    app = await buildSmallApp('printerApp');
    folder = await mkdtemp(join(tmpdir(), 'rostrum-prints-'));
    shell = Shell.spawn({ app: app.path, standin: standin.path, dataDir: folder });
    await shell.recorded(({ type }) => type === 'done');
  });
  afterAll(async () => {
    await shell.stop();
    await Promise.all([standin.remove(), app.remove(), rm(folder, { recursive: true })]);
  });

  const words = (name: string) =>
    execFileSync('pdftotext', [join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })
      .split(/\s+/)
      .filter(Boolean);
  const refusal = (name: string) =>
    shell.records.find((record) => record.type === 'refused' && record.name === name)?.code;
  const order = () =>
    shell.records
      .filter(({ type }) => type === 'printed' || type === 'refused')
      .map(({ name }) => name);

  test('prints only the wanted pages, with their numbers in the whole', () => {
    expect(words('pages')).toEqual(['hai', '2/4', 'bốn', '4/4']);
  });

  test('runs what prepares a page whose policy allows no script, and nothing of the page itself', () => {
    expect(words('prepared').join(' ')).toBe('prepared: as written and styled 1/1');
  });

  test.each(SAMPLES.map((sample) => [sample.id, sample] as const))(
    'puts the first words of the next page at the foot of the script of %s',
    async (id, sample) => {
      const bytes = await readFile(join(folder, `script-${id}.pdf`));
      const on = new ScriptOnPaper(sheetOf(sample, 'script', 0), pdfPages(bytes));
      expect(on.pages.length).toBeGreaterThan(5);
      expect(on.catchFaults()).toEqual([]);
    },
  );

  test('says when the page could not be prepared', () => {
    expect(refusal('broken')).toContain('Uncaught');
  });

  test('ends a print that is cancelled, and never begins one that waits', () => {
    expect(refusal('waiting')).toBe('print-cancelled');
    expect(refusal('cancelled')).toBe('print-cancelled');
    expect(refusal('large')).toBe('print-cancelled');
    expect(order()).toEqual([
      ...['pages', 'prepared', ...SAMPLES.map(({ id }) => `script-${id}`)],
      ...['broken', 'waiting', 'cancelled', 'after', 'large', 'last'],
    ]);
  });

  test('goes on after each of them, and leaves no window behind', async () => {
    expect(words('after')).toEqual(['sau', '1/1']);
    expect(words('last')).toEqual(['cuối', '1/1']);
    await shell.connect();
    expect(shell.pages).toEqual([]);
  });
});
