import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../fixtures/folders.ts';

const CLI = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await tempFolder();
});

/** Runs the built command line in the test's folder. */
function rostrum(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  });
  return { status, stdout, stderr };
}

function pdfTool(tool: 'pdftotext' | 'pdfinfo' | 'pdffonts', file: string): string {
  const args = tool === 'pdftotext' ? [file, '-'] : [file];
  return spawnSync(tool, args, { cwd: folder, encoding: 'utf8' }).stdout;
}

const newSample = () => rostrum('new', 'a.json', '--sample', 'thai-nguyen-2025');

describe('rostrum new and cues', () => {
  it('lists every beat of the sample with presenter, award, counts and words', () => {
    expect(newSample().status).toBe(0);
    const { status, stdout } = rostrum('cues', 'a.json', '--json');
    expect(status).toBe(0);
    const sheet = JSON.parse(stdout);
    expect(sheet.recipients).toEqual({ collective: 97, individual: 27, household: 0 });
    const handedOver = sheet.cues
      .filter((cue: { beat: string | null }) => cue.beat === 'present')
      .map((cue: Record<string, unknown> & { presenters: { name: string }[]; counts: object }) => [
        cue.award,
        cue.presenters.map(({ name }) => name).join(),
        Object.values(cue.counts).join('/'),
        cue.formula,
      ]);
    const chairAward = 'Bằng khen của Chủ tịch UBND tỉnh';
    expect(handedOver).toEqual([
      [
        'Huân chương Lao động hạng Nhì',
        'Trịnh Việt Hùng',
        '0/9/0',
        'Thừa ủy quyền của Chủ tịch nước',
      ],
      [
        'Huân chương Lao động hạng Ba',
        'Trịnh Việt Hùng',
        '1/8/0',
        'Thừa ủy quyền của Chủ tịch nước',
      ],
      ['Cờ thi đua của Chính phủ', 'Phạm Hoàng Sơn', '7/0/0', null],
      ['Bằng khen của Thủ tướng Chính phủ', 'Phạm Hoàng Sơn', '1/10/0', null],
      ['Cờ thi đua của UBND tỉnh', 'Nguyễn Huy Dũng', '15/0/0', null],
      [chairAward, 'Nguyễn Huy Dũng', '19/0/0', null],
      [chairAward, 'Đặng Xuân Trường', '18/0/0', null],
      [chairAward, 'Lê Quang Tiến', '18/0/0', null],
      [chairAward, 'Nguyễn Thanh Bình', '18/0/0', null],
    ]);
    const script = (id: string) =>
      sheet.cues.find((cue: { id: string }) => cue.id === id).script.join('\n');
    expect(script('hcld2-w1/present')).toContain('Thừa ủy quyền của Chủ tịch nước');
    expect(script('hcld3-w1/present')).toContain('Thừa ủy quyền của Chủ tịch nước');
    expect(script('cocp-w1/present')).toContain('Cờ thi đua của Chính phủ');
    expect(script('launch')).toContain('phát động phong trào thi đua năm hai nghìn');
  });

  it('never overwrites a file', () => {
    newSample();
    const before = readFileSync(join(folder, 'a.json'));
    const again = newSample();
    expect(again.status).toBe(2);
    expect(again.stderr).toBe('rostrum: a.json is there already and was not overwritten.\n');
    expect(readFileSync(join(folder, 'a.json'))).toEqual(before);
  });
});

