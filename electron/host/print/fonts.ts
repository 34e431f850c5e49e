import cyrillicItalic from '@fontsource/tinos/files/tinos-cyrillic-400-italic.woff2?inline';
import cyrillic from '@fontsource/tinos/files/tinos-cyrillic-400-normal.woff2?inline';
import cyrillicBold from '@fontsource/tinos/files/tinos-cyrillic-700-normal.woff2?inline';
import cyrillicExtItalic from '@fontsource/tinos/files/tinos-cyrillic-ext-400-italic.woff2?inline';
import cyrillicExt from '@fontsource/tinos/files/tinos-cyrillic-ext-400-normal.woff2?inline';
import cyrillicExtBold from '@fontsource/tinos/files/tinos-cyrillic-ext-700-normal.woff2?inline';
import greekItalic from '@fontsource/tinos/files/tinos-greek-400-italic.woff2?inline';
import greek from '@fontsource/tinos/files/tinos-greek-400-normal.woff2?inline';
import greekBold from '@fontsource/tinos/files/tinos-greek-700-normal.woff2?inline';
import greekExtItalic from '@fontsource/tinos/files/tinos-greek-ext-400-italic.woff2?inline';
import greekExt from '@fontsource/tinos/files/tinos-greek-ext-400-normal.woff2?inline';
import greekExtBold from '@fontsource/tinos/files/tinos-greek-ext-700-normal.woff2?inline';
import hebrewItalic from '@fontsource/tinos/files/tinos-hebrew-400-italic.woff2?inline';
import hebrew from '@fontsource/tinos/files/tinos-hebrew-400-normal.woff2?inline';
import hebrewBold from '@fontsource/tinos/files/tinos-hebrew-700-normal.woff2?inline';
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

/** Family of office papers: the metrics of Times New Roman with all of Vietnamese, Hebrew, Greek and Cyrillic. */
export const PAPER_FONT = 'Tinos';

interface Subset {
  /** As CSS writes it: "U+0100-02BA,U+02BD". */
  readonly range: string;
  readonly regular: string;
  readonly bold: string;
  readonly italic: string;
}

/** The last one wins where ranges overlap, so the small Vietnamese files come last. */
const SUBSETS: readonly Subset[] = [
  { range: ranges.hebrew, regular: hebrew, bold: hebrewBold, italic: hebrewItalic },
  { range: ranges.greek, regular: greek, bold: greekBold, italic: greekItalic },
  { range: ranges['greek-ext'], regular: greekExt, bold: greekExtBold, italic: greekExtItalic },
  { range: ranges.cyrillic, regular: cyrillic, bold: cyrillicBold, italic: cyrillicItalic },
  {
    range: ranges['cyrillic-ext'],
    regular: cyrillicExt,
    bold: cyrillicExtBold,
    italic: cyrillicExtItalic,
  },
  { range: ranges['latin-ext'], regular: latinExt, bold: latinExtBold, italic: latinExtItalic },
  { range: ranges.latin, regular: latin, bold: latinBold, italic: latinItalic },
  { range: ranges.vietnamese, regular: vietnamese, bold: vietnameseBold, italic: vietnameseItalic },
];

/** The @font-face rules that a text needs, small or in capitals, the files in them as data: URLs. */
export function fontFaces(text: string): string {
  const signs = new Set(`${ALWAYS}${text}${text.toUpperCase()}`);
  const open = new Set([...signs].map((sign) => sign.codePointAt(0) ?? 0));
  const needed = SUBSETS.toReversed().filter(({ range }) => {
    const found = [...open].filter(within(range));
    for (const code of found) open.delete(code);
    return found.length > 0;
  });
  return needed
    .reverse()
    .flatMap(({ range, regular, bold, italic }) => [
      fontFace(range, regular, 'font-weight: 400'),
      fontFace(range, bold, 'font-weight: 700'),
      fontFace(range, italic, 'font-weight: 400; font-style: italic'),
    ])
    .join('\n');
}

/** What stands in the words of the app. */
const ALWAYS = 'aAđĐẤấ–—…';

/** Whether a range of CSS has a code point. */
function within(range: string): (code: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (code) => spans.some(([from, to]) => code >= from && code <= to);
}

function fontFace(range: string, url: string, style: string): string {
  return `@font-face { font-family: ${PAPER_FONT}; ${style}; src: url(${url}) format('woff2'); unicode-range: ${range}; }`;
}

/**
 * What other scripts are written with, where the computer has it: of Windows, macOS and Linux in this order, with serifs
 * where there is such a face. Chromium embeds TrueType outlines as such, and makes Type 3 of CFF outlines (Noto CJK,
 * Hiragino) and of coloured signs; without any of these fonts a sign becomes an empty box.
 */
const FALLBACKS = [
  // Arabic, and letters with rare marks.
  'Times New Roman',
  'Geeza Pro',
  'Noto Naskh Arabic',
  // Chinese with the signs of Japanese; then Korean.
  'SimSun',
  'Songti SC',
  'Noto Serif CJK SC',
  'Batang',
  'AppleMyungjo',
  'Malgun Gothic',
  // Thai, Lao and Khmer.
  'Leelawadee UI',
  'Thonburi',
  'Lao MN',
  'Khmer MN',
  'Noto Serif Thai',
  'Noto Serif Lao',
  'Noto Serif Khmer',
  'Segoe UI Emoji',
  'Apple Color Emoji',
  'Noto Color Emoji',
];

/** The value of `font-family`. */
export const PAPER_FONTS = [PAPER_FONT, ...FALLBACKS.map((name) => `'${name}'`), 'serif'].join(
  ', ',
);
