import type { SheetSettings } from '@shared/model/sheetSettings.ts';
import { POINT_MM } from './fittedType.ts';

/** What can be chosen for the script on paper. */
export type ScriptLayout = Pick<
  SheetSettings,
  'paper' | 'typeSize' | 'topOnly' | 'catchLine' | 'cueMarks'
>;

/** A page of the script: its paper, where the text stands on it, and how large the type is. Lengths in mm, type in pt. */
export interface ScriptPaper {
  readonly size: 'A4' | 'A5';
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** The box of the text. */
  readonly width: number;
  readonly height: number;
  readonly type: number;
  /** For the numbers of the cues, left of what is read; 0: they stand above it. */
  readonly gutter: number;
  readonly foot: Foot;
}

/** Two rows below the text: how the next page begins, then a rule with stamp, time and page number. */
interface Foot {
  readonly catchType: number;
  /** From the text down to the catch line. */
  readonly gap: number;
  /** Height of the catch line; 0 without one. */
  readonly catchRow: number;
  readonly pageType: number;
}

/** What the usual lengths belong to. */
const USUAL_TYPE = 16;

/** The script is bound at the left and has room for notes; hand cards use all of their paper. */
const PAPERS = {
  A4: { width: 210, height: 297, top: 22, right: 18, left: 20, edge: 7, gutter: 18, widest: 23 },
  A5: { width: 148, height: 210, top: 16, right: 11, left: 12, edge: 5, gutter: 0, widest: 0 },
} as const;

const tenth = (length: number) => Math.round(length * 10) / 10;

/** The page that a layout asks for. */
export function scriptPaper({ paper, typeSize, topOnly, catchLine }: ScriptLayout): ScriptPaper {
  const size = paper === 'A5' ? 'A5' : 'A4';
  const { width, height, top, right, left, edge, gutter, widest } = PAPERS[size];
  const foot = footOf(size, typeSize, catchLine);
  const pageRow = foot.pageType * 1.3 * POINT_MM + 1.5;
  const bottom = tenth(
    topOnly ? height / 3 + foot.gap + foot.catchRow : foot.gap + foot.catchRow + pageRow + edge,
  );
  return {
    size,
    margins: { top, right, bottom, left },
    width: width - left - right,
    height: tenth(height - top - bottom),
    type: typeSize,
    gutter: tenth(Math.min((gutter * typeSize) / USUAL_TYPE, widest)),
    foot,
  };
}

function footOf(size: 'A4' | 'A5', type: number, catchLine: boolean): Foot {
  const catchType = tenth(type * (size === 'A5' ? 0.8 : 0.85));
  return {
    catchType,
    gap: catchLine ? 2.5 : 4,
    catchRow: catchLine ? tenth(catchType * 1.35 * POINT_MM + 1) : 0,
    pageType: tenth(size === 'A5' ? Math.max(12, type * 0.8) : Math.max(14, type * 0.95)),
  };
}

/** The margins as CSS writes them. */
export const cssMargins = ({ margins: { top, right, bottom, left } }: ScriptPaper) =>
  `${top}mm ${right}mm ${bottom}mm ${left}mm`;
