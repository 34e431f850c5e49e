import { LONGEST_LIST } from '@shared/model/importedList.ts';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { bookOf, cell, faultOf, fixture, numbers, only, shown, workbook } from './files.ts';

vi.setConfig({ testTimeout: 60_000 });

const one = async (xml: string, after = '') => only(await bookOf(workbook([{ xml, after }])));

describe('an attachment to a decision', () => {
  const title = 'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH';

  it.each(['decision-attachment.xlsx', 'decision-attachment-libreoffice.xlsx'])(
    'is read as the person sees it: %s',
    async (name) => {
      const { tables, notices } = await bookOf(fixture(name));
      expect(notices).toEqual([]);
      expect(tables.map((table) => table.name)).toEqual(['Bằng khen']);
      const [table] = tables;
      if (table === undefined) throw new Error('no table');
      expect(numbers(table)).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18]);
      const rows = shown(table);
      expect(rows[0]).toEqual([title, ...Array(3).fill(`${title} [left]`)]);
      expect(rows[2]).toEqual(['I. TẬP THỂ', '', '', '']);
      expect(rows.slice(8, 12)).toEqual([
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác'],
        ['1', 'Nguyễn Thị Ánh Tuyết', 'Trưởng phòng', 'Sở Giáo dục và Đào tạo'],
        ['2', 'Đặng Văn Khoẻ', 'Chuyên viên', 'Sở Giáo dục và Đào tạo [above]'],
        ['3', 'Lê Hoàng Mỹ Duyên', 'Kế toán trưởng', 'Sở Giáo dục và Đào tạo [above]'],
      ]);
      expect(rows[14]).toEqual(['Tổng cộng: 3 tập thể, 5 cá nhân', '', '', '']);
      expect(rows[15]).toEqual(['', '', '', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH']);
    },
  );

  it('may have a sheet for each award; empty sheets are left out, hidden ones with a notice', async () => {
    const { tables, notices } = await bookOf(fixture('two-sheets.xlsx'));
    expect(tables.map(({ name }) => name)).toEqual(['Huân chương Lao động', 'Bằng khen']);
    expect(notices).toEqual([{ code: 'hidden-sheets', details: { count: 1, sheets: 'Danh mục' } }]);
  });

  it('may split a name, and keeps the people of a hidden row', async () => {
    expect(shown(only(await bookOf(fixture('split-name.xlsx'))))).toEqual([
      ['STT', 'Họ và tên', 'Họ và tên [left]', 'Ngày sinh', 'Đơn vị'],
      ['1', 'Nguyễn Hữu', 'Đạt', '19/05/1980 [date]', 'Công an huyện Phú Bình'],
      ['2', 'Trịnh Thị Kim', 'Oanh', '01/12/1975 [date]', 'Chi cục Thuế khu vực'],
      ['3', 'Lý Văn', 'Ú', '31/01/1990 [date]', 'Nhà máy nước Sông Công'],
    ]);
  });
});

it('reads every kind of cell', async () => {
  const rows = shown(only(await bookOf(fixture('formulas-and-errors.xlsx'))));
  expect(Object.fromEntries(rows)).toEqual({
    Loại: 'Giá trị',
    'công thức có kết quả': 'Nguyễn An',
    'công thức ra số': '42',
    'công thức chưa tính': ' [formula-unknown]',
    'công thức lỗi': '#DIV/0! [error]',
    'công thức ra ngày': '07/01/2025 [date]',
    'ô lỗi': '#REF! [error]',
    'số nguyên': '12',
    'số lẻ': '0.3',
    'số có số không ở đầu': '007',
    'phần trăm': '95%',
    'số hiệu': '25/QĐ-UBND',
    'số trong ô ngày': '07/01/2025 [date]',
    năm: '1980',
    'ngày và giờ': '07/01/2025 08:30',
    giờ: '07:45',
    'đúng sai': 'TRUE',
    'chữ nhiều kiểu': 'Đỗ Thị Bích',
    'liên kết': 'Thanh Sơn',
    'nhiều dòng': 'Trưởng phòng\nSở Y tế',
    'chữ tổ hợp': 'Nguyễn Thị Hà',
    'chữ Đ của Iceland': 'QĐ-UBND, Đặng Văn đông',
  });
});

