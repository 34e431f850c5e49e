import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../fixtures/commandLine.ts';

const cli = commandLine();
const { rostrum, inLanguage } = cli;
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
    const before = readFileSync(join(cli.folder, 'a.json'));
    const again = newSample();
    expect(again.status).toBe(2);
    expect(again.stderr).toBe('rostrum: a.json is there already and was not overwritten.\n');
    expect(readFileSync(join(cli.folder, 'a.json'))).toEqual(before);
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
    const show = JSON.parse(readFileSync(join(cli.folder, 'a.json'), 'utf8'));
    show.plan.segments.find((one: { id: string }) => one.id === 'cocp').waves[0].presenterIds = [];
    writeFileSync(join(cli.folder, 'b.json'), JSON.stringify(show));
    const { status, stdout } = rostrum('check', 'b.json', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).errors).toMatchObject([
      { rule: 'wave-without-presenter', at: { segmentId: 'cocp', waveId: 'cocp-w1' } },
    ]);
  });

  it('leaves out what was passed over, and counts it', () => {
    newSample();
    const show = JSON.parse(readFileSync(join(cli.folder, 'a.json'), 'utf8'));
    show.plan.dismissed['date-unknown'] = { reason: 'Chờ thông báo', said: '' };
    writeFileSync(join(cli.folder, 'b.json'), JSON.stringify(show));
    const { notices } = JSON.parse(rostrum('check', 'b.json', '--json').stdout);
    expect(notices.map(({ rule }: { rule: string }) => rule)).not.toContain('date-unknown');
    expect(rostrum('check', 'b.json').stdout).toContain('Passed over with a reason: 1.');
  });

  it('names each fault of a catalogue of awards by file and place', () => {
    const catalogue = JSON.parse(
      readFileSync(new URL('../../data/award-catalogue.json', import.meta.url), 'utf8'),
    );
    writeFileSync(join(cli.folder, 'good.json'), JSON.stringify(catalogue));
    expect(rostrum('check', 'good.json')).toMatchObject({
      status: 0,
      stdout: 'Catalogue: 78 awards can be used, 0 faults.\n',
    });
    catalogue.awards[3].kinds = [];
    catalogue.awards[12].aliases = [catalogue.awards[0].name.vi];
    writeFileSync(join(cli.folder, 'bad.json'), JSON.stringify(catalogue));
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
    writeFileSync(join(cli.folder, 'words.json'), JSON.stringify(file));
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
    const show = JSON.parse(readFileSync(join(cli.folder, 'b.json'), 'utf8'));
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
    const read = (file: string) => JSON.parse(readFileSync(join(cli.folder, file), 'utf8'));
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
      'cannot be written (no such file or folder, ENOENT)',
    ],
  ];
  const file = (name: string, content: string) => {
    writeFileSync(join(cli.folder, name), content);
    return name;
  };
  for (const [what, args, sentence] of cases)
    it(what, () => {
      newSample();
      const line = args();
      const before = readdirSync(cli.folder);
      const { status, stdout, stderr } = rostrum(...line);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toContain(sentence);
      expect(readdirSync(cli.folder)).toEqual(before);
      expect(existsSync(join(cli.folder, 'o'))).toBe(false);
    });

  it('speaks Vietnamese to a Vietnamese system', () => {
    const { stderr } = inLanguage('vi_VN.UTF-8', 'cues', 'gone.json');
    expect(stderr).toBe('rostrum: Không tìm thấy tệp gone.json.\n');
  });
});
