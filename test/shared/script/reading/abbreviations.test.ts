import vietnamese from '@data/script/abbreviations.vi.json' with { type: 'json' };
import { type Reading, spoken, unreadable } from '@shared/script/reading/reading.ts';
import { describe, expect, it } from 'vitest';

const reading: Reading = {
  language: 'vi',
  region: 'north',
  decisionNumbers: 'words',
  abbreviations: {},
};
const withOwn = (abbreviations: Readonly<Record<string, string>>): Reading => ({
  ...reading,
  abbreviations,
});

describe('the built-in table', () => {
  // TƯ is told from the syllable by its neighbours; it has its own tests.
  it.each(Object.entries(vietnamese))('%s is "%s"', (key, said) => {
    expect(spoken(`x ${key} y`, reading)).toBe(`x ${said} y`);
    expect(spoken(key.normalize('NFD'), reading)).toContain(said);
    expect(spoken(said, reading)).toBe(said);
    expect(unreadable(`x ${key} y`, reading)).toEqual([key]);
    expect(unreadable(said, reading)).toEqual([]);
  });

  it.each([
    ['TNHH MTV', 'trách nhiệm hữu hạn một thành viên'],
    [
      'công ty TNHH\u00A0 MTV 27/7',
      'công ty trách nhiệm hữu hạn một thành viên hai mươi bảy tháng bảy',
    ],
    ['Sở GD & ĐT', 'Sở Giáo dục và Đào tạo'],
    ['phát triển KT – XH', 'phát triển kinh tế - xã hội'],
    ['Ban TĐ, KT', 'Ban thi đua, khen thưởng'],
    ['Trường TH&THCS Tân Cương', 'Trường tiểu học và trung học cơ sở Tân Cương'],
    ['HĐND&UBND', 'Hội đồng nhân dân và Ủy ban nhân dân'],
    ['"UBND", (UBND)', '"Ủy ban nhân dân", (Ủy ban nhân dân)'],
    ['UBND.', 'Ủy ban nhân dân.'],
    ['TS.Nguyễn Văn A', 'Tiến sĩ Nguyễn Văn A'],
    ['PGS.TS. Trần B', 'Phó Giáo sư, Tiến sĩ Trần B'],
    ['GS, TS Lê C', 'Giáo sư, Tiến sĩ Lê C'],
    ['BS.CKI Vũ D', 'Bác sĩ chuyên khoa một Vũ D'],
    ['Ông là TS.', 'Ông là Tiến sĩ.'],
    ['hoa, quà, v.v.', 'hoa, quà, vân vân.'],
    ['TÐKT', 'thi đua, khen thưởng'],
    ['UBND3', 'Ủy ban nhân dân ba'],
    ['T.Ư Đoàn', 'Trung ương Đoàn'],
    ['BCH TƯ ĐẢNG', 'Ban Chấp hành Trung ương ĐẢNG'],
    ['đại biểu TƯ', 'đại biểu Trung ương'],
  ])('%s', (written, said) => {
    expect(spoken(written, reading)).toBe(said);
  });

  it.each([
    'THX',
    'ubnd',
    'ĐẦU TƯ',
    'SỞ TƯ PHÁP',
    'TƯ VẤN',
    'Thạc sĩ',
    'đc',
    'XUBND',
    'UBNDX',
    'ỤUBND',
  ])('%s stays', (text) => {
    expect(spoken(text, reading)).toBe(text);
  });
});

