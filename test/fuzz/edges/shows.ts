import { apply, type Command, parseRequest } from '@shared/command/apply.ts';
import { brokenInvariant } from '@shared/command/invariants.ts';
import { readShow, writeShow } from '@shared/document/showFile.ts';
import { SHOW_VERSION } from '@shared/model/show.ts';
import fc from 'fast-check';
import { EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { choiceArbitrary, requestFor } from '../../fixtures/commands.ts';
import { edge, must, mustBeTold, opened, same } from '../edge.ts';
import { fixture, fixturesIn, mustSurviveItsFile, someShows } from '../given.ts';
import { byteChanges, changedJson, changedText, jsonChanges, ODD_VALUES } from '../mutations.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The text of a show file. */
export const showFiles = edge(
  'show-files',
  'a show file is read as it was written, or refused with a sentence',
  async () => {
    const old = fixturesIn().filter((name) => /^show-v\d+\.json$/.test(name));
    const files = [...someShows().map(writeShow), ...old.map((name) => text(fixture(name)))];
    const parsed = files.map((file) => JSON.parse(file) as Record<string, unknown>);
    const version = fc.oneof(
      fc.integer({ min: 0, max: SHOW_VERSION + 1 }),
      fc.constantFrom(...ODD_VALUES),
    );
    const chosen = fc.nat(files.length - 1);
    const inputs = fc.oneof(
      fc.tuple(chosen, byteChanges).map(([nth, changes]) => changedText(files[nth] ?? '', changes)),
      fc
        .tuple(chosen, jsonChanges)
        .map(([nth, changes]) => JSON.stringify(changedJson(parsed[nth], changes))),
      fc.tuple(chosen, version, fc.option(jsonChanges)).map(([nth, number, changes]) => {
        const file = { ...parsed[nth], version: number };
        return JSON.stringify(changes === null ? file : changedJson(file, changes));
      }),
      fc.json({ maxDepth: 3 }),
    );
    return opened(inputs, (file: string) => {
      const read = readShow(file);
      if (read.ok) {
        must(brokenInvariant(read.show) === null, 'a broken invariant was accepted');
        mustSurviveItsFile(read.show);
      } else mustBeTold({ ...read.fault, details: { file: 'x.json', ...read.fault.details } });
    });
  },
);

/** Requests as windows, devices and journals bring them. */
export const commands = edge(
  'commands',
  'a request is refused with a sentence, or leads to a show that keeps its rules and its file',
  async () => {
    const shows = someShows();
    const inputs = fc.record({
      show: fc.nat(shows.length - 1),
      choices: fc.array(
        fc.record({ choice: choiceArbitrary, changes: fc.option(jsonChanges, { freq: 3 }) }),
        { minLength: 1, maxLength: 6 },
      ),
      later: fc.nat(100_000),
    });
    return opened(inputs, ({ show: nth, choices, later }) => {
      let show = shows[nth] ?? shows[0];
      must(show !== undefined, 'no show');
      for (const [number, { choice, changes }] of choices.entries()) {
        const wish: unknown = requestFor(show, choice, `f${number}`);
        const parsed = parseRequest(changes === null ? wish : changedJson(wish, changes));
        if (!parsed.ok) {
          mustBeTold(parsed.rejection);
          continue;
        }
        const before = JSON.stringify(show);
        const command = { ...parsed.value, at: EIGHT_O_CLOCK + later * number, actor: 'fuzz' };
        const applied = apply(show, command as Command);
        must(JSON.stringify(show) === before, 'the show that was given has changed');
        if (!applied.ok) {
          mustBeTold(applied.rejection);
          continue;
        }
        must(brokenInvariant(applied.show) === null, 'an invariant is broken');
        must(same(apply(show, command as Command), applied), 'it is another show the second time');
        show = applied.show;
      }
      mustSurviveItsFile(show);
    });
  },
);
