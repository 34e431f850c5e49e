import { fileURLToPath } from 'node:url';
import { version } from '../package.json' with { type: 'json' };
import { runCli } from './host/cli/cli.ts';

const root = fileURLToPath(new URL('../renderer', import.meta.url));

process.exitCode = await runCli(process.argv.slice(2), { root, version });
