// `npm run mutants [-- --only timing --lanes 2 --json FILE]`: changes the code of shared/ in small ways, one at a time, and
// looks whether the tests beside it notice. Prints a table by folder. Exit code 2 for flags that are none.
import { writeFileSync } from 'node:fs';
import { ensurePackages } from './ensure.mjs';
import { flagsOr } from './lib/flags.mjs';
import {
  allFolders,
  asTable,
  byFolder,
  countsOf,
  parseMutantFlags,
  settings,
  survivors,
  USAGE,
} from './lib/mutants.mjs';
import { root, say } from './lib/project.mjs';

const flags = flagsOr(USAGE, parseMutantFlags(process.argv.slice(2)));
ensurePackages();
const { Stryker } = await import('@stryker-mutator/core');
process.chdir(root);
const results = [];
for (const path of flags.only.length > 0 ? flags.only : allFolders()) {
  say(`\n== ${path}`);
  results.push(...(await new Stryker(settings(path, flags.lanes)).runMutationTest()));
  // Kept after each folder: all of shared/ takes hours.
  if (flags.json !== null) writeFileSync(flags.json, `${JSON.stringify(asData(), null, 2)}\n`);
}
process.stdout.write(`${asTable(results)}\n`);

function asData() {
  return {
    folders: byFolder(results),
    all: countsOf(results),
    survivors: survivors(results),
  };
}
