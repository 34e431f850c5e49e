import { type Calling, callingSchema, MOST_GUARD_MS } from '../../model/calling.ts';
import type { Department } from '../../model/department.ts';
import { addressStyleSchema, type Info, protocolSchema } from '../../model/info.ts';
import type { Plan } from '../../model/plan.ts';
import { languageSchema } from '../../model/primitives.ts';
import { NOTHING_STATED } from '../../model/stated.ts';
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
  fitting,
  neededLine,
  number,
  openLine,
  paragraphs,
  prose,
  seconds,
  statedCount,
  time,
  whole,
} from './values.ts';
import type { BookWords } from './words.ts';

/** One line of the sheet: what it is called, where it stands in the show, how it is written. */
interface Setting {
  /** `info.title`, `info.stated.household`, `stage.perTray` … */
  readonly id: string;
  readonly label: string;
  readonly value: CellValue;
}

const SIDES = ['left', 'right'] as const;
const READINGS = ['north', 'south'] as const;
const DECISION_NUMBERS = ['words', 'digits'] as const;
const STATED_KINDS = ['collective', 'individual', 'household'] as const;
const TIMINGS = [
  'announce',
  'callUp',
  'perName',
  'walkUp',
  'perHandOver',
  'photo',
  'leave',
  'otherSegment',
  'anthem',
  'perParagraph',
] as const;
const METRES = ['widthMetres', 'metresPerFlag', 'metresPerFrame'] as const;
const STAGE_SIDES = ['entry', 'exit', 'firstStands'] as const;

function settings(words: BookWords): Setting[] {
  return [
    ...infoSettings(words),
    ...checkingSettings(words),
    ...stageAndTiming(words),
    ...callingSettings(words),
  ];
}

function infoSettings({ language, t }: BookWords): Setting[] {
  const info = (key: keyof Info, value: CellValue): Setting => ({
    id: `info.${key}`,
    label: t(`plan.info.${key}` as WordKey),
    value,
  });
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
  ];
}

/** By what the show is checked, and who reads how. */
function checkingSettings({ language, t }: BookWords): Setting[] {
  return [
    {
      id: 'info.protocol',
      label: t('info.protocol'),
      value: choice(protocolSchema.options, (one) => `info.protocol.${one}`, language),
    },
    { id: 'info.mc', label: t('info.mc'), value: openLine },
    {
      id: 'info.decisionNumbers',
      label: t('info.decisionNumbers'),
      value: choice(DECISION_NUMBERS, (one) => `info.decisionNumbers.${one}`, language),
    },
    ...STATED_KINDS.map((kind) => ({
      id: `info.stated.${kind}`,
      label: `${t('stated.ofShow')}: ${t(`stated.${kind}`)}`,
      value: statedCount,
    })),
  ];
}

function stageAndTiming({ language, t }: BookWords): Setting[] {
  const side = choice(SIDES, (one) => `plan.side.${one}`, language);
  const stage = (key: (typeof METRES | typeof STAGE_SIDES)[number], value: CellValue): Setting => ({
    id: `stage.${key}`,
    label: t(`plan.stage.${key}`),
    value,
  });
  return [
    ...METRES.map((key) => stage(key, number)),
    ...STAGE_SIDES.map((key) => stage(key, side)),
    { id: 'stage.perTray', label: t('book.perTray'), value: number },
    ...TIMINGS.map((key) => ({
      id: `timing.${key}`,
      label: t(`plan.timing.${key}`),
      value: seconds,
    })),
    {
      id: 'timing.wordsPerMinute',
      label: t('plan.timing.wordsPerMinute'),
      value: whole(40, 400),
    },
  ];
}

/** How the show is called. */
function callingSettings({ language, t }: BookWords): Setting[] {
  const { step, fillers } = callingSchema.shape;
  const calling = (key: keyof Calling, value: CellValue): Setting => ({
    id: `calling.${key}`,
    label: t(`calling.${key}`),
    value,
  });
  return [
    calling(
      'step',
      choice(step.unwrap().options, (one) => `calling.step.${one}`, language),
    ),
    calling('guardMs', whole(0, MOST_GUARD_MS)),
    calling('fillers', fitting(paragraphs, fillers)),
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
    ...prefixed('info.stated', show.info.stated),
    ...prefixed('stage', show.plan.stage),
    ...prefixed('timing', show.plan.timing),
    ...prefixed('calling', show.plan.calling),
  };
  for (const { id, label, value } of settings(words))
    sheet.add(id, { item: label, value: values[id] }, { columns: valueColumns(words, value) });
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
  readonly calling: FlatRecord;
  readonly departments: readonly Department[];
  readonly noteHeads: ReadonlyMap<string, string>;
}

export function readSettings(words: BookWords, rows: readonly BookRow[]): ReadSettings {
  const stated: Record<string, unknown> = { ...NOTHING_STATED };
  const parts: Record<string, Record<string, unknown>> = {
    info: {},
    'info.stated': stated,
    stage: {},
    timing: {},
    calling: {},
  };
  const departments: Department[] = [];
  const heads = new Map(noteHeads(words, []));
  const known = new Map(settings(words).map((one) => [one.id, one]));
  const taken = new Set(rows.map(({ id }) => id));
  for (const row of rows) {
    const setting = known.get(row.id);
    const value = row.read(valueColumns(words, setting?.value ?? neededLine)).fields.value;
    if (setting !== undefined) {
      const dot = row.id.lastIndexOf('.');
      Object.assign(parts[row.id.slice(0, dot)] ?? {}, { [row.id.slice(dot + 1)]: value });
      continue;
    }
    const name = String(value);
    const id = row.id.startsWith(DEPARTMENT) ? row.id.slice(DEPARTMENT.length) : row.newId(taken);
    const head = row.kept('head');
    departments.push({ id, name });
    heads.set(id, typeof head === 'string' ? head : noteHead(words, name));
  }
  const { info = {}, stage = {}, timing = {}, calling = {} } = parts;
  return { info: { ...info, stated }, stage, timing, calling, departments, noteHeads: heads };
}
