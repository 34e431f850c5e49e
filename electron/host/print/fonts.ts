import latinItalic from '@fontsource/tinos/files/tinos-latin-400-italic.woff2?inline';
import latin from '@fontsource/tinos/files/tinos-latin-400-normal.woff2?inline';
import latinBold from '@fontsource/tinos/files/tinos-latin-700-normal.woff2?inline';
import latinExtItalic from '@fontsource/tinos/files/tinos-latin-ext-400-italic.woff2?inline';
import latinExt from '@fontsource/tinos/files/tinos-latin-ext-400-normal.woff2?inline';
import latinExtBold from '@fontsource/tinos/files/tinos-latin-ext-700-normal.woff2?inline';
import vietnameseItalic from '@fontsource/tinos/files/tinos-vietnamese-400-italic.woff2?inline';
import vietnamese from '@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2?inline';
import vietnameseBold from '@fontsource/tinos/files/tinos-vietnamese-700-normal.woff2?inline';
import ranges from '@fontsource/tinos/unicode.json' with { type: 'json' };

/** Family of office papers: the metrics of Times New Roman with all of Vietnamese. */
export const PAPER_FONT = 'Tinos';

interface Subset {
  readonly range: string;
  readonly regular: string;
  readonly bold: string;
  readonly italic: string;
}

/** The last one wins where ranges overlap, so the small Vietnamese files come last. */
const SUBSETS: readonly Subset[] = [
  { range: ranges['latin-ext'], regular: latinExt, bold: latinExtBold, italic: latinExtItalic },
  { range: ranges.latin, regular: latin, bold: latinBold, italic: latinItalic },
  { range: ranges.vietnamese, regular: vietnamese, bold: vietnameseBold, italic: vietnameseItalic },
];

/** The @font-face rules of the paper font, the files in them as data: URLs. */
export const FONT_FACES = SUBSETS.flatMap(({ range, regular, bold, italic }) => [
  fontFace(range, regular, 'font-weight: 400'),
  fontFace(range, bold, 'font-weight: 700'),
  fontFace(range, italic, 'font-weight: 400; font-style: italic'),
]).join('\n');

function fontFace(range: string, url: string, style: string): string {
  return `@font-face { font-family: ${PAPER_FONT}; ${style}; src: url(${url}) format('woff2'); unicode-range: ${range}; }`;
}
