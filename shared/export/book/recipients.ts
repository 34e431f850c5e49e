import { recipientKindSchema } from '../../model/award.ts';
import { findById } from '../../model/lookup.ts';
import type { Plan } from '../../model/plan.ts';
import { inLanguage } from '../../model/primitives.ts';
import type { Recipient } from '../../model/recipient.ts';
import { unplacedRecipients } from '../../protocol/unplaced.ts';
import type { PlainTable } from '../plainBook.ts';
import type { Column, FlatRecord } from './columns.ts';
import type { BookRow } from './sheetReader.ts';
import { SheetWriter } from './sheetWriter.ts';
import { column } from './things.ts';
import { choice, flag, line, numberOrNull, prose } from './values.ts';
import type { BookWords } from './words.ts';

/** Fields of a recipient as they stand in their columns. */
export function recipientColumns(words: BookWords): Column[] {
  const kind = choice(recipientKindSchema.options, (one) => `recipient.${one}`, words.language);
  return [
    column(words, 'name', 36, line),
    column(words, 'kind', 14, kind),
    column(words, 'post', 28, line),
    column(words, 'unit', 36, line),
    column(words, 'address', 14, line),
    column(words, 'seat', 10, line),
    column(words, 'certificate', 14, line),
    column(words, 'pronunciation', 20, line),
    column(words, 'posthumous', 12, flag(words.t('book.yes'))),
    column(words, 'note', 36, prose),
  ];
}

/** All columns of the sheet: where somebody stands, who it is, who receives. */
function columns(words: BookWords): Column[] {
  const [name, kind, post, unit, ...more] = recipientColumns(words);
  return [
    column(words, 'wave', 8, line),
    column(words, 'order', 6, numberOrNull),
    ...[name, kind, post, unit].filter((one) => one !== undefined),
    column(words, 'award', 36, null),
    ...more,
    column(words, 'receiver', 24, line),
    column(words, 'relation', 16, line),
    column(words, 'place', 8, numberOrNull),
  ];
}

/** The number of a wave in the book: "4.2" is the second wave of the fourth segment. */
export const waveNumber = (segmentIndex: number, waveIndex: number) =>
  `${segmentIndex + 1}.${waveIndex + 1}`;

/** One row for each place in a lineup, in call order, then those who stand nowhere yet. */
export function recipientTables(words: BookWords, plan: Plan): PlainTable[] {
  const sheet = new SheetWriter(words, words.sheet('recipients'), columns(words));
  const places = new Map(plan.recipients.map(({ id }, index) => [id, index + 1]));
  const standing = standings(words, plan);
  const rows = new Map<string, number>();
  for (const { recipient } of standing) rows.set(recipient.id, (rows.get(recipient.id) ?? 0) + 1);
  const add = (recipient: Recipient, place: FlatRecord) => {
    const { id, receiver, ...fields } = recipient;
    const record = {
      ...fields,
      ...place,
      receiver: receiver?.name ?? null,
      relation: receiver?.relation ?? null,
      place: places.get(id) ?? null,
    };
    sheet.add(id, record, { keepAll: (rows.get(id) ?? 0) > 1 });
  };
  for (const { recipient, ...place } of standing) add(recipient, place);
  for (const one of unplacedRecipients(plan)) add(one, { wave: null, order: null, award: '' });
  return sheet.tables();
}

function standings({ language }: BookWords, plan: Plan) {
  return plan.segments.flatMap((segment, segmentIndex) => {
    if (segment.kind !== 'presentation') return [];
    const award = findById(plan.awards, segment.awardId);
    return segment.waves.flatMap((wave, waveIndex) =>
      wave.recipientIds.flatMap((id, index) => {
        const recipient = findById(plan.recipients, id);
        if (recipient === undefined) return [];
        return {
          recipient,
          wave: waveNumber(segmentIndex, waveIndex),
          order: index + 1,
          award: award === undefined ? '' : inLanguage(award.name, language),
        };
      }),
    );
  });
}

/** Who the rows are, and who stands in which wave (by its number). */
export interface ReadRecipients {
  readonly recipients: readonly FlatRecord[];
  readonly lineups: ReadonlyMap<string, readonly string[]>;
}

interface Found {
  readonly fields: Record<string, unknown>;
  readonly edited: Set<string>;
  readonly place: number;
  readonly waves: Set<string>;
}

/**
 * Rows with one id are one recipient who stands in several waves; a cell that was changed in any of them counts.
 * A second row in the same wave, and a row without an id, is somebody new. Numbers decide the order in a wave.
 */
export function readRecipients(
  words: BookWords,
  rows: readonly BookRow[],
  waves: ReadonlySet<string>,
): ReadRecipients {
  const all = columns(words);
  const found = new Map<string, Found>();
  const stands = new Map<string, { id: string; order: number }[]>();
  const taken = new Set(rows.map(({ id }) => id));
  for (const row of rows) {
    const { fields, edited } = row.read(all);
    const { wave, order, place, ...own } = fields as Record<string, unknown>;
    const number = wave === null ? '' : String(wave);
    if (number !== '' && !waves.has(number))
      throw row.fault('workbook-no-wave', words.head('wave'), { given: number.slice(0, 200) });
    const known = found.get(row.id);
    const isNew = row.id === '' || known?.waves.has(number) === true;
    const id = isNew ? row.newId(taken) : row.id;
    taken.add(id);
    if (known === undefined || isNew)
      found.set(id, {
        fields: own,
        edited: new Set(edited),
        place: isNew || place === null ? Number.POSITIVE_INFINITY : Number(place),
        waves: new Set([number]),
      });
    else merge(known, own, edited, number);
    if (number !== '') enter(stands, number, id, order as number | null);
  }
  return { recipients: inTheirOrder(found), lineups: lineups(stands) };
}

function merge(known: Found, fields: FlatRecord, edited: ReadonlySet<string>, wave: string): void {
  known.waves.add(wave);
  for (const key of edited) {
    if (known.edited.has(key) || !(key in fields)) continue;
    known.fields[key] = fields[key];
    known.edited.add(key);
  }
}

/** A row without a number stands behind the one above it. */
function enter(
  stands: Map<string, { id: string; order: number }[]>,
  wave: string,
  id: string,
  order: number | null,
): void {
  const row = stands.get(wave) ?? [];
  stands.set(wave, row);
  row.push({ id, order: order ?? row.at(-1)?.order ?? 0 });
}

function inTheirOrder(found: ReadonlyMap<string, Found>): FlatRecord[] {
  return [...found]
    .sort(([, a], [, b]) => (a.place === b.place ? 0 : a.place - b.place))
    .map(([id, { fields }]) => {
      const { receiver, relation, ...own } = fields;
      return { id, ...own, receiver: receiver === null ? null : { name: receiver, relation } };
    });
}

function lineups(stands: ReadonlyMap<string, { id: string; order: number }[]>) {
  return new Map(
    [...stands].map(([wave, row]) => [
      wave,
      row.toSorted((a, b) => a.order - b.order).map(({ id }) => id),
    ]),
  );
}
