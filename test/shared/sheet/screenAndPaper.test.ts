import { cues } from '@shared/cue/cues.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { readView } from '@shared/view/readView.ts';
import { stagePage } from '@shared/view/stagePage.ts';
import { translator } from '@shared/words/translate.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesArbitrary } from '../../fixtures/commands.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { played } from '../../fixtures/played.ts';

const t = translator('vi');

type Names = readonly (readonly [number: string, name: string])[];

/** By wave, the numbers and names that ushers have: on paper, on STAGE and on the trays. */
function ofUshers(show: Show): readonly Record<'paper' | 'screen' | 'trays', Names>[] {
  const trays = new Map(sheetOf(show, 'trays', 0).sections.map((one) => [one.id, one]));
  return sheetOf(show, 'lineups', 0).sections.map(({ id, rows }) => ({
    paper: rows.map(({ name }) => [name.number ?? '', name.text]),
    screen:
      stagePage(show, id, t)?.trays.flatMap((tray) =>
        tray.rows.map(({ number, name }) => [number, name] as const),
      ) ?? [],
    trays: (trays.get(id)?.table?.rows ?? []).map(({ cells }) => [
      cells[2]?.text ?? '',
      cells[3]?.text ?? '',
    ]),
  }));
}

/** By cue, the names that the MC has: on paper and on READ. */
function ofMc(show: Show): readonly Record<'paper' | 'screen', Names>[] {
  const steps = sheetOf(show, 'script', 0).sections.flatMap(({ parts }) =>
    parts.flatMap((one) => one.steps),
  );
  const onPaper = new Map(
    steps.map(({ cueId, blocks }) => [
      cueId,
      blocks.flatMap((block) => (block.kind === 'names' ? block.names : [])),
    ]),
  );
  return cues(show.plan).map(({ id }) => ({
    paper: (onPaper.get(id) ?? []).map(({ number, text }) => [number ?? '', folded(text)]),
    screen: readView(show, id, t).rows.flatMap((row) =>
      row.kind === 'name' ? [[row.name.number ?? '', folded(row.name.text)] as const] : [],
    ),
  }));
}

/** On paper a name begins its own line, and with a capital. */
const folded = (text: string) => text.toLowerCase();

function expectTheSame(show: Show): void {
  for (const { paper, screen, trays } of ofUshers(show)) {
    expect(screen).toEqual(paper);
    expect(trays).toEqual(paper);
  }
  for (const { paper, screen } of ofMc(show)) if (paper.length > 0) expect(screen).toEqual(paper);
}

describe('a screen and a sheet of the same show list the same names in the same order', () => {
  it.each(['thai-nguyen-2025', 'graduation'])('in %s', (name) => {
    expectTheSame(sampleShow(name) as Show);
  });

  it('in a hard ceremony', () => {
    const show = hardShow('vi');
    expect(ofUshers(show).flatMap(({ paper }) => paper)).not.toHaveLength(0);
    expect(ofMc(show).flatMap(({ paper }) => paper)).not.toHaveLength(0);
    expectTheSame(show);
  });

  it('after any row of commands', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => expectTheSame(played(choices))),
      { numRuns: 60 },
    );
  }, 60_000);
});
