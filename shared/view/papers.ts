import type { Print } from '../model/paper.ts';
import { type SheetName, sheetNameSchema } from '../model/sheetName.ts';
import type { Show } from '../model/show.ts';
import { type Freshness, freshness, pageRanges, paperOf } from '../sheet/paperInHand.ts';
import { type Sheet, sheetOf, stampedSections } from '../sheet/sheet.ts';
import { stampedTime } from '../timing/format.ts';
import { joined } from '../words/joined.ts';
import type { Translate } from '../words/translate.ts';
import type { Findable, FoundGroup } from './finder.ts';

/** What a stamp looks like: six of Crockford's signs. */
const STAMP = /^[0-9a-hjkmnp-tv-z]{6}$/;

/**
 * Answers whether paper is still true: what was printed under the stamp that somebody has typed, and what has changed
 * since. Null: the query is no stamp; what may be a word as well is none unless it was printed.
 */
export function papersFound(show: Show, query: string, t: Translate): FoundGroup | null {
  const stamp = query.trim().toLowerCase();
  if (!STAMP.test(stamp)) return null;
  const printed = show.paper.prints
    .filter((print) => print.stamp === stamp || print.pack === stamp)
    .toReversed()
    .map((print) => printRow(show, print, t));
  const found = printed.length > 0 ? printed : notOnRecord(show, stamp, t);
  return found.length === 0 ? null : { kind: 'paper', found, more: 0 };
}

function printRow(show: Show, print: Print, t: Translate): Findable {
  const { sheet: name, planVersion, at } = print;
  const sheet: Sheet = sheetOf(show, name, 0);
  const label = `${t(`print.sheet.${name}`)} v${planVersion}`;
  const printedAt = t('finder.paper.printed', { at: stampedTime(at, show.info.zone) });
  const state = stateText(print, freshness(paperOf(print), stampedSections(sheet)), t);
  return paper(name, label, joined([state, printedAt], ' · '));
}

function stateText(print: Print, fresh: Freshness, t: Translate): string {
  if (fresh.state !== 'changed') return t('finder.paper.current');
  // What was printed again alone says nothing of the other parts.
  const added = print.whole ? fresh.added.length : 0;
  if (fresh.pages.length > 0) return t('finder.paper.changed', { pages: pageRanges(fresh.pages) });
  return added > 0 ? t('finder.paper.added', { n: added }) : t('finder.paper.current');
}

/**
 * A stamp that stands on a sheet as it is now is true, wherever the paper comes from. All sheets are made for that, so a
 * word without a figure, which somebody is typing, is not taken for one.
 */
function notOnRecord(show: Show, stamp: string, t: Translate): readonly Findable[] {
  if (!/\d/.test(stamp)) return [];
  const name = sheetNameSchema.options.find((one) => sheetOf(show, one, 0).stamp === stamp);
  return name === undefined
    ? [paper('', stamp, t('finder.paper.unknown'))]
    : [paper(name, t(`print.sheet.${name}`), t('finder.paper.current'))];
}

const paper = (id: SheetName | '', label: string, detail: string): Findable => ({
  kind: 'paper',
  id,
  label,
  detail,
  text: '',
});
