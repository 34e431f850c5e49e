import { readFileSync } from 'node:fs';
import { readShow } from '@shared/document/showFile.ts';
import type { PlainBook } from '@shared/export/plainBook.ts';
import { type BookContent, readWorkbook, workbookOf } from '@shared/export/workbook.ts';
import { writeXlsx } from '@shared/export/xlsx.ts';
import { readBook } from '@shared/import/read/readBook.ts';
import { emptyInfo, infoSchema } from '@shared/model/info.ts';
import { DEFAULT_TIMING, planSchema } from '@shared/model/plan.ts';
import type { Show } from '@shared/model/show.ts';
import { NOTHING_STATED } from '@shared/model/stated.ts';
import { NO_WORDS } from '@shared/model/words.ts';
import { isWordKey, translator, type WordKey } from '@shared/words/translate.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { edited, sourceOf } from '../../fixtures/books.ts';
import { exampleShow } from '../../fixtures/shows.ts';

vi.setConfig({ testTimeout: 60_000 });

const WORDS = 'Lời riêng';
const TEMPLATES = 'Mẫu lời dẫn';
const SHORT = 'Chữ tắt';
const DISMISSED = 'Điểm kiểm tra đã bỏ qua';

const content = ({ info, plan }: Pick<Show, 'info' | 'plan'>): BookContent => ({ info, plan });

function readBack(book: PlainBook): BookContent {
  const read = readWorkbook(sourceOf(book));
  if (read === null || 'code' in read) throw new Error(JSON.stringify(read));
  return read;
}

/** The example with words of its own, totals, roles and the rest of what checks and script need. */
function spokenShow(language: 'vi' | 'en' = 'vi'): Show {
  const stated = { collective: 12, individual: 0, household: null };
  return changed(
    exampleShow(),
    {
      type: 'edit-info',
      payload: {
        changes: {
          scriptLanguage: language,
          protocol: 'vn-state',
          decisionNumbers: 'digits',
          mc: 'Lê Thị Ánh',
          stated,
        },
      },
    },
    {
      type: 'edit-timing',
      payload: { changes: { anthem: 80, perParagraph: 2, wordsPerMinute: 170 } },
    },
    { type: 'edit-decision', payload: { id: 'd-president', changes: { stated } } },
    { type: 'edit-segment', payload: { segmentId: 's-speech', changes: { role: 'thanks' } } },
    { type: 'edit-segment', payload: { segmentId: 's-open', changes: { pinned: true } } },
    {
      type: 'write-words',
      payload: { part: 'w-2/present#joint', text: 'Kính mời\n\nđồng chí.', basis: 'Xin mời.' },
    },
    { type: 'lock-words', payload: { part: 's-open#flag', text: 'Nghiêm!', basis: 'Chào cờ!' } },
    {
      type: 'edit-template',
      payload: { language: 'vi', key: 'closing.say', text: 'Xin cảm ơn.' },
    },
    {
      type: 'edit-template',
      payload: { language: 'en', key: 'phrase.host', text: 'the hosts' },
    },
    { type: 'set-abbreviation', payload: { short: 'ĐVTT', full: 'đơn vị thực tập' } },
    {
      type: 'dismiss-finding',
      payload: { key: 'N9 s-intro', reason: 'Đã thống nhất', said: 'Đứng ngoài thứ tự' },
    },
  );
}

const show = spokenShow();
const book = workbookOf(show);

const rowsOf = (sheet: string, of: PlainBook = book) => {
  const table = of.tables.find(({ name }) => name === sheet);
  const shown = table?.columns.filter(({ isHidden }) => isHidden !== true).length ?? 0;
  return table?.rows.map((cells) => cells.slice(0, shown)) ?? [];
};

/** Sets cells of the nth row (1 is the first below the heads), by their heads. */
const set = (sheet: string, nth: number, cells: Readonly<Record<string, string>>, of = book) =>
  edited(of, sheet, (rows) => {
    const row = rows[nth] ?? rows[0]?.map(() => '') ?? [];
    for (const [head, text] of Object.entries(cells)) {
      const index = rows[0]?.indexOf(head) ?? -1;
      if (index < 0) throw new Error(`no column ${head}`);
      row[index] = text;
    }
    return rows[nth] === undefined ? [...rows, row] : rows;
  });

