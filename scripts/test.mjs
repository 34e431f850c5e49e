// `npm test`: every gate in turn; stops at the first that fails. `npm test -- --only types,unit` runs some of them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensurePackages } from './ensure.mjs';
import { counted } from './lib/counted.mjs';
import { cacheDir, programOf, root, runNode, say } from './lib/project.mjs';
import { ensureChromium } from './lib/testChromium.mjs';

const PROJECTS = ['shared', 'electron/host', 'electron', 'renderer', 'test'];

/** Each gate gives its exit code. */
const GATES = {
  types: () =>
    PROJECTS.map((project) => run('typescript', 'tsc', ['-p', project])).find(Boolean) ?? 0,
  lint: () => run('@biomejs/biome', 'biome', ['ci', '--error-on-warnings', '.']),
  // Files, exports and packages that nothing uses.
  unused: () => run('knip', 'knip', ['--no-progress']),
  build: () => ensureBuilt().then(() => 0),
  unit: () => vitest('unit', ['node', 'dom']),
  e2e: () => vitest('e2e', ['e2e']),
};

/** These drive a Chromium and the built app. */
const NEEDS_CHROMIUM = ['unit', 'e2e'];

const totals = { passed: 0, failed: 0, skipped: 0, what: [] };

function run(packageName, program, args) {
  return runNode([programOf(packageName, program), ...args], 'inherit');
}

/** Runs projects of test/vitest.config.ts and adds their numbers to the totals. */
function vitest(name, projects) {
  const report = join(cacheDir, `vitest-${name}.json`);
  mkdirSync(cacheDir, { recursive: true });
  rmSync(report, { force: true });
  const code = run('vitest', 'vitest', [
    'run',
    '--config=test/vitest.config.ts',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  count(report);
  return code;
}

function count(report) {
  try {
    const { passed, failed, skipped, what } = counted(
      JSON.parse(readFileSync(report, 'utf8')),
      root,
    );
    totals.passed += passed;
    totals.failed += failed;
    totals.skipped += skipped;
    totals.what.push(...what);
  } catch (error) {
    // Without a report vitest did not get as far as running: its exit code tells.
    if (error.code !== 'ENOENT') throw error;
  }
}

async function pass(name) {
  say(`\n== ${name}`);
  const begun = Date.now();
  const code = await GATES[name]();
  say(
    `== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s`,
  );
  return code;
}

/** The gates that `--only` asks for, all without it; null when one of them or the flag does not exist. */
function chosenGates() {
  try {
    const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
    const names = only?.split(',') ?? Object.keys(GATES);
    return names.every((name) => Object.hasOwn(GATES, name)) ? names : null;
  } catch {
    return null;
  }
}

async function main() {
  const names = chosenGates();
  if (names === null) {
    say(`rostrum: npm test takes --only with some of ${Object.keys(GATES).join(',')}`);
    return 2;
  }
  ensurePackages();
  const code = await runGates(names);
  const { passed, failed, skipped, what } = totals;
  if (passed + failed + skipped > 0)
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  // Faults of disks and networks are made on Linux by its administrator only.
  if (skipped > 0) say(`not tried on this machine:\n${what.map((one) => `  ${one}`).join('\n')}`);
  return code;
}

/** Runs gates until one fails; gives its exit code. */
async function runGates(names) {
  for (const name of names) {
    if (NEEDS_CHROMIUM.includes(name)) {
      await ensureBuilt();
      if (!(await ensureChromium())) return 1;
    }
    const code = await pass(name);
    if (code !== 0) return code;
  }
  return 0;
}

process.exitCode = await main();
