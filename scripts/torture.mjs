// `npm run torture`: generated shows are killed with SIGKILL at random moments and opened again; what was acknowledged has to be
// there. Exit code 1 when it is not, 2 for flags that are none.
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady } from './ensure.mjs';
import { flagsOr } from './lib/flags.mjs';
import { root, say } from './lib/project.mjs';
import { parseTortureFlags, USAGE } from './lib/tortureFlags.mjs';

const flags = flagsOr(USAGE, parseTortureFlags(process.argv.slice(2)));
await ensureReady();
const { bundle } = await import('./lib/bundle.mjs');
const outDir = await bundle('torture', { torture: 'test/torture/torture.ts' });
const childDir = await bundle(
  'tortured',
  { hostChild: 'test/torture/hostChild.ts' },
  { whole: true },
);
const { asData, asText, isClean, shared, torture } = await import(
  pathToFileURL(join(outDir, 'torture.js')).href
);
const kills = shared(flags.kills, flags.shell);
if (kills.standin > 0) {
  const { ensureChromium } = await import('./lib/testChromium.mjs');
  if (!(await ensureChromium())) process.exit(2);
}
const report = await torture({
  kills,
  seed: flags.seed ?? randomInt(1_000_000_000),
  lanes: flags.lanes,
  hostChild: join(childDir, 'hostChild.js'),
  app: root,
  tell: say,
});
if (flags.json !== null) writeFileSync(flags.json, `${JSON.stringify(asData(report), null, 2)}\n`);
process.stdout.write(`${asText(report)}\n`);
process.exitCode = isClean(report.all) ? 0 : 1;
