import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../fixtures/folders.ts';
import { below, seeded } from '../fixtures/random.ts';

const CLI = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const LISTS = fileURLToPath(new URL('../fixtures/lists/', import.meta.url));

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

/** A list of the fixtures, or one with this content, in the test's folder. */
function list(name: string, content?: string | Uint8Array): string {
  if (content === undefined) copyFileSync(join(LISTS, name), join(folder, name));
  else writeFileSync(join(folder, name), content);
  return name;
}

const show = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const SMALL = [
  'DANH SÁCH KHEN THƯỞNG NĂM 2025',
  'STT,Họ và tên,Chức vụ,Đơn vị,Hình thức khen thưởng',
  '1,Nguyễn Văn An,Giám đốc,Sở Y tế,Huân chương Lao động hạng Nhì',
  '2,Trần Thị Bình,Chuyên viên,Sở Nội vụ,Bằng khen của Thủ tướng Chính phủ',
  '3,Lê Văn Cường,Chuyên viên,Sở Tài chính,Bằng khen của Thủ tướng Chính phủ',
].join('\n');

describe('rostrum import: a workbook of ours', () => {
  it('makes the show that it came from, and comes into no other', () => {
    rostrum('new', 'a.json', '--sample', 'thai-nguyen-2025');
    expect(rostrum('export', 'a.json', '--format', 'xlsx', '--out', 'a.xlsx').status).toBe(0);
    const { status, stdout } = rostrum('import', 'a.xlsx', '--out', 'b.json', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ recipients: 124, written: 'b.json' });
    expect([show('b.json').info, show('b.json').plan]).toEqual([
      show('a.json').info,
      show('a.json').plan,
    ]);
    const refused = rostrum('import', 'a.xlsx', '--into', 'a.json', '--out', 'c.json');
    expect([refused.status, existsSync(join(folder, 'c.json'))]).toEqual([2, false]);
    expect(refused.stderr).toContain('a.xlsx holds a whole plan');
  });
});

describe('rostrum import: a list becomes a show', () => {
  it('the attachment of a decision: recipients in the order of the list, award, decision and title', () => {
    const file = list('decision-attachment.xlsx');
    const { status, stdout, stderr } = rostrum('import', file, '--out', 'a.json', '--json');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const told = JSON.parse(stdout);
    const { plan, info } = show('a.json');
    expect(told).toMatchObject({ rows: told.imported, written: 'a.json' });
    expect(plan.recipients).toHaveLength(told.imported);
    expect(plan.segments).toHaveLength(1);
    const [presentation] = plan.segments;
    expect(presentation.waves).toHaveLength(1);
    expect(presentation.waves[0].recipientIds).toEqual(
      plan.recipients.map(({ id }: { id: string }) => id),
    );
    expect(plan.awards[0].catalogueId).toBe(told.awards[0].catalogueId);
    expect(info.title).toMatch(/^DANH SÁCH/);
    expect(plan.lists).toMatchObject([{ name: 'decision-attachment.xlsx' }]);
    expect(rostrum('cues', 'a.json').status).toBe(0);
  });

  it('a CSV names awards: presentations in the order of their rank', () => {
    const { status, stdout } = rostrum('import', list('ds.csv', SMALL), '--out', 'a.json');
    expect(status).toBe(0);
    expect(stdout).toContain('3 recipient rows.');
    expect(stdout).toContain('Bằng khen của Thủ tướng Chính phủ: 2 individuals');
    expect(stdout).toContain('a.json was written with 3 recipients.');
    expect(show('a.json').plan.segments.map(({ title }: { title: string }) => title)).toEqual([
      'Trao Huân chương Lao động hạng Nhì',
      'Trao Bằng khen của Thủ tướng Chính phủ',
    ]);
    expect(show('a.json').info.title).toBe('DANH SÁCH KHEN THƯỞNG NĂM 2025');
  });

  it.each(readdirSync(LISTS).filter((name) => /^(?!locked|old).*\.(xlsx|csv|docx)$/.test(name)))(
    'tells the same of %s whether it writes a show or not',
    (name) => {
      const plain = rostrum('import', list(name), '--json');
      const written = rostrum('import', name, '--json', '--out', 'a.json');
      expect([0, 1, 2]).toContain(plain.status);
      expect(written.status).toBe(plain.status);
      if (plain.status === 2) {
        expect(existsSync(join(folder, 'a.json'))).toBe(false);
        return;
      }
      const told = JSON.parse(plain.stdout);
      expect(JSON.parse(written.stdout)).toEqual({ ...told, written: 'a.json' });
      expect(show('a.json').plan.recipients).toHaveLength(told.imported);
      for (const one of told.problems) expect(one.sentence).not.toBe(one.code);
    },
  );

  it('without --out nothing is written', () => {
    list('ds.csv', SMALL);
    expect(rostrum('import', 'ds.csv').status).toBe(0);
    expect(readdirSync(folder)).toEqual(['ds.csv']);
  });

  it('a list in an old font is converted and says so', () => {
    const { status, stdout } = rostrum('import', list('list-tcvn3.csv'), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).notices).toContainEqual(
      expect.objectContaining({ code: 'legacy-converted' }),
    );
  });
});

