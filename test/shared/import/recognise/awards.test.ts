import awardsFile from '@data/import/awards.json' with { type: 'json' };
import { AWARD_CATALOGUE } from '@shared/catalogue/catalogue.ts';
import { awardAtBeginning, awardInTitle } from '@shared/import/recognise/awardNames.ts';
import { awardMeant, awardWithin } from '@shared/import/recognise/awards.ts';
import { describe, expect, it } from 'vitest';

describe('the award that a text means', () => {
  it.each([
    ['Bằng khen của Chủ tịch UBND tỉnh Thái Nguyên', 'bk-tinh'],
    ['BẰNG KHEN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', 'bk-tinh'],
    ['Bằng khen UBND tỉnh', 'bk-tinh'],
    ['Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh', 'bk-tinh'],
    ['Bằng khen của Thủ tướng Chính phủ', 'bk-thu-tuong'],
    ['Bằng khen TTg', 'bk-thu-tuong'],
    ['Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo', 'bk-bo'],
    ['Bằng khen của Bộ Công an', 'bk-bo'],
    ['Huân chương Lao động hạng Nhì', 'hc-lao-dong-2'],
    ['Huân chương Lao động hạng II', 'hc-lao-dong-2'],
    ['huân chương lao động hạng 02', 'hc-lao-dong-2'],
    ['HCLĐ hạng 3', 'hc-lao-dong-3'],
    ['Huân chương Lao Ðộng hạng Nhất', 'hc-lao-dong-1'],
    ['Truy tặng Huân chương Độc lập hạng Ba', 'hc-doc-lap-3'],
    ['Cờ thi đua của Thủ tướng Chính phủ', 'co-chinh-phu'],
    ['Cờ thi đua của UBND tỉnh', 'co-tinh'],
    ['Cờ thi đua của Bộ Công an', 'co-bo'],
    ['Danh hiệu Tập thể lao động tiên tiến', 'tt-ldtt'],
    ['Lao động tiên tiến năm 2024', 'ld-tien-tien'],
    ['CSTĐ cơ sở', 'cstd-co-so'],
    ['Chiến sỹ thi đua cơ sở', 'cstd-co-so'],
    ['Nghệ sỹ ưu tú', 'dh-nghe-si-uu-tu'],
    ['Huy hiệu 40 năm tuổi Đảng', 'huy-hieu-dang'],
    ['Kỷ niệm chương “Vì sự nghiệp giáo dục”', 'kn-chuong'],
    ['Kỉ niệm chương', 'kn-chuong'],
    ['Giải Ba', 'giai-ba'],
    ['Labour Order, Second Class', 'hc-lao-dong-2'],
    ['Bằng khen\u00a0của Chủ tịch\nUBND tỉnh', 'bk-tinh'],
    ['Bằng khen của Chủ tịch UBND tỉnh'.normalize('NFD'), 'bk-tinh'],
    ['Bang khen cua Chu tich UBND tinh', 'bk-tinh'],
  ])('%s is %s', (text, id) => {
    expect(awardMeant(text)?.id).toBe(id);
  });

  it.each([
    ['Bằng khen', 'could be any'],
    ['Giấy khen', 'could be any'],
    ['Huân chương Lao động', 'has no class'],
    ['Labor Order', 'is shared by three classes'],
    ['Giải thưởng Sao Vàng đất Việt', 'is of no catalogue'],
    ['Giải Bóng chuyền', 'begins like "Giải B"'],
    ['Bằng khen của Bộ Chỉ huy quân sự tỉnh', 'is no ministry'],
    ['Huân chương Lao động hạng Nhì và Bằng khen của Thủ tướng Chính phủ', 'are two'],
    ['', 'says nothing'],
  ])('%s means none: %s', (text) => {
    expect(awardMeant(text)).toBeNull();
  });

  it('is found by each name of the catalogue without a slot', () => {
    for (const { id, name, aliases, misnomers } of AWARD_CATALOGUE)
      for (const text of [name.vi, ...aliases, ...misnomers])
        if (text !== null && !/[{/]/.test(text)) expect(awardMeant(text)?.id, text).toBe(id);
  });

  it('has phrases for each entry whose names hold a slot', () => {
    const needing = AWARD_CATALOGUE.filter(({ name }) => /[{/]/.test(name.vi ?? ''));
    expect(Object.keys(awardsFile.phrases)).toEqual(
      expect.arrayContaining(needing.map(({ id }) => id)),
    );
    const ids = AWARD_CATALOGUE.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(awardsFile.phrases)));
  });
});

describe('the award that a title names', () => {
  it.each([
    ['DANH SÁCH TẬP THỂ ĐƯỢC TẶNG CỜ THI ĐUA CỦA UBND TỈNH', 'CỜ THI ĐUA CỦA UBND TỈNH', 'co-tinh'],
    [
      'DANH SÁCH TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH NĂM 2024',
      'BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH',
      'bk-tinh',
    ],
    [
      'Danh sách được tặng Giải thưởng Sao Vàng đất Việt (đợt 1)',
      'Giải thưởng Sao Vàng đất Việt',
      undefined,
    ],
    [
      'Tặng Cờ Đơn vị xuất sắc trong phong trào thi đua cho 5 tập thể',
      'Cờ Đơn vị xuất sắc trong phong trào thi đua',
      'co-tinh',
    ],
  ])('%s', (title, text, id) => {
    const award = awardInTitle(title);
    expect([award?.text, award?.entry?.id]).toEqual([text, id]);
  });

  it.each([
    'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐÃ CÓ THÀNH TÍCH XUẤT SẮC',
    'BẢNG TỔNG HỢP GIAI ĐOẠN 2020 - 2025',
    'TẶNG CỜ THI ĐUA, BẰNG KHEN NĂM 2024',
    'TẶNG CỜ THI ĐUA CỦA CHÍNH PHỦ VÀ BẰNG KHEN CỦA THỦ TƯỚNG CHÍNH PHỦ',
  ])('%s names none, or several', (title) => {
    expect(awardInTitle(title)).toBeNull();
  });
});

describe('an award beneath another', () => {
  const outer = awardAtBeginning('Bằng khen của Chủ tịch UBND tỉnh');

  it('is the same when it says the beginning of it', () => {
    expect(awardWithin('Bằng khen', outer)).toMatchObject({
      text: 'Bằng khen',
      entry: { id: 'bk-tinh' },
    });
    expect(awardWithin('Giấy khen', outer).entry).toBeNull();
    expect(awardWithin('Bằng khen', null).entry).toBeNull();
  });

  it('is one of its classes', () => {
    const order = { text: 'Huân chương Lao động', entry: null };
    expect(awardWithin('Hạng Nhì', order)).toMatchObject({
      text: 'Huân chương Lao động Hạng Nhì',
      entry: { id: 'hc-lao-dong-2' },
    });
    expect(awardWithin('Hạng Nhì', null)).toEqual({ text: 'Hạng Nhì', entry: null });
  });
});

it('a class under an award that has none is a text of its own, and a very long text names no award', () => {
  const medal = { text: 'Cúp Bông lúa', entry: null };
  expect(awardWithin('Hạng Tám', medal)).toEqual({ text: 'Hạng Tám', entry: null });
  const long = `Bằng khen của Thủ tướng Chính phủ ${'a '.repeat(5000)}`;
  expect([awardAtBeginning(long), awardInTitle(long)]).toEqual([null, null]);
});
