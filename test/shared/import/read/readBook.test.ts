import { LARGEST_FILE } from '@shared/import/read/limits.ts';
import { readBook, readPaste } from '@shared/import/read/readBook.ts';
import type { ImportProblem } from '@shared/import/source.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { translator } from '@shared/words/translate.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { faultOf, fixture, zipped } from './files.ts';

vi.setConfig({ testTimeout: 60_000 });

const text = (of: string) => new TextEncoder().encode(of);

describe('a file that cannot be read has a fault of its own', () => {
  it.each([
    ['a password', fixture('locked.xlsx'), { code: 'list-locked', details: { file: 'x' } }],
    ['old Excel', fixture('old.xls'), { code: 'list-old-format', details: { ending: '.xlsx' } }],
    ['old Word', fixture('old.doc'), { code: 'list-old-format', details: { ending: '.docx' } }],
    [
      'Excel in binary',
      zipped({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="b/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        'xl/workbook.bin': 'x',
      }),
      { code: 'list-old-format', details: { ending: '.xlsx' } },
    ],
    [
      'Excel 2003 XML',
      text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
      ),
      { code: 'list-old-format', details: { ending: '.xlsx' } },
    ],
    ['PDF', text('%PDF-1.7 …'), { code: 'list-unknown-format' }],
    ['another packed file', zipped({ 'a.txt': 'x' }), { code: 'list-unknown-format' }],
    ['nothing', new Uint8Array(), { code: 'list-empty' }],
    ['too large', new Uint8Array(LARGEST_FILE + 1), { code: 'list-too-large' }],
  ])('%s', async (_, bytes, fault) => {
    expect(await faultOf(bytes, 'x')).toMatchObject(fault);
  });

  it('a cut workbook and one with a flipped byte are damaged, not misread', async () => {
    const whole = fixture('decision-attachment.xlsx');
    expect(await faultOf(whole.subarray(0, whole.length / 2))).toMatchObject({
      code: 'list-corrupt',
    });
    const expected = await readBook({ name: 'x', bytes: whole });
    for (let at = 200; at < whole.length; at += 611) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      const read = await readBook({ name: 'x', bytes: flipped });
      // What still is read is exactly what was there: the flipped part is one that nobody needs.
      if (read.ok) expect(read).toEqual(expected);
    }
  });
});

describe('every fault and notice has its sentence', () => {
  const details = {
    ...{ file: 'ds.xlsx', where: 'Trang 1', rows: 30_000, most: 20_000, cells: 2_000_000 },
    ...{ ending: '.xlsx', count: 2, sheets: 'A, B', encoding: 'tcvn3', lines: '3, 5', line: 3 },
  };
  const faults =
    'corrupt locked old-format unknown-format empty no-table too-large too-many-rows too-many-cells paste-empty paste-too-large'.split(
      ' ',
    );
  const notices = [
    'hidden-sheets',
    'encoding',
    'broken-characters',
    'quote-not-closed',
    'legacy-text',
  ] as const;

  it.each(['vi', 'en'] as const)('%s', (language) => {
    const t = translator(language);
    for (const fault of faults)
      expect(failureSentence({ code: `list-${fault}`, details }, t)).toMatch(/ .*\.$/);
    for (const notice of notices) expect(t(`list.problem.${notice}`, details)).toMatch(/ .*\.$/);
  });
});

describe('no input breaks the readers', () => {
  const names = ['a.xlsx', 'a.docx', 'a.csv', 'a'];
  const fixtures = [
    ...['decision-attachment-libreoffice.xlsx', 'formulas-and-errors.xlsx', 'list.docx'],
    ...['locked.xlsx', 'old.xls', 'list-1258.csv', 'list-utf16.csv', 'list.html'],
  ].map(fixture);
  const codes = /^list-[a-z-]+$/;

  async function check(name: string, bytes: Uint8Array): Promise<void> {
    const read = await readBook({ name, bytes });
    if (!read.ok) expect((read.fault satisfies ImportProblem).code).toMatch(codes);
    else expect(read.book.tables.length).toBeGreaterThan(0);
  }

  it('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(
          '',
          'PK\u0003\u0004',
          '\u00d0\u00cf\u0011\u00e0',
          '\u00ff\u00fe',
          '<table>',
        ),
        fc.uint8Array({ maxLength: 600 }),
        async (name, start, rest) => {
          const head = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
          await check(name, Uint8Array.of(...head, ...rest));
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it('files that were cut or changed in places', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { maxLength: 4 }),
        fc.boolean(),
        async (whole, share, changes, isCut) => {
          const bytes = whole.slice(0, isCut ? Math.floor(whole.length * share) : whole.length);
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
          await check('a.xlsx', bytes);
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it('anything on the clipboard', () => {
    const piece = fc.constantFrom(
      ...['<table>', '<tr>', '<td rowspan=3>', '<td colspan="9999">', '</td>', '</table>', '<p>'],
      ...[
        '<br>',
        '"',
        '\t',
        '\n',
        'Lê',
        '&#0;',
        '\ud800',
        '<!--',
        '<select>',
        '<svg>',
        '<caption>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, isHtml) => {
        const joined = pieces.join('');
        const read = readPaste({ html: isHtml ? joined : null, text: joined });
        if (!read.ok) expect(read.fault.code).toMatch(/^list-paste-/);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
