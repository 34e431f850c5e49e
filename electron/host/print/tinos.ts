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
import type { FontFamily } from './fontFamily.ts';

/** Of office papers: the metrics of Times New Roman with all of Vietnamese, Hebrew, Greek and Cyrillic. */
export const TINOS: FontFamily = {
  name: 'Tinos',
  subsets: [
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
    {
      range: ranges.vietnamese,
      regular: vietnamese,
      bold: vietnameseBold,
      italic: vietnameseItalic,
    },
  ],
};
