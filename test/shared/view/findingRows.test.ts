import type { Finding } from '@shared/protocol/finding.ts';
import { filtered, findingRows, lineFrom, underHead } from '@shared/view/findingRows.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const { segments } = exampleShow().plan;
const [first, second] = segments;

function finding(
  rule: Finding['rule'],
  severity: Finding['severity'],
  segmentId?: string,
): Finding {
  return {
    rule,
    kind: null,
    severity,
    at: segmentId === undefined ? {} : { segmentId },
    values: {},
    fix: null,
    dismissible: true,
    dismissed: null,
  };
}

describe('rows of the checks', () => {
  it('stand under their segment in the order of the programme, errors first, the whole show above all', () => {
    const rows = findingRows(
      [
        finding('N1', 'notice', second?.id),
        finding('R1', 'error', second?.id),
        finding('unnamed', 'notice', first?.id),
        finding('date-unknown', 'notice'),
        finding('words-placeless', 'notice', 'gone'),
      ],
      segments,
    );
    expect(rows.map((row) => (row.row === 'head' ? row.title : row.finding.rule))).toEqual([
      null,
      'date-unknown',
      'words-placeless',
      first?.title,
      'unnamed',
      second?.title,
      'R1',
      'N1',
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('are walked over their heads', () => {
    const rows = findingRows(
      [finding('date-unknown', 'notice'), finding('R1', 'error', first?.id)],
      segments,
    );
    expect(lineFrom(rows, 2, 1)?.finding.rule).toBe('R1');
    expect(lineFrom(rows, 2, -1)?.finding.rule).toBe('date-unknown');
    expect(lineFrom(rows, 0, -1)).toBeNull();
    expect(lineFrom(rows, 4, 1)).toBeNull();
  });

  it('are filtered by what they ask for and by the chosen part', () => {
    const list = [finding('R1', 'error', first?.id), finding('date-unknown', 'notice')];
    expect(filtered(list, 'all', null)).toHaveLength(2);
    expect(filtered(list, 'errors', null)).toEqual([list[0]]);
    expect(filtered(list, 'segment', first?.id ?? null)).toEqual([list[0]]);
    expect(filtered(list, 'segment', null)).toEqual([]);
  });

  it.each([
    ['Trao cờ: chưa có đợt trao nào.', 'Trao cờ', 'Chưa có đợt trao nào.'],
    ['Trao cờ, đợt 2: chưa có người nhận.', 'Trao cờ', 'Đợt 2: chưa có người nhận.'],
    ['Trao cờ: ầm ĩ.', 'Trao cờ', 'Ầm ĩ.'],
    ['Trao cờ thi đua: chưa có ai.', 'Trao cờ', 'Trao cờ thi đua: chưa có ai.'],
    ['Chưa rõ ngày.', null, 'Chưa rõ ngày.'],
  ])('say “%s” under “%s” as “%s”', (sentence, title, said) => {
    expect(underHead(sentence, title)).toBe(said);
  });
});
