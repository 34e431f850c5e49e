import type { Presentation } from '@shared/model/segment.ts';
import { recipientsToAdd } from '@shared/view/planRecipients.ts';
import { expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const { plan } = exampleShow();
// The fifth segment of the example is its second presentation.
const flag = plan.segments[4] as Presentation;

it('offers who stands nowhere, then who is named and honoured elsewhere, and nobody twice', () => {
  const { unplaced, elsewhere } = recipientsToAdd(plan, flag, {
    language: 'vi',
    query: '',
    most: 50,
  });
  expect(unplaced).toEqual([{ value: 'r-waiting', label: 'Cá nhân 01' }]);
  expect(elsewhere.map(({ label }) => label)).toEqual([
    'Hoàng Thị Quỳnh, Sở Giáo dục',
    'Vũ Đức Thắng',
    'Hộ ông Bùi Văn Khỏe',
  ]);
});

it('offers those whose name or unit has the typed words, up to a number of each', () => {
  const found = recipientsToAdd(plan, flag, { language: 'vi', query: 'giao quynh', most: 50 });
  expect(found.elsewhere.map(({ value }) => value)).toEqual(['r-teacher']);
  expect(found.unplaced).toEqual([]);
  const few = recipientsToAdd(plan, flag, { language: 'vi', query: '', most: 1 });
  expect(few.elsewhere).toHaveLength(1);
});
