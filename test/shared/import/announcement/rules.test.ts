import type { FoundPresentation } from '@shared/import/announcement/announcement.ts';
import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { describe, expect, it } from 'vitest';

const read = (...lines: readonly string[]) => readAnnouncement(lines.join('\n'));
const shown = ({ award, presenters, formula, counts, names }: FoundPresentation) => ({
  award,
  by: presenters.map(({ value }) => value),
  formula: formula?.value ?? null,
  counts: [counts.collective.value, counts.individual.value, counts.household.value],
  names: names.map(({ text }) => text),
});
const presentations = (...lines: readonly string[]) => read(...lines).presentations.map(shown);
const codes = (...lines: readonly string[]) => read(...lines).notices.map(({ code }) => code);
const skipped = (...lines: readonly string[]) => read(...lines).skipped.map(({ reason }) => reason);

const GIVES = 'Đồng chí Trần Văn Hòa, Bí thư Tỉnh ủy, trao';

describe('how many', () => {
  it.each([
    ['cho 06 tập thể và 12 cá nhân', [6, 12, 0]],
    ['cho hai mươi mốt cá nhân', [0, 21, 0]],
    ['cho một trăm linh năm hộ gia đình', [0, 0, 105]],
    ['cho 1.436 cá nhân', [0, 1436, 0]],
    ['tặng các tập thể, cá nhân', [null, null, 0]],
    ['cho hơn 20 tập thể', [null, 0, 0]],
    ['cho 15 lượt tập thể', [null, 0, 0]],
    ['cho 12 tập thể, cá nhân', [null, null, 0]],
    ['cho Trường THPT Bản Lả và bà Lò Thị Pản', [1, 1, 0]],
    ['cho Trường THPT Bản Lả và nhiều đơn vị khác', [null, 0, 0]],
    ['', [null, null, null]],
  ])('is told by “%s”', (whom, counts) => {
    const [one] = presentations(`${GIVES} Bằng khen của Chủ tịch UBND tỉnh ${whom}.`);
    expect(one?.counts).toEqual(counts);
  });

  it('is quoted where it is only about so many', () => {
    const { notices } = read(`${GIVES} Bằng khen của Chủ tịch UBND tỉnh cho hơn 20 tập thể.`);
    expect(notices.find(({ code }) => code === 'about')?.details).toMatchObject({
      text: 'hơn 20 tập thể',
    });
  });

  it('is not told by why somebody is honoured', () => {
    const [one] = presentations(
      `${GIVES} Bằng khen của Thủ tướng Chính phủ cho 2 cá nhân vì đã giúp 300 hộ, 12 tập thể thoát nghèo.`,
    );
    expect(one?.counts).toEqual([0, 2, 0]);
  });

  it('is not told by how many things there are', () => {
    const line = `${GIVES} 3 Cờ thi đua của Chính phủ cho các đơn vị.`;
    expect(presentations(line)[0]?.counts).toEqual([null, 0, 0]);
    expect(codes(line)).toContain('things-counted');
  });

  it('is a total of all classes where they share a number', () => {
    const { presentations: found, notices } = read(
      `${GIVES} Huân chương Lao động hạng Nhì, Ba cho 14 cá nhân.`,
    );
    expect(found.map(({ award, awardText }) => [award, awardText.value])).toEqual([
      [null, 'Huân chương Lao động hạng Nhì, Ba'],
    ]);
    expect(found[0]?.counts.individual.value).toBe(14);
    expect(notices.map(({ code }) => code)).toContain('classes-together');
  });

  it('is of each class where each has its own', () => {
    const found = presentations(
      `${GIVES} Huân chương Lao động hạng Nhì cho 4 cá nhân, hạng Ba cho 9 cá nhân.`,
    );
    expect(found.map(({ award, counts }) => [award, counts[1]])).toEqual([
      ['hc-lao-dong-2', 4],
      ['hc-lao-dong-3', 9],
    ]);
  });
});

