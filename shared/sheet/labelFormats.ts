/** Lengths in millimetres. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

/** Sheets of labels to be peeled off: where their grid stands on A4. */
export interface LabelStock extends Grid {
  readonly left: number;
  readonly top: number;
  /** Between two columns, and between two rows. */
  readonly gapX: number;
  readonly gapY: number;
}

/**
 * How labels are laid out. `cut`: on plain paper with lines to cut along, each kind in a size of its own. `tents`: the
 * same, but name cards are folded so that they stand on a table. `stock`: on sheets of labels, all kinds alike.
 */
export type LabelFormat = {
  /** As it is stored. */
  readonly name: string;
  /** As people know it, the same in every language; empty: it is called by its kind. */
  readonly title: string;
} & (
  | { readonly kind: 'cut' }
  | { readonly kind: 'tents' }
  | { readonly kind: 'stock'; readonly stock: LabelStock }
);

/** A stock whose grid stands in the middle of A4; `left` and `top` where its maker says so. */
function stock(
  { columns, rows, width, height }: Grid,
  { gapX = 0, gapY = 0 }: Partial<Pick<LabelStock, 'gapX' | 'gapY'>> = {},
): LabelStock {
  const middle = (whole: number, count: number, one: number, gap: number) =>
    Math.round((whole - count * one - (count - 1) * gap) * 50) / 100;
  return {
    columns,
    rows,
    width,
    height,
    gapX,
    gapY,
    left: middle(210, columns, width, gapX),
    top: middle(297, rows, height, gapY),
  };
}

const grid = (columns: number, rows: number, width: number, height: number): Grid => ({
  columns,
  rows,
  width,
  height,
});

/** Between the columns of Avery's laser labels. */
const AVERY_GAP = 2.54;

const onStock = (name: string, title: string, one: LabelStock): LabelFormat => ({
  name,
  title,
  kind: 'stock',
  stock: one,
});

/**
 * The usual sheets of labels, with sizes and pitches as the makers give them and as LibreOffice 7.4 has them in its table
 * `labels.xml`. There the sheets without gaps of Avery Zweckform begin at the edge of the paper where they fill it but for
 * a millimetre; here they stand in the middle, as they are cut.
 */
export const LABEL_FORMATS: readonly LabelFormat[] = [
  { name: 'names', title: '', kind: 'cut' },
  { name: 'tents', title: '', kind: 'tents' },
  onStock('3474', '3 × 8, 70 × 37 mm (Avery 3474)', stock(grid(3, 8, 70, 37))),
  onStock('3422', '3 × 8, 70 × 35 mm (Avery 3422)', stock(grid(3, 8, 70, 35))),
  onStock(
    'L7160',
    '3 × 7, 63,5 × 38,1 mm (Avery L7160)',
    stock(grid(3, 7, 63.5, 38.1), { gapX: AVERY_GAP }),
  ),
  onStock(
    'L7163',
    '2 × 7, 99,1 × 38,1 mm (Avery L7163)',
    stock(grid(2, 7, 99.1, 38.1), { gapX: AVERY_GAP }),
  ),
  onStock(
    'L7162',
    '2 × 8, 99,1 × 33,9 mm (Avery L7162)',
    stock(grid(2, 8, 99.1, 33.9), { gapX: AVERY_GAP }),
  ),
  onStock('3424', '2 × 6, 105 × 48 mm (Avery 3424)', stock(grid(2, 6, 105, 48))),
  onStock('3425', '2 × 5, 105 × 57 mm (Avery 3425)', stock(grid(2, 5, 105, 57))),
  onStock('3427', '2 × 4, 105 × 74 mm (Avery 3427)', stock(grid(2, 4, 105, 74))),
  onStock(
    'L7165',
    '2 × 4, 99,1 × 67,7 mm (Avery L7165)',
    stock(grid(2, 4, 99.1, 67.7), { gapX: AVERY_GAP }),
  ),
];

/** The format of this name; one that is not known counts as the usual one. */
export const labelFormat = (name: string): LabelFormat =>
  LABEL_FORMATS.find((format) => format.name === name) ?? { name: 'names', title: '', kind: 'cut' };
