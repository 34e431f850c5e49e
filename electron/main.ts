import { join } from 'node:path';
import { app, protocol } from 'electron';
import { APP_SCHEME } from './address.ts';
import { dataFlag } from './dataFlag.ts';
import { filesIn } from './givenFiles.ts';
import { chooseGraphics } from './graphics.ts';
import { defaultDataDir } from './host/files/dataDir.ts';
import { described, log } from './log.ts';
import { endStart, makeWritableFolder } from './startFault.ts';

// Everything here must happen before Electron is ready, so all of it is synchronous and nothing waits for `ready`:
// Electron is ready only after this module was evaluated.

let state: 'starting' | 'running' | 'failed' = 'starting';

/** Null until the flags were read. */
let dataDir: string | null = null;

/** What was opened with the app and waits until it runs; from then on `openFile` opens it. */
const waiting: string[] = [];
let openFile = (path: string): void => void waiting.push(path);

/** Ends a start that failed; once the app runs, a ceremony goes on and the fault is logged. */
function fail(error: unknown): void {
  log(described(error));
  if (state !== 'starting') return;
  state = 'failed';
  void endStart(error, dataDir);
}

async function start(dataDir: string): Promise<void> {
  const { boot } = await import('./boot.ts');
  const distDir = join(import.meta.dirname, '..');
  openFile = await boot({ dataDir, distDir, hasFiles: waiting.length > 0 });
  for (const path of waiting.splice(0)) openFile(path);
  state = 'running';
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

const folder = dataFlag(process.argv) ?? defaultDataDir();
dataDir = folder;
// Chromium owns many files in its folder: a subfolder keeps them apart from the shows. The lock is per folder.
const shellDir = join(folder, 'shell');
makeWritableFolder(shellDir);
app.setPath('userData', shellDir);
chooseGraphics(shellDir);
const files = filesIn(process.argv, process.cwd());
waiting.push(...files);
// macOS gives files by this event, the first one before it is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  openFile(path);
});
// A second start hands over what it was to open: its arguments reach the first one reordered and extended.
app.on('second-instance', (_event, _argv, _folder, given) => {
  const { files } = (given ?? { files: [] }) as typeof handedOver;
  for (const path of files) openFile(path);
});
const handedOver = { files };
if (app.requestSingleInstanceLock(handedOver))
  app
    .whenReady()
    .then(() => start(folder), fail)
    .catch(fail);
else app.quit();
