import { NO_DISPLAYS } from '@shared/contract/displays.ts';
import { errorCode } from '../files/durable.ts';
import { Host, type Shell } from '../host.ts';
import { ChromiumPrinter } from '../print/chromiumPrinter.ts';
import { parseServeFlags, type ServeFlags } from './flags.ts';
import { hasDisplay, openBrowser } from './openBrowser.ts';
import { type Served, serveHost } from './server.ts';
import { loopbackToken, newToken } from './token.ts';

const DEFAULT_PORT = 4180;

export interface BrowserHostOptions {
  /** Folder of the built page. */
  readonly root: string;
  /** Version of the app. */
  readonly version: string;
}

/**
 * Runs the app behind a browser until the process is asked to end (SIGINT, SIGTERM, SIGHUP).
 * `args` are the flags of the command line. Prints one line with the address when it is ready.
 * Gives the exit code: 0, 1 when the last snapshots could not be written, or 2 after one clear line on stderr
 * when it can't start.
 */
export async function runBrowserHost(
  args: readonly string[],
  options: BrowserHostOptions,
): Promise<number> {
  const flags = parseServeFlags(args);
  if ('fault' in flags) return refuse(flags.fault);
  // A ceremony goes on after a fault beside it; what is on disk is safe either way.
  process.on('unhandledRejection', (reason) => log(`unexpected: ${describe(reason)}`));
  const started = await start(flags, options);
  if ('fault' in started) return refuse(started.fault);
  const { host, served, url } = started;
  // Who reads the line may ask for the end at once.
  const end = endAsked();
  process.stdout.write(`Rostrum: ${url}\n`);
  if (flags.open && hasDisplay()) openBrowser(url, flags.dataDir, log);
  await end;
  await served.close();
  return closeHost(host);
}

function log(line: string): void {
  process.stderr.write(`rostrum: ${line}\n`);
}

const describe = (reason: unknown): string =>
  reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);

function refuse(line: string): number {
  log(line);
  return 2;
}

interface Started {
  readonly host: Host;
  readonly served: Served;
  readonly url: string;
}

async function start(
  flags: ServeFlags,
  { root, version }: BrowserHostOptions,
): Promise<Started | { readonly fault: string }> {
  const { dataDir } = flags;
  let host: Host;
  try {
    const pdfPrinter = new ChromiumPrinter();
    host = await Host.start({
      dataDir,
      pageRoot: root,
      version,
      shell: browserShell,
      pdfPrinter,
      now: Date.now,
      log,
    });
  } catch (error) {
    return { fault: `the folder ${dataDir} can't be used: ${errorCode(error)}` };
  }
  const token = await rememberedToken(dataDir);
  const served = await servePort(flags.port, (port) => serveHost({ host, root, port, token, log }));
  if ('fault' in served) {
    await host.close();
    return served;
  }
  return { host, served, url: `http://127.0.0.1:${served.port}/?token=${token}` };
}

const saves = () => Promise.reject(new Error('a browser saves by itself'));

/** A page in a browser saves files, prints and opens tabs by itself. */
const browserShell: Shell = {
  kind: 'browser',
  savePdf: saves,
  saveFolder: saves,
  printers: async () => [],
  sendToPrinter: () => Promise.reject(new Error('a browser prints by itself')),
  openWindow: () => Promise.reject(new Error('a browser opens tabs by itself')),
  displays: () => NO_DISPLAYS,
  clearDisplay: () => undefined,
};

/** A folder that takes no file is no reason not to start: the token then holds for this start only. */
function rememberedToken(dataDir: string): Promise<string> {
  return loopbackToken(dataDir).catch((error: unknown) => {
    log(`the address will be another one next time: ${errorCode(error)}`);
    return newToken();
  });
}

/** The port that was asked for and no other; without one the usual port, or any free one when that is taken. */
async function servePort(
  asked: number | null,
  serve: (port: number) => Promise<Served>,
): Promise<Served | { readonly fault: string }> {
  try {
    return await serve(asked ?? DEFAULT_PORT);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE' && asked === null) return serve(0);
    const why = code === 'EADDRINUSE' ? 'is taken by another program' : `can't be used: ${code}`;
    return { fault: `port ${asked ?? DEFAULT_PORT} ${why}` };
  }
}

/** A second signal ends the process at once. */
function endAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}

async function closeHost(host: Host): Promise<number> {
  try {
    await host.close();
    return 0;
  } catch (error) {
    log(`the last changes could not be written: ${errorCode(error)}`);
    return 1;
  }
}
