import type { ListMapping } from '@shared/contract/settings.ts';
import type { GroupChoice } from '@shared/import/importBatch.ts';
import type { ColumnMeaning } from '@shared/import/list.ts';
import type { LegacyEncoding } from '@shared/import/read/legacy.ts';
import type { ImportProblem } from '@shared/import/source.ts';
import type { RecipientKind } from '@shared/model/award.ts';
import type { Show } from '@shared/model/show.ts';
import { takenAtFirst } from '@shared/view/importComparison.ts';
import { type Corrections, withMapping } from '@shared/view/importMappings.ts';
import {
  type ListPreview,
  type PreviewRow,
  withColumns,
  withMeaning,
} from '@shared/view/importPreview.ts';
import { create } from 'zustand';
import { useWindow } from '../../show/store.ts';
import type { ImportSource } from './importState.ts';
import type { Progress, Proposal } from './listMessages.ts';
import { ListReader } from './listReader.ts';
import type { Answer } from './workerCalls.ts';

/** The list that is being imported, as far as the worker has come with it. */
export interface ImportJob {
  /** `choosing`: there is no list yet; `fault` of the job says why the last one could not be read. */
  readonly stage: 'choosing' | 'reading' | 'ready' | 'sending';
  readonly progress: Progress | null;
  readonly fault: ImportProblem | null;
  readonly preview: ListPreview | null;
  /** Of each table, as far as they have arrived. */
  readonly rows: readonly (readonly PreviewRow[])[];
  /** null: the worker still compares the list with the show. */
  readonly proposal: Proposal | null;
  /** What the person has corrected. */
  readonly mappings: readonly ListMapping[];
  readonly columns: Corrections['columns'];
  readonly kinds: Corrections['kinds'];
  readonly encoding: LegacyEncoding | null;
  /** 0-based places of the sheets that are left out. */
  readonly leftOut: readonly number[];
  /** By key of the group. */
  readonly choices: Readonly<Record<string, GroupChoice>>;
  /** Ids of the changes that are taken; null: the person has not touched them. */
  readonly taken: ReadonlySet<string> | null;
  /** A list that was imported before is compared with that, unless the person wants it as a new one. */
  readonly isNew: boolean;
}

const NO_JOB: ImportJob = {
  stage: 'choosing',
  progress: null,
  fault: null,
  preview: null,
  rows: [],
  proposal: null,
  mappings: [],
  columns: {},
  kinds: {},
  encoding: null,
  leftOut: [],
  choices: {},
  taken: null,
  isNew: false,
};

export const useJob = create<ImportJob>()(() => NO_JOB);

/** Rows that cross from the worker at once: few enough for the page to stay quick. */
const SLICE = 500;

const set = useJob.setState;
const get = useJob.getState;
let reader: ListReader | null = null;
/** What the worker knows of the show; a large one is worth not to be sent twice. */
let sentShow: Show | null = null;
/** Rises with everything that makes the answers on their way old. */
let revision = 0;

/** Reads a source; without one there is nothing to do yet. */
export async function beginJob(source: ImportSource | null): Promise<void> {
  if (source === null) return;
  endJob();
  set({ stage: 'reading' });
  reader = new ListReader((progress) => set({ progress }));
  await takePreview(reader.ask('open', { source, ...corrections() }));
}

/** Stops the worker and forgets the list. */
export function endJob(fault: ImportProblem | null = null): void {
  revision += 1;
  reader?.end();
  reader = null;
  sentShow = null;
  set({ ...NO_JOB, fault });
}

/** What the person has said of lists before, and then of this one. */
function corrections(): Corrections {
  const { mappings, columns, kinds } = get();
  const known = useWindow.getState().settings.listMappings;
  return { mappings: [...known, ...mappings], columns, kinds };
}

/** Takes a preview of the list with all its rows. The first one shows them as they come, a later one stands there at once. */
async function takePreview(asked: Promise<Answer<ListPreview>>): Promise<void> {
  revision += 1;
  const own = revision;
  set({ proposal: null });
  const answer = await asked;
  if (own !== revision) return;
  if (!answer.ok) return endJob(answer.fault);
  const preview = answer.value;
  if (get().preview === null)
    set({ stage: 'ready', progress: null, preview, rows: preview.tables.map(() => []) });
  await propose();
  if (own === revision) await fetchRows(preview, own);
}