describe('rostrum check', () => {
  it('gives notices and exit code 0 for the sample', () => {
    newSample();
    const { status, stdout } = rostrum('check', 'a.json', '--json');
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found.errors).toEqual([]);
    expect(found.notices[0]).toEqual({
      rule: 'date-unknown',
      at: {},
      message: expect.stringContaining('date'),
    });
  });

  it('gives exit code 1 when there is an error', () => {
    newSample();
    const show = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'));
    show.plan.segments.find((one: { id: string }) => one.id === 'cocp').waves[0].presenterIds = [];
    writeFileSync(join(folder, 'b.json'), JSON.stringify(show));
    const { status, stdout } = rostrum('check', 'b.json', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).errors).toMatchObject([
      { rule: 'wave-without-presenter', at: { segmentId: 'cocp', waveId: 'cocp-w1' } },
    ]);
  });

  it('leaves out what was passed over, and counts it', () => {
    newSample();
    const show = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'));
    show.plan.dismissed['date-unknown'] = { reason: 'Chờ thông báo', said: '' };
    writeFileSync(join(folder, 'b.json'), JSON.stringify(show));
    const { notices } = JSON.parse(rostrum('check', 'b.json', '--json').stdout);
    expect(notices.map(({ rule }: { rule: string }) => rule)).not.toContain('date-unknown');
    expect(rostrum('check', 'b.json').stdout).toContain('Passed over with a reason: 1.');
  });

  it('names each fault of a catalogue of awards by file and place', () => {
    const catalogue = JSON.parse(
      readFileSync(new URL('../../data/award-catalogue.json', import.meta.url), 'utf8'),
    );
    writeFileSync(join(folder, 'good.json'), JSON.stringify(catalogue));
    expect(rostrum('check', 'good.json')).toMatchObject({
      status: 0,
      stdout: 'Catalogue: 78 awards can be used, 0 faults.\n',
    });
    catalogue.awards[3].kinds = [];
    catalogue.awards[12].aliases = [catalogue.awards[0].name.vi];
    writeFileSync(join(folder, 'bad.json'), JSON.stringify(catalogue));
    const { status, stdout } = rostrum('check', 'bad.json', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).errors).toMatchObject([
      { rule: 'schema', at: { file: 'bad.json', place: 'awards[3].kinds' } },
      {
        rule: 'double-alias',
        at: { place: 'awards[12].aliases[0]' },
        message: expect.stringContaining('“Huân chương Sao vàng”'),
      },
    ]);
  });

  it('names each fault of a file of templates by file and key', () => {
    const templates = {
      vi: { 'opening.setle': 'x', 'phrase.host': 'Ban Tổ chức' },
      en: { 'opening.setle': 'x' },
    };
    const file = { format: 'rostrum-wording', version: 1, templates, abbreviations: {} };
    writeFileSync(join(folder, 'words.json'), JSON.stringify(file));
    const { status, stdout } = rostrum('check', 'words.json');
    expect(status).toBe(1);
    expect(stdout).toContain('words.json: Template “opening.setle” (Vietnamese)');
    expect(stdout).toContain('words.json: Template “phrase.host” has no English wording.');
    expect(stdout).toContain('Templates: 3 faults.');
  });
});

