import { findById } from '@shared/model/lookup.ts';
import {
  cellEditor,
  cellText,
  shownColumns,
  type TableRow,
  tableColumns,
  tableRows,
  tableText,
  typedText,
} from '@shared/view/rundownTable.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const t = translator('en');
const crewed = changed(
  exampleShow(),
  { type: 'add-department', payload: { department: { id: 'd-medics', name: 'Medics' } } },
  {
    type: 'edit-segment',
    payload: { segmentId: 's-open', changes: { notes: { sound: 'Anthem\n"loud"' } } },
  },
);
const columnIds = (shown: readonly string[] | null) =>
  shownColumns(crewed.plan, { shown }, t).map(({ id }) => id);

function rowOf(id: string, show = crewed): TableRow {
  const row = findById(tableRows(show), id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}
function columnOf(id: string) {
  const column = findById(tableColumns(crewed.plan, t), id);
  if (column === undefined) throw new Error(`no column ${id}`);
  return column;
}
const text = (row: string, column: string) => cellText(rowOf(row), columnOf(column), t);

describe('the columns of the table', () => {
  it('are what is planned, the crews that have a note and those that were added', () => {
    expect(columnIds(null).slice(-3)).toEqual(['decision', 'sound', 'd-medics']);
  });

  it('have hard ends where a segment has one', () => {
    expect(columnIds(null)).not.toContain('endsBy');
    const { plan } = changed(crewed, {
      type: 'edit-segment',
      payload: { segmentId: 's-open', changes: { endsBy: '08:30' } },
    });
    expect(shownColumns(plan, { shown: null }, t).map(({ id }) => id)).toContain('endsBy');
    expect(columnIds(['endsBy'])).toEqual(['number', 'endsBy']);
  });

  it('are those that a person has chosen, the number first; unknown ones do no harm', () => {
    expect(columnIds(['light', 'another-show', 'number', 'title'])).toEqual([
      'number',
      'light',
      'title',
    ]);
  });

  it('never take a crew for a column of the plan', () => {
    const odd = changed(exampleShow(), {
      type: 'add-department',
      payload: { department: { id: 'title', name: 'Odd' } },
    });
    expect(tableColumns(odd.plan, t).filter(({ id }) => id === 'title')).toHaveLength(1);
  });
});

describe('the cells of the table', () => {
  it('say what is planned', () => {
    expect(text('s-labour', 'award')).toBe('Huân chương Lao động hạng Nhì');
    expect(text('s-labour', 'decision')).toBe('d-president/QĐ');
    expect(text('s-labour', 'presenters')).toBe('Trịnh Thị Hồng, Nguyễn Văn Dũng, Lê Thị Ánh');
    expect(text('s-labour', 'recipients')).toBe('2 collectives, 2 individuals, 1 household');
    expect([text('s-open', 'endsBy'), text('w-1', 'endsBy')]).toEqual(['', '']);
    expect(text('w-2', 'title')).toBe('Wave 2 of 2');
    expect(text('w-3', 'title')).toBe(t('wave.single'));
    expect(text('s-open', 'sound')).toBe('Anthem\n"loud"');
    expect(text('w-1', 'sound')).toBe('');
  });

  it('are edited in place where they can be: what was typed, not what was computed', () => {
    const editor = (row: string, column: string) => cellEditor(rowOf(row), columnOf(column));
    expect(editor('s-open', 'title')).toBe('line');
    expect(editor('w-1', 'title')).toBeNull();
    expect([editor('s-open', 'endsBy'), editor('w-1', 'endsBy')]).toEqual(['line', null]);
    expect(editor('w-1', 'duration')).toBe('line');
    expect(editor('s-labour', 'award')).toBe('award');
    expect(editor('s-open', 'award')).toBeNull();
    expect(editor('w-1', 'presenters')).toBe('people');
    expect(editor('s-labour', 'presenters')).toBeNull();
    expect(editor('s-intro', 'presenters')).toBe('people');
    expect(editor('s-open', 'd-medics')).toBe('prose');
    expect(typedText(rowOf('s-open'), columnOf('duration'), t)).toBe('');
    expect(typedText(rowOf('s-open'), columnOf('start'), t)).toBe('');
  });

  it('of rows that have not changed are the same parts of the plan', () => {
    const edited = changed(crewed, {
      type: 'edit-segment',
      payload: { segmentId: 's-close', changes: { title: 'Kết thúc' } },
    });
    expect(rowOf('s-labour', edited)).toEqual(rowOf('s-labour'));
    expect(rowOf('s-labour', edited).counts).toBe(rowOf('s-labour').counts);
    expect(rowOf('s-open', edited).notes).toBe(rowOf('s-open').notes);
  });
});

describe('lines for a spreadsheet', () => {
  it('have a head, tabs, and quotes around cells of several lines', () => {
    const columns = ['number', 'title', 'sound'].map(columnOf);
    expect(tableText([rowOf('s-open'), rowOf('s-intro')], columns, t)).toBe(
      'No.\tTitle\tSound\n1\tChào cờ\t"Anthem\n""loud"""\n2\tGiới thiệu đại biểu\t',
    );
  });
});

describe('the other cells of the table', () => {
  const full = changed(
    crewed,
    { type: 'edit-segment', payload: { segmentId: 's-open', changes: { startsAt: '08:05' } } },
    { type: 'edit-segment', payload: { segmentId: 's-intro', changes: { plannedSeconds: 90 } } },
    {
      type: 'edit-segment',
      payload: { segmentId: 's-flag', changes: { decisionId: 'd-idle' } },
    },
    {
      type: 'edit-segment',
      payload: { segmentId: 's-labour', changes: { decisionId: null } },
    },
  );
  const cell = (row: string, column: string) => cellText(rowOf(row, full), columnOf(column), t);

  it('say kind, time and length of a segment; of a wave only its length', () => {
    expect([cell('s-intro', 'kind'), cell('w-1', 'kind')]).toEqual(['Introduction', '']);
    expect([cell('s-open', 'start'), cell('w-1', 'start')]).toEqual(['08:05', '']);
    expect(cell('s-intro', 'duration')).toBe('1:30');
    expect(cell('w-1', 'duration')).toMatch(/^\d+:\d\d$/);
    expect([cell('s-intro', 'number'), cell('w-1', 'number')]).toEqual(['2', '']);
  });

  it('say who signed a decision without a number, and nothing without one', () => {
    expect([cell('s-flag', 'decision'), cell('s-labour', 'decision')]).toEqual([
      'Chủ tịch nước',
      '',
    ]);
  });

  it('say nothing of recipients where nobody receives', () => {
    expect(cell('s-open', 'recipients')).toBe('');
  });

  it('begin to be edited with what was typed', () => {
    expect(typedText(rowOf('s-open', full), columnOf('start'), t)).toBe('08:05');
    expect(typedText(rowOf('w-1', full), columnOf('start'), t)).toBe('');
    expect(typedText(rowOf('s-intro', full), columnOf('duration'), t)).toBe('1:30');
  });

  it('are only read where they are counted, and in the waves of a presentation', () => {
    const editor = (row: string, column: string) => cellEditor(rowOf(row), columnOf(column));
    expect(editor('s-open', 'start')).toBe('line');
    expect([editor('w-1', 'start'), editor('w-1', 'd-medics')]).toEqual([null, null]);
    expect([editor('s-labour', 'recipients'), editor('s-open', 'number')]).toEqual([null, null]);
  });
});
