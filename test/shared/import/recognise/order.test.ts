import { inlineOrder, readOrder } from '@shared/import/recognise/order.ts';
import { expect, it } from 'vitest';

it.each([
  ['1', 1],
  ['01', 1],
  ['12.', 12],
  ['(3)', 3],
  ['4)', 4],
  ['5/', 5],
  ['2.1', 1],
  ['1.250', 1250],
  ['I', null],
  ['1a', null],
  ['', null],
  ['1 2', null],
])('the number %j is %j', (text, order) => {
  expect(readOrder(text)).toBe(order);
});

it('stands in front of a text too', () => {
  expect(inlineOrder('12. Nguyễn Văn An')).toEqual({ order: 12, rest: 'Nguyễn Văn An' });
  expect(inlineOrder('3.Sở Nội vụ')).toEqual({ order: 3, rest: 'Sở Nội vụ' });
  expect(inlineOrder('07/01/2025')).toBeNull();
  expect(inlineOrder('7.500.000')).toBeNull();
  expect(inlineOrder('Tổ 12')).toBeNull();
});
