import type { StageDrawing } from '../../sheet/lineups.ts';
import type { SheetText } from '../../sheet/words.ts';
import type { Block } from './kind.ts';
import { border, GREY } from './looks.ts';
import type { Looks } from './styles.ts';
import { type Cell, table } from './tables.ts';
import { type Line, line, paragraph, styled } from './text.ts';

/** Beside the stage, for the ways up and down, in millimetres. */
const SIDE = 22;
/** Between two numbers in the row; a line is broken there and nowhere else. */
const GAP = '\u2003 ';

export const STAGE_LOOKS: Looks = {
  Stage: { size: 12, line: 1.1, align: 'center', keepNext: true, keepLines: true },
  StageHint: { size: 9.5, color: GREY, line: 1.1, keepNext: true, keepLines: true },
};

/**
 * The stage as the hall sees it, in a table that can be edited: the row of numbered places, the presenters in front, ways
 * up and down. `width` of the text in millimetres.
 */
export function stageBlocks(stage: StageDrawing, width: number, text: SheetText): readonly Block[] {
  const { entry, exit, firstStands, neededMetres, widthMetres, presenters } = stage;
  const ways = (side: StageDrawing['entry']) => [
    ...(entry === side ? [line('Stage', arrow(text('stage.entry'), side === 'left'))] : []),
    ...(exit === side ? [line('Stage', arrow(text('stage.exit'), side === 'right'))] : []),
  ];
  const floor = [
    rowLine(stage),
    line('Stage', `▲ ${presenters.join(' · ') || text('lineup.presenter')}`),
  ];
  const edge = border({ width: 0.75, color: '777777' });
  const borders = { top: edge, left: edge, right: edge, bottom: border({ width: 2.5 }) };
  const cell = (lines: readonly Line[], more: Partial<Cell> = {}): Cell => ({
    blocks: (lines.length === 0 ? [line('Stage')] : lines).map(paragraph),
    ...more,
  });
  const warning =
    neededMetres === null
      ? []
      : [
          styled(
            'Strong',
            ` ${text('stage.tooWide', { needed: neededMetres, width: widthMetres })}`,
          ),
        ];
  return [
    paragraph(line('StageHint')),
    table(
      'PlainTable',
      [SIDE, width - 2 * SIDE, SIDE],
      [
        {
          cells: [cell(ways('left')), cell(floor, { borders }), cell(ways('right'))],
          keepNext: true,
        },
        {
          cells: [cell([]), cell([line('Stage', text('stage.hall'))]), cell([])],
          keepNext: true,
        },
      ],
    ),
    paragraph(line('StageHint', text(`stage.first.${firstStands}`), ...warning)),
  ];
}

/** The numbers from left to right; who is absent leaves a gap with the number struck through. */
function rowLine({ places }: StageDrawing): Line {
  const row = places.toSorted((a, b) => a.metres - b.metres);
  return line(
    'Stage',
    ...row.flatMap(({ number, absent }, at) => [
      at === 0 ? '' : GAP,
      styled(absent ? 'Absent' : 'Name', number),
    ]),
  );
}

const arrow = (word: string, toTheRight: boolean) => (toTheRight ? `${word} →` : `← ${word}`);
