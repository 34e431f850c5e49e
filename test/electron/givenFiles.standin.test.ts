import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeShow } from '@shared/document/showFile.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { exampleShow } from '../fixtures/shows.ts';
import { buildStandin, type StandinFolder } from './standin/build.ts';
import { value } from './standin/pageCalls.ts';
import { Shell } from './standin/shell.ts';

const app = fileURLToPath(new URL('../..', import.meta.url));

describe('a file that is opened with the app, on the stand-in', () => {
  let standin: StandinFolder;
  let dataDir: string;
  let file: string;

  beforeAll(async () => {
    standin = await buildStandin();
  });
  afterAll(() => standin.remove());

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rostrum-shell-'));
    file = join(dataDir, 'Lễ 1.rostrum');
    const show = exampleShow();
    await writeFile(file, writeShow({ ...show, info: { ...show.info, title: 'Lễ trong tệp' } }));
    return () => rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  function spawn(files: readonly string[]): Shell {
    const shell = Shell.spawn({ app, standin: standin.path, dataDir, files });
    onTestFinished(() => shell.stop());
    return shell;
  }

  async function start(files: readonly string[] = []): Promise<Shell> {
    const shell = spawn(files);
    await shell.opened();
    return shell;
  }

  test('is what the first window opens, and the address keeps nothing of it', async () => {
    const shell = await start([file]);
    const page = await shell.page();
    await page.getByRole('heading', { level: 1, name: 'Lễ trong tệp' }).waitFor();
    expect(shell.pages).toHaveLength(1);
    expect(new URL(page.url()).searchParams.has('file')).toBe(false);
    // It was taken in as any file is: under its own name in the library, beside the sample.
    const shows = await value(page, 'library.list', {});
    expect(shows.map(({ title }) => title)).toContain('Lễ trong tệp');
  });

  test('goes to the app that runs already, into a window of its own: the other stays on its ceremony', async () => {
    const first = await start();
    const page = await first.page();
    const [sample] = await value(page, 'library.list', {});
    await page.getByText(sample?.title ?? '').click();
    await page.getByRole('heading', { level: 1, name: sample?.title ?? '' }).waitFor();
    const second = spawn([file]);
    expect(await second.ended).toBe(0);
    const opened = await first.page(page);
    await opened.getByRole('heading', { level: 1, name: 'Lễ trong tệp' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(sample?.title);
  });

  test('that is no show says so, and leaves the library as it is', async () => {
    await writeFile(file, '{"format":"other"}');
    const shell = await start([file]);
    const page = await shell.page();
    await page.getByText('Lễ 1.rostrum').waitFor();
    expect(await value(page, 'library.list', {})).toHaveLength(1);
  });
});
