import headsFile from '@data/import/heads.json' with { type: 'json' };
import { awardMeant } from './awards.ts';
import { type Line, textAt } from './lines.ts';
import { phraseAt, phrasesByMeaning, wholePhrase } from './phrases.ts';
import { bare, spelledWords } from './text.ts';

/** What a head says of its column before the other columns are looked at. */
export type Sense = keyof typeof headsFile.senses | 'award-itself';

const SENSES = phrasesByMeaning<Sense>(headsFile.senses);
const UNDER_NAME = phrasesByMeaning<Sense>(headsFile.under['name.individual']);
const UNDER_DECISION = phrasesByMeaning<Sense>(headsFile.under['decision-number']);

/** A longer text is no head. */
const LONGEST_HEAD = 120;
const BRACKETS = /[([].*?[)\]]/gu;
const ONLY_FIGURES = /^[\d.,()\s]+$/;

/** What a head means; null: unknown. `whole`: not guessed by how it begins. */
export function senseOf(head: string): { readonly sense: Sense; readonly whole: boolean } | null {
  if (head === '' || head.length > LONGEST_HEAD) return null;
  if (/^(#|№)$/u.test(head)) return { sense: 'order', whole: true };
  const words = spelledWords(head);
  const whole =
    wholePhrase(SENSES, words) ?? wholePhrase(SENSES, spelledWords(head.replace(BRACKETS, ' ')));
  if (whole !== null) return { sense: whole.value, whole: true };
  if (awardMeant(head) !== null) return { sense: 'award-itself', whole: false };
  const start = head.includes(':') ? null : phraseAt(SENSES, words);
  return start === null || start.words.length < 2 ? null : { sense: start.value, whole: false };
}

/** The head of a table: one row, or two where heads stand under a common one. */
export interface Head {
  readonly lines: readonly Line[];
  readonly cells: readonly HeadCell[];
}

export interface HeadCell {
  /** As the file writes it; a lower head behind the upper one in brackets. */
  readonly text: string;
  readonly sense: Sense | null;
  /** Covered by the merged head on its left, so that both columns share it. */
  readonly covered: boolean;
}

const NAMING = new Set<Sense>([
  'name',
  'name.individual',
  'name.collective',
  'name.household',
  'family-name',
  'unit-or-name',
]);

/** The head that begins with a line; null: the line is none. */
export function headAt(lines: readonly Line[], at: number): Head | null {
  const upper = lines[at];
  if (upper === undefined || upper.own.some(({ text }) => ONLY_FIGURES.test(text))) return null;
  const next = lines[at + 1];
  const lower = next !== undefined && next.number === upper.number + 1 ? next : null;
  if (lower !== null && isUpperHead(upper, lower) && isLowerHead(upper, lower)) {
    const cells = headCells(upper, lower);
    if (isHead(cells, upper)) return { lines: [upper, lower], cells };
  }
  const cells = headCells(upper, null);
  return isHead(cells, upper) ? { lines: [upper], cells } : null;
}

/** Most of the heads are known, one of them names the recipients, and two are known without doubt. */
function isHead(cells: readonly HeadCell[], upper: Line): boolean {
  const written = cells.filter(({ text, covered }) => text !== '' && !covered);
  const known = written.filter(({ sense }) => sense !== null);
  const sure = written.filter(({ text }) => senseOf(text)?.whole === true || text.includes('('));
  const names = known.some(({ sense }) => sense !== null && NAMING.has(sense));
  if (upper.own.length === 1 && written.length === 1)
    return names && sure.length === 1 && upper.cells.length <= 2;
  return names && sure.length >= 2 && known.length * 2 >= written.length;
}

/** A title merged over all columns is no head; of an upper head something is known, or goes on through the lower one. */
function isUpperHead(upper: Line, lower: Line): boolean {
  if (upper.own.length < 2) return false;
  return (
    upper.own.some(({ text }) => senseOf(text) !== null) ||
    lower.cells.some(({ from, text }) => from === 'above' && text !== '')
  );
}

/** Every text of the lower row stands under a head that spans or is empty, or adds to the one above it. */
function isLowerHead(upper: Line, lower: Line): boolean {
  if (lower.own.some(({ text }) => ONLY_FIGURES.test(text))) return false;
  const fitting = lower.own.filter(({ index, text }) => {
    const above = upper.cells[index];
    const spans = upper.cells[index + 1]?.from === 'left' || above?.from === 'left';
    const empty = above === undefined || above.text === '';
    const known = lowerSense(headAbove(upper, index), text) !== null;
    return (spans || empty) && (known || text.length <= LONGEST_HEAD);
  });
  // Without merged cells the second head beneath an upper one that does not span has to be known.
  const added = lower.own.filter(
    ({ index, text }) => lowerSense(headAbove(upper, index), text) !== null,
  );
  return added.length > 0 && new Set([...fitting, ...added]).size === lower.own.length;
}

/** The upper head over a column: its own, or the one on the left that spans it. */
function headAbove(upper: Line, index: number): string {
  for (let at = index; at >= 0; at -= 1) {
    const cell = upper.cells[at];
    if (cell !== undefined && cell.text !== '') return textAt(upper, at) || cell.text;
  }
  return '';
}

function lowerSense(above: string, text: string): Sense | null {
  const over = senseOf(above)?.sense;
  const words = spelledWords(text);
  const isName = over === 'name' || over === 'name.individual';
  const isDecision = over === 'decision-number' || over === 'decision-date';
  const under = isName
    ? wholePhrase(UNDER_NAME, words)
    : isDecision
      ? wholePhrase(UNDER_DECISION, words)
      : null;
  if (under !== null) return under.value;
  const known = senseOf(text) ?? senseOf(`${above} ${text}`);
  return known?.whole === true ? known.sense : null;
}

function headCells(upper: Line, lower: Line | null): readonly HeadCell[] {
  const width = Math.max(upper.cells.length, lower?.cells.length ?? 0);
  return Array.from({ length: width }, (_, index) => {
    const below = lower?.own.find((cell) => cell.index === index)?.text ?? '';
    const cell = upper.cells[index];
    if (below !== '') {
      const above = headAbove(upper, index);
      const sense = lowerSense(above, below) ?? senseOf(above)?.sense ?? null;
      return { text: above === '' ? below : `${above} (${below})`, sense, covered: false };
    }
    const covered = cell?.from === 'left';
    const text = textAt(upper, index);
    return { text, sense: senseOf(text)?.sense ?? null, covered };
  });
}

/** The folded heads of some columns, equal for lists that look alike. */
export function foldedHeads(heads: readonly { readonly head: string }[]): string {
  return heads.map(({ head }) => bare(head)).join('|');
}
