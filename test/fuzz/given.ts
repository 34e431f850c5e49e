import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { apply, type Command, parseRequest } from '@shared/command/apply.ts';
import { readShow, writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import type { JournalLine } from '../../electron/host/show/journal.ts';
import { begun, EIGHT_O_CLOCK, gone } from '../fixtures/apply.ts';
import { randomChoice, requestFor } from '../fixtures/commands.ts';
import { played } from '../fixtures/played.ts';
import { seeded } from '../fixtures/random.ts';
import { exampleShow, generatedShow } from '../fixtures/shows.ts';
import { must, same } from './edge.ts';

const fixtures = () => join((workerData as { readonly root: string }).root, 'test', 'fixtures');

/** The bytes of a file in `test/fixtures`. */
export const fixture = (...path: readonly string[]): Uint8Array =>
  new Uint8Array(readFileSync(join(fixtures(), ...path)));

/** Names of the files in a folder of `test/fixtures`. */
export const fixturesIn = (...path: readonly string[]): readonly string[] =>
  readdirSync(join(fixtures(), ...path)).sort();

/** Shows that differ in what they hold: new, under way, rehearsed, and made by random commands. */
export function someShows(): readonly Show[] {
  const random = seeded(10);
  const choices = (count: number) => Array.from({ length: count }, () => randomChoice(random));
  return [
    exampleShow(),
    gone(exampleShow(), 3),
    begun(exampleShow(), 'rehearsal'),
    generatedShow({ segments: 6, recipients: 30, seed: 4 }),
    ...[60, 60, 90, 120].map((count) => played(choices(count))),
  ];
}

/** A show that was accepted must be the same once it is written and read again. */
export function mustSurviveItsFile(show: Show): void {
  const again = readShow(writeShow(show));
  must(again.ok, `what was accepted can't be read again: ${JSON.stringify(again)}`);
  must(again.migratedFrom === null, 'what was written is of an older version');
  must(same(again.show, show), 'what was accepted reads back as something else');
}

/** What was acknowledged: the show after each line, the snapshot first. */
export interface Past {
  readonly shows: readonly Show[];
  readonly lines: readonly JournalLine[];
}

/** Random commands on a show until so many were taken. */
export function pastOf(start: Show, seed: number, count: number): Past {
  const random = seeded(seed);
  const shows = [start];
  const lines: JournalLine[] = [];
  for (let nth = 0; lines.length < count; nth += 1) {
    const before = shows.at(-1) ?? start;
    const parsed = parseRequest(requestFor(before, randomChoice(random), `j${seed}-${nth}`));
    if (!parsed.ok) continue;
    const command = { ...parsed.value, at: EIGHT_O_CLOCK + nth * 1000, actor: 'fuzz' } as Command;
    const applied = apply(before, command);
    if (!applied.ok) continue;
    shows.push(applied.show);
    lines.push({ seq: applied.show.seq, command });
  }
  return { shows, lines };
}
