// `npm run -s rostrum -- …`: the command line, with packages and build brought up to date first.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady } from './ensure.mjs';
import { root } from './lib/project.mjs';

await ensureReady();
const entry = join(root, 'dist', 'node', 'cli.js');
process.argv = [process.execPath, entry, ...process.argv.slice(2)];
await import(pathToFileURL(entry).href);
