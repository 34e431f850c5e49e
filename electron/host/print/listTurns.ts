import type { SheetFace } from '@shared/sheet/face.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import { contentBox, headBesideHeading, type SheetStyle } from './css.ts';
import { PAPER_FONT } from './fonts.ts';
import { pixels, turning } from './pageTurns.ts';

/** Of the width of the head: what goes on is more to the reader than which ceremony it is. */
const HEADING_SHARE = 0.6;
const EVENT_SHARE = 0.38;
const TYPE = '700 11pt';
/** Cards and plans are set as large as their page allows: there is hardly any. */
const SPARE_MM = 0.1;

/**
 * Statements after which each page of a list on which a part goes on says in its head which one; for `PrintJob.prepare`. Where
 * a part begins its heading says so. CSS can't do it: a head is the same on all pages of a name, also on the first one.
 */
export function listTurns(sheet: SheetFace, style: SheetStyle): string {
  const { width, height } = contentBox(style);
  return turning(
    { width, height, spare: SPARE_MM, scale: style.scale ?? 1 },
    {
      catchLine: null,
      goesOn: {
        word: ` ${sheetWords(sheet.language)('head.goesOn')}`,
        type: TYPE,
        room: pixels(width) * HEADING_SHARE,
        left: `content: ${headBesideHeading(sheet, style, EVENT_SHARE)};`,
        right: `font: ${TYPE}/1.3 ${PAPER_FONT}; color: #000;`,
      },
    },
  );
}
