// What `npm run mutants` mutates, with which settings of Stryker, and how its results are told.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readFlags } from './flags.mjs';
import { cacheDir, root } from './project.mjs';

export const USAGE = `npm run mutants -- [--only FOLDER]… [--lanes L] [--json FILE]
  --only FOLDER   a folder or file of shared/, as "timing" or "shared/cue/cues.ts" (all but words/)
  --lanes L       mutants that are tried side by side (1)
  --json FILE     keeps the figures, and every mutant that nothing killed`;

/** Reads the flags; null when one of them is none or makes no sense. Paths begin with "shared/". */
export function parseMutantFlags(args) {
  const flags = readFlags(args, {
    only: { type: 'string', multiple: true, default: [] },
    lanes: { type: 'string', default: '1', least: 1 },
    json: { type: 'string' },
  });
  if (flags === null) return null;
  const only = flags.only.map(pathInShared);
  return only.includes(null) ? null : { ...flags, only };
}

/** Null for what is nothing in shared/ that can be mutated. */
function pathInShared(given) {
  const path = `shared/${given.replace(/^shared\//, '').replace(/\/+$/, '')}`;
  if (path.split('/').includes('..') || !testFolderOf(path)) return null;
  return existsSync(join(root, path)) ? path : null;
}

/** Words are texts; their own tests compare the languages. */
const NOT_MUTATED = ['words'];

/** All folders of shared/ that have tests to kill mutants with. */
export function allFolders() {
  return readdirSync(join(root, 'shared'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_MUTATED.includes(entry.name))
    .map(({ name }) => `shared/${name}`)
    .filter(testFolderOf)
    .sort();
}

/**
 * Where the tests of a folder of shared/ stand; null without any. A folder is judged by the tests beside it: what only a
 * far test would notice counts as survived, and a mutant costs a second instead of the whole suite.
 */
export function testFolderOf(path) {
  const folder = `test/${path.split('/').slice(0, 2).join('/')}`;
  return existsSync(join(root, folder)) && !path.endsWith('.json') ? folder : null;
}

/** Nearly all strings are members of a union: with an empty one nothing compiles. What people read stands in words/. */
const NOT_TRIED = ['StringLiteral'];

/** Settings of Stryker for a folder or file of shared/. */
export function settings(path, lanes) {
  return {
    mutate: [path.endsWith('.ts') ? path : `${path}/**/*.ts`],
    mutator: { excludedMutations: NOT_TRIED },
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: {
      configFile: 'test/mutants/vitest.config.ts',
      dir: testFolderOf(path),
      related: false,
    },
    coverageAnalysis: 'perTest',
    // Tables of constants are read once: each of their mutants would need all tests in a process of its own.
    ignoreStatic: true,
    concurrency: lanes,
    // Half a minute beyond four times its usual time: a slow machine is no killed mutant.
    timeoutMS: 30_000,
    timeoutFactor: 4,
    tempDirName: relative(root, join(cacheDir, 'mutants')),
    cleanTempDir: 'always',
    ignorePatterns: ['dist', 'release', 'coverage', 'docs', 'electron', 'renderer', 'scripts'],
    // Types are stripped, not checked, and the copy needs no tsconfig of its own.
    disableTypeChecks: false,
    tsconfigFile: 'none.json',
    reporters: ['progress-append-only'],
    logLevel: 'warn',
    fileLogLevel: 'off',
    allowConsoleColors: false,
  };
}

const KILLED = ['Killed', 'Timeout', 'CompileError', 'RuntimeError'];

/** Counts for a list of Stryker's results; `score` in percent of all that could be killed, null when there are none. */
export function countsOf(found) {
  const results = found.filter(({ mutatorName }) => !NOT_TRIED.includes(mutatorName));
  const of = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const tried = results.length - of('Ignored');
  return {
    mutants: tried,
    killed: of('Killed'),
    timeout: of('Timeout'),
    survived: of('Survived'),
    noCoverage: of('NoCoverage'),
    static: of('Ignored'),
    score: tried === 0 ? null : (100 * of(...KILLED)) / tried,
  };
}

/** The folder of shared/ that a result is counted with: "command/live", "timing". */
const folderOf = (fileName) =>
  relative(join(root, 'shared'), fileName).split(sep).slice(0, -1).join('/');

/** Counts by folder, in the order of their names. */
export function byFolder(results) {
  const folders = [...new Set(results.map(({ fileName }) => folderOf(fileName)))].sort();
  return folders.map((folder) => ({
    folder,
    ...countsOf(results.filter(({ fileName }) => folderOf(fileName) === folder)),
  }));
}

/** What stood where nothing noticed the change, and what stood there instead. */
export function survivors(results, read = (file) => readFileSync(file, 'utf8')) {
  return results
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ fileName, location: { start, end }, mutatorName, replacement, status }) => ({
      at: `${relative(root, fileName).split(sep).join('/')}:${start.line}:${start.column}`,
      status,
      mutator: mutatorName,
      was: textAt(read(fileName).split('\n'), start, end),
      became: replacement,
    }));
}

/** The text between two places; lines and columns count from 1. */
function textAt(lines, start, end) {
  const text = lines.slice(start.line - 1, end.line);
  text[text.length - 1] = text.at(-1).slice(0, end.column - 1);
  text[0] = text[0].slice(start.column - 1);
  return text.join('\n');
}

const COLUMNS = ['mutants', 'killed', 'timeout', 'survived', 'noCoverage', 'static', 'score'];
const HEADS = { noCoverage: 'no coverage', static: 'not tried' };

/** A table by folder, with a line for all. */
export function asTable(results) {
  const rows = [...byFolder(results), { folder: 'all', ...countsOf(results) }];
  const cells = [
    ['folder', ...COLUMNS.map((column) => HEADS[column] ?? column)],
    ...rows.map((row) => [row.folder, ...COLUMNS.map((column) => cell(column, row[column]))]),
  ];
  const widths = cells[0].map((_, at) => Math.max(...cells.map((row) => row[at].length)));
  return cells
    .map((row) =>
      row
        .map((text, at) => (at === 0 ? text.padEnd(widths[at]) : text.padStart(widths[at])))
        .join('  '),
    )
    .join('\n');
}

function cell(column, value) {
  if (column !== 'score') return String(value);
  return value === null ? '–' : `${value.toFixed(1)} %`;
}
