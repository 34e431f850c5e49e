import type { SheetSettings } from '@shared/model/sheetSettings.ts';
import { BE_VIETNAM_PRO } from './beVietnamPro.ts';
import type { FontFamily } from './fontFamily.ts';
import { TINOS } from './tinos.ts';

type Look = SheetSettings['look'];

/** The families of a look, the first one first: what it has no signs for is set in the next. */
const FAMILIES: Readonly<Record<Look, readonly FontFamily[]>> = {
  office: [TINOS],
  modern: [BE_VIETNAM_PRO, TINOS],
};

/** What stands in the words of the app. */
const ALWAYS = 'aAđĐẤấ–—…';

/** The @font-face rules that a text needs, small or in capitals, the files in them as data: URLs. */
export function fontFaces(text: string, look: Look): string {
  const signs = signsOf(`${ALWAYS}${text}`);
  const open = new Set([...signs, ...signsOf(String.fromCodePoint(...signs).toUpperCase())]);
  return FAMILIES[look].map((family) => neededFaces(family, open)).join('\n');
}

/** The code points of a text, which can be megabytes long. */
function signsOf(text: string): ReadonlySet<number> {
  const signs = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.codePointAt(at) ?? 0;
    signs.add(sign);
    // It takes two units.
    if (sign > 0xffff) at += 1;
  }
  return signs;
}

/** Takes the signs that a family has out of `open`. */
function neededFaces({ name, subsets, sizeAdjust }: FontFamily, open: Set<number>): string {
  const size = sizeAdjust === undefined ? '' : ` size-adjust: ${sizeAdjust};`;
  const needed = subsets.toReversed().filter(({ range }) => {
    const found = [...open].filter(within(range));
    for (const code of found) open.delete(code);
    return found.length > 0;
  });
  return needed
    .reverse()
    .flatMap(({ range, regular, bold, italic }) =>
      [
        [regular, 'font-weight: 400'],
        [bold, 'font-weight: 700'],
        [italic, 'font-weight: 400; font-style: italic'],
      ].map(
        ([url, style]) =>
          `@font-face { font-family: '${name}'; ${style};${size} src: url(${url}) format('woff2'); unicode-range: ${range}; }`,
      ),
    )
    .join('\n');
}

/** Whether a range of CSS has a code point. */
function within(range: string): (code: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (code) => spans.some(([from, to]) => code >= from && code <= to);
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

/** What `font-family` is for a look. */
export const fontFamilies = (look: Look): string =>
  [...FAMILIES[look].map(({ name }) => name), ...FALLBACKS]
    .map((name) => `'${name}'`)
    .concat('serif')
    .join(', ');

/** The font of the sheet, for the styles. */
export const PAPER_FONT = 'var(--font)';
