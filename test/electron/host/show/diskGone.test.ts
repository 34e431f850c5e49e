import { execFileSync } from 'node:child_process';
import { cp, mkdir, rename as move, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ShowFiles } from '../../../../electron/host/show/showFiles.ts';
import { expectFailing, expectTold, titleIn } from '../../../fixtures/diskFaults.ts';
import { canMountDisks, namesIn, smallDisk, tempFolder } from '../../../fixtures/folders.ts';
import { openSession, rename, showFolder } from '../../../fixtures/sessions.ts';

// A real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

describe('a folder that is moved away while the show is open', () => {
  it('is made anew with everything, and what is elsewhere stays as it was', async () => {
    const folder = await showFolder();
    const { session } = await openSession(folder);
    await session.dispatch(rename('trước'), 'w');
    await move(folder, `${folder}-elsewhere`);
    expect(await session.dispatch(rename('sau'), 'w')).toMatchObject({ ok: true });
    const { show } = session;
    expect(await new ShowFiles(folder).open()).toMatchObject({ ok: true, show });
    const elsewhere = await new ShowFiles(`${folder}-elsewhere`).open();
    expect(elsewhere).toMatchObject({ ok: true });
    await session.close();
    expect(await titleIn(folder)).toBe('sau');
  });

  it('and has a copy in its place: what is acknowledged from then on stands in that one', async () => {
    const folder = await showFolder();
    const { session } = await openSession(folder);
    await session.dispatch(rename('trước'), 'w');
    await cp(folder, `${folder}-copy`, { recursive: true });
    await move(folder, `${folder}-elsewhere`);
    await move(`${folder}-copy`, folder);
    expect(await session.dispatch(rename('sau'), 'w')).toMatchObject({ ok: true });
    expect(await new ShowFiles(folder).open()).toMatchObject({ ok: true, show: session.show });
    await session.close();
  });
});

