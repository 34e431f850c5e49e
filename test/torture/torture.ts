import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStandin } from '../electron/standin/build.ts';
import { hostStarter } from './hostProcess.ts';
import { Lane, type LaneOptions } from './lane.ts';
import { added, type Figures, type TortureReport } from './report.ts';
import { standinStarter } from './standinProcess.ts';

export { asData, asText, isClean } from './report.ts';

export interface TortureOptions {
  /** How many kills of the host, and of the built Electron main on the stand-in. */
  readonly kills: { readonly host: number; readonly standin: number };
  /** Decides what is done and where kills are aimed at. The very instants are the machine's. */
  readonly seed: number;
  /** Libraries that are tortured side by side. */
  readonly lanes: number;
  /** The bundled `hostChild.ts`. */
  readonly hostChild: string;
  /** Folder of the built app. */
  readonly app: string;
  /** Told of each fault at once: a long torture shows early that something is wrong. */
  readonly tell: (line: string) => void;
}

/** Of so many kills one goes to the stand-in, where a start takes seconds. */
const ONE_STANDIN_IN = 25;

/** Shares kills out. */
export function shared(kills: number, shell: 'host' | 'standin' | null): TortureOptions['kills'] {
  if (shell === 'host') return { host: kills, standin: 0 };
  if (shell === 'standin') return { host: 0, standin: kills };
  const standin = Math.floor(kills / ONE_STANDIN_IN);
  return { host: kills - standin, standin };
}

/** Kills generated shows at random moments, opens them again and counts what is not as it was acknowledged. */
export async function torture(options: TortureOptions): Promise<TortureReport> {
  const begun = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-torture-'));
  try {
    const { kills } = options;
    const host = kills.host > 0 ? await hostLanes(options, folder) : null;
    const standin = kills.standin > 0 ? await standinLane(options, folder) : null;
    return {
      seed: options.seed,
      lanes: options.lanes,
      seconds: (performance.now() - begun) / 1000,
      shells: { ...(host === null ? {} : { host }), ...(standin === null ? {} : { standin }) },
      all: added([host, standin].filter((part) => part !== null)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function hostLanes(options: TortureOptions, folder: string): Promise<Figures> {
  const { lanes, kills, hostChild } = options;
  const parts = Array.from({ length: lanes }, (_, lane) =>
    run(options, folder, {
      name: `host ${lane + 1}`,
      seed: options.seed + lane,
      kills: Math.ceil((kills.host - lane) / lanes),
      starter: (dataDir, temporary) => hostStarter(hostChild, dataDir, temporary),
    }),
  );
  return added(await Promise.all(parts));
}

/** One lane: a second Chromium beside it would only make both slower. */
async function standinLane(options: TortureOptions, folder: string): Promise<Figures> {
  const { path, remove } = await buildStandin();
  try {
    return await run(options, folder, {
      name: 'standin',
      seed: options.seed + 1000,
      kills: options.kills.standin,
      starter: (dataDir, temporary) =>
        standinStarter({ app: options.app, standin: path }, dataDir, temporary),
    });
  } finally {
    await remove();
  }
}

function run(
  { seed, tell }: TortureOptions,
  folder: string,
  lane: Omit<LaneOptions, 'folder' | 'keptIn' | 'tell'>,
): Promise<Figures> {
  return new Lane({
    ...lane,
    tell,
    folder: join(folder, lane.name.replace(' ', '-')),
    keptIn: join(tmpdir(), `rostrum-torture-kept-${seed}`),
  }).run();
}
