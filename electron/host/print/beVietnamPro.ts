import latinItalic from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-italic.woff2?inline';
import latin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?inline';
import latinBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?inline';
import latinExtItalic from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-italic.woff2?inline';
import latinExt from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff2?inline';
import latinExtBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff2?inline';
import vietnameseItalic from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-italic.woff2?inline';
import vietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?inline';
import vietnameseBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?inline';
import ranges from '@fontsource/be-vietnam-pro/unicode.json' with { type: 'json' };
import type { FontFamily } from './fontFamily.ts';

/** Of modern papers. What stands out is set in its semibold. */
export const BE_VIETNAM_PRO: FontFamily = {
  name: 'Be Vietnam Pro',
  // Measured on Vietnamese names and posts: so large, its lines hold what those of Tinos hold.
  sizeAdjust: '88%',
  subsets: [
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