describe.runIf(canMountDisks())('a disk of its own', () => {
  it('that is pulled while the show is open: nothing is acknowledged that is nowhere to be found', async () => {
    const parent = await tempFolder();
    const stick = join(parent, 'stick');
    await mkdir(stick);
    mount(stick, 'size=512k');
    const folder = await showFolder(undefined, stick);
    const { session, told } = await openSession(folder);
    await session.dispatch(rename('trên thẻ nhớ'), 'w');
    execFileSync('umount', ['--lazy', stick]);
    // The way to it is a folder of another disk now, in which the show is made anew.
    expect(await session.dispatch(rename('sau khi rút'), 'w')).toMatchObject({ ok: true });
    const { show } = session;
    expect(await new ShowFiles(folder).open()).toMatchObject({ ok: true, show });
    await told(({ type }) => type === 'notice');
    for (const notice of session.opened().notices) expectTold(notice, folder);
    await session.close();
  });

  it('that is pulled and comes back with what it had: all that came since is written there, which is told', async () => {
    const parent = await tempFolder();
    const stick = join(parent, 'stick');
    const disk = join(parent, 'disk');
    for (const one of [stick, disk]) await mkdir(one);
    mount(disk, 'size=512k');
    const plug = () => execFileSync('mount', ['--bind', disk, stick]);
    const pull = () => execFileSync('umount', ['--lazy', stick]);
    plug();
    const folder = await showFolder(undefined, stick);
    const { session, events } = await openSession(folder);
    await session.dispatch(rename('trên thẻ nhớ'), 'w');
    pull();
    await session.dispatch(rename('khi thẻ nhớ vắng mặt'), 'w');
    plug();
    onTestFinished(() => void pull());
    const again = await openSession(folder);
    expect(again.session.readOnly).toMatchObject({ code: 'open-elsewhere' });
    await again.session.close();
    expect(await session.dispatch(rename('khi đã cắm lại'), 'w')).toMatchObject({ ok: true });
    expect(events.filter(({ type }) => type === 'notice')).toHaveLength(2);
    expect(session.opened().notices).toMatchObject([{ code: 'folder-remade' }]);
    expect(await new ShowFiles(folder).open()).toMatchObject({ ok: true, show: session.show });
    await session.close();
    expect(await titleIn(folder)).toBe('khi đã cắm lại');
  });

  it('that is pulled and leaves no way to it: the person is told, and it is saved when it is back', async () => {
    const parent = await tempFolder();
    const stick = join(parent, 'stick');
    await mkdir(stick);
    mount(stick, 'size=512k');
    const folder = await showFolder(undefined, stick);
    const { session, told } = await openSession(folder);
    await session.dispatch(rename('trên thẻ nhớ'), 'w');
    execFileSync('umount', ['--lazy', stick]);
    await rm(stick, { recursive: true });
    await writeFile(stick, 'no folder');
    const saved = session.dispatch(rename('sau khi rút'), 'w');
    await told((event) => event.type === 'storage');
    expectFailing(session, 'ENOTDIR');
    await rm(stick);
    await mkdir(stick);
    mount(stick, 'size=512k');
    expect(await saved).toMatchObject({ ok: true });
    await session.close();
    expect(await titleIn(folder)).toBe('sau khi rút');
  });

  it('that can only be read: the show opens, goes on in memory and says so', async () => {
    const disk = await smallDisk(512);
    const folder = await showFolder(undefined, disk);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const { session, told } = await openSession(folder);
    const saved = session.dispatch(rename('trong bộ nhớ'), 'w');
    await told((event) => event.type === 'storage');
    expectFailing(session, 'EROFS');
    expect(session.show.info.title).toBe('trong bộ nhớ');
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    expect(await saved).toMatchObject({ ok: true });
    expect(await namesIn(folder)).toContain('lock.json');
    await session.close();
    expect(await titleIn(folder)).toBe('trong bộ nhớ');
  });

  it('that is full: a second copy still sees that the show is open in the first one', async () => {
    const disk = await smallDisk(256);
    const folder = await showFolder(undefined, disk);
    const { session } = await openSession(folder);
    await fill(disk);
    const second = await openSession(folder);
    expect(second.session.readOnly).toMatchObject({ code: 'open-elsewhere' });
    if (second.session.readOnly !== null) expectTold(second.session.readOnly, String(process.pid));
    await second.session.close();
    await rm(join(disk, 'ballast'));
    await session.close();
  });

  it('that was full when two copies opened a show: one of them saves, the other never writes over it', async () => {
    const disk = await smallDisk(256);
    const folder = await showFolder(undefined, disk);
    await fill(disk);
    const [one, other] = [await openSession(folder), await openSession(folder)];
    const first = one.session.dispatch(rename('của bản thứ nhất'), 'w');
    await one.told((event) => event.type === 'storage');
    await rm(join(disk, 'ballast'));
    expect(await first).toMatchObject({ ok: true });
    const second = other.session.dispatch(rename('của bản thứ hai'), 'w');
    await other.told((event) => event.type === 'storage');
    expectFailing(other.session, 'EBUSY');
    await one.session.close();
    await expect(other.session.close()).rejects.toMatchObject({ code: 'EBUSY' });
    expect(await new ShowFiles(folder).open()).toMatchObject({
      ok: true,
      show: { info: { title: 'của bản thứ nhất' } },
    });
    // Once nothing stands there any more the second one is saved as well.
    await move(folder, `${folder}-first`);
    expect(await second).toMatchObject({ ok: true });
    await other.session.close();
    expect(await titleIn(folder)).toBe('của bản thứ hai');
  });
});

function mount(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  onTestFinished(() => {
    try {
      execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
    } catch {
      // The test has pulled it.
    }
  });
}

/** Takes all the room that is left. */
async function fill(disk: string): Promise<void> {
  await writeFile(join(disk, 'ballast'), 'x'.repeat(256 * 1024)).catch(() => undefined);
}