describe('rostrum propose', () => {
  it('writes the show in the order that is proposed and says why', () => {
    newSample();
    const { status, stdout } = rostrum('propose', 'a.json', '--out', 'b.json', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      changed: true,
      reasons: [{ code: 'order-rank', segmentId: 'bkttg', message: expect.any(String) }],
      written: 'b.json',
    });
    const show = JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8'));
    const ids = show.plan.segments.map(({ id }: { id: string }) => id);
    expect(ids.indexOf('bkttg')).toBe(ids.indexOf('cocp') - 1);
    expect(show.history.undo).toMatchObject([{ command: 'propose-order' }]);
  });

  it('says when there is nothing to change, and writes the same show', () => {
    newSample();
    rostrum('propose', 'a.json', '--out', 'b.json');
    const { status, stdout } = rostrum('propose', 'b.json', '--out', 'c.json');
    expect([status, stdout]).toEqual([
      0,
      'Nothing to change; the show is written to c.json as it is.\n',
    ]);
    const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
    expect(read('c.json')).toEqual(read('b.json'));
  });

  it('never overwrites', () => {
    newSample();
    expect(rostrum('propose', 'a.json', '--out', 'a.json')).toMatchObject({
      status: 2,
      stdout: '',
    });
    expect(rostrum('propose', 'a.json')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('rostrum print', () => {
  it('prints the script as a tagged PDF that says the names of the six leaders', () => {
    newSample();
    expect(
      rostrum('print', 'a.json', '--sheet', 'script', '--format', 'pdf', '--out', 's.pdf').status,
    ).toBe(0);
    const text = pdfTool('pdftotext', 's.pdf').normalize('NFC').replace(/\s+/g, ' ');
    for (const leader of [
      'Trịnh Việt Hùng',
      'Phạm Hoàng Sơn',
      'Nguyễn Huy Dũng',
      'Đặng Xuân Trường',
      'Lê Quang Tiến',
      'Nguyễn Thanh Bình',
    ])
      expect(text).toContain(leader);
    const pages = Number(/Pages:\s+(\d+)/.exec(pdfTool('pdfinfo', 's.pdf'))?.[1]);
    expect(text).toContain(`${pages}/${pages}`);
    expect(text.split('Hội nghị tổng kết phong trào thi đua yêu nước').length).toBeGreaterThan(
      pages,
    );
    expect(pdfTool('pdfinfo', 's.pdf')).toMatch(/Tagged:\s+yes/);
    const fonts = pdfTool('pdffonts', 's.pdf').trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/TrueType.*\byes\s+yes\s+yes\b/);
  });

  it('prints the lineups as text with every wave', () => {
    newSample();
    rostrum('print', 'a.json', '--sheet', 'lineups', '--format', 'txt', '--out', 'l.txt');
    const text = readFileSync(join(folder, 'l.txt'), 'utf8');
    for (let number = 1; number <= 73; number += 1)
      expect(text).toContain(`Tập thể ${String(number).padStart(2, '0')}`);
  });

  it('prints every sheet as a PDF and as text, and the lists as workbooks', () => {
    newSample();
    const made = (sheet: string, format: string) => {
      const out = `${sheet}.${format}`;
      const { status } = rostrum(
        'print',
        'a.json',
        '--sheet',
        sheet,
        '--format',
        format,
        '--out',
        out,
      );
      return status === 0 && readFileSync(join(folder, out)).byteLength > 300;
    };
    for (const sheet of [
      'programme',
      'running-order',
      'trays',
      'presenter-cards',
      'check-in',
      'stage-plans',
      'labels',
    ])
      for (const format of ['pdf', 'html', 'txt']) expect(made(sheet, format), sheet).toBe(true);
    for (const list of ['running-order', 'trays', 'check-in'])
      expect(made(list, 'xlsx'), list).toBe(true);
    for (const edited of [
      'programme',
      'running-order',
      'script',
      'lineups',
      'trays',
      'presenter-cards',
      'check-in',
      'as-run',
    ])
      expect(made(edited, 'docx'), edited).toBe(true);
  });
});

describe('rostrum print --sheet pack', () => {
  it('makes a folder with a PDF for each sheet and one with all of them', () => {
    newSample();
    expect(rostrum('print', 'a.json', '--sheet', 'pack', '--out', 'pack').status).toBe(0);
    const files = readdirSync(join(folder, 'pack')).sort();
    expect(files).toHaveLength(10);
    expect(files.slice(0, 9).map((name) => name.replace(/-v1-[0-9a-z]{6}\.pdf$/, ''))).toEqual([
      '01-programme',
      '02-running-order',
      '03-script',
      '04-lineups',
      '05-trays',
      '06-presenter-cards',
      '07-check-in',
      '08-stage-plans',
      '09-labels',
    ]);
    const bound = files[9] ?? '';
    expect(bound).toMatch(/^hoi-nghi-.*-v1-[0-9a-z]{6}\.pdf$/);
    const pages = (name: string) =>
      Number(/Pages:\s+(\d+)/.exec(pdfTool('pdfinfo', join('pack', name)))?.[1]);
    const sum = files.slice(0, 9).reduce((count, name) => count + pages(name), 0);
    expect(pages(bound)).toBe(sum);
    const stamp = /-([0-9a-z]{6})\.pdf$/.exec(bound)?.[1];
    expect(pdfTool('pdftotext', join('pack', bound)).split(`bộ ${stamp}`).length).toBe(sum + 1);
  });

  it('leaves a folder alone that holds something, and a place that cannot be written', () => {
    newSample();
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'mine.txt'), 'x');
    expect(rostrum('print', 'a.json', '--sheet', 'pack', '--out', 'full')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('full'),
    });
    expect(readdirSync(join(folder, 'full'))).toEqual(['mine.txt']);
    expect(rostrum('print', 'a.json', '--sheet', 'pack', '--out', 'no/such/pack')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cannot be written (ENOENT)'),
    });
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'full']);
  });
});

