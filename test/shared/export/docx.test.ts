import { sampleShow } from '@shared/document/samples.ts';
import { DOCX_SHEETS, isDocxSheet } from '@shared/export/docx/sheets.ts';
import { writeDocx } from '@shared/export/docx/writeDocx.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { bareShow } from '../../fixtures/bareShow.ts';
import {
  bodyOf,
  docxOf,
  missingFrom,
  paragraphsOf,
  partsLike,
  runsOf,
  textIn,
  wordsOf,
} from '../../fixtures/docx.ts';
import { begin, evening, wholeEvening } from '../../fixtures/evening.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';

const HEADS = /^word\/header\d+\.xml$/;
const FEET = /^word\/footer\d+\.xml$/;

function sample(name: string): Show {
  const show = sampleShow(name);
  if (show === null) throw new Error(`no sample ${name}`);
  return show;
}

const SHOWS: readonly (readonly [string, () => Show])[] = [
  ['the conference in Vietnamese', () => sample('thai-nguyen-2025')],
  ['the graduation in English', () => sample('graduation')],
  ['a hard ceremony in Vietnamese', () => hardShow('vi')],
  ['a hard ceremony in English', () => hardShow('en')],
  ['an evening that has ended', wholeEvening],
  ['a ceremony of which much is still to come', bareShow],
  ['an evening that goes on', () => evening(bareShow(), [[0, begin], { goTo: 's-intro', at: 10 }])],
];

describe.each(SHOWS)('the Word documents of %s', (_, show) => {
  it.each(DOCX_SHEETS)('say everything that the %s says, in its order', async (name) => {
    const { sheet, text } = await docxOf(show(), name);
    const words = wordsOf(sheet);
    expect(words.length).toBeGreaterThan(3);
    expect(missingFrom(text, words)).toBeNull();
  });
});

describe('missingFrom, by which the documents are held', () => {
  it('tells what is left out or stands elsewhere', () => {
    expect(missingFrom('An Bình Chi', ['An', 'Chi'])).toBeNull();
    expect(missingFrom('An Chi', ['An', 'Bình', 'Chi'])).toBe('Bình');
    expect(missingFrom('Chi An', ['An', 'Chi'])).toBe('Chi');
  });
});

describe('a Word document', () => {
  it('has every one of many names once, in the order of the waves', async () => {
    const docx = await docxOf(generatedShow({ segments: 12, recipients: 90, seed: 5 }), 'lineups');
    if (docx.sheet.name !== 'lineups') throw new Error('another sheet came');
    const names = docx.sheet.sections.flatMap(({ rows }) => rows.map(({ name }) => name.text));
    expect(names).toHaveLength(90);
    const written = runsOf(bodyOf(docx), 'Name', 'Unnamed', 'Absent');
    expect(written.filter((text) => names.includes(text))).toEqual(names);
  });

  it('is there for the sheets that people edit, and not for drawings and labels', () => {
    expect(DOCX_SHEETS.every(isDocxSheet)).toBe(true);
    expect(['stage-plans', 'labels', 'constructor', ''].some(isDocxSheet)).toBe(false);
  });

  it('says so where there is nothing to say', async () => {
    const show = exampleShow();
    const empty = { ...show, plan: { ...show.plan, segments: [] } };
    const texts = await Promise.all(
      DOCX_SHEETS.map(async (name) => (await docxOf(empty, name)).text),
    );
    const said = Object.fromEntries(DOCX_SHEETS.map((name, at) => [name, texts[at]]));
    expect(said.lineups?.trim()).toBe('Chưa có đợt trao nào.');
    expect(said['presenter-cards']?.trim()).toBe('Chưa phân công người trao nào.');
    expect(said['running-order']?.trim()).toBe('Chương trình chưa có mục nào.');
    expect(said.programme).toContain('Chương trình chưa có mục nào.');
    expect(said.trays?.trim()).toBe('Chưa có danh sách.');
  });
});

describe('how names stand', () => {
  it('strikes through who is absent, and nobody else, and says so', async () => {
    const absent = changed(exampleShow(), {
      type: 'set-attendance',
      payload: { recipientId: 'r-teacher', attendance: { state: 'absent', outcome: 'undecided' } },
    });
    for (const name of ['script', 'lineups'] as const) {
      const [before, after] = [await docxOf(exampleShow(), name), await docxOf(absent, name)];
      expect(runsOf(bodyOf(before), 'Absent')).toEqual([]);
      expect(runsOf(bodyOf(after), 'Absent').filter((text) => /\p{L}/u.test(text))).toEqual([
        expect.stringContaining('Hoàng Thị Quỳnh'),
      ]);
      expect(runsOf(bodyOf(after), 'Absence').join()).toContain('vắng mặt');
    }
  });

  it('tells placeholders from names, with dots to write on in the script alone', async () => {
    const show = exampleShow();
    const body = bodyOf(await docxOf(show, 'script'));
    const lines = paragraphsOf(body, 'Names');
    const [open, named] = [true, false].map((is) =>
      lines.filter((line) => line.includes('<w:rStyle w:val="Unnamed"/>') === is),
    );
    expect(open?.length).toBeGreaterThan(0);
    for (const line of open ?? []) {
      expect(textIn(line)).toContain('chưa có tên');
      expect(line.match(/<w:tab\/>/g)).toHaveLength(2);
    }
    expect(named?.length).toBeGreaterThan(0);
    for (const line of named ?? []) expect(line.match(/<w:tab\/>/g)).toHaveLength(1);
    expect(textIn(bodyOf(await docxOf(show, 'lineups')))).toContain('chưa có tên');
  });

  it('says who receives for another, how a name is said and how it is spelt', async () => {
    const { text } = await docxOf(hardShow('vi'), 'script');
    expect(text).toContain('vợ là Nguyễn Thị Hoa đại diện gia đình lên nhận');
    expect(text).toContain('bà Bùi Thị Ngân nhận thay');
    expect(text).toContain('/Ka-ta-dư-na Nô-vác/');
    expect(text).toContain('BSCKII, Giám đốc, TTYT khu vực Mường Khoa');
  });
});

