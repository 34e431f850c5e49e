import { LONGEST_LIST } from '@shared/model/importedList.ts';
import { describe, expect, it } from 'vitest';
import { bookOf, faultOf, fixture, numbers, only, shown, zipped } from './files.ts';

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (inner: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

function document(body: string, part = 'word/document.xml'): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="${part}"/></Relationships>`,
    [part]: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

it('reads a document that a word processor wrote', async () => {
  const { tables, notices } = await bookOf(fixture('list.docx'), 'list.docx');
  expect(notices).toEqual([]);
  expect(tables.map(({ name }) => name)).toEqual(['1', '2']);
  expect(tables.map(shown)).toEqual([
    [
      ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN', ''],
      ['(Kèm theo Quyết định số 118/QĐ-SNV ngày 12 tháng 3 năm 2025 của Giám đốc Sở Nội vụ)', ''],
      ['I. TẬP THỂ', ''],
      ['STT', 'Tên tập thể'],
      ['1', 'Phòng Văn hoá và Thông tin\nhuyện Phú Lương'],
      ['2', 'Trạm Y tế xã Yên Trạch'],
    ],
    [
      ['II. CÁ NHÂN', '', '', '', ''],
      ['STT', 'Họ và tên', 'Họ và tên [left]', 'Chức vụ', 'Đơn vị công tác'],
      ['1', 'Nguyễn Thị Kim', 'Phượng', 'Phó Trưởng phòng\nBí thư Chi đoàn', 'Sở Tư pháp'],
      ['2', 'Đào Xuân', 'Ứng', 'Chuyên viên', 'Sở Tư pháp [above]'],
      ['3', 'Lò Văn', 'Ỏm', 'Trưởng bản', 'Bản Nà Khoang'],
      ['Danh sách gồm 02 tập thể và 03 cá nhân./.', '', '', '', ''],
    ],
  ]);
  expect(tables.map(numbers)).toEqual([
    [1, 2, 3, 4, 5, 6],
    [1, 2, 3, 4, 5, 6],
  ]);
});

describe('a table', () => {
  it('may have cells merged both ways, of any reach', async () => {
    const bytes = document(
      table(
        row(
          cell(paragraph('a'), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'),
          cell(paragraph('b')),
        ),
        row(cell(paragraph(''), '<w:gridSpan w:val="2"/><w:vMerge/>'), cell(paragraph('c'))),
        row(cell(paragraph('d'), '<w:gridSpan w:val="99999999"/>')),
      ),
    );
    expect(shown(only(await bookOf(bytes)))).toEqual([
      ['a', 'a [left]', 'b'],
      ['a [above]', 'a [above]', 'c'],
      ['d', 'd [left]', 'd [left]'],
    ]);
  });

  it('inside a cell is a table of its own', async () => {
    const inner = table(row(cell(paragraph('1')), cell(paragraph('An'))));
    const { tables } = await bookOf(
      document(table(row(cell(paragraph('Khung') + inner + paragraph('dưới'))))),
    );
    expect(tables.map(shown)).toEqual([[['Khung\ndưới']], [['1', 'An']]]);
  });

  it('without any text is passed over, and the lines before it stay', async () => {
    const empty = table(row(cell(paragraph(' '))));
    const full = table(row(cell(paragraph('1')), cell(paragraph('An'))));
    const bytes = document(paragraph('I. TẬP THỂ') + empty + full, 'word/document2.xml');
    expect(shown(only(await bookOf(bytes)))).toEqual([
      ['I. TẬP THỂ', ''],
      ['1', 'An'],
    ]);
  });
});

describe('is refused', () => {
  it('without a table', async () => {
    expect(await faultOf(document(paragraph('Điều 1. Tặng Bằng khen')), 'a.docx')).toMatchObject({
      code: 'list-no-table',
      details: { file: 'a.docx' },
    });
  });

  it('with too many rows, before the library sees it', async () => {
    const bytes = document(table(row(cell('')).repeat(LONGEST_LIST + 1)));
    expect(await faultOf(bytes)).toMatchObject({ code: 'list-too-many-rows' });
  });

  it('when its XML is broken', async () => {
    expect(await faultOf(document('<w:tbl><w:tr>'))).toMatchObject({ code: 'list-corrupt' });
  });
});

it('tabs and breaks part words, of pages as of lines', async () => {
  const run =
    '<w:p><w:r><w:t>Lê</w:t><w:tab/><w:t>Thị</w:t><w:br/><w:t>Ơn</w:t><w:br w:type="page"/><w:t>Nguyễn</w:t></w:r></w:p>';
  expect(shown(only(await bookOf(document(table(row(cell(run)))))))).toEqual([
    ['Lê Thị\nƠn Nguyễn'],
  ]);
});

it('a cell may reach down over more than the next row', async () => {
  const goesOn = '<w:vMerge/>';
  const bytes = document(
    table(
      row(cell(paragraph('Sở Y tế'), '<w:vMerge w:val="restart"/>'), cell(paragraph('An'))),
      row(cell(paragraph(''), goesOn), cell(paragraph('Bình'))),
      row(cell(paragraph(''), goesOn), cell(paragraph('Chi'))),
      row(cell(paragraph('Sở Tư pháp')), cell(paragraph('Dũng'))),
    ),
  );
  expect(shown(only(await bookOf(bytes)))).toEqual([
    ['Sở Y tế', 'An'],
    ['Sở Y tế [above]', 'Bình'],
    ['Sở Y tế [above]', 'Chi'],
    ['Sở Tư pháp', 'Dũng'],
  ]);
});
