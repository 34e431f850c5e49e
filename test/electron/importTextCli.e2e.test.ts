import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { showSchema } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../fixtures/commandLine.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const SEED = 'announcements/seed/00-thai-nguyen.txt';

const cli = commandLine();
const { rostrum } = cli;

/** A file of the fixtures, or one with this content, in the test's folder. */
function file(name: string, content?: string | Uint8Array): string {
  const [own = name] = name.split('/').slice(-1);
  if (content === undefined) copyFileSync(join(FIXTURES, name), join(cli.folder, own));
  else writeFileSync(join(cli.folder, own), content);
  return own;
}

const show = (name: string) =>
  showSchema.parse(JSON.parse(readFileSync(join(cli.folder, name), 'utf8')));

const PROSE =
  'Lễ vinh danh huyện Yên Lâm năm 2025\n' +
  'Tại buổi lễ, đồng chí Lò Thị Mận, Phó Chủ tịch UBND tỉnh, trao Bằng khen của Chủ tịch UBND tỉnh cho 5 tập thể và 3 cá nhân.\n';

describe('rostrum import: the report of Thái Nguyên', () => {
  it('says exactly what was understood', () => {
    const { status, stdout, stderr } = rostrum('import', file(SEED), '--json');
    expect([status, stderr]).toEqual([0, '']);
    const told = JSON.parse(stdout);
    expect(Object.keys(told)).toEqual(['leaders', 'presentations', 'others', 'skipped', 'notices']);
    expect(told.leaders).toHaveLength(6);
    expect(told.leaders[0]).toEqual({
      name: 'Trịnh Việt Hùng',
      posts: ['Ủy viên dự khuyết Trung ương Đảng', 'Bí thư Tỉnh ủy'],
    });
    const counts = told.presentations.map(
      ({ award, collectives, individuals, households, presenters }: Told) => [
        award,
        collectives,
        individuals,
        households,
        presenters.length,
      ],
    );
    expect(counts).toEqual([
      ['hc-lao-dong-2', 0, 9, 0, 1],
      ['hc-lao-dong-3', 1, 8, 0, 1],
      ['co-chinh-phu', 7, 0, 0, 1],
      ['bk-thu-tuong', 1, 10, 0, 1],
      ['co-tinh', 15, 0, 0, 1],
      ['bk-tinh', 73, 0, 0, 4],
    ]);
    const [first] = told.presentations;
    expect(Object.keys(first)).toEqual([
      'award',
      'awardText',
      'presenters',
      'formula',
      'collectives',
      'individuals',
      'households',
      'posthumous',
      'names',
      'source',
    ]);
    expect(first).toMatchObject({
      awardText: 'Huân chương Lao động hạng Nhì',
      presenters: ['Trịnh Việt Hùng'],
      posthumous: false,
      names: [],
    });
    const text = readFileSync(join(FIXTURES, SEED), 'utf8');
    for (const { source } of told.presentations)
      for (const { start, end } of source)
        expect(text.slice(start, end)).toMatch(/Huân chương|Cờ thi đua|Bằng khen/u);
    expect(told.others).toMatchObject([
      { kind: 'launch', text: expect.stringContaining('phát động') },
    ]);
    expect(told.notices).toContainEqual({
      code: 'misnomer',
      sentence: expect.stringContaining('Cờ thi đua của Chính phủ'),
    });
  });

  it('becomes a show: six presentations, four presenters in four waves, a launch', () => {
    const { status, stdout } = rostrum('import', file(SEED), '--out', 'a.json');
    expect(status).toBe(0);
    expect(stdout).toContain('6 presentations, 1 other segment, 6 leaders.');
    expect(stdout).toContain('As far as known: 97 collectives, 27 individuals');
    expect(stdout).toContain('a.json was written with 7 segments of the text; 124 places');
    const { plan, info, history } = show('a.json');
    const kinds = plan.recipients.map(({ kind, name }) => `${kind} ${name}`);
    expect(kinds.filter((one) => one === 'collective null')).toHaveLength(97);
    expect(kinds.filter((one) => one === 'individual null')).toHaveLength(27);
    expect(plan.segments.map(({ kind, title }) => [kind, title])).toEqual([
      ['presentation', 'Trao Huân chương Lao động hạng Nhì'],
      ['presentation', 'Trao Huân chương Lao động hạng Ba'],
      ['presentation', 'Trao Cờ thi đua của Chính phủ'],
      ['presentation', 'Trao Bằng khen của Thủ tướng Chính phủ'],
      ['presentation', 'Trao Cờ thi đua của Ủy ban nhân dân tỉnh'],
      ['presentation', 'Trao Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'],
      ['launch', 'Phát động phong trào thi đua năm 2025'],
    ]);
    const waves = plan.segments.flatMap((one) => (one.kind === 'presentation' ? [one.waves] : []));
    expect(waves[5]?.map(({ recipientIds }) => recipientIds.length)).toEqual([19, 18, 18, 18]);
    const name = (id: string | undefined) => plan.people.find((one) => one.id === id)?.name;
    expect(waves[5]?.map(({ presenterIds }) => presenterIds.map(name).join())).toEqual([
      'Nguyễn Huy Dũng',
      'Đặng Xuân Trường',
      'Lê Quang Tiến',
      'Nguyễn Thanh Bình',
    ]);
    const launch = plan.segments.at(-1);
    expect(launch?.kind === 'launch' && [launch.theme, launch.speakerIds.map(name)]).toEqual([
      'Kỷ cương, trách nhiệm; chủ động, kịp thời; tinh gọn, hiệu quả; tăng tốc, bứt phá',
      ['Nguyễn Huy Dũng'],
    ]);
    expect(info).toMatchObject({
      scriptLanguage: 'vi',
      stated: { collective: 97, individual: 27, household: null },
    });
    expect(history.undo).toMatchObject([{ command: 'import-announcement' }]);
    expect(rostrum('cues', 'a.json').status).toBe(0);
  });

  it('comes into its own sample once: all of it is there', () => {
    rostrum('new', 's.json', '--sample', 'thai-nguyen-2025');
    const before = readFileSync(join(cli.folder, 's.json'), 'utf8');
    const { status, stdout } = rostrum('import', file(SEED), '--into', 's.json', '--out', 'a.json');
    expect(stdout).toContain('Nothing to import; a.json was not written.');
    expect([status, existsSync(join(cli.folder, 'a.json'))]).toEqual([1, false]);
    expect(readFileSync(join(cli.folder, 's.json'), 'utf8')).toBe(before);
  });
});

