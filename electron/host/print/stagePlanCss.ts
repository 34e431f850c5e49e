import { ACCENT } from './css.ts';
import { PAPER_FONT } from './fonts.ts';

/** The stage over the whole width of the page, to be hung up behind it. */
export const STAGE_PLANS = `
body { font-size: 13pt; line-height: 1.4; }
.plan + .plan { break-before: page; }
.plan h1 { font-size: 20pt; line-height: 1.3; color: ${ACCENT}; }
.plan h1 .wave { display: inline-block; margin-left: 3mm; font-size: 15pt; font-weight: 400; color: #000; }
.plan .who { color: #333; }
.stage { margin-top: 4mm; break-inside: avoid; }
.stage .warning { font-weight: 700; color: #000; }
.stage figcaption { font-size: 9.5pt; color: #333; }
.stage svg { display: block; width: 100%; }
.stage text { font-family: ${PAPER_FONT}, serif; fill: #000; }
.people { columns: 3; column-gap: 8mm; margin-top: 5mm; font-size: 14pt; }
.people li { break-inside: avoid; padding-left: 11mm; text-indent: -11mm; overflow-wrap: break-word; }
.people b { display: inline-block; width: 10mm; text-indent: 0; }
.none { margin-top: 5mm; font-style: italic; }
`;
