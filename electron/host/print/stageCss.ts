import { PAPER_FONT } from './fonts.ts';

/** The drawing of the stage, in every sheet that has it. */
export const STAGE = `
.stage { margin-top: 4mm; break-inside: avoid; }
.stage .warning { font-weight: 700; color: #000; }
.stage figcaption { font-size: 9.5pt; color: #333; }
.stage svg { display: block; width: 100%; }
.stage text { font-family: ${PAPER_FONT}, serif; fill: #000; }
`;
