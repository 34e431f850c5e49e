import { USUAL_DEPARTMENTS } from '../../model/department.ts';
import type { Plan } from '../../model/plan.ts';
import { inLanguage } from '../../model/primitives.ts';
import { type Formula, SEGMENT_KINDS, type Segment, type Wave } from '../../model/segment.ts';
import type { WordKey } from '../../words/translate.ts';
import type { PlainTable } from '../plainBook.ts';
import type { Column, FlatRecord } from './columns.ts';
import { seen } from './exact.ts';
import { waveNumber } from './recipients.ts';
import { type Named, neededReference, reference, references } from './references.ts';
import { type BookRow, rowIds } from './sheetReader.ts';
import { SheetWriter } from './sheetWriter.ts';
import { column } from './things.ts';
import { type CellValue, choice, flag, line, lines, secondsOrNull, time } from './values.ts';
import type { BookWords, HeadKey } from './words.ts';

/** What the programme names: the things of the other sheets. */
export interface Referred {
  readonly people: readonly Named[];
  readonly awards: readonly Named[];
  readonly decisions: readonly Named[];
  /** Heads of the columns of notes, by department id. */
  readonly noteHeads: ReadonlyMap<string, string>;
}

/** The names of things as a book in this language has them. */
export function referredOf(
  { language }: BookWords,
  { people, awards, decisions }: Pick<Plan, 'people' | 'awards' | 'decisions'>,
  noteHeads: ReadonlyMap<string, string>,
): Referred {
  return {
    people,
    awards: awards.map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    decisions: decisions.map(({ id, number, issuer }) => ({
      id,
      name: number ?? inLanguage(issuer, language),
    })),
    noteHeads,
  };
}

/** A head for the notes of every department; two of one name are told apart. */
export function noteHeads(
  words: BookWords,
  departments: readonly Named[],
): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  const taken = new Set<string>();
  const usual = USUAL_DEPARTMENTS.map((id) => ({ id, name: words.t(`department.${id}`) }));
  for (const { id, name } of [...usual, ...departments]) {
    const plain = noteHead(words, name);
    let head = plain;
    for (let nth = 2; taken.has(head.toLowerCase()); nth += 1) head = `${plain} (${nth})`;
    taken.add(head.toLowerCase());
    heads.set(id, head);
  }
  return heads;
}

/** The head for the notes of a department of this name. */
export function noteHead(words: BookWords, name: string): string {
  return seen(`${words.head('note')}: ${seen(name).slice(0, 60)}`);
}

const WAVE = 'wave';
const ROW_KINDS = [...SEGMENT_KINDS, WAVE] as const;
type RowKind = (typeof ROW_KINDS)[number];

const kindWord = (kind: RowKind): WordKey => (kind === WAVE ? 'book.wave' : `kind.${kind}`);

/** The columns that a row of each kind uses, beside those that every segment has. */
const OWN_KEYS: Readonly<Record<RowKind, readonly HeadKey[]>> = {
  opening: ['flagSalute'],
  introduction: ['who', 'groups'],
  speech: ['who'],
  presentation: ['award', 'decision', 'callUp', 'formula'],
  launch: ['who', 'theme'],
  performance: [],
  break: [],
  closing: [],
  other: ['who'],
  wave: ['who'],
};

const SHARED_KEYS: readonly HeadKey[] = ['number', 'title', 'segmentKind', 'startsAt', 'planned'];

/** What `who` is called in a segment of each kind. */
const WHO: Readonly<Partial<Record<RowKind, string>>> = {
  introduction: 'guestIds',
  speech: 'speakerIds',
  launch: 'speakerIds',
  other: 'speakerIds',
};

const CALL_UPS = ['auto', 'before', 'after'] as const;

function columns(words: BookWords, referred: Referred): Column[] {
  const { language, t } = words;
  const own = [
    column(words, 'number', 8, line),
    column(words, 'title', 44, line),
    column(words, 'segmentKind', 18, choice(ROW_KINDS, kindWord, language)),
    column(words, 'startsAt', 12, time),
    column(words, 'planned', 12, secondsOrNull),
    { ...column(words, 'who', 36, references(referred.people)), isReference: true },
    { ...column(words, 'award', 36, neededReference(referred.awards)), isReference: true },
    { ...column(words, 'decision', 20, reference(referred.decisions)), isReference: true },
    column(
      words,
      'callUp',
      18,
      choice(
        CALL_UPS,
        (one) => (one === 'auto' ? 'plan.formula.auto' : `plan.callUp.${one}`),
        language,
      ),
    ),
    column(words, 'formula', 28, formulaValue(words)),
    column(words, 'flagSalute', 12, flag(t('book.yes'))),
    column(words, 'groups', 36, lines),
    column(words, 'theme', 28, line),
  ];
  const notes = [...referred.noteHeads].map(
    ([id, head]): Column => ({ key: noteKey(id), head, width: 28, value: noteValue }),
  );
  return [...own, ...notes];
}

/** A note, or none. */
const noteValue: CellValue = {
  show: (value: string | null | undefined) => value ?? '',
  read: (text) => (text === '' ? null : text),
};

const NOTE_PREFIX = 'note:';
const noteKey = (departmentId: string) => NOTE_PREFIX + departmentId;

/** Words of one's own stand as they are; the two other choices by their names. */
function formulaValue({ t }: BookWords): CellValue {
  const auto = t('plan.formula.auto');
  const none = t('plan.formula.none');
  return {
    show: (value: Formula) =>
      value.kind === 'custom' ? value.text : value.kind === 'auto' ? auto : none,
    read: (text) => {
      if (text === '' || text === auto) return { kind: 'auto' };
      return text === none
        ? { kind: 'none' }
        : { kind: 'custom', text: text.replaceAll('\n', ' ') };
    },
  };
}

