import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { ShowFiles } from '../../../electron/host/show/showFiles.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { edge, must, mustBeTold, opened, same } from '../edge.ts';
import { type Past, pastOf } from '../given.ts';
import { byteChanges, changedBytes } from '../mutations.ts';

const LINES = 14;
/** Commands between two snapshots; the last ones are in the journal alone. */
const EACH = 4;
const AT = 77;

type Files = ReadonlyMap<string, Uint8Array>;

/** A folder in which any of its files may be damaged, missing, or in the place of another. */
export const generations = edge(
  'generations',
  'a damaged folder opens to what was acknowledged or offers what can be had of it, and what could not be read is kept',
  async (folder) => {
    const past = pastOf(exampleShow(), 3, LINES);
    const whole = await written(join(folder, 'whole'), past);
    const names = [...whole.keys()];
    const name = fc.constantFrom(...names, 'show.json', 'show.json');
    const fault = fc.oneof(
      { weight: 4, arbitrary: fc.record({ name, changes: byteChanges }) },
      fc.record({ name, from: fc.option(fc.constantFrom(...names), { freq: 2 }) }),
    );
    const inputs = fc.array(fault, { minLength: 1, maxLength: 3 });
    return opened(inputs, async (faults) => {
      const files = new Map(whole);
      for (const one of faults) {
        const before = files.get(one.name) ?? new Uint8Array();
        const bytes =
          'changes' in one ? changedBytes(before, one.changes) : whole.get(one.from ?? '');
        if (bytes === undefined) files.delete(one.name);
        else files.set(one.name, bytes);
      }
      const isSnapshotOnly = faults.every((one) => one.name === 'show.json');
      await checkFolder(join(folder, 'show'), files, past, isSnapshotOnly);
    });
  },
);

/** The files of a show on which these commands were carried out, with snapshots in between. */
async function written(folder: string, { shows, lines }: Past): Promise<Files> {
  const [start] = shows;
  if (start === undefined) throw new Error('there is no show');
  const files = new ShowFiles(folder);
  await files.create(start);
  for (const [nth, line] of lines.entries()) {
    await files.append([line]);
    const show = shows[nth + 1];
    if (show !== undefined && (nth + 1) % EACH === 0) await files.checkpoint(show);
  }
  await files.close();
  return filesIn(folder);
}

async function filesIn(folder: string): Promise<Files> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const read = async (path: string) =>
    [path.slice(folder.length + 1), new Uint8Array(await readFile(path))] as const;
  return new Map(await Promise.all(paths.sort().map(read)));
}

async function checkFolder(
  folder: string,
  files: Files,
  past: Past,
  isSnapshotOnly: boolean,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const found = await new ShowFiles(folder).open();
  must(same(await filesIn(folder), files), 'looking at a folder has changed it');
  if (found.ok) {
    mustBeOf(past, found.show);
    for (const notice of found.notices) mustBeTold(notice);
    return;
  }
  mustBeTold(found.fault);
  const recovered = await new ShowFiles(folder).recover(AT);
  must(recovered.ok === 'recoverable' in found.fault.details, 'what was offered could not be had');
  const last = past.shows.at(-1);
  if (!recovered.ok) {
    mustBeTold(recovered.fault);
    must(!isSnapshotOnly, 'a damaged snapshot alone has cost the whole show');
    must(same(await filesIn(folder), files), 'a folder that gave nothing was changed');
    return;
  }
  mustBeOf(past, recovered.show);
  for (const notice of recovered.notices) mustBeTold(notice);
  must(
    !isSnapshotOnly || same(recovered.show, last),
    'a damaged snapshot alone has cost a command',
  );
  const kept = [...(await filesIn(folder)).values()];
  const damaged = files.get('show.json');
  const isKept = damaged === undefined || kept.some((one) => same(one, damaged));
  must(isKept, 'the snapshot that could not be read is gone');
  const again = await new ShowFiles(folder).open();
  must(again.ok && same(again.show, recovered.show), 'what was recovered opens to another show');
}

function mustBeOf(past: Past, show: Past['shows'][number]): void {
  const known = past.shows.find(({ seq }) => seq === show.seq);
  must(known !== undefined && same(known, show), 'this show was never acknowledged');
}
