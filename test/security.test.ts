import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const document = readFileSync(join(root, 'SECURITY.md'), 'utf8');

interface Named {
  readonly file: string;
  readonly title: string;
}

/** The tests that a text names, as `file › title`. */
const testsIn = (text: string): readonly Named[] =>
  [...text.matchAll(/`(test\/[\w./-]+) › ([^`]+)`/g)].map(([, file = '', title = '']) => ({
    file,
    title,
  }));

/** Rows of all tables, without their heads, by the last words of the head: `test` is the column of tests. */
function rowsOf(markdown: string): readonly { readonly head: string; readonly row: string }[] {
  const lines = markdown.split('\n');
  const rows: { head: string; row: string }[] = [];
  let head = '';
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith('|')) head = '';
    else if (head === '') head = line;
    else if (!/^\|[-|]+\|$/.test(lines[at] ?? '')) rows.push({ head, row: line });
  }
  return rows;
}

/** Tests that are named and do not exist. `read` gives the text of a file, or null. */
function missing(named: readonly Named[], read: (file: string) => string | null): readonly Named[] {
  return named.filter(({ file, title }) => {
    const text = read(file);
    if (text === null) return true;
    const written = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return !new RegExp(`(['"\`])${written}\\1`).test(text);
  });
}

function readTest(file: string): string | null {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return null;
  }
}

describe('SECURITY.md', () => {
  it('names tests that exist, by their titles', () => {
    const named = testsIn(document);
    expect(named.length).toBeGreaterThan(50);
    expect(missing(named, readTest)).toEqual([]);
  });

  it('has a test beside each row of a table of measures', () => {
    const rows = rowsOf(document).filter(({ head }) => head.includes('| test |'));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ row }) => testsIn(row).length === 0)).toEqual([]);
  });

  it('sends nobody to an address that receives nothing', () => {
    const { author } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    // Domains that end so are kept for examples (RFC 2606).
    const receives = !/\.(example|invalid|test)$/.test(author.email);
    expect(document.includes('There is no address yet')).toBe(!receives);
    expect(document.includes('Write to')).toBe(receives);
  });

  it("has the twenty points of Electron's list, in their order", () => {
    const numbers = rowsOf(document).flatMap(({ row }) => /^\| (\d+) \|/.exec(row)?.[1] ?? []);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 1)));
  });

  it('would be caught naming what there is not', () => {
    const read = (file: string) => (file === 'test/a.test.ts' ? "it('does it (well)', …" : null);
    const named = testsIn(
      '`test/a.test.ts › does it (well)` `test/a.test.ts › does it` `test/b.test.ts › does it (well)`',
    );
    expect(missing(named, read)).toEqual(named.slice(1));
    const table = '| what | test |\n|---|---|\n| a | `test/a.test.ts › x` |\n| b | by hand |\n';
    const bare = rowsOf(table).filter(({ row }) => testsIn(row).length === 0);
    expect(bare.map(({ row }) => row)).toEqual(['| b | by hand |']);
  });
});

