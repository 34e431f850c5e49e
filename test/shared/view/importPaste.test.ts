import { isList } from '@shared/view/importPaste.ts';
import { describe, expect, it } from 'vitest';

const pasted = (text: string, html = '') => ({ text, html });
const TABLE = '<table><tr><td>A</td></tr><tr><td>B</td></tr></table>';

describe('what is pasted', () => {
  it.each([
    ['none', 'Nguyễn Văn An', true],
    ['none', ' \n ', false],
    ['line', 'Nguyễn Văn An', false],
    ['line', 'Nguyễn Văn An\r\n', false],
    ['line', 'Nguyễn Văn An\r\nTrần Thị Bình', true],
    ['prose', 'Dòng một\nDòng hai', false],
    ['prose', '1\tNguyễn Văn An\n2\tTrần Thị Bình', true],
    ['prose', '1\tNguyễn Văn An', false],
  ] as const)('with the focus on %s, %j is a list: %s', (field, text, expected) => {
    expect(isList(pasted(text), field)).toBe(expected);
  });

  it('is a list in every field when it holds a table of several rows', () => {
    expect(isList(pasted('A B', TABLE), 'line')).toBe(true);
    expect(isList(pasted('A B', TABLE), 'prose')).toBe(true);
    expect(isList(pasted('A', '<table><tr><td>A</td></tr></table>'), 'prose')).toBe(false);
    expect(isList(pasted('A', '<p>A</p>'), 'line')).toBe(false);
  });
});