describe('clauses about one award', () => {
  const PROSE = '15 tập thể vinh dự được nhận Cờ thi đua của UBND tỉnh.';
  const CAPTION = `${GIVES} Cờ thi đua của UBND tỉnh tặng các tập thể.`;

  it.each([[[PROSE, CAPTION]], [[CAPTION, PROSE]]])('are merged and never added', (lines) => {
    expect(presentations(...lines)).toEqual([
      { award: 'co-tinh', by: ['Trần Văn Hòa'], formula: null, counts: [15, 0, 0], names: [] },
    ]);
  });

  it('that count differently for one presenter are told', () => {
    const other = `${GIVES} Cờ thi đua của UBND tỉnh cho 16 tập thể.`;
    expect(presentations(PROSE, other)).toHaveLength(1);
    expect(codes(PROSE, other)).toContain('counts-differ');
    expect(codes(PROSE, CAPTION)).not.toContain('counts-differ');
  });

  it('are two where two presenters have recipients of their own, one where they share them', () => {
    const first = 'Đồng chí Trần Văn Hòa trao Bằng khen của Chủ tịch UBND tỉnh cho 5 tập thể.';
    const second = 'Đồng chí Lê Thị Mận trao Bằng khen của Chủ tịch UBND tỉnh cho 6 tập thể.';
    expect(presentations(first, second).map(({ by, counts }) => [by, counts[0]])).toEqual([
      [['Trần Văn Hòa'], 5],
      [['Lê Thị Mận'], 6],
    ]);
    const shared =
      'Các đồng chí Trần Văn Hòa, Lê Thị Mận trao Bằng khen của Chủ tịch UBND tỉnh cho 11 tập thể.';
    expect(presentations(shared).map(({ by, counts }) => [by, counts[0]])).toEqual([
      [['Trần Văn Hòa', 'Lê Thị Mận'], 11],
    ]);
    expect(codes(shared)).toContain('presenters-share');
  });
});

describe('who hands over', () => {
  it('is one person however the text calls them', () => {
    const { leaders, presentations: found } = read(
      'Dự hội nghị có các đồng chí: Trần Văn Hòa, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy; Lê Thị Mận, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; lãnh đạo các sở, ngành.',
      'Đồng chí Bí thư Tỉnh ủy Trần Văn Hòa trao Huân chương Lao động hạng Ba cho 2 cá nhân. Đồng chí cũng trao Bằng khen của Thủ tướng Chính phủ cho 1 cá nhân.',
      'Bí thư Tỉnh ủy trao Cờ thi đua của Chính phủ cho 3 tập thể.',
    );
    expect(leaders.map(({ name, posts }) => [name, posts])).toEqual([
      ['Trần Văn Hòa', ['Ủy viên Trung ương Đảng', 'Bí thư Tỉnh ủy']],
      ['Lê Thị Mận', ['Phó Bí thư Tỉnh ủy', 'Chủ tịch UBND tỉnh']],
    ]);
    for (const one of found) expect(shown(one).by).toEqual(['Trần Văn Hòa']);
  });

  it('is nobody where an office gives what it issues', () => {
    expect(presentations('Chủ tịch UBND tỉnh tặng Bằng khen cho 73 tập thể.')).toEqual([
      { award: 'bk-tinh', by: [], formula: null, counts: [73, 0, 0], names: [] },
    ]);
  });

  it('is the deputy where the office is that of a deputy', () => {
    const [one] = presentations(
      'Dự lễ có ông Trần Văn Hòa, Phó Thủ tướng Chính phủ; bà Lê Thị Mận, Phó Chủ tịch UBND tỉnh.',
      'Phó Thủ tướng Chính phủ trao Bằng khen của Thủ tướng Chính phủ cho 3 tập thể.',
    );
    expect([one?.award, one?.by]).toEqual(['bk-thu-tuong', ['Trần Văn Hòa']]);
    const [other] = presentations(
      'Dự lễ có bà Lê Thị Mận, Phó Chủ tịch UBND tỉnh.',
      'Phó Chủ tịch UBND tỉnh trao Bằng khen của Chủ tịch UBND tỉnh cho 3 tập thể.',
    );
    expect([other?.award, other?.by]).toEqual(['bk-tinh', ['Lê Thị Mận']]);
  });

  it('may stand behind', () => {
    const behind = [
      'Trao Cờ thi đua của Chính phủ cho 3 tập thể (đồng chí Trần Văn Hòa trao).',
      'Trao Cờ thi đua của Chính phủ cho 3 tập thể. Người trao: ông Trần Văn Hòa.',
      '8h30\tTrao Cờ thi đua của Chính phủ cho 3 tập thể\tÔng Trần Văn Hòa',
      '3 tập thể được nhận Cờ thi đua của Chính phủ do ông Trần Văn Hòa trao.',
    ];
    for (const line of behind) {
      const [one] = presentations(line);
      expect([one?.award, one?.by, one?.counts[0]], line).toEqual([
        'co-chinh-phu',
        ['Trần Văn Hòa'],
        3,
      ]);
    }
  });
});

