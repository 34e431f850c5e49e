import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OpenShows } from '../../../../electron/host/show/openShows.ts';
import { Session } from '../../../../electron/host/show/session.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

async function shows() {
  const root = await tempFolder();
  const opened = new OpenShows({
    folderOf: (showId) => join(root, showId),
    now: Date.now,
    access: () => null,
    mirror: () => null,
    tell: () => undefined,
    onLive: () => undefined,
  });
  onTestFinished(() => opened.close());
  return { opened, folder: join(root, exampleShow().id), id: exampleShow().id };
}

const put = (folder: string) => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'show.json'), writeShow(exampleShow()));
};

describe('a show that two ask for at once', () => {
  it('is opened once', async () => {
    const { opened, folder, id } = await shows();
    put(folder);
    const [one, other] = await Promise.all([opened.open(id), opened.open(id)]);
    expect(one).toBeInstanceOf(Session);
    expect(other).toBe(one);
  });

  it('is found by the second, for whom it has come while the first looked in vain', async () => {
    const { opened, folder, id } = await shows();
    const first = opened.open(id);
    const come = first.then(() => put(folder));
    const second = opened.open(id);
    expect(await first).toMatchObject({ code: 'file-missing' });
    await come;
    expect(await second).toBeInstanceOf(Session);
  });

  it('is missing for both where it does not come', async () => {
    const { opened, id } = await shows();
    const replies = await Promise.all([opened.open(id), opened.open(id), opened.open(id)]);
    for (const reply of replies) expect(reply).toMatchObject({ code: 'file-missing' });
  });
});
