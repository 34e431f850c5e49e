import type { SheetName } from '@shared/model/sheetName.ts';
import { type PaperSize, SHEET_PAPERS, SHEET_TYPE } from '@shared/model/sheetSettings.ts';
import type { SheetStyle } from './css.ts';
import type { SheetFaceOptions } from './pageBox.ts';

/** A paper that a sheet is laid out on. */
interface SheetPaper {
  readonly isLandscape?: boolean;
  /** Millimetres: top, right, bottom, left. */
  readonly margins: readonly [number, number, number, number];
  /** How much larger all of it stands than on the usual paper. */
  readonly scale?: number;
}

type Papers = Partial<Record<PaperSize, SheetPaper>>;

/** The lineups need the width; offices have margins of their own, with room to bind. */
const PAPERS: Readonly<Record<Exclude<SheetName, 'script'>, Papers>> = {
  programme: {
    A4: { margins: [23, 20, 20, 30] },
    A5: { margins: [19, 12, 16, 16], scale: 0.75 },
  },
  'running-order': {
    A4: { isLandscape: true, margins: [21, 12, 17, 12] },
    // Hung up beside the stage: larger type, and more of it on a page all the same.
    A3: { isLandscape: true, margins: [22, 15, 18, 15], scale: 1.2 },
  },
  lineups: { A4: { margins: [23, 15, 18, 15] } },
  trays: { A4: { margins: [22, 15, 18, 15] } },
  'presenter-cards': {
    A5: { isLandscape: true, margins: [19, 14, 15, 14] },
    A4: { isLandscape: true, margins: [22, 18, 17, 18], scale: 1.4 },
  },
  'check-in': { A4: { margins: [22, 15, 18, 15] } },
  'stage-plans': {
    A4: { isLandscape: true, margins: [21, 14, 17, 14] },
    A3: { isLandscape: true, margins: [22, 18, 18, 18], scale: 1.4 },
  },
  labels: { A4: { margins: [20, 14, 17, 14] } },
  'as-run': { A4: { margins: [23, 15, 20, 30] } },
};

/** The page of a sheet as it is set; a paper that it has no layout for counts as its usual one. */
export function sheetPage(
  name: keyof typeof PAPERS,
  { paper, typeSize }: Pick<SheetFaceOptions, 'paper' | 'typeSize'>,
): Pick<SheetStyle, 'size' | 'margins' | 'scale'> {
  const [usual] = SHEET_PAPERS[name];
  const [size, chosen] = PAPERS[name][paper]
    ? [paper, PAPERS[name][paper]]
    : [usual, PAPERS[name][usual]];
  if (chosen === undefined) throw new Error(`${name} has no usual paper`);
  const [, usualType] = SHEET_TYPE[name];
  return {
    size: chosen.isLandscape ? `${size} landscape` : size,
    margins: chosen.margins.map((length) => `${length}mm`).join(' '),
    scale: Math.round((chosen.scale ?? 1) * (typeSize / usualType) * 1000) / 1000,
  };
}
