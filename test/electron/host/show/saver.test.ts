import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StorageState } from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it, vi } from 'vitest';
import { type Hold, Saver } from '../../../../electron/host/show/saver.ts';
import { ShowFiles } from '../../../../electron/host/show/showFiles.ts';
import { at, EIGHT_O_CLOCK, stamped, type Wish } from '../../../fixtures/apply.ts';
import { namesIn } from '../../../fixtures/folders.ts';
import { seqsOnDisk, showFolder } from '../../../fixtures/sessions.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

const rename = (title: string) => ({ type: 'edit-info', payload: { changes: { title } } }) as const;

/** Nobody else comes near the folder. */
const ALONE: Hold = {
  claim: async () => undefined,
  regain: async (write) => void (await write(true)),
};

/** A saver over real files, with the show that its owner would hold. */
async function start() {
  const folder = await showFolder();
  const files = new ShowFiles(folder);
  await files.open();
  let show: Show = exampleShow();
  const states: StorageState[] = [];
  const appended: number[] = [];
  const append = files.append.bind(files);
  files.append = (lines) => {
    appended.push(lines.length);
    return append(lines);
  };
  const saver = new Saver(
    files,
    () => show,
    (state) => states.push(state),
    ALONE,
  );
  const send = (wish: Wish) => {
    show = at(show, EIGHT_O_CLOCK, wish);
    return saver.save({ seq: show.seq, command: stamped(wish) });
  };
  const save = (title: string) => send(rename(title));
  return { folder, saver, send, save, states, appended, show: () => show };
}

describe('Saver', () => {
  it('writes what arrives while the disk is busy together, in its order', async () => {
    const { folder, saver, save, states, appended } = await start();
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 10 }, (_, nth) => save(`T${nth}`).then(() => order.push(nth))),
    );
    expect(appended).toEqual([1, 9]);
    expect(seqsOnDisk(folder)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(states).toEqual([]);
    await saver.close();
  });

  it('writes a new snapshot after a while, so that the journal stays short', async () => {
    const { folder, saver, save, show } = await start();
    for (let nth = 0; nth < 10; nth += 1)
      await Promise.all(Array.from({ length: 60 }, () => save(`T${nth}`)));
    expect(seqsOnDisk(folder).length).toBeLessThan(600);
    expect(await namesIn(join(folder, 'generations'))).toContain('000000000.ndjson');
    await saver.close();
    const opened = await new ShowFiles(folder).open();
    expect(opened).toMatchObject({ ok: true, notices: [] });
    expect(opened.ok && opened.show).toEqual(show());
  });

  it('keeps what the plan was when the show was begun, and the show as it ended', async () => {
    const { folder, saver, send, save } = await start();
    await save('Đã duyệt');
    await send({ type: 'begin', payload: { as: 'live' } });
    await send({ type: 'end-show', payload: {} });
    const names = await namesIn(join(folder, 'generations'));
    expect(names).toContain('000000002.json');
    const kept = JSON.parse(await readFile(join(folder, 'generations', '000000002.json'), 'utf8'));
    expect([kept.info.title, kept.run.phase]).toEqual(['Đã duyệt', 'live']);
    await saver.close();
  });

  it('leaves a snapshot and no journal when it is closed', async () => {
    const { folder, saver, save } = await start();
    await save('A');
    await saver.close();
    expect(await namesIn(folder)).not.toContain('journal.ndjson');
  });
});