describe('abbreviations that need their surroundings', () => {
  it.each([
    ['TP. Thái Nguyên', 'thành phố Thái Nguyên'],
    ['TP.Thái Nguyên', 'thành phố Thái Nguyên'],
    ['TP Thái Nguyên', 'thành phố Thái Nguyên'],
    ['Tp. Thái Nguyên', 'thành phố Thái Nguyên'],
    ['UBND TP Thái Nguyên', 'Ủy ban nhân dân thành phố Thái Nguyên'],
    ['TP.HCM', 'Thành phố Hồ Chí Minh'],
    ['TX Phổ Yên', 'thị xã Phổ Yên'],
    ['TT. Đu', 'thị trấn Đu'],
    ['TT Y tế', 'Trung tâm Y tế'],
    ['TT HĐND', 'Thường trực Hội đồng nhân dân'],
    ['H. Đại Từ', 'huyện Đại Từ'],
    ['X. Tân Cương', 'xã Tân Cương'],
    ['UBND P. Quang Trung', 'Ủy ban nhân dân phường Quang Trung'],
    ['Đoàn P. Tân Lập', 'Đoàn phường Tân Lập'],
    ['Tổ 5, P. Tân Thịnh', 'Tổ năm, phường Tân Thịnh'],
    ['Q.1', 'quận một'],
    ['Q. Ba Đình', 'quận Ba Đình'],
    ['Q. Giám đốc', 'Quyền Giám đốc'],
    ['KT. CHỦ TỊCH', 'CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN\nTL. CHỦ TỊCH', 'ỦY BAN NHÂN DÂN\nCHỦ TỊCH'],
    ['TUQ. Bộ trưởng', 'Bộ trưởng'],
    ['ĐH Thái Nguyên', 'Đại học Thái Nguyên'],
    ['CA tỉnh', 'Công an tỉnh'],
    ['QK 1', 'Quân khu một'],
    ['TL 261', 'tỉnh lộ hai trăm sáu mươi mốt'],
  ])('%s', (written, said) => {
    expect(spoken(written, reading)).toBe(said);
    expect(spoken(said, reading)).toBe(said);
  });

  it.each([
    'Nguyễn P. Nam',
    'Lê H. Anh',
    'TP lớn',
    'TT',
    'Phòng KT. Thái Nguyên',
    'Công ty TM. Thái Nguyên',
    'HÀ TM. Anh',
    'SN',
    'CA',
    'P.',
    'X Tân Cương',
  ])('%s stays', (text) => {
    expect(spoken(text, reading)).toBe(text);
  });
});

describe("a show's own abbreviations", () => {
  it('win over the built-in ones', () => {
    expect(spoken('VP, UBND', withOwn({ VP: 'Vĩnh Phúc' }))).toBe('Vĩnh Phúc, Ủy ban nhân dân');
  });

  it('stand as they are where they say their own key', () => {
    const own = withOwn({ VNPT: 'VNPT', BIDV: 'BIDV', 'COVID-19': 'COVID-19', UBND: 'UBND' });
    const text = 'VNPT, BIDV, COVID-19, UBND, FPT 3';
    expect(spoken(text, own)).toBe('VNPT, BIDV, COVID-19, UBND, FPT ba');
    expect(unreadable(spoken(text, own), own)).toEqual(['FPT']);
  });

  it('the longest is found first', () => {
    const own = withOwn({ ABC: 'một', 'ABC DEF': 'hai', MTV: 'MTV' });
    expect(spoken('ABC DEF, ABC, TNHH MTV, MTV', own)).toBe(
      'hai, một, trách nhiệm hữu hạn một thành viên, MTV',
    );
  });

  it('may be small letters, signs or spaces', () => {
    const own = withOwn({
      cs: 'cơ sở',
      'C++': 'xê cộng cộng',
      '(*)': 'ghi chú',
      'a.b|c': 'đúng',
      '[x]': 'ô',
    });
    expect(spoken('cs C++ (*) a.b|c [x] aXb', own)).toBe('cơ sở xê cộng cộng ghi chú đúng ô aXb');
  });

  it('may begin or end with a sign, or be one', () => {
    const own = withOwn({ 'A&B': 'a và bê', '-x': 'trừ ích', 'x-': 'ích', '!': 'than' });
    expect(spoken('A & B, -x, x-, !', own)).toBe('a và bê, trừ ích, ích, than');
  });

  it('may say numbers and other abbreviations', () => {
    const own = withOwn({ TTYT: 'TT YT', YT: 'y tế số 2', QĐX: 'QĐ của UBND xã' });
    expect(spoken('TTYT QĐX', own)).toBe('TT y tế số hai Quyết định của Ủy ban nhân dân xã');
  });

  it.each([
    ['itself', { Sở: 'Sở Giáo dục' }, 'Sở và Sở', 'Sở Giáo dục và Sở Giáo dục'],
    ['each other', { AA: 'x BB', BB: 'y AA' }, 'AA, BB', 'x y AA, y x BB'],
    ['themselves twice', { AA: 'AA AA' }, 'AA', 'AA AA'],
  ])('never go on without end when they say %s', (_, abbreviations, written, said) => {
    const own = withOwn(abbreviations);
    expect(spoken(written, own)).toBe(said);
    expect(spoken(said, own)).toBe(said);
  });

  it('may be empty, which leaves them out', () => {
    expect(spoken('(mật) Xin chào', withOwn({ '(mật) ': '', '': 'x' }))).toContain('Xin chào');
  });

  it('match where the text is NFD', () => {
    const own = withOwn({ TỔNG: 'tất cả' });
    expect(spoken('TỔNG'.normalize('NFD'), own)).toBe('tất cả');
  });
});
