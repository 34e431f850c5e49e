/** A typeface that comes with the app, in files by the signs that they have. */
export interface FontFamily {
  readonly name: string;
  /** The last one wins where ranges overlap, so the small Vietnamese files come last. */
  readonly subsets: readonly FontSubset[];
  /** How large it is set: faces that run wide are set smaller, so that lines hold as much as in others. */
  readonly sizeAdjust?: string;
}

/** Files as data: URLs. */
export interface FontSubset {
  /** As CSS writes it: "U+0100-02BA,U+02BD". */
  readonly range: string;
  readonly regular: string;
  readonly bold: string;
  readonly italic: string;
}
