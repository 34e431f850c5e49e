import type { Batch } from '@shared/command/batch.ts';
import { importBatch, proposedChoices } from '@shared/import/importBatch.ts';
import type { ColumnMeaning, ListRow, RecognisedList } from '@shared/import/list.ts';
import type { Making } from '@shared/import/steps.ts';
import type { Said } from '@shared/model/importedList.ts';
import { findById } from '@shared/model/lookup.ts';
import type { Recipient } from '@shared/model/recipient.ts';
import type { Show } from '@shared/model/show.ts';
import { changed } from '../../fixtures/apply.ts';

export function said(name: string | null, changes: Partial<Said> = {}): Said {
  return {
    kind: 'collective',
    name,
    post: null,
    unit: null,
    address: null,
    pronunciation: null,
    seat: null,
    certificate: null,
    posthumous: false,
    note: '',
    ...changes,
  };
}

/** A row as recognition gives it; its number in the file is given by `listOf`. */
export function row(
  name: string | null,
  changes: Partial<Said> = {},
  rest: Partial<Omit<ListRow, 'said'>> = {},
): ListRow {
  return {
    table: '',
    row: 0,
    said: said(name, changes),
    award: null,
    catalogueId: null,
    decisionNumber: null,
    decisionDate: null,
    problems: [],
    ...rest,
  };
}

export const faulty = (one: ListRow): ListRow => ({
  ...one,
  problems: [{ code: 'name-missing', severity: 'error', details: { row: one.row } }],
});

const ALL_COLUMNS: readonly ColumnMeaning[] = [
  'order',
  'name',
  'kind',
  'address',
  'post',
  'unit',
  'award',
  'seat',
  'certificate',
  'pronunciation',
  'note',
];

export function listOf(
  rows: readonly ListRow[],
  { name = 'danh-sach.xlsx', columns = ALL_COLUMNS } = {},
): RecognisedList {
  return {
    name,
    notices: [],
    tables: [
      {
        name: '',
        headRow: 1,
        columns: columns.map((meaning, index) => ({ index, head: meaning, meaning })),
        titles: [],
        headRows: [1],
        titleRows: [],
        sections: [],
        leftOut: [],
        rows: rows.map((one, at) => ({ ...one, row: at + 2 })),
      },
    ],
  };
}

/** Ids that count up, none of which another maker with another letter gives. */
export function making(letter = 'n'): Making {
  let count = 0;
  return {
    at: 1000,
    newId: () => {
      count += 1;
      return `${letter}-${count}`;
    },
  };
}

export function carriedOut(show: Show, batch: Batch | null): Show {
  return batch === null ? show : changed(show, { type: 'batch', payload: batch });
}

/** The show with everything of a list at its proposed place. */
export function imported(show: Show, list: RecognisedList, letter = 'n'): Show {
  return carriedOut(show, importBatch(show, list, proposedChoices(show, list), making(letter)));
}

/** Who stands in a presentation, wave by wave. */
export function lineups(show: Show, segmentId: string): readonly (readonly Recipient[])[] {
  const segment = findById(show.plan.segments, segmentId);
  if (segment?.kind !== 'presentation') return [];
  return segment.waves.map(({ recipientIds }) =>
    recipientIds.flatMap((id) => findById(show.plan.recipients, id) ?? []),
  );
}

export function names(show: Show, segmentId: string): readonly (readonly (string | null)[])[] {
  return lineups(show, segmentId).map((wave) => wave.map(({ name }) => name));
}

export function saidOf({ id: _id, receiver: _receiver, ...rest }: Recipient): Said {
  return rest;
}
