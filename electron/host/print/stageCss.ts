import { ACCENT, QUIET } from './colours.ts';

/** The drawing of the stage, in every sheet that has it. Its floor stands 62 of 720 parts from either side. */
export const STAGE = `
.stage { position: relative; margin-top: 4mm; break-inside: avoid; }
.stage .warning { font-weight: 700; color: #000; }
.stage figcaption { font-size: 9.5pt; color: ${QUIET}; }
.stage svg { display: block; width: 100%; }
.stage .ways { position: absolute; top: 0; left: 0; }
.stage text { fill: #000; }
.stage .arrow { fill: ${ACCENT}; }
.stage .way { stroke: ${ACCENT}; stroke-width: 1.6; fill: none; }
.stage .floor { margin: 0 8.61%; border: 0.7pt solid ${QUIET}; border-bottom: none; }
.stage .front { padding: 0.4mm 2mm 1.6mm; line-height: 1.25; text-align: center; text-wrap: balance; }
.stage .edge { margin: 0 7.5%; border-top: 1.8pt solid #000; padding-top: 0.6mm; line-height: 1.25; text-align: center; }
`;