describe('the formula', () => {
  const FIRST =
    'Thừa ủy quyền của Chủ tịch nước, ông Trần Văn Hòa trao Huân chương Lao động hạng Ba cho 2 cá nhân';

  it('goes on with awards of its issuer, not with those of another', () => {
    const [order, other] = presentations(
      `${FIRST}; trao Huân chương Lao động hạng Nhì cho 1 cá nhân.`,
    );
    expect([order?.formula, other?.formula]).toEqual(
      Array(2).fill('Thừa ủy quyền của Chủ tịch nước'),
    );
    const line = `${FIRST}; trao Bằng khen của Thủ tướng Chính phủ cho 3 cá nhân.`;
    expect(presentations(line)[1]?.formula).toBe(null);
    expect(codes(line)).toContain('formula-issuer');
    expect(codes(`${FIRST}.`)).not.toContain('formula-issuer');
  });
});

describe('what is none of this ceremony', () => {
  it.each([
    ['Trong 5 năm qua, toàn tỉnh có 48 tập thể được tặng Cờ thi đua của Chính phủ.', 'past'],
    ['Năm 2020, 12 đơn vị được tặng Bằng khen của Thủ tướng Chính phủ.', 'past'],
    [
      'UBND tỉnh đang trình Chủ tịch nước tặng thưởng Huân chương Lao động hạng Ba cho 2 cá nhân.',
      'proposal',
    ],
    [
      'Chủ tịch nước vừa ký quyết định tặng thưởng Huân chương Lao động hạng Ba cho 2 cá nhân.',
      'decision-only',
    ],
    ['Công ty trao 30 suất học bổng cho học sinh nghèo.', 'gift'],
    ['Nhà giáo ưu tú Trần Văn Hòa phát biểu.', 'title'],
    [
      'Cùng ngày, tại xã Bản Lả, ông Trần Văn Hòa trao Giấy khen của Chủ tịch UBND xã cho 5 hộ.',
      'other-event',
    ],
    ['Đơn vị phấn đấu đạt danh hiệu Tập thể lao động xuất sắc.', 'no-handing-over'],
  ])('%s', (line, reason) => {
    expect(skipped(line)).toContain(reason);
    expect(presentations(line)).toEqual([]);
  });

  it('is not left out where it happens here', () => {
    const lines = [
      'Tại hội nghị, 12 đơn vị được tặng Bằng khen của Thủ tướng Chính phủ vì thành tích trong 5 năm qua.',
      `${GIVES} Bằng khen của Chủ tịch UBND tỉnh cho 3 cá nhân năm 2024, kèm tiền thưởng.`,
    ];
    for (const line of lines) expect(presentations(line), line).toHaveLength(1);
  });

  it('is handed over after all where a decision is followed by its ceremony', () => {
    const decided =
      'Chủ tịch nước vừa quyết định tặng thưởng Huân chương Lao động hạng Ba cho 2 cá nhân.';
    const lines = [
      decided,
      'Thừa ủy quyền của Chủ tịch nước, ông Trần Văn Hòa trao phần thưởng cao quý này.',
    ];
    expect(presentations(...lines).map(({ by, counts }) => [by, counts[1]])).toEqual([
      [['Trần Văn Hòa'], 2],
    ]);
    expect(skipped(...lines)).toEqual([]);
  });
});

describe('odd cases', () => {
  it.each([
    [`${GIVES} Cờ thi đua của Thủ tướng Chính phủ cho 3 tập thể.`, 'misnomer'],
    [`${GIVES} Cờ thi đua của Chính phủ cho 3 cá nhân.`, 'odd-kind'],
    [
      'Thừa ủy quyền của Thủ tướng Chính phủ, ông Trần Văn Hòa trao Huân chương Lao động hạng Ba cho 2 cá nhân.',
      'formula-issuer',
    ],
    [`${GIVES} Giấy khen của Hội Khuyến học cho 2 cá nhân.`, 'award-unknown'],
  ] as const)('%s', (line, code) => {
    expect(codes(line)).toContain(code);
    const sound = `${GIVES} Bằng khen của Chủ tịch UBND tỉnh cho 3 cá nhân.`;
    expect(codes(sound)).not.toContain(code);
  });
});

describe('spelling', () => {
  const LINE =
    'Đồng chí Trần Văn Hòa trao Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 06 tập thể – 3 cá nhân.';

  it.each([
    ['NFD', LINE.normalize('NFD')],
    ['Ð of Western fonts', LINE.replace('Đ', 'Ð')],
    ['the tone elsewhere', LINE.replace('Hòa', 'Hoà').replace('Ủy', 'Uỷ')],
    ['spaces that do not break', LINE.replace(/ /g, '\u00a0')],
  ])('%s makes no difference', (_, line) => {
    const [one] = presentations(line);
    expect([one?.award, one?.counts[0]]).toEqual(['bk-tinh', 6]);
    expect(one?.by.map((name) => name.normalize('NFC').replace(/oà/, 'òa'))).toEqual([
      expect.stringMatching(/^Trần\sVăn\sHòa$/),
    ]);
  });
});
