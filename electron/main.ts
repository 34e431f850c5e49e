import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { APP_SCHEME } from './address.ts';
import { dataFlag } from './dataFlag.ts';
import { defaultDataDir } from './host/files/dataDir.ts';
import { described, log } from './log.ts';

// Everything here must happen before Electron is ready, so all of it is synchronous and nothing waits for `ready`:
// Electron is ready only after this module was evaluated.

let running = false;

/** Ends a start that failed; once the app runs, a ceremony goes on and the fault is logged. */
function fail(error: unknown): void {
  log(described(error));
  if (running) return;
  dialog.showErrorBox('Rostrum', error instanceof Error ? error.message : String(error));
  app.exit(1);
}

async function start(dataDir: string): Promise<void> {
  const { boot } = await import('./boot.ts');
  await boot({ dataDir, distDir: join(import.meta.dirname, '..') });
  running = true;
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

app.setAppUserModelId('org.rostrum.rostrum');
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  {
    scheme: APP_SCHEME,
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
      codeCache: true,
    },
  },
]);

const dataDir = dataFlag(process.argv) ?? defaultDataDir();
// Chromium owns many files in its folder: a subfolder keeps them apart from the shows. The lock is per folder.
const shellDir = join(dataDir, 'shell');
mkdirSync(shellDir, { recursive: true });
app.setPath('userData', shellDir);
if (app.requestSingleInstanceLock())
  app
    .whenReady()
    .then(() => start(dataDir), fail)
    .catch(fail);
else app.quit();