/** Segments and waves in their order; a wave belongs to the presentation above it. */
export function programmeTables(words: BookWords, plan: Plan): PlainTable[] {
  const referred = referredOf(words, plan, noteHeads(words, plan.departments));
  const all = columns(words, referred);
  const sheet = new SheetWriter(words, words.sheet('programme'), all);
  const add = (id: string, kind: RowKind, record: FlatRecord) =>
    sheet.add(id, record, { columns: columnsOf(kind, all) });
  for (const [index, segment] of plan.segments.entries()) {
    add(segment.id, segment.kind, segmentRecord(segment, index));
    const waves = segment.kind === 'presentation' ? segment.waves : [];
    for (const [nth, wave] of waves.entries())
      add(wave.id, WAVE, waveRecord(words, wave, waveNumber(index, nth)));
  }
  return sheet.tables();
}

/** The columns that a row of this kind uses. */
function columnsOf(kind: RowKind, all: readonly Column[]): Column[] {
  const keys: readonly string[] = [...SHARED_KEYS, ...OWN_KEYS[kind]];
  return all.filter(
    ({ key }) => keys.includes(key) || (kind !== WAVE && key.startsWith(NOTE_PREFIX)),
  );
}

function segmentRecord(segment: Segment, index: number): FlatRecord {
  const { kind, title, plannedSeconds, startsAt, notes } = segment;
  const common = { number: String(index + 1), title, segmentKind: kind, startsAt };
  const who = WHO[kind];
  const fields = segment as unknown as FlatRecord;
  return {
    ...fields,
    ...common,
    planned: plannedSeconds,
    who: who === undefined ? [] : fields[who],
    award: fields.awardId,
    decision: fields.decisionId,
    ...Object.fromEntries(Object.entries(notes).map(([id, note]) => [noteKey(id), note])),
  };
}

function waveRecord({ t }: BookWords, wave: Wave, number: string): FlatRecord {
  return {
    number,
    title: t('book.wave'),
    segmentKind: WAVE,
    startsAt: null,
    planned: wave.plannedSeconds,
    who: wave.presenterIds,
  };
}

/** The numbers of the rows that are waves. */
export function waveNumbers(
  words: BookWords,
  rows: readonly BookRow[],
  referred: Referred,
): ReadonlySet<string> {
  const all = columns(words, referred);
  const numbers = new Set<string>();
  for (const row of rows) {
    if (kindOf(row, all) !== WAVE) continue;
    const number = row.text(words.head('number'));
    if (number === '') throw row.fault('workbook-empty', words.head('number'));
    if (numbers.has(number)) throw row.fault('workbook-number-twice', words.head('number'));
    numbers.add(number);
  }
  return numbers;
}

/** The segments of the rows, with the lineups that stand under the numbers of their waves. */
export function readProgramme(
  words: BookWords,
  rows: readonly BookRow[],
  referred: Referred,
  lineups: ReadonlyMap<string, readonly string[]>,
): FlatRecord[] {
  const all = columns(words, referred);
  const ids = rowIds(rows);
  const segments: { fields: FlatRecord; waves: FlatRecord[] | null }[] = [];
  for (const [index, row] of rows.entries()) {
    const kind = kindOf(row, all);
    const own = columnsOf(kind, all);
    refuseOthers(row, all, own);
    const { fields } = row.read(own);
    const id = ids[index] ?? '';
    if (kind !== WAVE) {
      if (fields.title === null) throw row.fault('workbook-empty', words.head('title'));
      const waves = kind === 'presentation' ? [] : null;
      segments.push({ fields: segmentOf(id, kind, fields, referred), waves });
      continue;
    }
    const waves = segments.at(-1)?.waves;
    if (waves == null) throw row.fault('workbook-wave-alone', words.head('segmentKind'));
    waves.push(waveOf(id, fields, lineups.get(row.text(words.head('number'))) ?? []));
  }
  return segments.map(({ fields, waves }) => (waves === null ? fields : { ...fields, waves }));
}

function kindOf(row: BookRow, all: readonly Column[]): RowKind {
  const { fields } = row.read(all.filter(({ key }) => key === 'segmentKind'));
  return fields.segmentKind as RowKind;
}

/** What stands where its kind has no such field is not dropped without a word. */
function refuseOthers(row: BookRow, all: readonly Column[], own: readonly Column[]): void {
  for (const column of all) {
    const given = own.includes(column) ? '' : row.text(column.head);
    if (given !== '')
      throw row.fault('workbook-not-here', column.head, { given: given.slice(0, 200) });
  }
}

function waveOf(id: string, fields: FlatRecord, recipientIds: readonly string[]): FlatRecord {
  return { id, presenterIds: fields.who, recipientIds, plannedSeconds: fields.planned };
}

function segmentOf(
  id: string,
  kind: Exclude<RowKind, 'wave'>,
  fields: FlatRecord,
  { noteHeads: heads }: Referred,
): FlatRecord {
  const { title, startsAt, planned } = fields;
  const notes = [...heads.keys()].flatMap((department) => {
    const note = fields[noteKey(department)];
    return typeof note === 'string' ? [[department, note]] : [];
  });
  const own = Object.fromEntries(
    OWN_KEYS[kind].map((key) => [RENAMED[key] ?? (key === 'who' ? WHO[kind] : key), fields[key]]),
  );
  return {
    id,
    kind,
    title,
    startsAt,
    plannedSeconds: planned,
    notes: Object.fromEntries(notes),
    ...own,
  };
}

/** Fields of a segment that are called otherwise than their heads. */
const RENAMED: Readonly<Partial<Record<HeadKey, string>>> = {
  award: 'awardId',
  decision: 'decisionId',
};
