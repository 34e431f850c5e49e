import { findById, findWave } from '@shared/model/lookup.ts';
import { parseDuration } from '@shared/timing/typedDuration.ts';
import { parseTime } from '@shared/timing/typedMoment.ts';
import { type SeveralChange, withNote } from '@shared/view/rundownEdit.ts';
import type { TableColumn, TableRow } from '@shared/view/rundownTable.ts';
import { useWindow } from '../../show/store.ts';
import { send } from '../planState.ts';

/** What was typed into a cell, as a change of a field; `unreadable`: it is no time or duration. */
type CellChange = SeveralChange | { readonly field: 'title'; readonly value: string };
type Read = CellChange | 'unreadable' | 'nothing';

function readCell(column: TableColumn, text: string): Read {
  if (column.departmentId !== null)
    return { field: 'note', department: column.departmentId, value: text };
  switch (column.id) {
    case 'title':
      return text === '' ? 'nothing' : { field: 'title', value: oneLine(text) };
    case 'start':
    case 'endsBy': {
      const time = parseTime(text);
      if (time.kind === 'unreadable') return 'unreadable';
      const field = column.id === 'start' ? 'startsAt' : 'endsBy';
      return { field, value: time.kind === 'unknown' ? null : time.value };
    }
    case 'duration': {
      const typed = parseDuration(text);
      if (typed.kind === 'unreadable') return 'unreadable';
      return { field: 'plannedSeconds', value: typed.kind === 'empty' ? null : typed.seconds };
    }
    default:
      return 'nothing';
  }
}

/** A title is one line; what was pasted may have more. */
const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');

/** Whether what was typed can be read. */
export function isReadable(column: TableColumn, text: string): boolean {
  return readCell(column, tidy(text)) !== 'unreadable';
}

const tidy = (text: string) => text.trim().normalize('NFC');

/** What was typed as a change that several rows can take; null: there is none. */
export function severalChange(column: TableColumn, text: string): SeveralChange | null {
  const change = readCell(column, tidy(text));
  if (change === 'unreadable' || change === 'nothing' || change.field === 'title') return null;
  return change;
}

/** Sends what was typed into a cell; gives whether it was carried out. */
export async function editCell(row: TableRow, column: TableColumn, text: string): Promise<boolean> {
  const change = readCell(column, tidy(text));
  if (change === 'unreadable') return false;
  if (change === 'nothing') return true;
  if (row.row === 'wave')
    return change.field === 'plannedSeconds' && editWave(row.id, change.value);
  const segment = findById(useWindow.getState().opened?.show.plan.segments ?? [], row.id);
  if (segment === undefined || change.field === 'presenterIds') return false;
  const changes =
    change.field === 'note'
      ? { notes: withNote(segment, change.department, change.value) }
      : { [change.field]: change.value };
  return send('edit-segment', { segmentId: row.id, changes });
}

function editWave(waveId: string, plannedSeconds: number | null): Promise<boolean> {
  const { opened } = useWindow.getState();
  if (opened === null || findWave(opened.show.plan, waveId) === undefined)
    return Promise.resolve(false);
  return send('edit-wave', { waveId, changes: { plannedSeconds } });
}
