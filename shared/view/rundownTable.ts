import type { ColumnChoice } from '../contract/settings.ts';
import { countKinds, type KindCounts } from '../lineup/lineup.ts';
import { decisionName } from '../model/decision.ts';
import { isUsualDepartment } from '../model/department.ts';
import type { Info } from '../model/info.ts';
import { findById, findWave, memoByPair, pickById } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import { inLanguage } from '../model/primitives.ts';
import type { Presentation, Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { duration } from '../timing/format.ts';
import type { Translate } from '../words/translate.ts';
import { kindCountsLabel } from './cueCard.ts';
import { departments } from './departments.ts';
import { namesOf, type RundownRow, rundown, type WaveRow, waveCounts } from './rundown.ts';

/** Columns that every show has, in the order in which the table begins; the number is always the first. */
export const PLAN_COLUMNS = [
  'number',
  'start',
  'title',
  'kind',
  'duration',
  'endsBy',
  'award',
  'presenters',
  'recipients',
  'decision',
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** A column of the table; the notes of a crew have the crew's id. */
export interface TableColumn {
  readonly id: string;
  readonly name: string;
  /** The crew whose notes stand in it; null: a column of the plan. */
  readonly departmentId: string | null;
}

const isPlanColumn = (id: string): id is PlanColumn =>
  (PLAN_COLUMNS as readonly string[]).includes(id);

/** All columns that a show has. */
export function tableColumns(plan: Plan, t: Translate): readonly TableColumn[] {
  return [
    ...PLAN_COLUMNS.map((id) => ({ id, name: t(`table.column.${id}`), departmentId: null })),
    ...departments(plan, t)
      .filter(({ id }) => !isPlanColumn(id))
      .map(({ id, name }) => ({ id, name, departmentId: id })),
  ];
}

/**
 * What the table shows while nobody has chosen: what is planned, hard ends where there is one, and the crews that have
 * a note or were added.
 */
function usualColumns(plan: Plan, all: readonly TableColumn[]): readonly TableColumn[] {
  const noted = new Set(plan.segments.flatMap(({ notes }) => Object.keys(notes)));
  const hasEnds = plan.segments.some(({ endsBy }) => endsBy !== null);
  return all.filter(({ id, departmentId }) =>
    departmentId === null
      ? id !== 'endsBy' || hasEnds
      : noted.has(departmentId) || !isUsualDepartment(departmentId),
  );
}

/** The columns that are shown, in their order. Ids that this show does not have do no harm; the number comes first. */
export function shownColumns(
  plan: Plan,
  choice: Pick<ColumnChoice, 'shown'>,
  t: Translate,
): readonly TableColumn[] {
  const all = tableColumns(plan, t);
  if (choice.shown === null) return usualColumns(plan, all);
  const chosen = pickById(all, ['number', ...choice.shown.filter((id) => id !== 'number')]);
  return chosen;
}

/** A row with what only the table shows. All fields are plain values or parts of the plan, so that unchanged rows compare equal. */
export type TableRow = RundownRow & {
  /** Names of the award and of the decision; empty where there is none. */
  readonly award: string;
  readonly decision: string;
  /** Who presents, speaks or is introduced. */
  readonly people: string;
  /** Notes of the crews by department id; null: rows of waves have none. */
  readonly notes: Segment['notes'] | null;
  /** Who receives; null: nobody can. */
  readonly counts: KindCounts | null;
};

/** The rows of the table. */
export function tableRows(show: Show): readonly TableRow[] {
  const { plan, info } = show;
  return rundown(show).map((row): TableRow => {
    if (row.row === 'wave')
      return {
        ...row,
        award: '',
        decision: '',
        people: row.presenters,
        notes: null,
        counts: waveCountsOf(plan, row.id),
      };
    const segment = findById(plan.segments, row.id);
    if (segment === undefined) throw new Error(`no segment ${row.id}`);
    return { ...row, ...ofSegment(plan, segment, info) };
  });
}

function ofSegment(plan: Plan, segment: Segment, { scriptLanguage }: Info) {
  const none = { award: '', decision: '', notes: segment.notes, counts: null };
  if (segment.kind !== 'presentation')
    return { ...none, people: namesOf(plan.people, peopleIds(segment)) };
  const award = findById(plan.awards, segment.awardId);
  const decision = findById(plan.decisions, segment.decisionId);
  return {
    ...none,
    award: award === undefined ? '' : inLanguage(award.name, scriptLanguage),
    decision: decision === undefined ? '' : decisionName(decision, scriptLanguage),
    people: presentersOf(plan.people, segment),
    counts: segmentCounts(plan.recipients, segment),
  };
}

const presentersOf = memoByPair((people: Plan['people'], { waves }: Presentation) =>
  namesOf(people, [...new Set(waves.flatMap((wave) => wave.presenterIds))]),
);

/** The waves of a presentation together. */
const segmentCounts = memoByPair((recipients: Plan['recipients'], { waves }: Presentation) =>
  countKinds({ recipients }, waves),
);

function waveCountsOf(plan: Plan, waveId: string): KindCounts | null {
  const wave = findWave(plan, waveId)?.wave;
  return wave === undefined ? null : waveCounts(plan.recipients, wave);
}

function peopleIds(segment: Segment): readonly string[] {
  if (segment.kind === 'introduction') return segment.guestIds;
  return 'speakerIds' in segment ? segment.speakerIds : [];
}

/** How a cell can be changed in place. */
export type CellEditor = 'line' | 'prose' | 'award' | 'decision' | 'people';

/** The editor of a cell; null: it is only read. */
export function cellEditor(row: TableRow, column: TableColumn): CellEditor | null {
  const isSegment = row.row === 'segment';
  if (column.departmentId !== null) return isSegment ? 'prose' : null;
  switch (column.id) {
    case 'title':
      return isSegment ? 'line' : null;
    case 'start':
    case 'endsBy':
      return isSegment ? 'line' : null;
    case 'duration':
      return 'line';
    case 'award':
    case 'decision':
      return isSegment && row.kind === 'presentation' ? column.id : null;
    case 'presenters':
      return hasPeople(row) ? 'people' : null;
    default:
      return null;
  }
}

/** Presentations name their people wave by wave. */
function hasPeople(row: TableRow): boolean {
  if (row.row === 'wave') return true;
  return ['introduction', 'speech', 'launch', 'other'].includes(row.kind);
}

/** What a cell says. */
export function cellText(row: TableRow, column: TableColumn, t: Translate): string {
  if (column.departmentId !== null) return row.notes?.[column.departmentId] ?? '';
  switch (column.id) {
    case 'number':
      return row.row === 'segment' ? String(row.number) : '';
    case 'start':
      return row.row === 'segment' ? row.start : '';
    case 'title':
      return row.row === 'segment' ? row.title : waveName(row, t);
    case 'kind':
      return row.row === 'segment' ? t(`kind.${row.kind}`) : '';
    case 'duration':
      return duration(row.seconds * 1000);
    case 'endsBy':
      return (row.row === 'segment' ? row.endsBy : null) ?? '';
    case 'award':
      return row.award;
    case 'presenters':
      return row.people;
    case 'recipients':
      return row.counts === null ? '' : kindCountsLabel(row.counts, t);
    case 'decision':
      return row.decision;
    default:
      return '';
  }
}

/** Which wave of its presentation a row is. */
export function waveName({ number, of }: Pick<WaveRow, 'number' | 'of'>, t: Translate): string {
  return of === 1 ? t('wave.single') : t('wave.label', { i: number, n: of });
}

/** What a person edits in a cell: what was typed, nothing where the text is computed. */
export function typedText(row: TableRow, column: TableColumn, t: Translate): string {
  if (column.id === 'start') return (row.row === 'segment' ? row.startsAt : null) ?? '';
  if (column.id === 'duration' && row.isEstimated) return '';
  return cellText(row, column, t);
}

/** Rows as lines for a spreadsheet: a head, tabs between cells, and quotes where a cell has lines of its own. */
export function tableText(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  t: Translate,
): string {
  return [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map((column) => cellText(row, column, t))),
  ]
    .map((cells) => cells.map(quoted).join('\t'))
    .join('\n');
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
