import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { figures, type Measured } from './report.ts';

const TURNS = 12;
const CHARACTERS = 1_000_000;

/** Reading a megabyte of reports, nearly each sentence of which speaks of awards. `root` is the folder of the project. */
export function announcement(root: string): readonly Measured[] {
  const text = megabyte(join(root, 'test/fixtures/announcements'));
  const [ours, raw]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn += 1) {
    raw.push(timed(() => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.map((word) => word.normalize('NFD'))));
    ours.push(timed(() => readAnnouncement(text)));
  }
  return [
    {
      name: 'reading 1 MB of announcements',
      ...figures(ours),
      raw: { name: 'its words, cut and normalised', ...figures(raw) },
      aim: 'under 1 s',
    },
  ];
}

function megabyte(folder: string): string {
  const texts = ['seed', 'practice', 'kept', 'fresh', 'unseen'].flatMap((set) =>
    readdirSync(join(folder, set))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(join(folder, set, file), 'utf8')),
  );
  const once = texts.join('\n');
  return once.repeat(Math.ceil(CHARACTERS / once.length)).slice(0, CHARACTERS);
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
