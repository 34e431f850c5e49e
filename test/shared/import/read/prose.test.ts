import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LARGEST_FILE, LARGEST_TEXT } from '@shared/import/read/limits.ts';
import { readProse } from '@shared/import/read/prose.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { fixture } from './files.ts';

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../../fixtures/prose/${name}`, import.meta.url))),
  );
const utf8 = (text: string) => new TextEncoder().encode(text);

async function proseOf(bytes: Uint8Array, name: string) {
  const read = await readProse({ name, bytes });
  if (!read.ok) throw new Error(read.fault.code);
  return read;
}

async function faultOf(bytes: Uint8Array, name: string) {
  const read = await readProse({ name, bytes });
  if (read.ok) throw new Error('it was read');
  return read.fault;
}

const REPORT = new TextDecoder().decode(bytesOf('report.txt'));

const PLAN = [
  'KẾ HOẠCH',
  'Tổ chức Hội nghị điển hình tiên tiến huyện Yên Lâm năm 2025',
  'Tại Hội nghị, đồng chí Lò Thị Mận, Phó Chủ tịch UBND tỉnh, trao Cờ thi đua của UBND tỉnh',
  'cho 2 tập thể.',
  'Chương trình:',
  'Thời gian | Nội dung | Người thực hiện',
  '7h30 - 8h00 | Đón tiếp đại biểu',
  '8h00 | Chào cờ, tuyên bố lý do | Ban Tổ chức',
  '8h30 | Trao Giấy khen của Chủ tịch UBND huyện cho 5 cá nhân | Đồng chí Hà Văn Sỹ',
  'Nơi nhận: Như trên.',
];

describe('the running text of a document', () => {
  it.each(['plan.html', 'plan.docx'])(
    '%s: paragraphs and rows are lines, and cells stand beside each other',
    async (name) => {
      const { text, notices } = await proseOf(bytesOf(name), name);
      expect(text.split('\n').slice(-PLAN.length)).toEqual(PLAN);
      expect(text).toContain('UBND HUYỆN YÊN LÂM PHÒNG NỘI VỤ | CỘNG HÒA XÃ HỘI');
      expect(notices).toEqual([]);
    },
  );

  it('a page is told by what it is, not by its name, and what nobody sees stays out', async () => {
    const page =
      '<!DOCTYPE html><head><title>Tin</title></head><script>trao()</script><article><header>Báo tỉnh</header>' +
      '<figure><img src="a.jpg"><figcaption>Ảnh: trao Bằng khen</figcaption></figure>Lễ <b>trao</b>\n thưởng</article>';
    const { text } = await proseOf(utf8(page), 'tin.txt');
    expect(text).toBe('Báo tỉnh\nẢnh: trao Bằng khen\nLễ trao thưởng');
  });

  it('a piece of a page is one by its ending', async () => {
    const piece = '<p>Một</p><p>Hai</p>';
    expect((await proseOf(utf8(piece), 'a.html')).text).toBe('Một\nHai');
    expect((await proseOf(utf8(piece), 'a.txt')).text).toBe(piece);
  });
});

describe('the text of a text file', () => {
  it('stays as it is, letter by letter', async () => {
    const text = '  Lễ\r\n\r\ntrao\u00a0thưởng  1 < 2 "ạ" a\u0323\n';
    expect(await proseOf(utf8(text), 'a.txt')).toMatchObject({ text, notices: [] });
    expect((await proseOf(utf8(`\ufeff${text}`), 'a.txt')).text).toBe(text);
  });

  it('a letter that only looks like đ is đ, and no place moves', async () => {
    const { text } = await proseOf(utf8('Ðồng chí Ðặng Văn Ðức'), 'a.txt');
    expect(text).toBe('Đồng chí Đặng Văn Đức');
  });

  it.each([
    ['tcvn3', 'report-tcvn3.txt'],
    ['vni', 'report-vni.txt'],
  ])('an old font is told and converted: %s', async (encoding, name) => {
    expect(await proseOf(bytesOf(name), name)).toMatchObject({
      text: REPORT,
      notices: [{ code: 'legacy-converted', details: { encoding } }],
    });
  });

  it('another encoding is read and told', async () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${REPORT}`, 'utf16le'));
    expect(await proseOf(bytes, 'a.txt')).toMatchObject({
      text: REPORT,
      notices: [{ code: 'encoding', details: { encoding: 'UTF-16 LE' } }],
    });
  });

  it('letters that can not be read are told by their line', async () => {
    const bytes = utf8('Lễ trao thưởng\nNguyễn Văn Đạt');
    bytes[bytes.lastIndexOf(0xe1)] = 0xff;
    const { notices } = await proseOf(bytes, 'a.txt');
    expect(notices).toEqual([{ code: 'broken-characters', details: { lines: '2' } }]);
  });
});

describe('what can not be read', () => {
  const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['text-empty', 'an empty file', () => new Uint8Array(0)],
    ['text-empty', 'nothing but spaces', () => utf8(' \n\t\u00a0')],
    ['text-empty', 'a page without words', () => utf8('<html><body><p> </p></body></html>')],
    ['text-too-large', 'a long text', () => new Uint8Array(LARGEST_TEXT + 1).fill(0x61)],
    ['text-too-large', 'a file of any size', () => new Uint8Array(LARGEST_FILE + 1).fill(0x61)],
    [
      'text-too-large',
      'a page with a long text',
      () => utf8(`<html><body><p>${'a'.repeat(LARGEST_TEXT + 1)}</p></body></html>`),
    ],
    [
      'text-unknown-format',
      'a table of Excel 2003',
      () =>
        utf8(
          '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
        ),
    ],
    ['text-unknown-format', 'a workbook', () => fixture('decision-attachment.xlsx')],
    ['text-unknown-format', 'an old workbook', () => fixture('old.xls')],
    ['text-unknown-format', 'a PDF', () => utf8('%PDF-1.7 …')],
    ['text-unknown-format', 'no text', () => Uint8Array.from({ length: 64 }, (_, at) => at * 37)],
    ['list-old-format', 'an old document', () => fixture('old.doc')],
    ['list-locked', 'a locked file', () => fixture('locked.xlsx')],
    ['list-corrupt', 'half a document', () => bytesOf('plan.docx').slice(0, 3000)],
  ];
  it.each(cases)('%s: %s', async (code, _, bytes) => {
    const fault = await faultOf(bytes(), 'tin.txt');
    expect(fault).toMatchObject({ code, details: { file: 'tin.txt' } });
    for (const language of ['vi', 'en'] as const) {
      const sentence = failureSentence(fault, translator(language));
      expect(sentence).toContain('tin.txt');
      expect(sentence).not.toBe(code);
    }
  });

  it('the longest text is none too many', async () => {
    const bytes = new Uint8Array(LARGEST_TEXT).fill(0x61);
    expect((await proseOf(bytes, 'a.txt')).text).toHaveLength(LARGEST_TEXT);
  });

  it('any broken document is refused or read, never thrown', async () => {
    const whole = bytesOf('plan.docx');
    for (let at = 0; at < whole.length; at += 97) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(await readProse({ name: 'a.docx', bytes: broken })).toHaveProperty('ok');
    }
  });
});
