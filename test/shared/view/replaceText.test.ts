import { hitsIn, replaced, replacements, type TextSearch } from '@shared/view/replaceText.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipient } from '../../fixtures/shows.ts';

const search = (find: string, changes: Partial<TextSearch> = {}): TextSearch => ({
  find,
  matchCase: false,
  matchMarks: false,
  wholeWord: false,
  ...changes,
});
const becomes = (text: string, what: TextSearch, replacement: string) =>
  replaced(text, what, replacement).text;

describe('replacing in a text', () => {
  it('finds whatever the marks and capitals are, and leaves the rest as it was', () => {
    expect(becomes('UBND xã Hóa Thượng, xã Hoà Bình', search('xa hoa'), 'phường Hoa')).toBe(
      'UBND phường Hoa Thượng, phường Hoa Bình',
    );
    expect(becomes('Đồng Hỷ', search('dong hy'), 'Đồng Hỉ')).toBe('Đồng Hỉ');
  });

  it('can mind capitals', () => {
    expect(becomes('Sở Sở sở', search('Sở', { matchCase: true, matchMarks: true }), 'Ban')).toBe(
      'Ban Ban sở',
    );
    expect(becomes('Đông đông', search('Dong', { matchCase: true }), 'Tây')).toBe('Tây đông');
  });

  it('can mind marks', () => {
    expect(becomes('Hoà Hóa hoa', search('hoa', { matchMarks: true }), 'X')).toBe('Hoà Hóa X');
  });

  it('can take whole words only; Vietnamese letters are letters', () => {
    const whole = search('an', { wholeWord: true, matchMarks: true });
    expect(becomes('An Bình, Ban an, Ẩn, ân, quan', whole, 'X')).toBe(
      'X Bình, Ban X, Ẩn, ân, quan',
    );
  });

  it('takes the text as it is, without patterns', () => {
    expect(becomes('P. Tổ chức (cũ)', search('(cũ)'), '$&')).toBe('P. Tổ chức $&');
  });

  it('finds text that is written in parts (NFD)', () => {
    expect(becomes('Sở Y tế'.normalize('NFD'), search('sở', { matchMarks: true }), 'Ban')).toBe(
      'Ban Y tế',
    );
  });

  it('never overlaps', () => {
    expect(hitsIn('aaaa', search('aa'))).toHaveLength(2);
    expect(hitsIn('abc', search(''))).toEqual([]);
  });

  it('of a find by itself changes nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (text, find) => {
        const exact = search(find, { matchCase: true, matchMarks: true });
        const normal = text.normalize('NFC');
        expect(replaced(text, exact, find.normalize('NFC')).text).toBe(normal.trim());
      }),
    );
  });
});

describe('what replacing would do', () => {
  const list = [
    recipient('a', { name: 'Phòng GDĐT Phổ Yên', unit: 'UBND thị xã Phổ Yên' }),
    recipient('b', { name: null, unit: 'UBND thành phố', note: 'thị xã cũ' }),
  ];

  it('is told field by field', () => {
    expect(replacements(list, search('thị xã'), 'thành phố', null)).toEqual([
      {
        id: 'a',
        field: 'unit',
        before: 'UBND thị xã Phổ Yên',
        after: 'UBND thành phố Phổ Yên',
        hits: 1,
      },
      { id: 'b', field: 'note', before: 'thị xã cũ', after: 'thành phố cũ', hits: 1 },
    ]);
  });

  it('can be kept to one field', () => {
    expect(replacements(list, search('thị xã'), '', 'note')).toMatchObject([{ after: 'cũ' }]);
  });

  it('leaves out what stays the same', () => {
    expect(replacements(list, search('UBND'), 'UBND', null)).toEqual([]);
  });
});

it('an empty search replaces nothing', () => {
  const one = recipient('r', { name: 'Nguyễn Văn An' });
  expect(replacements([one], search(''), 'x', null)).toEqual([]);
  expect(hitsIn('Nguyễn Văn An', search(''))).toEqual([]);
});