describe('heads and feet', () => {
  it.each([
    ['vi', 'In lúc', 'Trang'],
    ['en', 'Printed', 'Page'],
  ] as const)(
    'hold ceremony, sheet, version, stamp, moment and pages (%s)',
    async (language, printed, page) => {
      const docx = await docxOf(hardShow(language), 'trays');
      const { event, title, version, stamp, printedAt } = docx.sheet;
      expect(partsLike(docx, HEADS).map(textIn)).toEqual([`${event}${title}`]);
      const [foot = '', ...others] = partsLike(docx, FEET);
      expect(others).toEqual([]);
      expect(textIn(foot)).toBe(`${version} · ${stamp}${printed} ${printedAt}${page} /`);
      const fields = [...foot.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field);
      expect(fields).toEqual(['PAGE', 'NUMPAGES']);
    },
  );

  it('name the pack that the sheet belongs to, if it does', async () => {
    const sheet = sheetOf(hardShow('vi'), 'trays', EIGHT_O_CLOCK);
    const foot = async (pack: string | null) => {
      const parts = unzipSync(await writeDocx({ ...sheet, pack }));
      return textIn(strFromU8(parts['word/footer1.xml'] ?? new Uint8Array()));
    };
    expect(await foot('4t9k2m')).toContain(`${sheet.stamp} · bộ 4t9k2mIn lúc`);
    expect(await foot(null)).toContain(`${sheet.stamp}In lúc`);
  });

  it('stay on one line: a long title of the ceremony is shortened there, and there alone', async () => {
    const show = exampleShow();
    const title = 'Lễ kỷ niệm ngày truyền thống '.repeat(8).trim();
    const docx = await docxOf({ ...show, info: { ...show.info, title } }, 'programme');
    const [head = ''] = partsLike(docx, HEADS).map(textIn);
    expect(head).toMatch(/^Lễ kỷ niệm ngày truyền thống .*…Chương trình$/);
    expect(head.length).toBeLessThan(110);
    expect(docx.text).toContain(title);
    expect(docx.text).not.toContain('…');
  });

  it('name the wave on its pages, which are numbered on', async () => {
    const docx = await docxOf(hardShow('vi'), 'lineups');
    if (docx.sheet.name !== 'lineups') throw new Error('another sheet came');
    const { sections, event, title } = docx.sheet;
    expect(partsLike(docx, HEADS).map(textIn)).toEqual(
      sections.map(({ award, wave }) => `${event}${award}${title}${wave}`),
    );
    expect(partsLike(docx, FEET)).toHaveLength(1);
    expect(bodyOf(docx).match(/<w:sectPr[ >]/g)).toHaveLength(sections.length);
    expect(bodyOf(docx)).not.toContain('w:start=');
  });
});

describe('what is still to come', () => {
  const show = bareShow();

  it('is said where nobody hands over and nobody receives yet', async () => {
    const { text } = await docxOf(show, 'lineups');
    expect(text).toContain('chưa phân công');
    expect(text).toContain('Chưa có danh sách.');
    expect((await docxOf(exampleShow(), 'lineups')).text).not.toContain('chưa phân công');
    expect((await docxOf(show, 'script')).text).toContain('Chưa có danh sách.');
  });

  it('leaves no empty line for an organiser and posts that are not known', async () => {
    const styles = async (of: Show, name: 'script' | 'presenter-cards', style: string) =>
      paragraphsOf(bodyOf(await docxOf(of, name)), style).length;
    expect(await styles(show, 'script', 'Organiser')).toBe(0);
    expect(await styles(exampleShow(), 'script', 'Organiser')).toBe(1);
    const cards = await styles(show, 'presenter-cards', 'Heading1');
    expect(await styles(show, 'presenter-cards', 'Lead')).toBe(cards - 1);
  });

  it('is a programme by numbers, until a start is known', async () => {
    const programme = async (of: Show) => (await docxOf(of, 'programme')).text;
    expect(await programme(show)).toContain('1.');
    expect(await programme(exampleShow())).toContain('08:00');
    expect(await programme(show)).not.toContain('08:00');
  });

  it('draws a stage that people come onto from the right, and warns that it is too narrow', async () => {
    const { text } = await docxOf(show, 'lineups');
    expect(text).toContain('← Lên');
    expect(text).toMatch(/cần [\d,]+ m/);
    const wide = (await docxOf(exampleShow(), 'lineups')).text;
    expect(wide).toContain('Lên →');
    expect(wide).not.toMatch(/cần [\d,]+ m/);
  });

  it('has no figure for places that do not fit', async () => {
    const spots = async (of: Show) =>
      paragraphsOf(bodyOf(await docxOf(of, 'lineups')), 'TableFigure').map(textIn);
    expect(await spots(show)).toContain('–');
    expect(await spots(exampleShow())).not.toContain('–');
  });
});
