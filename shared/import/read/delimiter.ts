/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse';
import type { Delimiter } from './delimited.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE = { characters: 64 * 1024, rows: 200 } as const;
/** Hardly any cell holds a tab, so that tabs at the same places in this share of the rows settle it. */
const SETTLED = 0.9;
/** A delimiter that parts a smaller share of the rows alike is none. */
const FEWEST_ROWS = 0.3;

/** How evenly a delimiter parts the rows: the share of rows with the most frequent number of cells, and that number. */
interface Evenness {
  readonly delimiter: Delimiter;
  readonly share: number;
  readonly cells: number;
}

/** The delimiter of a text, by its first rows: the one that parts most of them into equally many cells. */
export function findDelimiter(text: string): Delimiter {
  const [, named] = /^sep=([,;\t|])\n/i.exec(text) ?? [];
  if (named !== undefined) return named as Delimiter;
  const found = DELIMITERS.map((delimiter) =>
    evenness(text.slice(0, SAMPLE.characters), delimiter),
  );
  const tab = found.find(({ delimiter }) => delimiter === '\t');
  if (tab !== undefined && tab.share >= SETTLED) return tab.delimiter;
  const weight = ({ share, cells }: Evenness) => share * share * (1 - 1 / cells);
  const best = found.reduce((a, b) => (weight(b) > weight(a) ? b : a));
  // Where hardly a row is parted there is one column, and its commas belong to the text.
  return best.share < FEWEST_ROWS ? '\t' : best.delimiter;
}

function evenness(sample: string, delimiter: Delimiter): Evenness {
  const counts = new Map<number, number>();
  let rows = 0;
  papaparse.parse(sample, {
    delimiter,
    newline: '\n',
    step: ({ data }, parser) => {
      if (data.every((field) => field.trim() === '')) return;
      rows += 1;
      if (data.length > 1) counts.set(data.length, (counts.get(data.length) ?? 0) + 1);
      if (rows >= SAMPLE.rows) parser.abort();
    },
  });
  let best: [cells: number, rows: number] = [1, 0];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  // Nothing is left but the delimiter itself.
  if (rows === 0) return { delimiter, share: 1, cells: 2 };
  return { delimiter, share: best[1] / rows, cells: best[0] };
}
