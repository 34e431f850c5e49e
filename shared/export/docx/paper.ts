import { type ISectionPropertiesOptions, PageOrientation } from 'docx';

/** The paper of a sheet. Lengths in millimetres. */
export interface Paper {
  readonly size: 'A4' | 'A5';
  readonly landscape: boolean;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Width and height of an upright page in millimetres. */
const SIZES = { A4: [210, 297], A5: [148, 210] } as const;
/** From the upper edge of the head to the text, and from the text to the lower edge of the foot. */
const HEAD_ROOM = 13;
const FOOT_ROOM = 10;

/** Millimetres in twentieths of a point, Word's unit of length. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** Millimetres between the margins. */
export function textWidth({ size, landscape, left, right }: Paper): number {
  return SIZES[size][landscape ? 1 : 0] - left - right;
}

/** Page and margins of a section. */
export function pageOf(paper: Paper): NonNullable<ISectionPropertiesOptions['page']> {
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
      header: twips(paper.top - HEAD_ROOM),
      footer: twips(paper.bottom - FOOT_ROOM),
    },
  };
}
