import { readFileSync } from 'node:fs';
import { sampleShow } from '@shared/document/samples.ts';
import { DOCX_SHEETS, type DocxSheet } from '@shared/export/docx/sheets.ts';
import type { SheetSettings } from '@shared/model/sheetSettings.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { describe, expect, it } from 'vitest';
import { renderSheet } from '../../../electron/host/print/renderSheet.ts';
import { EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import {
  bodyOf,
  docxOf,
  missingFrom,
  paragraphsOf,
  partsLike,
  type ReadDocx,
  textIn,
  wordsOf,
} from '../../fixtures/docx.ts';
import { wholeEvening } from '../../fixtures/evening.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { exampleShow, presentation, recipient, wave } from '../../fixtures/shows.ts';

const stylesOf = ({ parts }: ReadDocx) => parts['word/styles.xml'] ?? '';
const coreOf = ({ parts }: ReadDocx) => parts['docProps/core.xml'] ?? '';
/** The definition of a style. */
const style = (docx: ReadDocx, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(stylesOf(docx))?.[0] ?? '';
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one);
const pages = (docx: ReadDocx) => [
  bodyOf(docx),
  ...partsLike(docx, /^word\/(header|footer)\d+\.xml$/),
];

describe.each(DOCX_SHEETS)('the looks of the %s', (name) => {
  it('come from named styles alone, and each is defined', async () => {
    for (const show of [hardShow('vi'), wholeEvening()]) {
      const docx = await docxOf(show, name);
      const defined = all(stylesOf(docx), /w:styleId="(\w+)"/g);
      for (const page of pages(docx)) {
        // The library fills the rest of a cell that goes over two rows with a paragraph of its own.
        const xml = page.replace(
          /<w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<w:vMerge w:val="continue"\/>.*?<\/w:tc>/gs,
          '',
        );
        const used = all(xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"\/>/g);
        expect([...new Set(used)].filter((id) => !defined.includes(id))).toEqual([]);
        expect(xml.match(/<w:p>(?!<w:pPr><w:pStyle )/g)).toBeNull();
        expect(xml.match(/<w:rPr>(?!<w:rStyle w:val="\w+"\/><\/w:rPr>)/g)).toBeNull();
      }
      const based = all(stylesOf(docx), /<w:basedOn w:val="(\w+)"\/>/g);
      const next = all(stylesOf(docx), /<w:next w:val="(\w+)"\/>/g);
      expect([...based, ...next].filter((id) => !defined.includes(id))).toEqual([]);
    }
  });

  it('have page and margins of the printed sheet', async () => {
    const show = exampleShow();
    const html = renderSheet(sheetOf(show, name, EIGHT_O_CLOCK), 'html');
    const [, size, landscape] = /size: (A\d)( landscape)?;/.exec(html) ?? [];
    const [top = 0, right = 0, bottom = 0, left = 0] = (
      /margin: ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm;/.exec(html) ?? []
    )
      .slice(1)
      .map(Number);
    const twips = (mm: number) => String(Math.round((mm * 1440) / 25.4));
    const [short = 0, long = 0] = size === 'A5' ? [148, 210] : [210, 297];
    const [width, height] = landscape === undefined ? [short, long] : [long, short];
    const body = bodyOf(await docxOf(show, name));
    expect(all(body, /<w:pgSz w:w="(\d+)"/g).at(-1)).toBe(twips(width));
    expect(all(body, /<w:pgSz [^>]*w:h="(\d+)"/g).at(-1)).toBe(twips(height));
    const margin = /<w:pgMar [^>]*>/.exec(body)?.[0] ?? '';
    // Below the script the printed page has room for the first words of the next one, which Word can't write.
    const printed = { top, right, left, ...(name === 'script' ? {} : { bottom }) };
    for (const [side, mm] of Object.entries(printed))
      expect(margin).toContain(`w:${side}="${twips(mm)}"`);
  });

  it('have tables that repeat their heads, cut no row and fit between the margins', async () => {
    const body = bodyOf(await docxOf(hardShow('vi'), name));
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const room = Number(/<w:pgSz w:w="(\d+)"/.exec(body)?.[1]) - 1000;
    for (const table of tables) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
      const heads = rows.map((row) => row.includes('<w:tblHeader/>'));
      const isList = rows.some((row) => row.includes('<w:pStyle w:val="TableHead"/>'));
      expect(heads[0]).toBe(isList);
      expect(heads.at(-1)).toBe(false);
      const widths = all(table, /<w:gridCol w:w="(\d+)"/g).map(Number);
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThan(room);
      expect(Math.min(...widths)).toBeGreaterThan(0);
    }
    if (name !== 'as-run') expect(tables.length).toBeGreaterThan(0);
  });
});

describe('the document as a whole', () => {
  it.each([
    ['vi', 'vi-VN'],
    ['en', 'en-GB'],
  ] as const)('says its language (%s) and its font', async (language, tag) => {
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(
      stylesOf(await docxOf(hardShow(language), 'script')),
    )?.[0];
    expect(defaults).toContain(`<w:lang w:val="${tag}"`);
    expect(defaults).toContain('w:ascii="Times New Roman" w:hAnsi="Times New Roman"');
    expect(defaults).toContain('w:cs="Times New Roman"');
  });

  it('is described by title, organiser, version and stamp', async () => {
    const docx = await docxOf(exampleShow(), 'lineups');
    const { title, event, organiser, version, stamp } = docx.sheet;
    expect(coreOf(docx)).toContain(`<dc:title>${title} – ${event}</dc:title>`);
    expect(coreOf(docx)).toContain(`<dc:creator>${organiser}</dc:creator>`);
    expect(coreOf(docx)).toContain(`<cp:keywords>${version} · ${stamp}</cp:keywords>`);
  });

  it('names nobody where no organiser is known', async () => {
    const show = exampleShow();
    const core = coreOf(
      await docxOf({ ...show, info: { ...show.info, organiser: '' } }, 'programme'),
    );
    expect(core).not.toMatch(/creator|Un-named/);
  });

  it('has headings that Word lists in its outline', async () => {
    const docx = await docxOf(hardShow('vi'), 'script');
    if (docx.sheet.name !== 'script') throw new Error('another sheet came');
    expect(paragraphsOf(bodyOf(docx), 'Heading1').map(textIn)).toEqual(
      docx.sheet.sections.map(({ number, title }) => `${number}. ${title}`),
    );
    expect(style(docx, 'Heading1')).toContain('<w:name w:val="heading 1"/>');
    expect(style(docx, 'Heading1')).toContain('<w:outlineLvl w:val="0"/>');
    expect(style(docx, 'Heading2')).toContain('<w:outlineLvl w:val="1"/>');
    expect(paragraphsOf(bodyOf(docx), 'Title').map(textIn)).toEqual([docx.sheet.title]);
  });
});

describe('the script in Word', () => {
  it('is read at 16 points with one and a half lines', async () => {
    const docx = await docxOf(exampleShow(), 'script');
    expect(style(docx, 'Normal')).toContain('<w:sz w:val="32"/>');
    expect(style(docx, 'Normal')).toMatch(/w:line="360" w:lineRule="auto"/);
    for (const id of ['Speech', 'Cue', 'Names'])
      expect(style(docx, id)).not.toMatch(/<w:sz |w:line=/);
  });

  it('keeps a name on one page with its title, and names with what announces them', async () => {
    const docx = await docxOf(hardShow('vi'), 'script');
    for (const id of ['Names', 'Speech', 'Heading1'])
      expect(style(docx, id)).toContain('<w:keepLines/>');
    const lines = bodyOf(docx).match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const first = lines.findIndex((line) => line.includes('"Names"'));
    expect(lines[first - 1]).toContain('<w:keepNext/>');
    // The last paragraph of a step lets go: otherwise the whole script hung together.
    const last = lines.findIndex((line, at) => at > first && line.includes('"Cue"')) - 1;
    expect(lines[last]).not.toContain('<w:keepNext/>');
  });

  it('keeps of a list that no page holds only its first and its last two names together', async () => {
    const show = exampleShow();
    const recipients = Array.from({ length: 40 }, (_, at) =>
      recipient(`many-${at}`, { kind: 'individual', name: 'Nguyễn Văn An' }),
    );
    const ids = recipients.map(({ id }) => id);
    const segment = presentation('many', [wave('many-1', ids, [])]);
    const plan = { ...show.plan, recipients, segments: [segment] };
    const docx = await docxOf({ ...show, plan }, 'script');
    const kept = paragraphsOf(bodyOf(docx), 'Names').map((line) => line.includes('<w:keepNext/>'));
    expect(kept).toHaveLength(40);
    expect(kept.flatMap((is, at) => (is ? [at] : []))).toEqual([0, 38]);
  });

  it('begins a page after the cover and with each award that follows another', async () => {
    const show = sampleShow('thai-nguyen-2025');
    if (show === null) throw new Error('the sample is gone');
    const docx = await docxOf(show, 'script');
    if (docx.sheet.name !== 'script') throw new Error('another sheet came');
    const kinds = docx.sheet.sections.map(({ kind }) => kind);
    expect(
      paragraphsOf(bodyOf(docx), 'Heading1').map((line) => line.includes('<w:pageBreakBefore/>')),
    ).toEqual(
      kinds.map((kind, at) => at === 0 || (kind === 'presentation' && kinds[at - 1] === kind)),
    );
  });
});

describe('what is chosen for a sheet', () => {
  const chosen = (name: DocxSheet, settings: Partial<SheetSettings>): Show => {
    const show = hardShow('vi');
    return { ...show, paper: { ...show.paper, choices: { [name]: settings } } };
  };

  it('sets the script on hand cards in larger type, cue and beat above what is read', async () => {
    const docx = await docxOf(chosen('script', { paper: 'A5', typeSize: 20 }), 'script');
    expect(bodyOf(docx)).toContain('<w:pgSz w:w="8391" w:h="11906"');
    expect(style(docx, 'Normal')).toContain('<w:sz w:val="40"/>');
    // What stands out stays larger by as much; what is small grows with the rest.
    expect(style(docx, 'Heading1')).toContain('<w:sz w:val="46"/>');
    expect(style(docx, 'Written')).toContain('<w:sz w:val="28"/>');
    // Nobody reads the cover aloud: its type goes with the paper.
    expect(style(docx, 'Title')).toContain('<w:sz w:val="35"/>');
    const cues = paragraphsOf(bodyOf(docx), 'Cue').map(textIn);
    expect(cues.slice(0, 4)).toEqual(['1', '2', '3', '4 Mời lên']);
    expect(missingFrom(docx.text, wordsOf(docx.sheet))).toBeNull();
  });

  it('leaves the lowest third of each page empty', async () => {
    const bottom = async (topOnly: boolean) =>
      Number(
        /w:bottom="(\d+)"/.exec(
          bodyOf(await docxOf(chosen('script', { topOnly }), 'script')).replace(/.*<w:pgMar/s, ''),
        )?.[1],
      );
    expect(await bottom(true)).toBe(Math.round((99 * 1440) / 25.4));
    expect(await bottom(false)).toBeLessThan(1500);
  });

  it('takes the colour away, and only then', async () => {
    const colours = async (monochrome: boolean) =>
      new Set(
        all(
          stylesOf(await docxOf(chosen('script', { monochrome }), 'script')).replace(
            /<w:style w:type="table".*?<\/w:style>/gs,
            '',
          ),
          /w:(?:color w:val|color)="(\w+)"/g,
        ),
      );
    expect(await colours(true)).toEqual(new Set(['000000']));
    expect((await colours(false)).size).toBeGreaterThan(2);
  });

  it.each([
    [
      'running-order',
      { paper: 'A3', typeSize: 16 },
      'w:w="23811" w:h="16838" w:orient="landscape"',
    ],
    ['programme', { paper: 'A5' }, 'w:w="8391" w:h="11906"'],
    ['presenter-cards', { paper: 'A4' }, 'w:w="16838" w:h="11906" w:orient="landscape"'],
    ['lineups', { typeSize: 16 }, 'w:w="11906" w:h="16838"'],
  ] as const)('sets the %s as %o', async (name, settings, size) => {
    const docx = await docxOf(chosen(name, settings), name);
    expect(bodyOf(docx)).toContain(size);
    for (const table of bodyOf(docx).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
      const widths = all(table, /<w:gridCol w:w="(\d+)"/g).map(Number);
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThan(
        Number(/w:w="(\d+)"/.exec(size)?.[1]) - 1000,
      );
      expect(Math.min(...widths)).toBeGreaterThan(200);
    }
    expect(missingFrom(docx.text, wordsOf(docx.sheet))).toBeNull();
  });
});

describe('office papers', () => {
  it('have country and motto beside the organiser in Vietnamese, and no country in English', async () => {
    const vi = await docxOf(hardShow('vi'), 'programme');
    const [head = ''] = bodyOf(vi).match(/<w:tbl>.*?<\/w:tbl>/s) ?? [];
    expect(head).toContain('<w:tblStyle w:val="PlainTable"/>');
    expect(textIn(head)).toBe(
      'UBND tỉnh Hòa SơnCộng hòa xã hội chủ nghĩa Việt NamĐộc lập - Tự do - Hạnh phúc',
    );
    expect(style(vi, 'Country')).toContain('<w:caps/>');
    const en = await docxOf(hardShow('en'), 'programme');
    expect(paragraphsOf(bodyOf(en), 'Organiser').map(textIn)).toEqual([
      'the People’s Committee of Hoa Son',
    ]);
    expect(bodyOf(en)).not.toContain('w:val="Country"');
  });

  it('have room for both signatures once the evening has ended, and none before', async () => {
    const signers = async (show: Show) =>
      paragraphsOf(bodyOf(await docxOf(show, 'as-run')), 'Signer').length;
    expect(await signers(wholeEvening())).toBe(2);
    expect(await signers(exampleShow())).toBe(0);
  });

  it('have two rows of heads where columns have something in common', async () => {
    const body = bodyOf(await docxOf(wholeEvening(), 'as-run'));
    const table = (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((one) =>
      one.includes('w:gridSpan'),
    );
    const heads = (table?.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).filter((row) =>
      row.includes('<w:tblHeader/>'),
    );
    expect(heads).toHaveLength(2);
    expect(heads[0]).toContain('<w:vMerge w:val="restart"/>');
    expect(textIn(heads[0] ?? '')).toContain('Kế hoạch');
  });
});

describe('signs that a file cannot hold or that mean something in it', () => {
  const HARD = [
    'Trần\u0000 Văn\u0008 An\uFFFF',
    'Lê \uD83D Bình',
    'A & B <b>"C"</b> \'D\' ]]> &amp;',
    'Đội 🏳️‍🌈👩🏽‍🚒 Xung kích',
    'محمد عبد الرحمن',
    'דוד בן־גוריון',
    '王小明大使',
    'Hoàng\tThị\nQuỳnh',
  ];
  const CLEAN = ['Trần Văn An', 'Lê  Bình', ...HARD.slice(2, 7), 'Hoàng Thị Quỳnh'];

  function hard(): Show {
    const show = exampleShow();
    const { plan } = show;
    const recipients = plan.recipients.map((one, at) => ({
      ...one,
      name: HARD[at % HARD.length] ?? one.name,
      unit: HARD[(at + 3) % HARD.length] ?? one.unit,
    }));
    return {
      ...show,
      info: { ...show.info, title: HARD[0] ?? '', organiser: `${HARD[2]}${HARD[0]}` },
      plan: { ...plan, recipients },
    };
  }
  // What XML 1.0 allows.
  const ALLOWED = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

  it.each(DOCX_SHEETS)('leave the %s a document that can be read', async (name) => {
    const docx = await docxOf(hard(), name);
    for (const [part, xml] of Object.entries(docx.parts))
      expect([part, ALLOWED.test(xml)]).toEqual([part, true]);
    expect(coreOf(docx)).toContain('Trần Văn An');
  });

  it('are left out, or stand as they are', async () => {
    const { text } = await docxOf(hard(), 'check-in');
    const used = hard().plan.recipients.map((_, at) => CLEAN[at % CLEAN.length] ?? '');
    expect(used.length).toBeGreaterThan(5);
    for (const name of used) expect(text).toContain(name);
  });
});

it('a window loads the library at the first document, not before', () => {
  for (const file of ['sheets.ts', 'writeDocx.ts']) {
    const source = readFileSync(
      new URL(`../../../shared/export/docx/${file}`, import.meta.url),
      'utf8',
    );
    const imports = source.match(/^import (?!type ).*$/gm) ?? [];
    expect(imports).toEqual([]);
  }
});