async function fetchRows(preview: ListPreview, own: number): Promise<void> {
  const isFirst = get().preview === preview;
  const rows: (readonly PreviewRow[])[] = preview.tables.map(() => []);
  for (const [table, { rowCount }] of preview.tables.entries())
    for (let from = 0; from < rowCount; from += SLICE) {
      const answer = await reader?.ask('rows', { table, from, count: SLICE });
      if (own !== revision || answer === undefined) return;
      if (!answer.ok) return endJob(answer.fault);
      rows[table] = [...(rows[table] ?? []), ...answer.value];
      if (isFirst) set({ rows: [...rows] });
    }
  set({ preview, rows });
}

/** Compares the list with the show as it is now. */
export async function propose(): Promise<void> {
  const { opened } = useWindow.getState();
  const { stage, leftOut } = get();
  if (reader === null || opened === null || stage !== 'ready') return;
  const own = revision;
  const { show } = opened;
  const asked = reader.ask('propose', { show: show === sentShow ? null : show, leftOut });
  sentShow = show;
  const answer = await asked;
  if (own !== revision || leftOut !== get().leftOut) return;
  if (!answer.ok) return endJob(answer.fault);
  set({ proposal: answer.value });
}

/** Says what a column of a table means, for all tables with the same heads. */
export async function setMeaning(
  table: number,
  index: number,
  meaning: ColumnMeaning,
): Promise<void> {
  const { preview, mappings, columns } = get();
  const corrected = preview?.tables[table];
  if (reader === null || preview === null || corrected === undefined) return;
  const { name, heads } = corrected;
  const own = withMeaning(corrected.columns, index, meaning);
  set({
    preview: withColumns(preview, table, own),
    mappings: withMapping(mappings, { heads, columns: [...own] }),
    columns: { ...columns, [name]: own },
  });
  await takePreview(reader.ask('recognise', corrections()));
}

/** Says of what kind the rows of a table are where they don't say it themselves; null: as recognised. */
export async function setKind(table: string, kind: RecipientKind | null): Promise<void> {
  if (reader === null) return;
  const { [table]: _before, ...rest } = get().kinds;
  set({ kinds: kind === null ? rest : { ...rest, [table]: kind } });
  await takePreview(reader.ask('recognise', corrections()));
}

/** Takes the text for one of an old encoding. */
export async function convert(encoding: LegacyEncoding): Promise<void> {
  if (reader === null) return;
  set({ encoding });
  await takePreview(reader.ask('convert', { encoding, ...corrections() }));
}

/** Leaves a sheet out or takes it in again. */
export function setLeftOut(table: number, isLeftOut: boolean): void {
  const rest = get().leftOut.filter((one) => one !== table);
  set({ leftOut: isLeftOut ? [...rest, table] : rest, proposal: null });
  void propose();
}

export function choose(choice: GroupChoice): void {
  set(({ choices }) => ({ choices: { ...choices, [choice.key]: choice } }));
}

export function setNew(isNew: boolean): void {
  set({ isNew });
}

/** The ids of the changes that will be carried out. */
export function takenOf({ taken, proposal }: ImportJob): ReadonlySet<string> {
  if (taken !== null) return taken;
  const compared = proposal?.comparison ?? null;
  return compared === null ? new Set() : takenAtFirst(compared);
}

export function take(ids: readonly string[], isTaken: boolean): void {
  const taken = new Set(takenOf(get()));
  for (const id of ids)
    if (isTaken) taken.add(id);
    else taken.delete(id);
  set({ taken });
}

/** Whether closing would lose something that the person has said. */
export function isCorrected(job: ImportJob): boolean {
  const { columns, kinds, leftOut, choices, taken, encoding } = job;
  const said = [columns, kinds, choices].some((one) => Object.keys(one).length > 0);
  return said || leftOut.length > 0 || taken !== null || encoding !== null;
}

/** The worker of the list that is open; null: none. */
export function listReader(): ListReader | null {
  return reader;
}
