import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import { sheetNameSchema } from '@shared/model/sheetName.ts';
import { isWordKey } from '@shared/words/translate.ts';
import fc from 'fast-check';
import { filesIn } from '../../../electron/givenFiles.ts';
import { runCli } from '../../../electron/host/cli/cli.ts';
import { parseServeFlags } from '../../../electron/host/web/flags.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { edge, must, opened } from '../edge.ts';
import { fixture } from '../given.ts';

const VERBS = ['new', 'check', 'propose', 'cues', 'print', 'import', 'export', 'far-page'];
const OPTIONS = [
  ...[
    '--sample',
    '--json',
    '--sheet',
    '--format',
    '--out',
    '--into',
    '--list',
    '--text',
    '--broker',
  ],
  ...[
    '--user',
    '--password',
    '--prefix',
    '--',
    '-',
    '-x',
    '--no-json',
    '--json=1',
    '--out=',
    '--sheet=',
  ],
];
/** Everything but PDF, for which a Chromium would be started. */
const VALUES = [
  ...sheetNameSchema.options,
  ...[
    'html',
    'txt',
    'docx',
    'xlsx',
    'json',
    'csv',
    'thai-nguyen-2025',
    'graduation',
    'constructor',
  ],
  ...['wss://b.example', 'ws://[::1]:9/x', 'http://x', '', ' ', '🏅', '\ud800', 'a'.repeat(300)],
];
const FILES = [
  'show.json',
  'broken.json',
  'list.csv',
  'text.txt',
  'missing.json',
  'folder',
  'new.json',
  'sub/new.json',
  'x\u0000y',
  'file:///a/b.rostrum',
  'file://other/c.json',
  'file:%zz.json',
];
const FLAGS = [
  '--port',
  '--data',
  '--no-open',
  '0',
  '65536',
  '-1',
  '1e3',
  '',
  'x',
  '--port=',
  '--data=',
  '--open',
  '--',
];

/** What stays as it is, whatever is asked for. */
async function given(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'folder'), { recursive: true });
  const text = writeShow(exampleShow());
  await writeFile(join(folder, 'show.json'), text);
  await writeFile(join(folder, 'broken.json'), text.slice(0, -40));
  await writeFile(join(folder, 'list.csv'), fixture('lists', 'list-utf8.csv'));
  await writeFile(join(folder, 'text.txt'), fixture('announcements', 'seed', '00-thai-nguyen.txt'));
  await writeFile(join(folder, 'folder', 'kept.txt'), 'kept');
}
const KEPT = ['show.json', 'broken.json', 'list.csv', 'text.txt', 'folder/kept.txt'];

/** What the command line says, instead of saying it. */
async function heard(argv: readonly string[], app: { root: string; version: string }) {
  const said = { out: '', err: '' };
  const { stdout, stderr } = process;
  const [out, err] = [stdout.write, stderr.write];
  const into = (name: 'out' | 'err') => (text: string) => {
    said[name] += text;
    return true;
  };
  stdout.write = into('out') as typeof stdout.write;
  stderr.write = into('err') as typeof stderr.write;
  try {
    return { code: await runCli(argv, app), ...said };
  } finally {
    stdout.write = out;
    stderr.write = err;
  }
}

/** Calls that do what they say where their files let them. */
function soundCall(file: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  const option = (name: string, values: readonly string[]) =>
    fc.constantFrom(...values).map((value) => [name, value]);
  const out = file.map((path) => ['--out', path]);
  const ofShow = (verb: string, ...options: readonly fc.Arbitrary<string[]>[]) =>
    fc.tuple(file, ...options).map(([show, ...all]) => [verb, show, ...all.flat()]);
  return fc.oneof(
    ofShow('new', option('--sample', ['thai-nguyen-2025', 'graduation', 'x'])),
    ...['check', 'cues', 'propose'].map((verb) => ofShow(verb, option('--json', ['--json']))),
    ofShow('propose', out),
    ofShow(
      'print',
      option('--sheet', sheetNameSchema.options),
      option('--format', ['html', 'txt', 'docx', 'xlsx']),
      out,
    ),
    ofShow('import', fc.constantFrom(['--list'], ['--text'], [], ['--json']), out),
    ofShow(
      'import',
      file.map((path) => ['--into', path]),
      out,
    ),
    ofShow('export', option('--format', ['xlsx', 'csv', 'json', 'as-run.xlsx']), out),
    ofShow('far-page', option('--broker', ['wss://b.example', 'ws://[::1]:9/x', 'http://x']), out),
  );
}

