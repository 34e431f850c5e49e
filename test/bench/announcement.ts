import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { figures, type Measured } from './report.ts';

const TURNS = 12;
const CHARACTERS = 1_000_000;

/** Reading reports nearly each sentence of which speaks of awards, also without a line break. `root` is the folder of the project. */
export function announcement(root: string): readonly Measured[] {
  const text = reports(join(root, 'test/fixtures/announcements'), CHARACTERS);
  const long = reports(join(root, 'test/fixtures/announcements'), 4 * CHARACTERS);
  return [
    measured('reading 1 MB of announcements', text, 'under 1 s'),
    measured('reading 4 MB of announcements in one line', long.replace(/\s+/gu, ' '), 'under 4 s'),
  ];
}

function measured(name: string, text: string, aim: string): Measured {
  const [ours, raw]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn += 1) {
    raw.push(timed(() => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.map((word) => word.normalize('NFD'))));
    ours.push(timed(() => readAnnouncement(text)));
  }
  const limit = { name: 'its words, cut and normalised', ...figures(raw) };
  return { name, ...figures(ours), raw: limit, aim };
}

function reports(folder: string, characters: number): string {
  const texts = ['seed', 'practice', 'kept', 'fresh', 'unseen'].flatMap((set) =>
    readdirSync(join(folder, set))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(join(folder, set, file), 'utf8')),
  );
  const once = texts.join('\n');
  return once.repeat(Math.ceil(characters / once.length)).slice(0, characters);
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
