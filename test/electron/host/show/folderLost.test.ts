import { cp, rename as move, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ShowFiles } from '../../../../electron/host/show/showFiles.ts';
import { expectFailing, expectTold, titleIn } from '../../../fixtures/diskFaults.ts';
import { namesIn } from '../../../fixtures/folders.ts';
import { openSession, rename, showFolder, type Watched } from '../../../fixtures/sessions.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

/** What the person was told of the folder, once. */
async function toldNotice({ session, told }: Watched) {
  const event = await told(({ type }) => type === 'notice');
  if (event.type !== 'notice') throw new Error('none');
  expect(session.opened().notices).toContainEqual(event.notice);
  return event.notice;
}

/** A folder that was copied before the show was opened from it. */
async function withCopy() {
  const folder = await showFolder();
  await cp(folder, `${folder}-copy`, { recursive: true });
  const replace = async () => {
    await move(folder, `${folder}-elsewhere`);
    await move(`${folder}-copy`, folder);
  };
  return { folder, replace };
}

describe('a folder that vanishes while the show is open', () => {
  it('is made anew with its lock: a second copy looks only, and nothing that was acknowledged is lost', async () => {
    const folder = await showFolder();
    const first = await openSession(folder);
    await first.session.dispatch(rename('trước'), 'w');
    await rm(folder, { recursive: true });
    expect(await first.session.dispatch(rename('sau'), 'w')).toMatchObject({ ok: true });
    const second = await openSession(folder);
    expect(second.session.readOnly).toMatchObject({ code: 'open-elsewhere' });
    expect(await second.session.dispatch(rename('của bản kia'), 'w')).toMatchObject({ ok: false });
    await second.session.close();
    await first.session.close();
    expect(await namesIn(folder)).not.toContain('lock.json');
    expect(await titleIn(folder)).toBe('sau');
  });

  it('is told, in which folder and that all was written there anew; a window that opens later knows as well', async () => {
    const folder = await showFolder();
    const watched = await openSession(folder);
    await watched.session.dispatch(rename('trước'), 'w');
    expect(watched.session.opened().notices).toEqual([]);
    for (const title of ['một', 'hai']) {
      await rm(folder, { recursive: true });
      await watched.session.dispatch(rename(title), 'w');
    }
    const notice = await toldNotice(watched);
    expect(notice.code).toBe('folder-remade');
    expectTold(notice, folder);
    expect(watched.events.filter(({ type }) => type === 'notice')).toHaveLength(2);
    expect(watched.session.opened().notices).toEqual([notice]);
    await watched.session.close();
  });

  it('and is not there when the show is closed, has all that was acknowledged after that', async () => {
    const folder = await showFolder();
    const { session } = await openSession(folder);
    await session.dispatch(rename('đã xác nhận'), 'w');
    await rm(folder, { recursive: true });
    await session.close();
    expect(await namesIn(folder)).not.toContain('lock.json');
    expect(await titleIn(folder)).toBe('đã xác nhận');
  });

  it('and comes back in between with another show of a machine that calls: it is locked as well', async () => {
    const folder = await showFolder();
    const { session } = await openSession(folder);
    await rm(folder, { recursive: true });
    const show = { ...exampleShow(), seq: 40 };
    await session.adopt(show, false);
    const second = await openSession(folder);
    expect(second.session.readOnly).toMatchObject({ code: 'open-elsewhere' });
    expect(second.session.show.seq).toBe(40);
    await second.session.close();
    await session.close();
  });

  it('is told of a journal alone that was removed, which is begun anew', async () => {
    const folder = await showFolder();
    const watched = await openSession(folder);
    await watched.session.dispatch(rename('trước'), 'w');
    await rm(join(folder, 'journal.ndjson'));
    expect(await watched.session.dispatch(rename('sau'), 'w')).toMatchObject({ ok: true });
    expectTold(await toldNotice(watched), folder);
    await watched.session.close();
    expect(await titleIn(folder)).toBe('sau');
  });
});

describe('another folder in the place of that of an open show', () => {
  it.each([
    ['before anything was written', false],
    ['after a command', true],
  ])('that a second copy writes is never written by the first one: %s', async (_when, isLater) => {
    const { folder, replace } = await withCopy();
    const first = await openSession(folder);
    if (isLater) await first.session.dispatch(rename('trước'), 'w');
    await replace();
    const second = await openSession(folder);
    expect(second.session.readOnly).toBeNull();
    await second.session.dispatch(rename('của bản kia'), 'w');
    const journal = await readFile(join(folder, 'journal.ndjson'));
    const waiting = first.session.dispatch(rename('đang chờ'), 'w');
    await first.told(({ type }) => type === 'storage');
    expectFailing(first.session, 'EBUSY');
    expect(await readFile(join(folder, 'journal.ndjson'))).toEqual(journal);
    await expect(first.session.close()).rejects.toMatchObject({ code: 'EBUSY' });
    expect(await readFile(join(folder, 'journal.ndjson'))).toEqual(journal);
    // Once the other one lets it go it is set aside whole, and the first one is saved.
    await second.session.close();
    expect(await waiting).toMatchObject({ ok: true });
    const [aside = ''] = (await readdir(folder)).filter((name) => name.startsWith('aside-'));
    expect(await new ShowFiles(join(folder, aside)).open()).toMatchObject({
      ok: true,
      show: { info: { title: 'của bản kia' } },
    });
    await first.session.close();
    expect(await titleIn(folder)).toBe('đang chờ');
  });

  it('that a second copy writes is not touched by a close either', async () => {
    const { folder, replace } = await withCopy();
    const first = await openSession(folder);
    await first.session.dispatch(rename('trước'), 'w');
    await replace();
    const second = await openSession(folder);
    await second.session.dispatch(rename('của bản kia'), 'w');
    const before = await readFile(join(folder, 'show.json'));
    await expect(first.session.close()).rejects.toMatchObject({ code: 'EBUSY' });
    expect(await readFile(join(folder, 'show.json'))).toEqual(before);
    await second.session.close();
    await first.session.close();
  });

  it('that nobody has open is set aside whole, which is told, also when it cannot be read', async () => {
    const { folder, replace } = await withCopy();
    const watched = await openSession(folder);
    await watched.session.dispatch(rename('đang mở'), 'w');
    await replace();
    await writeFile(join(folder, 'show.json'), 'không đọc được');
    expect(await watched.session.dispatch(rename('sau'), 'w')).toMatchObject({ ok: true });
    const notice = await toldNotice(watched);
    expect(notice.code).toBe('folder-other');
    const [aside = ''] = (await readdir(folder)).filter((name) => name.startsWith('aside-'));
    expectTold(notice, folder, aside);
    expect(await readFile(join(folder, aside, 'show.json'), 'utf8')).toBe('không đọc được');
    await watched.session.close();
    expect(await titleIn(folder)).toBe('sau');
  });
});