describe('rostrum import --into: a list comes into a show', () => {
  it('names fill the places of the sample, the show stays as it was, and nobody comes in twice', () => {
    rostrum('new', 's.json', '--sample', 'thai-nguyen-2025');
    const before = readFileSync(join(folder, 's.json'), 'utf8');
    const file = list('ds.csv', SMALL);
    const { status, stdout } = rostrum('import', file, '--into', 's.json', '--out', 'a.json');
    expect(status).toBe(0);
    expect(stdout).toContain('a.json was written with 3 recipients; 121 places still wait');
    expect(readFileSync(join(folder, 's.json'), 'utf8')).toBe(before);
    const { plan } = show('a.json');
    expect(plan.recipients).toHaveLength(124);
    const named = plan.recipients.filter(({ name }: { name: string | null }) => name !== null);
    expect(named.map(({ name }: { name: string }) => name)).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Lê Văn Cường',
    ]);
    const again = rostrum('import', file, '--into', 'a.json', '--out', 'b.json');
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('in the show already, as “ds.csv”');
    expect(existsSync(join(folder, 'b.json'))).toBe(false);
  });
});

describe('rows with errors', () => {
  const broken = (text: string) => `${text}\n4,,Giám đốc,Sở Xây dựng,Huân chương Lao động hạng Nhì`;

  it('are told, stay out and make the exit code 1', () => {
    const file = list('ds.csv', broken(SMALL));
    const { status, stdout } = rostrum('import', file, '--json', '--out', 'a.json');
    expect(status).toBe(1);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ rows: 4, imported: 3 });
    expect(told.problems).toContainEqual(
      expect.objectContaining({ row: 6, code: 'name-missing', severity: 'error' }),
    );
    expect(show('a.json').plan.recipients).toHaveLength(3);
  });

  it('a list of nothing else writes no show', () => {
    const file = list('ds.csv', broken(SMALL.split('\n').slice(0, 2).join('\n')));
    const { status, stdout } = rostrum('import', file, '--out', 'a.json');
    expect(status).toBe(1);
    expect(stdout).toContain('a.json was not written.');
    expect(existsSync(join(folder, 'a.json'))).toBe(false);
  });
});

describe('bad input: exit code 2, one clear line, nothing written', () => {
  const cases: readonly (readonly [string, () => string[], string])[] = [
    ['no list', () => ['import'], 'usage:'],
    ['a missing list', () => ['import', 'gone.xlsx'], 'gone.xlsx is not there.'],
    ['a folder', () => ['import', '.'], 'cannot be read (it is a folder and not a file, EISDIR)'],
    ['a locked workbook', () => ['import', list('locked.xlsx'), '--out', 'a.json'], 'password'],
    ['an old workbook', () => ['import', list('old.xls'), '--out', 'a.json'], '.xlsx'],
    ['an empty file', () => ['import', list('e.csv', ''), '--out', 'a.json'], 'e.csv'],
    [
      'nobody in it',
      () => ['import', list('n.csv', 'Số,Tiền\nMột,2\n'), '--out', 'a.json'],
      'No recipients were found in n.csv.',
    ],
    [
      'a show that is there',
      () => ['import', list('ds.csv', SMALL), '--out', list('b.json', '{}')],
      'b.json is there already and was not overwritten.',
    ],
    [
      '--into without --out',
      () => ['import', list('ds.csv', SMALL), '--into', list('b.json', '{}')],
      '--out is missing.',
    ],
    [
      '--into something else',
      () => ['import', list('ds.csv', SMALL), '--into', list('b.json', '{}'), '--out', 'a.json'],
      'b.json is not a Rostrum show file.',
    ],
    [
      'an unwritable path',
      () => ['import', list('ds.csv', SMALL), '--out', 'no/such/a.json'],
      'cannot be written (no such file or folder, ENOENT)',
    ],
  ];
  for (const [what, args, sentence] of cases)
    it(what, () => {
      const line = args();
      const before = readdirSync(folder);
      const { status, stdout, stderr } = rostrum(...line);
      expect(stderr).toContain(sentence);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(readdirSync(folder)).toEqual(before);
    });

  it('whatever is broken in a file, it is refused in one line or read as far as it says', () => {
    const random = seeded(20_25);
    const sources = ['decision-attachment.xlsx', 'list.docx', 'list-utf8.csv'];
    for (let nth = 0; nth < 12; nth += 1) {
      const name = sources[nth % sources.length] ?? '';
      const bytes = Uint8Array.from(readFileSync(join(LISTS, name)));
      const broken = nth % 2 === 0 ? bytes.slice(0, below(random, bytes.length)) : bytes;
      for (let flips = 0; flips < 8 && broken.length > 0; flips += 1)
        broken[below(random, broken.length)] = below(random, 256);
      list(name, broken);
      const out = `out-${nth}.json`;
      const { status, stdout, stderr } = rostrum('import', name, '--json', '--out', out);
      expect([0, 1, 2]).toContain(status);
      if (status === 2) {
        expect(stderr.trimEnd().split('\n')).toHaveLength(1);
        expect(stderr).toMatch(/^rostrum: /);
        expect(stdout).toBe('');
        expect(existsSync(join(folder, out))).toBe(false);
      } else {
        expect(stderr).toBe('');
        const told = JSON.parse(stdout);
        expect(told.written === null).toBe(told.imported === 0);
        if (told.written !== null) expect(show(out).plan.recipients).toHaveLength(told.imported);
      }
    }
  });
});
