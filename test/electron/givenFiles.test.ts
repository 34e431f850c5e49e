import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, givenFile } from '../../electron/givenFiles.ts';
import { tempFolder } from '../fixtures/folders.ts';

describe('files that the app is started with', () => {
  test.each([
    [['rostrum'], []],
    [['electron', '--no-sandbox', '.'], []],
    [['rostrum', '/shows/list.xlsx'], []],
    [['electron', '.'], []],
    [['rostrum', 'lễ.rostrum'], ['/here/lễ.rostrum']],
    [
      ['electron', '.', '/shows/a.rostrum', 'b.rostrum'],
      ['/shows/a.rostrum', '/here/b.rostrum'],
    ],
    // What belongs to the app's own flag and to Chromium is no file.
    [['rostrum', '--data', '/shows', '--no-sandbox', 'a.rostrum'], ['/here/a.rostrum']],
    [['rostrum', '--ozone-platform=x11', 'a.rostrum'], ['/here/a.rostrum']],
    [['rostrum', 'file:///shows/l%E1%BB%85%201.rostrum'], ['/shows/lễ 1.rostrum']],
    [['rostrum', 'file://elsewhere/a.rostrum'], []],
  ])('of %j', (argv, files) => {
    expect(filesIn(argv, '/here')).toEqual(files);
  });

  test('are read with their name; one that is not there has no text', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.rostrum'), 'Lễ');
    expect(await givenFile(join(folder, 'a.rostrum'))).toEqual({
      fileName: 'a.rostrum',
      text: 'Lễ',
    });
    expect(await givenFile(join(folder, 'gone.rostrum'))).toEqual({
      fileName: 'gone.rostrum',
      text: null,
    });
  });
});