/** Parts by which the style with number 1 is a date. */
const withDates = {
  'xl/styles.xml':
    '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r0" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
    '<Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>',
};

describe('cells that are easily misread', () => {
  it('a formula that gives no text is an empty cell, one without a result is unknown', async () => {
    const table = await one(
      '<row r="1"><c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c><c r="B1"><f>NOW()</f></c>' +
        '<c r="C1"><f t="shared" si="0"/></c><c r="D1" t="str"><f>"x"</f><v>a &amp;amp; b</v></c></row>',
    );
    expect(shown(table)).toEqual([['', ' [formula-unknown]', ' [formula-unknown]', 'a &amp; b']]);
  });

  it('a text from a formula in a date cell stays a text', async () => {
    const xml =
      '<row r="1"><c r="A1" s="1" t="str"><f>B1</f><v>chưa rõ</v></c><c r="B1" s="1"><v>45664</v></c></row>';
    const bytes = workbook([{ xml }], withDates);
    expect(shown(only(await bookOf(bytes)))).toEqual([['chưa rõ', '07/01/2025 [date]']]);
  });

  it('a date written out is a date, not its year', async () => {
    const table = await one('<row r="1"><c r="A1" t="d"><v>2025-01-07T00:00:00</v></c></row>');
    expect(shown(table)).toEqual([['07/01/2025']]);
  });

  it('days may be counted from 1904', async () => {
    const bytes = workbook([{ xml: '<row r="1"><c r="A1" s="1"><v>44202</v></c></row>' }], {
      ...withDates,
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r0"/></sheets></workbook>',
    });
    expect(shown(only(await bookOf(bytes)))).toEqual([['07/01/2025 [date]']]);
  });

  it('cells and rows without an address follow the ones before them', async () => {
    const table = await one(
      `<row>${cell('', 'a').replace(' r=""', '')}<c r="C1"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
    );
    expect(shown(table)).toEqual([
      ['a', '', '3', '4'],
      ['5', '', '', ''],
    ]);
    expect(numbers(table)).toEqual([1, 2]);
  });
});

describe('what not every program writes', () => {
  it('is read with the prefix that some programs put before every name', async () => {
    const xml =
      '<x:worksheet><x:sheetData><x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const rels =
      '<Relationships><Relationship Id="r0" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/>' +
      '<Relationship Id="s" Type="x/sharedStrings" Target="SharedStrings.xml"/></Relationships>';
    const bytes = workbook([{ xml }], {
      'xl/_rels/workbook.xml.rels': rels,
      'xl/sharedstrings.xml': '<x:sst><x:si><x:t>Lê Thị Ơn</x:t></x:si></x:sst>',
    });
    expect(shown(only(await bookOf(bytes)))).toEqual([['Lê Thị Ơn']]);
  });

  it('sheets may have any name and place', async () => {
    const sheets = [
      {
        xml: `<row r="1">${cell('A1', 'a')}</row>`,
        part: 'worksheets/Danh.xml',
        name: 'Rất dài '.repeat(9),
      },
      { xml: `<row r="1">${cell('A1', 'b')}</row>`, part: 'ws/2.xml', name: 'a &gt; b: [1]' },
      { xml: `<row r="1">${cell('A1', 'c')}</row>`, name: 'x', state: 'veryHidden' },
    ];
    const { tables, notices } = await bookOf(workbook(sheets));
    expect(tables.map(({ name }) => name)).toEqual(['Rất dài '.repeat(9), 'a > b: [1]']);
    expect(notices).toEqual([{ code: 'hidden-sheets', details: { count: 1, sheets: 'x' } }]);
  });

  it('merged cells and rules for whole columns take no time', async () => {
    const after =
      '<mergeCells><mergeCell ref="B1:XFD1048576"/><mergeCell ref="A1:A2"/></mergeCells>' +
      '<dataValidations><dataValidation sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>' +
      '<drawing r:id="rId9"/><tableParts><tablePart r:id="rId8"/></tableParts>';
    const table = await one(
      `<row r="1">${cell('A1', 'x')}${cell('B1', 'y')}</row><row r="3">${cell('C3', 'z')}</row>`,
      after,
    );
    expect(shown(table)).toEqual([
      ['x', 'y', 'y [left]'],
      ['x [above]', 'y [above]', 'y [above]'],
      ['', 'y [above]', 'z'],
    ]);
  });

  it('rows that do not rise are damage', async () => {
    const xml = `<row r="2">${cell('A2', 'a')}</row><row r="2">${cell('A2', 'b')}</row>`;
    expect(await faultOf(workbook([{ xml }]))).toMatchObject({ code: 'list-corrupt' });
  });

  it('a sheet that is named but not there is damage', async () => {
    const rels =
      '<Relationships><Relationship Id="r0" Type="x/worksheet" Target="worksheets/no.xml"/></Relationships>';
    const bytes = workbook([{ xml: '' }], { 'xl/_rels/workbook.xml.rels': rels });
    expect(await faultOf(bytes)).toMatchObject({ code: 'list-corrupt' });
  });
});

describe('size', () => {
  const rows = (count: number, value: (row: number) => string) =>
    Array.from({ length: count }, (_, index) => value(index + 1)).join('');
  const filled = (row: number) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`;

  it('refuses more rows than a list may have, and tells how many there are', async () => {
    const bytes = workbook([{ xml: rows(LONGEST_LIST + 1, filled), name: 'Dài' }]);
    expect(await faultOf(bytes, 'dai.xlsx')).toEqual({
      code: 'list-too-many-rows',
      details: { file: 'dai.xlsx', where: 'Dài', rows: LONGEST_LIST + 1, most: LONGEST_LIST },
    });
  });

  it('does not count rows that are only styled, nor those of a hidden sheet', async () => {
    const styled = (row: number) => `<row r="${row + 9}"><c r="A${row + 9}" s="1"/></row>`;
    const bytes = workbook([
      { xml: `${filled(1)}${rows(LONGEST_LIST + 1, styled)}<row r="90000" s="1"/>` },
      { xml: rows(LONGEST_LIST + 1, filled), state: 'hidden' },
    ]);
    expect(shown(only(await bookOf(bytes)))).toEqual([['1']]);
  });

  it('refuses 300,000 rows and tells how many there are', async () => {
    const bytes = workbook([{ xml: rows(300_000, filled) }]);
    expect(await faultOf(bytes)).toMatchObject({ details: { rows: 300_000 } });
  });

  it('refuses a table that is wide as well as long', async () => {
    const wide = `<row r="1"><c r="XFD1"><v>1</v></c></row>`;
    const long = rows(100, (row) => filled(row + 1));
    expect(await faultOf(workbook([{ xml: wide + long, name: 'Rộng' }]))).toMatchObject({
      code: 'list-too-many-cells',
      details: { where: 'Rộng', cells: 101 * 16_384 },
    });
  });

  it('refuses sheets that are too large together, though each has little in it', async () => {
    const wide = (row: number) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`;
    const sheet = { xml: rows(30, wide) };
    expect(shown(only(await bookOf(workbook([sheet]))))).toHaveLength(30);
    expect(await faultOf(workbook([sheet, sheet, sheet]), 'a.xlsx')).toMatchObject({
      code: 'list-too-many-cells',
      details: { where: 'a.xlsx', cells: 90 * 16_384 },
    });
  });

  it('says how many rows there are, also where each reaches to the last column', async () => {
    const wide = (row: number) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`;
    expect(await faultOf(workbook([{ xml: rows(300_000, wide) }]))).toMatchObject({
      details: { rows: 300_000 },
    });
  });

  it('a workbook without any text is empty', async () => {
    const bytes = workbook([{ xml: '<row r="1"><c r="A1" s="1"/></row>' }, { xml: '' }]);
    expect(await faultOf(bytes)).toMatchObject({ code: 'list-empty' });
    expect(await faultOf(workbook([{ xml: '<worksheet/>' }]))).toMatchObject({
      code: 'list-empty',
    });
  });
});

describe('what other programs write', () => {
  const sheetOf = (attributes: string, rels: string, more: Record<string, string> = {}) =>
    workbook([{ xml: `<row r="1">${cell('A1', 'An')}</row>` }], {
      'xl/workbook.xml': `<workbook><sheets><sheet ${attributes}/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${rels}</Relationships>`,
      ...more,
    });
  const SHEET = '<Relationship Id="r0" Type="x/worksheet" Target="worksheets/sheet1.xml"/>';

  it.each([
    ['worksheets/../worksheets/./sheet1.xml', 'steps back'],
    ['/xl/worksheets/sheet1.xml', 'the whole path'],
    ['worksheets\\sheet1.xml', 'backslashes'],
  ])('a sheet is found by %s: %s', async (target) => {
    const rels = `<Relationship Id="r0" Type="x/worksheet" Target="${target}"/>`;
    expect(shown(only(await bookOf(sheetOf('name="a" r:id="r0"', rels))))).toEqual([['An']]);
  });

  it('names may stand between other quotes and hold signs by name or number', async () => {
    const bytes = sheetOf(`name='Khối &amp; tổ &#39;A&#x1EA2;&#x41;' r:id='r0'`, SHEET);
    const { tables } = await bookOf(bytes);
    expect(tables.map((table) => table.name)).toEqual(["Khối & tổ 'AẢA"]);
  });

  it.each(['&none;', '&#x110000;', '<'])('a sign that there is not is damage: %s', async (sign) => {
    expect(await faultOf(sheetOf(`name="${sign}" r:id="r0"`, SHEET))).toMatchObject({
      code: 'list-corrupt',
    });
  });

  it('a sheet that only holds a chart is none', async () => {
    const rels = `${SHEET}<Relationship Id="c" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/>`;
    const bytes = sheetOf('name="a" r:id="r0"/><sheet name="b" r:id="c"', rels);
    expect((await bookOf(bytes)).tables).toHaveLength(1);
  });

  it('parts may be written in UTF-16', async () => {
    const xml = `<worksheet><sheetData><row r="1">${cell('A1', 'Lê Thị Ơn')}</row></sheetData></worksheet>`;
    const codes = Uint16Array.from(`\ufeff${xml}`, (_, at) => `\ufeff${xml}`.charCodeAt(at));
    const low = new Uint8Array(codes.buffer);
    const high = low.map((_, at) => low[at ^ 1] ?? 0);
    for (const part of [low, high]) {
      const files = unzipSync(workbook([{ xml: '' }]));
      const bytes = zipSync({ ...files, 'xl/worksheets/sheet1.xml': part });
      expect(shown(only(await bookOf(bytes)))).toEqual([['Lê Thị Ơn']]);
    }
  });

  it('cells without an address go on behind column Z', async () => {
    const table = await one(`<row r="1"><c r="Z1"><v>26</v></c><c><v>27</v></c></row>`);
    expect(shown(table)[0]?.slice(25)).toEqual(['26', '27']);
  });

  it('a truth may be false, and a date that is none stands as it is written', async () => {
    const table = await one(
      '<row r="1"><c r="A1" t="b"><v>0</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="d"><v>2025-01-07T09:30:00</v></c></row>',
    );
    expect(shown(table)).toEqual([['FALSE', 'TRUE', '2025-01-07T09:30:00']]);
  });

  it.each(['<row r="1"', '<row r="1"><c r="A1"><v>1</v></c>'])(
    'a row that breaks off is damage: %s',
    async (xml) => {
      const bytes = workbook([{ xml: `<worksheet><sheetData>${xml}</sheetData></worksheet>` }]);
      expect(await faultOf(bytes)).toMatchObject({ code: 'list-corrupt' });
    },
  );
});
