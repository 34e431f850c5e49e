import { ACCENT, QUIET } from './colours.ts';

/** The stage over the whole width of the page, to be hung up behind it. */
export const STAGE_PLANS = `
body { font-size: 13pt; line-height: 1.4; }
.plan + .plan { break-before: var(--turn, page); }
.plan h1 { font-size: 20pt; line-height: 1.3; color: ${ACCENT}; }
.plan h1 .wave { display: inline-block; margin-left: 3mm; font-size: 15pt; font-weight: 400; color: #000; }
.plan .who { color: ${QUIET}; }
.people { columns: 3; column-gap: 8mm; margin-top: 5mm; font-size: 14pt; }
.people li { position: relative; break-inside: avoid; padding-left: 11mm; }
.people b { position: absolute; left: 0; }
.none { margin-top: 5mm; font-style: italic; }
`;
