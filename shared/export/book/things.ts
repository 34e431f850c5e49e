import { type Award, awardFormSchema, recipientKindSchema } from '../../model/award.ts';
import type { Decision } from '../../model/decision.ts';
import type { Person } from '../../model/person.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { PlainTable } from '../plainBook.ts';
import type { Column, FlatRecord } from './columns.ts';
import type { Named } from './references.ts';
import { reference } from './references.ts';
import { type BookRow, rowIds } from './sheetReader.ts';
import { SheetWriter } from './sheetWriter.ts';
import {
  type CellValue,
  choice,
  choiceOrNull,
  choices,
  date,
  line,
  lines,
  neededLine,
  number,
  numberOrNull,
  statedCount,
} from './values.ts';
import type { BookWords, HeadKey } from './words.ts';

/** A column whose key is the name of its head. */
export function column(
  words: BookWords,
  key: HeadKey,
  width: number,
  value: CellValue | null,
): Column {
  return { key, head: words.head(key), width, value };
}

const order = (words: BookWords) => column(words, 'order', 6, null);

function personColumns(words: BookWords): Column[] {
  return [
    order(words),
    column(words, 'personName', 28, neededLine),
    column(words, 'posts', 44, lines),
    column(words, 'shortPost', 28, line),
    column(words, 'address', 14, line),
    column(words, 'pronunciation', 20, line),
    column(words, 'rank', 10, numberOrNull),
  ];
}

export function peopleTables(words: BookWords, people: readonly Person[]): PlainTable[] {
  const sheet = new SheetWriter(words, words.sheet('people'), personColumns(words));
  for (const [index, { id, name, ...rest }] of people.entries())
    sheet.add(id, { ...rest, order: index + 1, personName: name });
  return sheet.tables();
}

export function readPeople(words: BookWords, rows: readonly BookRow[]): unknown[] {
  const columns = personColumns(words);
  return things(rows, (row) => {
    const { personName, ...fields } = row.read(columns).fields;
    return { ...fields, name: personName };
  });
}

function awardColumns(words: BookWords): Column[] {
  const { language } = words;
  return [
    order(words),
    column(words, 'nameVi', 44, line),
    column(words, 'nameEn', 36, line),
    column(words, 'issuerVi', 28, line),
    column(words, 'issuerEn', 28, line),
    column(words, 'onBehalfVi', 28, line),
    column(words, 'onBehalfEn', 28, line),
    column(words, 'tier', 6, number),
    column(
      words,
      'class',
      12,
      choiceOrNull(CLASSES, (one) => `plan.class.${one}`, language),
    ),
    column(
      words,
      'form',
      24,
      choice(awardFormSchema.options, (one) => `plan.form.${one}`, language),
    ),
    column(
      words,
      'kinds',
      32,
      choices(recipientKindSchema.options, (one) => `recipient.${one}`, language),
    ),
    column(words, 'catalogueId', 18, line),
  ];
}

const CLASSES = ['I', 'II', 'III'] as const;

export function awardTables(words: BookWords, awards: readonly Award[]): PlainTable[] {
  const sheet = new SheetWriter(words, words.sheet('awards'), awardColumns(words));
  for (const [index, { id, name, issuer, onBehalfOf, ...rest }] of awards.entries())
    sheet.add(id, {
      ...rest,
      order: index + 1,
      ...parted('name', name),
      ...parted('issuer', issuer),
      ...parted('onBehalf', onBehalfOf),
    });
  return sheet.tables();
}

export function readAwards(words: BookWords, rows: readonly BookRow[]): unknown[] {
  const columns = awardColumns(words);
  return things(rows, (row) => {
    const { fields } = row.read(columns);
    const name = joined('name', fields);
    if (name === null) throw row.fault('workbook-empty', words.head('nameVi'));
    const { tier, class: rank, form, kinds, catalogueId } = fields;
    return {
      name,
      issuer: joined('issuer', fields),
      onBehalfOf: joined('onBehalf', fields),
      tier,
      class: rank,
      form,
      kinds,
      catalogueId,
    };
  });
}

function decisionColumns(words: BookWords, people: readonly Named[]): Column[] {
  return [
    order(words),
    column(words, 'issuerVi', 32, line),
    column(words, 'issuerEn', 32, line),
    column(words, 'decisionNumber', 20, line),
    column(words, 'decisionDate', 14, date),
    column(words, 'signer', 28, line),
    { ...column(words, 'announcer', 28, reference(people)), isReference: true },
    column(words, 'statedCollective', 12, statedCount),
    column(words, 'statedIndividual', 12, statedCount),
    column(words, 'statedHousehold', 12, statedCount),
  ];
}

export function decisionTables(
  words: BookWords,
  decisions: readonly Decision[],
  people: readonly Named[],
): PlainTable[] {
  const columns = decisionColumns(words, people);
  const sheet = new SheetWriter(words, words.sheet('decisions'), columns);
  for (const [index, decision] of decisions.entries())
    sheet.add(decision.id, {
      order: index + 1,
      ...parted('issuer', decision.issuer),
      decisionNumber: decision.number,
      decisionDate: decision.date,
      signer: decision.signer,
      announcer: decision.announcerId,
      statedCollective: decision.stated.collective,
      statedIndividual: decision.stated.individual,
      statedHousehold: decision.stated.household,
    });
  return sheet.tables();
}

export function readDecisions(
  words: BookWords,
  rows: readonly BookRow[],
  people: readonly Named[],
): unknown[] {
  const columns = decisionColumns(words, people);
  return things(rows, (row) => {
    const { fields } = row.read(columns);
    const issuer = joined('issuer', fields);
    if (issuer === null) throw row.fault('workbook-empty', words.head('issuerVi'));
    const { decisionNumber, decisionDate, signer, announcer } = fields;
    const { statedCollective, statedIndividual, statedHousehold } = fields;
    return {
      issuer,
      number: decisionNumber,
      date: decisionDate,
      signer,
      announcerId: announcer,
      stated: {
        collective: statedCollective,
        individual: statedIndividual,
        household: statedHousehold,
      },
    };
  });
}

/** Rows that each stand for one thing; a row that was copied with its id is another one. */
function things(
  rows: readonly BookRow[],
  fieldsOf: (row: BookRow) => FlatRecord,
): Record<string, unknown>[] {
  const ids = rowIds(rows);
  return rows.map((row, index) => ({ id: ids[index], ...fieldsOf(row) }));
}

function parted(name: string, names: Bilingual | null): FlatRecord {
  return { [`${name}Vi`]: names?.vi ?? null, [`${name}En`]: names?.en ?? null };
}

/** Null when neither language has a name. */
function joined(name: string, fields: FlatRecord): FlatRecord | null {
  const names = { vi: fields[`${name}Vi`], en: fields[`${name}En`] };
  return names.vi === null && names.en === null ? null : names;
}