interface Told {
  readonly award: string | null;
  readonly presenters: readonly string[];
  readonly collectives: number | null;
  readonly individuals: number | null;
  readonly households: number | null;
}

describe('rostrum import: prose in other files', () => {
  it.each(['prose/plan.docx', 'prose/plan.html'])('%s', (name) => {
    const own = file(name);
    const { status, stdout, stderr } = rostrum('import', own, '--json', '--out', 'a.json');
    expect([status, stderr]).toEqual([0, '']);
    const awards = JSON.parse(stdout).presentations.map(({ award }: Told) => award);
    expect(awards).toContain('co-tinh');
    expect(show('a.json').info.title).toBe('Hội nghị điển hình tiên tiến huyện Yên Lâm năm 2025');
  });

  it('an old font is converted and told', () => {
    const { status, stdout } = rostrum('import', file('prose/report-tcvn3.txt'), '--json');
    expect(status).toBe(0);
    const told = JSON.parse(stdout);
    expect(told.notices).toContainEqual({
      code: 'legacy-converted',
      sentence: expect.stringContaining('TCVN3'),
    });
    expect(told.leaders).toMatchObject([{ name: 'Lò Thị Mận' }]);
  });

  it('the person’s language', () => {
    const { stdout } = cli.inLanguage('vi_VN.UTF-8', 'import', file('a.txt', PROSE));
    expect(stdout).toContain('1 phần trao thưởng, 0 phần khác, 1 lãnh đạo.');
    expect(stdout).toContain('5 tập thể, 3 cá nhân · Lò Thị Mận trao');
  });

  it('comes into a show that is there', () => {
    rostrum('import', file('a.txt', PROSE), '--out', 'a.json');
    expect(show('a.json').info.title).toBe('Lễ vinh danh huyện Yên Lâm năm 2025');
    const more = 'Đồng chí Lò Thị Mận trao Cờ thi đua của UBND tỉnh cho 2 tập thể.';
    expect(
      rostrum('import', file('b.txt', more), '--into', 'a.json', '--out', 'b.json').status,
    ).toBe(0);
    const { plan } = show('b.json');
    expect(plan.segments.map(({ title }) => title)).toEqual([
      'Trao Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      'Trao Cờ thi đua của Ủy ban nhân dân tỉnh',
    ]);
    expect([plan.people.length, plan.recipients.length]).toEqual([1, 10]);
  });
});

