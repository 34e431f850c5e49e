import { type ISectionPropertiesOptions, PageOrientation } from 'docx';
import type { SheetName } from '../../model/sheetName.ts';
import { type PaperSize, SHEET_TYPE, type SheetSettings } from '../../model/sheetSettings.ts';

/** A paper that a sheet can be set on. Lengths in millimetres. */
export interface Paper {
  readonly size: PaperSize;
  readonly landscape: boolean;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The paper as the sheet is set, and between its margins width and height in millimetres. */
export interface Page {
  readonly paper: Paper;
  readonly width: number;
  readonly height: number;
  /** How much wider columns have to be than for the usual type; never below 1. */
  readonly scale: number;
}

/** The papers of a sheet, the usual one first. */
export type Papers = readonly [Paper, ...Paper[]];

/** Short and long side in millimetres. */
const SIZES = { A3: [297, 420], A4: [210, 297], A5: [148, 210] } as const;
/** From the upper edge of the head to the text, and from the text to the lower edge of the foot. */
const HEAD_ROOM = 13;
const FOOT_ROOM = 10;

/** Millimetres in twentieths of a point, Word's unit of length. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** The page that is chosen; words for the upper two thirds of a page leave the lowest empty. */
export function pageOf(
  papers: Papers,
  name: SheetName,
  { paper: size, topOnly, typeSize }: SheetSettings,
): Page {
  const chosen = papers.find((one) => one.size === size) ?? papers[0];
  const [width, height] = sidesOf(chosen);
  const paper = topOnly ? { ...chosen, bottom: height / 3 } : chosen;
  const { top, right, bottom, left } = paper;
  return {
    paper,
    width: width - left - right,
    height: height - top - bottom,
    scale: Math.max(1, typeSize / SHEET_TYPE[name][1]),
  };
}

function sidesOf({ size, landscape }: Paper): readonly [number, number] {
  const [short, long] = SIZES[size];
  return landscape ? [long, short] : [short, long];
}

/** Page and margins of a section. */
export function sectionPage({ paper }: Page): NonNullable<ISectionPropertiesOptions['page']> {
  const [width, height] = SIZES[paper.size];
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    // The library turns the page itself.
    size: { width: twips(width), height: twips(height), orientation },
    margin: {
      top: twips(paper.top),
      right: twips(paper.right),
      bottom: twips(paper.bottom),
      left: twips(paper.left),
      header: twips(Math.max(paper.top - HEAD_ROOM, 5)),
      footer: twips(Math.min(Math.max(paper.bottom - FOOT_ROOM, 5), 10)),
    },
  };
}
