import { fileURLToPath } from 'node:url';
import { version } from '../package.json' with { type: 'json' };
import { runBrowserHost } from './host/web/browserHost.ts';

const root = fileURLToPath(new URL('../renderer', import.meta.url));

process.exitCode = await runBrowserHost(process.argv.slice(2), { root, version });