describe('a list or a text', () => {
  const ROWS = 'STT\tHọ và tên\n1\tNguyễn Văn An\n2\tTrần Thị Bình\n';
  const keys = (...args: string[]) =>
    Object.keys(JSON.parse(rostrum('import', ...args, '--json').stdout));

  it('is told by what the file holds', () => {
    expect(keys(file('a.txt', ROWS))).toContain('rows');
    expect(keys(file('b.txt', PROSE))).toContain('presentations');
    expect(keys(file('lists/list.docx'))).toContain('rows');
    expect(keys(file('lists/list.html'))).toContain('rows');
    copyFileSync(join(FIXTURES, 'lists/decision-attachment.xlsx'), join(cli.folder, 'x.bin'));
    expect(keys('x.bin')).toContain('rows');
  });

  it('is what the call says', () => {
    expect(keys(file('a.txt', ROWS), '--text')).toContain('presentations');
    expect(keys(file('lists/list.docx'), '--text')).toContain('presentations');
    expect(keys(file('b.txt', 'Nguyễn Văn An\nTrần Thị Bình\n'), '--list')).toContain('rows');
  });

  it('a table by its ending is a list, whatever it holds', () => {
    expect(keys(file('a.csv', PROSE))).toContain('rows');
    expect(keys(file('b.csv', PROSE), '--text')).toContain('presentations');
  });
});

describe('exit code 1', () => {
  it('nothing was understood: said, and nothing is written', () => {
    const { status, stdout } = rostrum(
      'import',
      file('a.txt', 'Trời hôm nay đẹp.'),
      '--out',
      'a.json',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('No segment of a ceremony was found in the text.');
    expect(stdout).toContain('a.json was not written.');
    expect(readdirSync(cli.folder)).toEqual(['a.txt']);
  });

  it('letters could not be read: told, and the rest is imported', () => {
    const bytes = new TextEncoder().encode(`${PROSE}Xã Đạ Tẻh\n`);
    bytes[bytes.lastIndexOf(0xe1)] = 0xff;
    const { status, stdout } = rostrum('import', file('a.txt', bytes), '--json', '--out', 'a.json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).notices).toContainEqual({
      code: 'broken-characters',
      sentence: expect.stringContaining('3'),
    });
    expect(show('a.json').plan.recipients).toHaveLength(8);
  });
});

describe('bad calls: exit code 2, one clear line, nothing written', () => {
  const cases: readonly (readonly [string, () => string[], string])[] = [
    ['an empty text', () => [file('a.txt', '')], 'There are no words in a.txt.'],
    [
      'a text too large',
      () => [file('a.txt', 'a'.repeat(8 * 1024 * 1024 + 1))],
      'too large for a text',
    ],
    ['a PDF', () => [file('a.pdf', '%PDF-1.7')], 'a.pdf is no text that can be read.'],
    ['a workbook as text', () => [file('lists/two-sheets.xlsx'), '--text'], 'is no text'],
    ['an old document', () => [file('lists/old.doc')], '.docx'],
    ['both at once', () => [file('a.txt', PROSE), '--list', '--text'], '--list and --text'],
    ['--into without --out', () => [file('a.txt', PROSE), '--into', 'x.json'], '--out is missing.'],
    [
      'a show that is not there',
      () => [file('a.txt', PROSE), '--into', 'x.json', '--out', 'b.json'],
      'x.json is not there.',
    ],
    [
      'a file that is there',
      () => [file('a.txt', PROSE), '--out', file('b.json', '{}')],
      'not overwritten',
    ],
    ['an unwritable path', () => [file('a.txt', PROSE), '--out', 'no/a.json'], 'cannot be written'],
    ['no file', () => [], 'import LIST|TEXT [--list|--text]'],
  ];
  it.each(cases)('%s', (_, args, sentence) => {
    const line = args();
    const before = readdirSync(cli.folder);
    const { status, stdout, stderr } = rostrum('import', ...line);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([2, '']);
    expect(readdirSync(cli.folder)).toEqual(before);
  });
});
