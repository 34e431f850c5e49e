import type { Plan } from '../../model/plan.ts';
import type { Segment, Wave } from '../../model/segment.ts';
import type { PlainTable } from '../plainBook.ts';
import type { Column, FlatRecord } from './columns.ts';
import {
  columns,
  columnsOf,
  noteHeads,
  noteKey,
  OWN_KEYS,
  type Referred,
  type RowKind,
  referredOf,
  WAVE,
  WHO,
} from './programmeColumns.ts';
import { waveNumber } from './recipients.ts';
import { type BookRow, rowIds } from './sheetReader.ts';
import { SheetWriter } from './sheetWriter.ts';
import type { BookWords, HeadKey } from './words.ts';

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

function segmentRecord(segment: Segment, index: number): FlatRecord {
  const { kind, title, plannedSeconds, startsAt, endsBy, notes } = segment;
  const common = { number: String(index + 1), title, segmentKind: kind, startsAt, endsBy };
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
  const { title, startsAt, endsBy, planned, pinned } = fields;
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
    endsBy,
    plannedSeconds: planned,
    notes: Object.fromEntries(notes),
    pinned,
    ...own,
  };
}

/** Fields of a segment that are called otherwise than their heads. */
const RENAMED: Readonly<Partial<Record<HeadKey, string>>> = {
  award: 'awardId',
  decision: 'decisionId',
};
