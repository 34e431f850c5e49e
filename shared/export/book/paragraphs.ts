import type { Plan } from '../../model/plan.ts';
import { type PartId, partIdSchema } from '../../model/words.ts';
import type { PlainTable } from '../plainBook.ts';
import type { Column, FlatRecord } from './columns.ts';
import { byKey } from './keyed.ts';
import { waveNumber } from './recipients.ts';
import type { BookRow } from './sheetReader.ts';
import { SheetWriter } from './sheetWriter.ts';
import { column } from './things.ts';
import { fitting, flag, neededLine, neededProse, prose } from './values.ts';
import type { BookWords } from './words.ts';

/** Where the paragraph is read is shown only; the id of its part ties it to the cue. */
function columns(words: BookWords): Column[] {
  return [
    column(words, 'number', 8, null),
    column(words, 'title', 36, null),
    column(words, 'part', 22, fitting(neededLine, partIdSchema)),
    column(words, 'text', 70, neededProse),
    column(words, 'basis', 70, prose),
    column(words, 'locked', 12, flag(words.t('book.yes'))),
  ];
}

/** Paragraphs in somebody's own words, in the order of the programme. */
export function paragraphTables(words: BookWords, plan: Plan): PlainTable[] {
  const sheet = new SheetWriter(words, words.sheet('words'), columns(words));
  const places = placesOf(plan);
  const all = Object.entries(plan.words.own).map(([part, own]) => ({
    record: { part, ...own },
    place: places.get(ownerOf(part)) ?? { nth: places.size, number: '', title: '' },
  }));
  for (const { record, place } of all.toSorted((a, b) => a.place.nth - b.place.nth)) {
    const { number, title } = place;
    // Every value is kept, so that an edit of approved words is noticed.
    sheet.add('', { number, title, ...record }, { keepAll: true });
  }
  return sheet.tables();
}

/** The segment or wave that a paragraph belongs to. */
const ownerOf = (part: PartId): string => part.split(/[/#]/, 1)[0] ?? '';

interface Place {
  /** In the order of the programme. */
  readonly nth: number;
  /** As the programme numbers it. */
  readonly number: string;
  readonly title: string;
}

function placesOf({ segments }: Plan): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [index, segment] of segments.entries()) {
    const { id, title } = segment;
    places.set(id, { nth: places.size, number: String(index + 1), title });
    const waves = segment.kind === 'presentation' ? segment.waves : [];
    for (const [nth, wave] of waves.entries())
      places.set(wave.id, { nth: places.size, number: waveNumber(index, nth), title });
  }
  return places;
}

/** Own words by their part. Approved ones can't be edited before the mark of approval is taken away. */
export function readParagraphs(words: BookWords, rows: readonly BookRow[]): FlatRecord {
  const all = columns(words);
  const entries = rows.map((row) => {
    const { fields, edited } = row.read(all);
    const { part, text, basis, locked } = fields;
    if (locked === true && edited.has('text') && !edited.has('locked'))
      throw row.fault('workbook-locked', words.head('text'), { mark: words.head('locked') });
    return { row, key: String(part), value: { text, basis, locked } };
  });
  return byKey(words.head('part'), entries);
}
