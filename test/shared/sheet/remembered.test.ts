import { apply, type Command, parseRequest } from '@shared/command/apply.ts';
import { sampleShow } from '@shared/document/samples.ts';
import { sheetNameSchema } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { waveSignOffs } from '@shared/sheet/signOffs.ts';
import fc from 'fast-check';
import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { choicesArbitrary, requestFor } from '../../fixtures/commands.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const said = (show: Show) => [
  sheetNameSchema.options.map((name) => sheetOf(show, name, 0)),
  waveSignOffs(show),
];

/** The same show as after a start: nothing of it is remembered. */
const anew = (show: Show) => freeze(structuredClone(show), true);

describe('sheets, which are remembered segment by segment,', () => {
  it('say the same as those that are made anew, after any row of commands', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        let show = freeze(exampleShow(), true);
        for (const [nth, choice] of choices.entries()) {
          const parsed = parseRequest(requestFor(show, choice, `c${nth}`));
          if (!parsed.ok) continue;
          const command = { ...parsed.value, at: EIGHT_O_CLOCK, actor: 'test' } as Command;
          const applied = apply(show, command);
          if (!applied.ok) continue;
          show = applied.show;
          said(show);
        }
        expect(said(show)).toEqual(said(anew(show)));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('follow planned times that move with what stands before, also those of later waves', () => {
    const timed = (show: Show) =>
      (['running-order', 'presenter-cards', 'programme'] as const).map((name) =>
        sheetOf(show, name, 0),
      );
    let show = anew(sampleShow('thai-nguyen-2025') as Show);
    const turns = [];
    for (let seconds = 300; seconds < 380; seconds += 7) {
      show = changed(show, {
        type: 'edit-segment',
        payload: { segmentId: 'opening', changes: { plannedSeconds: seconds } },
      });
      turns.push({ show, said: timed(show) });
    }
    // Only now: a look at other objects makes everything be forgotten.
    for (const turn of turns) expect(turn.said).toEqual(timed(anew(turn.show)));
  });

  it('are made again only where they say something else', () => {
    const show = anew(sampleShow('thai-nguyen-2025') as Show);
    const sections = (one: Show) => [
      ...sheetOf(one, 'running-order', 0).sections,
      ...sheetOf(one, 'lineups', 0).sections,
      ...sheetOf(one, 'trays', 0).sections,
    ];
    const before = sections(show);
    const now = sections(
      changed(show, {
        type: 'edit-segment',
        payload: { segmentId: 'opening', changes: { plannedSeconds: 301 } },
      }),
    );
    for (const [at, one] of now.entries())
      if (one.hash === before[at]?.hash) expect(one).toBe(before[at]);
    const made = now.filter((one, at) => one !== before[at]).length;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(before.length / 4);
  });
});
