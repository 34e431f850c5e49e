import { apply } from '@shared/command/apply.ts';
import { writeDocx } from '@shared/export/docx/writeDocx.ts';
import { listBook } from '@shared/export/listBook.ts';
import { markerOf } from '@shared/export/marker.ts';
import { readWorkbook, workbookOf } from '@shared/export/workbook.ts';
import { writeXlsx } from '@shared/export/xlsx.ts';
import { compareList, earlierVersion } from '@shared/import/compare.ts';
import { importBatch, proposedChoices } from '@shared/import/importBatch.ts';
import { readProse } from '@shared/import/read/prose.ts';
import { readBook, readPaste } from '@shared/import/read/readBook.ts';
import { recognise } from '@shared/import/recognise/recognise.ts';
import type { ReadBook, SourceBook } from '@shared/import/source.ts';
import { importSummary } from '@shared/import/summary.ts';
import { problemSentence, summaryLines } from '@shared/import/summaryText.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';
import { edge, inBothLanguages, must, mustBeSaid, mustBeTold, opened } from '../edge.ts';
import { fixture, mustSurviveItsFile } from '../given.ts';
import { byteChanges, type Change, changedBytes, changedItems, changedText } from '../mutations.ts';

const EMPTY = newShow('empty', emptyInfo('Lễ'));

/** What becomes of whatever was read: recognised, told, and brought into a show. */
function takeIn(read: ReadBook, base: Show): void {
  if (!read.ok) {
    mustBeTold(read.fault);
    return;
  }
  for (const notice of read.book.notices) mustBeSaid(notice, problemSentence);
  if (markerOf(read.book) === null) takeList(read.book, base);
  else takeWorkbook(read.book);
}

function takeList(book: SourceBook, base: Show): void {
  const list = recognise(book);
  const summary = importSummary(list);
  inBothLanguages((t) => summaryLines(summary, t));
  for (const problem of summary.problems) mustBeSaid(problem, problemSentence);
  const before = earlierVersion(base, list);
  if (before !== null) compareList(base, before, list);
  let made = 0;
  const newId = () => {
    made += 1;
    return `new-${made}`;
  };
  const payload = importBatch(base, list, proposedChoices(base, list), {
    newId,
    at: EIGHT_O_CLOCK,
  });
  if (payload === null) return;
  const stamp = { id: 'import', at: EIGHT_O_CLOCK, actor: 'fuzz' };
  const applied = apply(base, { type: 'batch', payload, ...stamp });
  if (applied.ok) mustSurviveItsFile(applied.show);
  else mustBeTold(applied.rejection);
}

function takeWorkbook(book: SourceBook): void {
  const content = readWorkbook(book);
  must(content !== null, 'a marked workbook is none of ours');
  if ('code' in content) {
    mustBeTold({ ...content, details: { file: 'x.xlsx', ...content.details } });
    return;
  }
  const { info, plan } = content;
  mustSurviveItsFile({ ...newShow('book', info), plan });
}

const bases = () => [EMPTY, exampleShow()];
const base = fc.nat(1);

/** Text that stands in the XML of Office files and could be misread. */
const XML = [
  ...['<c r="A1" t="s"><v>0</v></c>', '<c r="XFD1048576"><v>1</v></c>', '<row r="1">', '</row>'],
  ...['<v>99999999</v>', '<mergeCell ref="A1:XFD9"/>', '&#0;', '&amp;', '&x;', ']]>', '<!--'],
  ...['<w:gridSpan w:val="999"/>', '<w:vMerge/>', '<w:tbl>', '</w:tbl>', '<w:t>', 'r="A0"'],
  ...['<!DOCTYPE x [<!ENTITY a "b">]>', '"', "'", '<', '>', 't="e"', 't="b"', 's="-1"'],
];

/** Changes to one part inside of a packed file, whose checksum is made anew. */
const partChange = fc.record({
  part: fc.nat(30),
  changes: byteChanges,
  by: fc.constantFrom('bytes', 'tags', 'inserted'),
});

function changedPart(
  file: Uint8Array,
  { part, changes, by }: { part: number; changes: readonly Change[]; by: string },
): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = names[part % names.length];
  if (name === undefined) return file;
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const tags = text.split(/(?=<)/);
  const changed =
    by === 'bytes'
      ? changedText(text, changes)
      : changedItems(tags, changes, by === 'tags' ? tags : XML).join('');
  return zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 });
}

const fileInputs = (files: readonly Uint8Array[]) =>
  fc.record({
    file: fc.oneof(
      fc
        .tuple(fc.nat(files.length - 1), byteChanges)
        .map(([nth, changes]) => changedBytes(files[nth] ?? new Uint8Array(), changes)),
      fc
        .tuple(fc.nat(files.length - 1), fc.array(partChange, { minLength: 1, maxLength: 2 }))
        .map(([nth, changes]) => changes.reduce(changedPart, files[nth] ?? new Uint8Array())),
    ),
    base,
  });