export const commandLine = edge(
  'command-line',
  'a call does what it says, or gives one line and leaves every file as it was',
  async (folder) => {
    const place = join(folder, 'cli');
    const root = join(folder, 'page');
    await mkdir(root);
    await writeFile(join(root, 'index.html'), '<meta content="connect-src \'self\'">');
    await given(place);
    const before = await Promise.all(KEPT.map((name) => readFile(join(place, name))));
    const file = fc.constantFrom(...FILES).map((name) => join(place, name));
    const word = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...OPTIONS) },
      { weight: 4, arbitrary: file },
      { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
    );
    // An option often has what it asks for, so that a call gets further than its first word.
    const pair = fc.oneof(
      fc.tuple(fc.constantFrom('--out', '--into'), file),
      fc.tuple(
        fc.constantFrom('--sheet', '--format', '--sample', '--broker', '--prefix'),
        fc.constantFrom(...VALUES),
      ),
      fc.tuple(fc.constantFrom('--json', '--list', '--text')),
      fc.tuple(word),
    );
    const sound = soundCall(file);
    const odd = fc
      .tuple(
        fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...VERBS) },
          fc.constantFrom('', 'x', '__proto__', 'toString'),
        ),
        fc.option(file, { freq: 5 }),
        fc.array(pair, { maxLength: 4 }),
      )
      .map(([verb, first, pairs]) => [verb, ...(first === null ? [] : [first]), ...pairs.flat()]);
    const call = fc.oneof(
      odd,
      sound,
      fc.tuple(sound, pair).map(([whole, more]) => [...whole, ...more]),
      fc.tuple(sound, fc.nat(8)).map(([whole, at]) => whole.filter((_, nth) => nth !== at)),
    );
    const inputs = fc.record({
      call,
      flags: fc.array(fc.constantFrom(...FLAGS), { maxLength: 4 }),
      isVietnamese: fc.boolean(),
    });
    return opened(inputs, async ({ call: argv, flags, isVietnamese }) => {
      const parsed = parseServeFlags(flags);
      if ('fault' in parsed)
        must(/^[^\n]+$/.test(parsed.fault), 'a flag is refused in more than a line');
      // The app is started with any of them.
      for (const path of filesIn(['rostrum', ...argv, ...flags], folder))
        must(isAbsolute(path), `a file that was given is looked for in ${path}`);
      // A value that is taken for a path would lie in the folder of this process.
      process.env.LANG = isVietnamese ? 'vi_VN.UTF-8' : 'en_US.UTF-8';
      delete process.env.LC_ALL;
      const { code, out, err } = await heard(argv, { root, version: '0.0.0' });
      must([0, 1, 2].includes(code), `the exit code ${code} says nothing`);
      if (code === 2) {
        must(/^rostrum: [^\n]+\n$/.test(err), `bad input gives one line, not “${err}”`);
        must(!isWordKey(`error.${err.slice(9, -1)}`), 'a code was told instead of a sentence');
        must(!/undefined|\[object/.test(err), `the line is not whole: ${err}`);
        must(out === '', 'a refused call has printed something');
      }
      const after = await Promise.all(
        KEPT.map((name) => readFile(join(place, name)).catch(() => null)),
      );
      must(
        after.every((bytes, nth) => {
          const isPrint = code === 0 && argv[0] === 'print' && nth > 0;
          return isPrint || bytes?.equals(before[nth] ?? Buffer.alloc(0)) === true;
        }),
        'a file that was given has changed',
      );
      const names = await readdir(place, { recursive: true });
      const made = names.filter((name) => !KEPT.includes(name) && name !== 'folder');
      if (code === 2) must(made.length === 0, `a refused call has left ${made.join(', ')}`);
      if (made.length > 0 || (code === 0 && argv[0] === 'print')) await given(place);
    });
  },
);