describe('bad input: exit code 2, one clear line, nothing written', () => {
  const cases: readonly (readonly [string, () => string[], string])[] = [
    ['no verb', () => [], 'usage:'],
    ['an unknown verb', () => ['constructor'], 'usage:'],
    ['an unknown option', () => ['cues', 'a.json', '--nonsense'], 'usage:'],
    ['an unknown sample', () => ['new', 'n.json', '--sample', 'x'], 'thai-nguyen-2025, graduation'],
    ['a missing file', () => ['cues', 'gone.json'], 'gone.json is not there.'],
    [
      'not JSON',
      () => ['check', file('bad.json', '{"a": x}')],
      'bad.json is not a show file: it cannot be read at line 1, column 7.',
    ],
    ['not ours', () => ['check', file('bad.json', '{}')], 'bad.json is not a Rostrum show file.'],
    [
      'too new',
      () => ['check', file('bad.json', '{"format":"rostrum-show","version":99}')],
      'newer Rostrum (format 99',
    ],
    [
      'invalid',
      () => ['check', file('bad.json', '{"format":"rostrum-show","version":1}')],
      'wrong at “id”',
    ],
    [
      'truncated',
      () => ['check', file('bad.json', '{"format":"rostrum-show",')],
      'cut off at line 1',
    ],
    [
      'an unknown sheet',
      () => ['print', 'a.json', '--sheet', 'x', '--format', 'txt', '--out', 'o'],
      '--sheet does not take “x”',
    ],
    [
      'an unknown format',
      () => ['print', 'a.json', '--sheet', 'script', '--format', 'xlsx', '--out', 'o'],
      '--format does not take “xlsx”',
    ],
    [
      'a format that the sheet is not made in',
      () => ['print', 'a.json', '--sheet', 'labels', '--format', 'docx', '--out', 'o'],
      '--format does not take “docx”; it takes: pdf, html, txt.',
    ],
    [
      'no --out',
      () => ['print', 'a.json', '--sheet', 'script', '--format', 'txt'],
      '--out is missing.',
    ],
    [
      'an unwritable path',
      () => [
        'print',
        'a.json',
        '--sheet',
        'script',
        '--format',
        'txt',
        '--out',
        'no/such/folder/o.txt',
      ],
      'cannot be written (ENOENT)',
    ],
  ];
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  for (const [what, args, sentence] of cases)
    it(what, () => {
      newSample();
      const line = args();
      const before = readdirSync(folder);
      const { status, stdout, stderr } = rostrum(...line);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toContain(sentence);
      expect(readdirSync(folder)).toEqual(before);
      expect(existsSync(join(folder, 'o'))).toBe(false);
    });

  it('speaks Vietnamese to a Vietnamese system', () => {
    const { stderr } = spawnSync(process.execPath, [CLI, 'cues', 'gone.json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'vi_VN.UTF-8' },
    });
    expect(stderr).toBe('rostrum: Không tìm thấy tệp gone.json.\n');
  });
});