/** What opens a page up, by any of Electron's switches or of the browser's doors from text to markup. */
const OPENING =
  /\b(?:allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|allowpopups|nodeIntegrationInWorker|nodeIntegrationInSubFrames|openExternal|dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|srcdoc|bypassCSP|setBypassCSP|document\.write|new Function)\b|<webview|\beval\(|webSecurity:\s*false|sandbox:\s*false|contextIsolation:\s*false|nodeIntegration:\s*true|webviewTag:\s*true|rejectUnauthorized:\s*false|ignore-certificate-errors|'unsafe-eval'|script-src[^;"'`]*'self'[^;"`]*'unsafe-inline'/g;

/** All that opens something, each as often as it stands there. */
const opens = (code: string): readonly string[] =>
  [...code.matchAll(OPENING)].map(([what]) => what);

interface Reason {
  readonly file: string;
  readonly what: string;
  readonly why: string;
}

/** Where one of them stands for a reason: once for each. */
const REASONS: readonly Reason[] = [
  {
    file: 'electron/host/machines/dialler.ts',
    what: 'rejectUnauthorized: false',
    why: 'asks for a certificate to show its fingerprint to a person, and says nothing to who has it',
  },
];

/** What opens something in a file without a reason. */
function unexcused(file: string, code: string, reasons: readonly Reason[]): readonly string[] {
  const excused = reasons.filter((reason) => reason.file === file).map(({ what }) => what);
  return opens(code).filter((what) => {
    const at = excused.indexOf(what);
    if (at !== -1) excused.splice(at, 1);
    return at === -1;
  });
}

const sources = (): readonly string[] =>
  ['electron', 'renderer', 'shared', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|mjs|html)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );

describe('what the app is made of', () => {
  it('the sources turn on nothing that opens a page up', () => {
    const found = sources().flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8');
      return unexcused(file, code, REASONS).map((what) => `${file}: ${what}`);
    });
    expect(found).toEqual([]);
    // A reason for what stands nowhere any more would excuse what comes next.
    for (const { file, what } of REASONS)
      expect(opens(readFileSync(join(root, file), 'utf8'))).toContain(what);
    expect(sources()).toEqual(
      expect.arrayContaining([
        'electron/security.ts',
        'renderer/index.html',
        ...REASONS.map(({ file }) => file),
      ]),
    );
  });

  it.each([
    'webPreferences: { allowRunningInsecureContent: true }',
    'shell.openExternal(url)',
    '<p dangerouslySetInnerHTML={{ __html: name }} />',
    'element.innerHTML = name',
    'sandbox: false',
    "script-src 'self' 'unsafe-inline'; style-src 'self'",
  ])('would be caught: %s', (code) => {
    expect(opens(code)).toHaveLength(1);
  });

  it('would be caught behind one that is excused, also where it is the same once more', () => {
    const reasons = [{ file: 'a.ts', what: 'rejectUnauthorized: false', why: 'is one' }];
    const one = 'connect({ rejectUnauthorized: false });';
    expect(unexcused('a.ts', one, reasons)).toEqual([]);
    expect(unexcused('a.ts', `${one} node.innerHTML = name;`, reasons)).toEqual(['innerHTML']);
    expect(unexcused('a.ts', `${one} ${one}`, reasons)).toEqual(['rejectUnauthorized: false']);
    expect(unexcused('b.ts', one, reasons)).toEqual(['rejectUnauthorized: false']);
  });

  it('is no false alarm over a style', () => {
    expect(opens("script-src 'self'; style-src 'self' 'unsafe-inline'")).toEqual([]);
  });

  it('Electron is pinned to the version that is named here', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(document).toContain(
      `| A current Electron | ${devDependencies.electron}, pinned exactly`,
    );
    const installed = createRequire(import.meta.url)('electron/package.json') as {
      readonly version: string;
    };
    expect(installed.version).toBe(devDependencies.electron);
  });
});

/** Fields of a page that a browser would keep the typed text of; those of Mantine have theirs from `renderer/ui/theme.ts`. */
const remembered = (code: string): readonly string[] =>
  [...code.matchAll(/<(?:input|textarea)\b[\s\S]*?(?:\/>|<\/textarea>)/g)]
    .map(([field]) => field)
    .filter((field) => !/type="(?:checkbox|radio|file|range)"|autoComplete="/.test(field));

describe('what is typed', () => {
  it('is in no field that a browser would remember for later', () => {
    const pages = sources().filter((file) => /^renderer\/.*\.tsx$/.test(file));
    const found = pages.flatMap((file) =>
      remembered(readFileSync(join(root, file), 'utf8')).map((field) => `${file}: ${field}`),
    );
    expect(found).toEqual([]);
    const theme = readFileSync(join(root, 'renderer/ui/theme.ts'), 'utf8');
    expect(theme).toContain("Input: { defaultProps: { autoComplete: 'off' } }");
  });

  it('would be caught, and a box is no field', () => {
    const field = '<input onChange={() => 1} value={typed} />';
    expect(remembered(`<p>${field}</p>`)).toHaveLength(1);
    expect(remembered('<textarea value={typed} />')).toHaveLength(1);
    expect(remembered('<input onChange={() => 1} autoComplete="off" />')).toEqual([]);
    expect(remembered('<input type="checkbox" checked />')).toEqual([]);
  });
});