const problem = (of: PlainBook) => {
  const read = readWorkbook(sourceOf(of));
  return read !== null && 'code' in read ? read : null;
};

describe('a workbook of a show with words of its own', () => {
  it.each(['vi', 'en'] as const)('comes back as it was, also as a file (%s)', async (language) => {
    const spoken = spokenShow(language);
    expect(readBack(workbookOf(spoken))).toEqual(content(spoken));
    const read = await readBook({
      name: 'a.xlsx',
      bytes: await writeXlsx(workbookOf(spoken)),
    });
    expect(read.ok && readWorkbook(read.book)).toEqual(content(spoken));
  });

  it('reads like what it is', () => {
    expect(rowsOf(WORDS)).toEqual([
      ['1', 'Chào cờ', 's-open#flag', 'Nghiêm!', 'Chào cờ!', 'có'],
      ['4.2', 'Trao tặng s-labour', 'w-2/present#joint', 'Kính mời\n\nđồng chí.', 'Xin mời.', ''],
    ]);
    expect(rowsOf(TEMPLATES)).toEqual([
      ['tiếng Việt', 'closing.say', 'Xin cảm ơn.'],
      ['tiếng Anh', 'phrase.host', 'the hosts'],
    ]);
    expect(rowsOf(SHORT)).toEqual([['ĐVTT', 'đơn vị thực tập']]);
    expect(rowsOf(DISMISSED)).toEqual([['N9 s-intro', 'Đã thống nhất', 'Đứng ngoài thứ tự']]);
    expect(rowsOf('Thông tin')).toEqual(
      expect.arrayContaining([
        ['Người dẫn chương trình', 'Lê Thị Ánh'],
        ['Tổng số nêu trong lời công bố: Tập thể', 12],
        ['Tổng số nêu trong lời công bố: Cá nhân', 0],
        ['Tổng số nêu trong lời công bố: Hộ gia đình', ''],
        ['Tốc độ đọc (tiếng mỗi phút)', 170],
      ]),
    );
    expect(rowsOf('Quyết định')[0]?.slice(-3)).toEqual([12, 0, '']);
  });

  it('keeps what cells lose: lines, spaces, marks, long texts', () => {
    const long = `${'Kính thưa quý vị đại biểu!\n'.repeat(1500)}  hết`;
    const odd = ['  hai  cách ', '=1+1', 'a\u00adb', '_x0041_', '\n\n', '🏅'];
    const own = Object.fromEntries(
      [long, ...odd].map((text, nth) => [
        `gone-${nth}#invite`,
        { text, basis: long, locked: true },
      ]),
    );
    const kept: BookContent = {
      ...content(show),
      plan: {
        ...show.plan,
        words: {
          own,
          // A file may hold a template that no screen would take: it comes back as well.
          templates: { vi: { unknown: '{', 'closing.say': long }, en: {} },
          abbreviations: Object.fromEntries(odd.slice(0, 4).map((text) => [text, text])),
        },
        dismissed: { ' N2 ': { reason: '=x', said: '' } },
      },
    };
    expect(readBack(workbookOf(kept))).toEqual(kept);
  });

  it('gives any of these fields back as they were', () => {
    const text = fc.oneof(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'binary' }));
    const line = text.map((one) => one.replace(/[\r\n]/g, ' '));
    const key = line.filter((one) => !(one in Object.prototype)).map((one) => one.slice(0, 20));
    const part = fc.constantFrom('s-open#flag', 'w-1/call-up#number', 'x#thanks');
    const count = fc.option(fc.nat(100_000));
    const stated = fc.record({ collective: count, individual: count, household: count });
    const words = fc.record({
      templates: fc.record({ vi: fc.dictionary(key, text), en: fc.dictionary(key, text) }),
      abbreviations: fc.dictionary(key, line),
      own: fc.dictionary(part, fc.record({ text, basis: text, locked: fc.boolean() })),
    });
    const dismissed = fc.dictionary(key, fc.record({ reason: line, said: line }));
    fc.assert(
      fc.property(stated, words, dismissed, line, (totals, own, passed, mc) => {
        const any: BookContent = {
          info: infoSchema.parse({ ...show.info, stated: totals, mc }),
          plan: planSchema.parse({ ...show.plan, words: own, dismissed: passed }),
        };
        expect(readBack(workbookOf(any))).toEqual(any);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a workbook of a show with words of its own, edited', () => {
  it('brings in what was written, whole numbers and choices', () => {
    const { info, plan } = readBack(
      set(
        WORDS,
        2,
        { 'Lời dẫn': 'Xin mời\nhai đồng chí.', 'Đã chốt': 'x' },
        set(
          SHORT,
          2,
          { 'Chữ tắt': 'CCHC', 'Đọc là': 'cải cách hành chính' },
          set('Quyết định', 1, { 'Số hộ gia đình ghi trong quyết định': '3' }),
        ),
      ),
    );
    expect(info).toEqual(show.info);
    expect(plan.words.own['w-2/present#joint']).toEqual({
      text: 'Xin mời\nhai đồng chí.',
      basis: 'Xin mời.',
      locked: true,
    });
    expect(plan.words.abbreviations).toEqual({
      ĐVTT: 'đơn vị thực tập',
      CCHC: 'cải cách hành chính',
    });
    expect(plan.decisions[0]?.stated).toEqual({ collective: 12, individual: 0, household: 3 });
    expect(plan.segments).toEqual(show.plan.segments);
  });

  it('takes a new template in either language, and one that uses a phrase', () => {
    const row = {
      'Ngôn ngữ': 'English',
      'Tên mẫu': 'closing.say',
      'Câu mẫu': '{event} ends here. {applause}',
    };
    const { templates } = readBack(set(TEMPLATES, 3, row)).plan.words;
    expect(templates.en).toEqual({
      'phrase.host': 'the hosts',
      'closing.say': '{event} ends here. {applause}',
    });
  });

  it('sets the role of a speech and what stays in its place', () => {
    const { segments } = readBack(
      set(
        'Chương trình',
        3,
        { 'Loại phát biểu': '', 'Giữ nguyên vị trí': 'có' },
        set('Chương trình', 1, { 'Giữ nguyên vị trí': '' }),
      ),
    ).plan;
    expect(segments[0]?.pinned).toBe(false);
    expect(segments[2]).toMatchObject({ id: 's-speech', role: 'other', pinned: true });
  });

  it('lets approved words be edited once the mark is away', () => {
    const opened = set(WORDS, 1, { 'Lời dẫn': 'Nghỉ!', 'Đã chốt': '' });
    expect(readBack(opened).plan.words.own['s-open#flag']).toEqual({
      text: 'Nghỉ!',
      basis: 'Chào cờ!',
      locked: false,
    });
  });

  it('goes back to the template where a row was deleted', () => {
    const cut = edited(book, WORDS, (rows) => rows.filter((_, nth) => nth !== 1));
    expect(Object.keys(readBack(cut).plan.words.own)).toEqual(['w-2/present#joint']);
  });

  it.each([
    [WORDS, 1, { 'Lời dẫn': 'Nghỉ!' }, 'workbook-locked', 'Lời dẫn'],
    [WORDS, 2, { 'Lời dẫn': '' }, 'workbook-empty', 'Lời dẫn'],
    [WORDS, 2, { 'Mã đoạn': 's-open' }, 'workbook-unknown', 'Mã đoạn'],
    [WORDS, 2, { 'Mã đoạn': 's-open#flag' }, 'workbook-twice', 'Mã đoạn'],
    [WORDS, 2, { 'Đã chốt': 'rồi' }, 'workbook-value', 'Đã chốt'],
    [TEMPLATES, 1, { 'Ngôn ngữ': 'Tiếng Lào' }, 'workbook-value', 'Ngôn ngữ'],
    [TEMPLATES, 1, { 'Tên mẫu': 'x' }, 'workbook-template-unknown-key', 'Tên mẫu'],
    [TEMPLATES, 1, { 'Câu mẫu': 'Xin {' }, 'workbook-template-syntax', 'Câu mẫu'],
    [TEMPLATES, 1, { 'Câu mẫu': '{x}' }, 'workbook-template-unknown-slot', 'Câu mẫu'],
    [TEMPLATES, 2, { 'Câu mẫu': '{host}' }, 'workbook-template-loop', 'Câu mẫu'],
    [
      TEMPLATES,
      3,
      { 'Ngôn ngữ': 'Tiếng Việt', 'Tên mẫu': 'speech.invite', 'Câu mẫu': 'Xin mời.' },
      'workbook-template-missing-slot',
      'Câu mẫu',
    ],
    [
      TEMPLATES,
      3,
      { 'Ngôn ngữ': 'Tiếng Việt', 'Tên mẫu': 'closing.say', 'Câu mẫu': 'Hết.' },
      'workbook-twice',
      'Tên mẫu',
    ],
    [SHORT, 1, { 'Đọc là': '' }, 'workbook-empty', 'Đọc là'],
    [SHORT, 1, { 'Chữ tắt': 'toString' }, 'workbook-unknown', 'Chữ tắt'],
    [SHORT, 2, { 'Chữ tắt': 'ĐVTT', 'Đọc là': 'x' }, 'workbook-twice', 'Chữ tắt'],
    [DISMISSED, 1, { 'Lý do bỏ qua': '' }, 'workbook-empty', 'Lý do bỏ qua'],
    [
      'Quyết định',
      1,
      { 'Số cá nhân ghi trong quyết định': '1,5' },
      'workbook-value',
      'Số cá nhân ghi trong quyết định',
    ],
    ['Chương trình', 1, { 'Loại phát biểu': 'Khác' }, 'workbook-not-here', 'Loại phát biểu'],
    ['Chương trình', 3, { 'Loại phát biểu': 'Khác' }, 'workbook-value', 'Loại phát biểu'],
    ['Chương trình', 5, { 'Giữ nguyên vị trí': 'có' }, 'workbook-not-here', 'Giữ nguyên vị trí'],
  ] as const)('refuses %s, row %i, %o: %s', (sheet, row, cells, code, head) => {
    const found = problem(set(sheet, row, cells));
    expect(found).toMatchObject({ code, details: { sheet, row: row + 1, head } });
    // The sentence has every slot that it names.
    const key = `error.${code}`;
    expect(isWordKey(key)).toBe(true);
    for (const language of ['vi', 'en'] as const)
      expect(translator(language)(key as WordKey, found?.details ?? {})).toContain(head);
  });

  it.each([
    ['Tốc độ đọc (tiếng mỗi phút)', '12', '40–400'],
    ['Tổng số nêu trong lời công bố: Hộ gia đình', 'nhiều', '0–100000'],
  ])('refuses “%s” = %s', (label, text, expected) => {
    const nth = rowsOf('Thông tin').findIndex(([item]) => item === label) + 1;
    const found = problem(set('Thông tin', nth, { 'Nội dung': text }));
    expect(found).toMatchObject({
      code: 'workbook-value',
      details: { sheet: 'Thông tin', row: nth + 1, given: text, expected },
    });
  });
});

describe('a workbook without what it once had not', () => {
  it('has no words of its own when their sheets were taken out', () => {
    const own = [WORDS, TEMPLATES, SHORT, DISMISSED];
    const tables = book.tables.filter(({ name }) => !own.includes(name));
    const { plan } = readBack({ tables });
    expect(plan).toEqual({ ...show.plan, words: NO_WORDS, dismissed: {} });
  });

  it('takes what a new show has for lines of settings that are gone', () => {
    const cut = edited(book, 'Thông tin', (rows) =>
      rows.filter(
        (row) =>
          !row.some((cell) =>
            /^(info\.(protocol|mc|decisionNumbers|stated\..*)|timing\.(anthem|wordsPerMinute|perParagraph))$/.test(
              cell,
            ),
          ),
      ),
    );
    const { info, plan } = readBack(cut);
    const { protocol, mc, decisionNumbers } = emptyInfo('');
    expect(info).toEqual({ ...show.info, protocol, mc, decisionNumbers, stated: NOTHING_STATED });
    expect(plan.timing).toEqual(DEFAULT_TIMING);
  });

  it.each([1, 2])('of version %i is read as the file of its time is', (version) => {
    const fixture = (name: string) =>
      readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
    const old = readShow(fixture(`show-v${version + 1}.json`));
    if (!old.ok) throw new Error(JSON.stringify(old.fault));
    const { tables } = JSON.parse(fixture(`workbook-v${version}.json`)) as PlainBook;
    expect(readBack({ tables })).toEqual(content(old.show));
  });
});
