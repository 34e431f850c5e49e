import type { SheetSettings } from '@shared/model/sheetSettings.ts';
import { fontFamilies } from './fonts.ts';

/** The one colour of a sheet, for the styles. */
export const ACCENT = 'var(--accent)';
/** What stands back a little. */
export const QUIET = 'var(--quiet)';
/** Thin lines between things, and those around tables. */
export const LINE = 'var(--line)';
export const FRAME = 'var(--frame)';

/** Dark enough to print as near black where somebody forgot to say that there is no colour. */
const COLOURS = {
  office:
    '--accent: #7a1c22; --quiet: #333; --line: 0.4pt solid #999; --frame: 0.5pt solid #444; --head-line: 0.5pt solid #777; --tint: transparent;',
  modern:
    '--accent: #7a1c22; --quiet: #4a4a4a; --line: 0.35pt solid #bdbdbd; --frame: 0.35pt solid #9a9a9a; --head-line: 0.35pt solid #bdbdbd; --tint: #f4f1ee;',
};
/** A printer without colour would make dots of grey: lines are thin instead, and nothing is tinted. */
const MONOCHROME =
  '--accent: #000; --quiet: #000; --line: 0.25pt solid #000; --frame: 0.35pt solid #000; --head-line: 0.25pt solid #000; --tint: transparent;';

/** The values of all of them for a look. */
export const variables = ({ look, monochrome }: SheetSettings) =>
  `:root { ${monochrome ? MONOCHROME : COLOURS[look]} --font: ${fontFamilies(look)}; }`;
