import type { Department } from '../../model/department.ts';
import { addressStyleSchema, type Info } from '../../model/info.ts';
import type { Plan } from '../../model/plan.ts';
import { languageSchema } from '../../model/primitives.ts';
import type { WordKey } from '../../words/translate.ts';
import type { PlainTable } from '../plainBook.ts';
import type { FlatRecord } from './columns.ts';
import { noteHead, noteHeads } from './programmeColumns.ts';
import type { BookRow } from './sheetReader.ts';
import { SheetWriter } from './sheetWriter.ts';
import { column } from './things.ts';
import {
  type CellValue,
  choice,
  date,
  neededLine,
  number,
  openLine,
  prose,
  seconds,
  time,
} from './values.ts';
import type { BookWords } from './words.ts';

/** One line of the sheet: what it is called, where it stands in the show, how it is written. */
interface Setting {
  /** `info.title`, `stage.perTray` … */
  readonly id: string;
  readonly label: WordKey;
  readonly value: CellValue;
}

const SIDES = ['left', 'right'] as const;
const READINGS = ['north', 'south'] as const;
const TIMINGS = [
  'announce',
  'callUp',
  'perName',
  'walkUp',
  'perHandOver',
  'photo',
  'leave',
  'otherSegment',
] as const;
const METRES = ['widthMetres', 'metresPerFlag', 'metresPerFrame'] as const;
const STAGE_SIDES = ['entry', 'exit', 'firstStands'] as const;

function settings({ language }: BookWords): Setting[] {
  const info = (key: keyof Info, value: CellValue): Setting => ({
    id: `info.${key}`,
    label: `plan.info.${key}` as WordKey,
    value,
  });
  const side = choice(SIDES, (one) => `plan.side.${one}`, language);
  return [
    info('title', neededLine),
    info('organiser', openLine),
    info('venue', openLine),
    info('date', date),
    info('startTime', time),
    info('zone', neededLine),
    info(
      'scriptLanguage',
      choice(languageSchema.options, (one) => `plan.language.${one}`, language),
    ),
    info(
      'addressStyle',
      choice(addressStyleSchema.options, (one) => `plan.addressStyle.${one}`, language),
    ),
    info(
      'numberReading',
      choice(READINGS, (one) => `plan.numberReading.${one}`, language),
    ),
    info('notes', prose),
    ...METRES.map(
      (key): Setting => ({ id: `stage.${key}`, label: `plan.stage.${key}`, value: number }),
    ),
    ...STAGE_SIDES.map(
      (key): Setting => ({ id: `stage.${key}`, label: `plan.stage.${key}`, value: side }),
    ),
    { id: 'stage.perTray', label: 'book.perTray', value: number },
    ...TIMINGS.map(
      (key): Setting => ({ id: `timing.${key}`, label: `plan.timing.${key}`, value: seconds }),
    ),
  ];
}

const DEPARTMENT = 'department:';

/** Title, place, stage, estimates and the crews of one's own, a line each. */
export function settingTables(words: BookWords, show: { info: Info; plan: Plan }): PlainTable[] {
  const sheet = new SheetWriter(words, words.sheet('info'), [
    column(words, 'item', 44, null),
    column(words, 'value', 60, null),
  ]);
  const values: FlatRecord = {
    ...prefixed('info', show.info),
    ...prefixed('stage', show.plan.stage),
    ...prefixed('timing', show.plan.timing),
  };
  for (const { id, label, value } of settings(words))
    sheet.add(
      id,
      { item: words.t(label), value: values[id] },
      { columns: valueColumns(words, value) },
    );
  const heads = noteHeads(words, show.plan.departments);
  for (const { id, name } of show.plan.departments) {
    const record = { item: words.t('book.department'), value: name, head: heads.get(id) ?? '' };
    const columns = [
      ...valueColumns(words, neededLine),
      { key: 'head', head: '', width: 0, value: HEAD, isReference: true },
    ];
    sheet.add(DEPARTMENT + id, record, { columns });
  }
  return sheet.tables();
}

/** The head that the notes of a department stand under: kept, so that the department can be renamed. */
const HEAD: CellValue = { show: (value: string) => value, read: (text) => text };

const valueColumns = (words: BookWords, value: CellValue) => [
  column(words, 'item', 44, null),
  column(words, 'value', 60, value),
];

const prefixed = (prefix: string, fields: object): FlatRecord =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${prefix}.${key}`, value]));

/** What the lines of the sheet say. */
export interface ReadSettings {
  readonly info: FlatRecord;
  readonly stage: FlatRecord;
  readonly timing: FlatRecord;
  readonly departments: readonly Department[];
  readonly noteHeads: ReadonlyMap<string, string>;
}

export function readSettings(words: BookWords, rows: readonly BookRow[]): ReadSettings {
  const parts: Record<string, Record<string, unknown>> = { info: {}, stage: {}, timing: {} };
  const departments: Department[] = [];
  const heads = new Map(noteHeads(words, []));
  const known = new Map(settings(words).map((one) => [one.id, one]));
  const taken = new Set(rows.map(({ id }) => id));
  for (const row of rows) {
    const setting = known.get(row.id);
    const value = row.read(valueColumns(words, setting?.value ?? neededLine)).fields.value;
    if (setting !== undefined) {
      const [part = '', key = ''] = row.id.split('.');
      Object.assign(parts[part] ?? {}, { [key]: value });
      continue;
    }
    const name = String(value);
    const id = row.id.startsWith(DEPARTMENT) ? row.id.slice(DEPARTMENT.length) : row.newId(taken);
    const head = row.kept('head');
    departments.push({ id, name });
    heads.set(id, typeof head === 'string' ? head : noteHead(words, name));
  }
  const { info = {}, stage = {}, timing = {} } = parts;
  return { info, stage, timing, departments, noteHeads: heads };
}
