import { COLUMN_MEANINGS, LEFT_OUT_REASONS } from '@shared/import/list.ts';
import { LIST_NOTICES, ROW_PROBLEMS } from '@shared/import/recognise/problems.ts';
import { recognise } from '@shared/import/recognise/recognise.ts';
import { recipientKindSchema } from '@shared/model/award.ts';
import { en } from '@shared/words/en.ts';
import { messageTable } from '@shared/words/messages.ts';
import { vi } from '@shared/words/vi.ts';
import { describe, expect, it } from 'vitest';
import { across, book, broken, table, uncounted } from './books.ts';

const CODES = [...Object.keys(ROW_PROBLEMS), ...LIST_NOTICES];

/** A list with everything wrong that can be. */
const FAULTY = recognise(
  book(
    table(
      [
        [
          'STT',
          'Họ và tên',
          'Chức vụ, đơn vị công tác',
          'Hình thức',
          'Ngày QĐ',
          'Loại',
          'Ghế',
          'Danh hiệu',
        ],
        ['I', 'TẬP THỂ', '2'],
        ['II', 'CÁ NHÂN: 5'],
        ['1', 'Lê Văn Ba', 'Kỹ sư, Vinamilk', 'Cờ thi đua của UBND tỉnh', '31/02/2025'],
        ['3', 'Lê Văn Ba', 'Kỹ sư, Vinamilk', 'Cờ thi đua của UBND tỉnh'],
        ['3', 'Lê Văn Ba', 'Kỹ sư, Vinamilk', 'Giải Sao Vàng'],
        ['', 'Lê Thị\nHoa', 'Kỹ sư', '', '', '', broken()],
        ['4', '', 'Kỹ sư'],
        ['5'],
        ['6', uncounted(), 'Kỹ sư'],
        ['7', broken(), 'Kỹ sư'],
        [
          '8',
          'Trường THPT Chu Văn An',
          '',
          'Bằng khen của UBND tỉnh',
          '',
          '',
          '',
          'Lao động tiên tiến',
        ],
        ['9', 'Lê Hoa', 'x'.repeat(1001), '', '', 'không rõ'],
      ],
      'A',
    ),
    table([['Tên'], ['Bà Lê Thị Hoa, Giáo viên, Trường THPT Chu Văn An']], 'B'),
    table([['Họ và tên', 'STT'], ...Array.from({ length: 20_001 }, (_, n) => [`Lê ${n}`])], 'C'),
    table(
      [
        ['Họ và tên', 'Chức vụ, đơn vị công tác', 'Danh hiệu'],
        across('x', 1),
        ['Lê Văn Ba', 'Kỹ sư, Vinamilk', 'Giải Sao Vàng'],
      ],
      'D',
    ),
  ),
);

const found = [
  ...FAULTY.notices,
  ...FAULTY.tables.flatMap(({ rows }) => rows.flatMap(({ problems }) => problems)),
];

describe('each problem', () => {
  it('is found in a list with everything wrong', () => {
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual([...CODES].sort());
  });

  it.each(CODES)('%s is one sentence in both languages', (code) => {
    const problem = found.find((one) => one.code === code);
    const words = messageTable<string>({ vi, en });
    for (const language of ['vi', 'en'] as const) {
      const sentence = words(language)(`list.problem.${code}`, problem?.details);
      expect(sentence).toMatch(/\d.*\.$/);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });
});

describe('words', () => {
  it.each([
    ...COLUMN_MEANINGS.map((meaning) => `list.meaning.${meaning}`),
    ...LEFT_OUT_REASONS.map((reason) => `list.leftOut.${reason}`),
    ...CODES.map((code) => `list.problem.${code}`),
  ])('%s stands in both languages', (key) => {
    expect(vi).toHaveProperty([key]);
    expect(en).toHaveProperty([key]);
  });

  it('kinds in sentences are all told apart', () => {
    const sentences = recipientKindSchema.options.map((kind) =>
      messageTable<string>({ vi, en })('vi')('list.problem.award-kind', {
        row: 1,
        award: 'x',
        kind,
      }),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