export const workbooks = edge(
  'xlsx',
  'a workbook is refused with a sentence, or what it brings makes a show that survives its file',
  async () => {
    const files = [
      ...['decision-attachment.xlsx', 'formulas-and-errors.xlsx', 'split-name.xlsx'],
      'two-sheets.xlsx',
    ].map((name) => fixture('lists', name));
    const small = generatedShow({ segments: 3, recipients: 6, seed: 3 });
    files.push(await writeXlsx(workbookOf(exampleShow())), await writeXlsx(workbookOf(small)));
    files.push(await writeXlsx(listBook(exampleShow(), 'check-in')));
    return opened(fileInputs(files), async ({ file, base: nth }) =>
      takeIn(await readBook({ name: 'x.xlsx', bytes: file }), bases()[nth] ?? EMPTY),
    );
  },
);

export const documents = edge(
  'docx',
  'a Word document is refused with a sentence, as a list and as a text, or what it brings comes in',
  async () => {
    const files = [fixture('lists', 'list.docx'), fixture('prose', 'plan.docx')];
    files.push(await writeDocx(sheetOf(exampleShow(), 'lineups', EIGHT_O_CLOCK)));
    return opened(fileInputs(files), async ({ file, base: nth }) => {
      takeIn(await readBook({ name: 'x.docx', bytes: file }), bases()[nth] ?? EMPTY);
      const prose = await readProse({ name: 'x.docx', bytes: file });
      if (!prose.ok) mustBeTold(prose.fault);
      else for (const notice of prose.notices) mustBeSaid(notice, problemSentence);
    });
  },
);

/** What stands in cells of lists. */
const CELLS = [
  ...['STT', 'Họ và tên', 'Đơn vị', 'Chức vụ', 'Danh hiệu', 'Hình thức khen thưởng', 'Ghi chú'],
  ...['Huân chương Lao động hạng Ba', 'Bằng khen của Thủ tướng Chính phủ', 'Giấy khen', 'I', 'II'],
  ...[
    'Nguyễn Văn An',
    'Ông Trần Bình',
    'Hộ gia đình bà Lê Thị C',
    'Phòng Nội vụ',
    'Tập thể',
    'Cá nhân',
  ],
  ...[
    '1',
    '2',
    '01',
    '10.000',
    '',
    ' ',
    '-',
    '"',
    'a"b',
    '=1+1',
    '\u0000',
    '\ufeff',
    '\u00ad',
    '🏅',
  ],
  ...['Số 12/QĐ-TTg ngày 02/3/2025', 'Cộng: 12', 'Danh sách kèm theo', 'Tổng số', 'x'.repeat(2000)],
  ...['Name', 'Unit', 'Award', 'certificate', 'truy tặng', 'liệt sĩ', 'A\u0300', '31/02/2025'],
];
const cellText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...CELLS) },
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const rows = fc.array(fc.array(cellText, { minLength: 1, maxLength: 7 }), {
  minLength: 1,
  maxLength: 14,
});
const separators = fc.constantFrom(',', ';', '\t', '|');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export const texts = edge(
  'csv-and-clipboard',
  'a text with a list is refused with a sentence, or what it brings comes in',
  async () => {
    const files = [
      'list-1258.csv',
      'list-tcvn3.csv',
      'list-utf16.csv',
      'list-utf8.csv',
      'list-vni.csv',
      'list.html',
    ].map((name) => fixture('lists', name));
    const made = fc
      .tuple(rows, separators, fc.boolean(), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([cells, separator, inQuotes, end]) =>
        cells
          .map((row) => row.map((one) => (inQuotes ? quoted(one) : one)).join(separator))
          .join(end),
      );
    const html = rows.map(
      (cells) =>
        `<table>${cells.map((row) => `<tr>${row.map((one, nth) => `<td colspan="${nth}" rowspan=${one.length % 9}>${one}`).join('')}`).join('')}</table>`,
    );
    const inputs = fc.record({
      file: fc.oneof(
        made.map((text) => new TextEncoder().encode(text)),
        fc
          .tuple(made, byteChanges)
          .map(([text, changes]) => changedBytes(new TextEncoder().encode(text), changes)),
        fc
          .tuple(fc.nat(files.length - 1), byteChanges)
          .map(([nth, changes]) => changedBytes(files[nth] ?? new Uint8Array(), changes)),
      ),
      html: fc.option(
        fc
          .tuple(html, fc.option(byteChanges))
          .map(([text, changes]) => (changes === null ? text : changedText(text, changes))),
      ),
      base,
    });
    return opened(inputs, async ({ file, html: pasted, base: nth }) => {
      const into = bases()[nth] ?? EMPTY;
      takeIn(await readBook({ name: 'x.csv', bytes: file }), into);
      takeIn(readPaste({ html: pasted, text: new TextDecoder().decode(file) }), into);
    });
  },
);
