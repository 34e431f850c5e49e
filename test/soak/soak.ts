import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cues } from '@shared/cue/cues.ts';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import type { JoiningRole } from '@shared/share/roles.ts';
import { Host } from '../../electron/host/host.ts';
import { EIGHT_O_CLOCK } from '../fixtures/apply.ts';
import { NO_PRINTER, NO_SHELL } from '../fixtures/noShell.ts';
import { freePort } from '../fixtures/ports.ts';
import { seeded } from '../fixtures/random.ts';
import { generatedShow } from '../fixtures/shows.ts';
import { Desk } from './desk.ts';
import { FlappingViewer } from './flappingViewer.ts';
import { type Held, heldNow } from './held.ts';

export interface SoakOptions {
  /** Length of the evening by its own clock, in hours. */
  readonly hours: number;
  readonly viewers: number;
  /** Decides who goes and comes back when. */
  readonly seed: number;
  /** Told after each hour of the evening. */
  readonly tell: (hour: number, held: Held) => void;
}

export interface SoakReport {
  /** After each hour of the evening, the first one first. */
  readonly hours: readonly Held[];
  /** How often a viewer has lost its line and come back. */
  readonly flaps: number;
  readonly goes: number;
}

const HOUR_MS = 3_600_000;
/** The evening's clock goes on by this between two turns, in ms: a GO, and some viewers who lose their lines. */
const TURN_MS = 15_000;
/** A viewer loses its line in one of so many turns. */
const FLAPS_ONE_IN = 20;
const ROLES: readonly JoiningRole[] = ['mc', 'stage', 'crew', 'clock', 'screen'];

/**
 * An evening of many hours by its own clock, played by the real host in this process as fast as it goes: GO after GO, names,
 * holds, absences, and viewers over real sockets who lose their lines and come back by what they were let in with. Gives what
 * the process holds after each hour; the first one warms it up.
 */
export async function soak({ hours, viewers, seed, tell }: SoakOptions): Promise<SoakReport> {
  const random = seeded(seed);
  const dataDir = await mkdtemp(join(tmpdir(), 'rostrum-soak-'));
  let clock = EIGHT_O_CLOCK;
  const show = unguarded(generatedShow({ segments: 100, recipients: 1000, seed }));
  await mkdir(join(dataDir, 'shows', show.id), { recursive: true });
  await writeFile(join(dataDir, 'shows', show.id, 'show.json'), writeShow(show));
  const host = await Host.start({
    dataDir,
    pageRoot: dataDir,
    version: '0.0.0',
    shell: NO_SHELL,
    pdfPrinter: NO_PRINTER,
    now: () => clock,
    log: () => undefined,
  });
  const desk = new Desk(host, show.id);
  const report = { hours: [] as Held[], flaps: 0, goes: 0 };
  const all: FlappingViewer[] = [];
  try {
    await desk.call('show.open', { showId: show.id, view: 'run' });
    await desk.dispatch('begin', { as: 'live' });
    const choice = {
      address: '127.0.0.1',
      port: await freePort(),
      tls: false,
      localName: false,
      openFeeds: true,
    };
    await desk.call('share.start', { showId: show.id, choice });
    const { on } = await desk.call('share.state', {});
    for (let nth = 0; nth < viewers; nth += 1) {
      const role = ROLES[nth % ROLES.length] ?? 'clock';
      const pin = on?.doors.find((door) => door.role === role)?.pin ?? '';
      const viewer = new FlappingViewer(choice.port, role, show.id);
      all.push(viewer);
      await viewer.join(pin, `${role} ${nth}`);
      await viewer.comeBack();
    }
    const ids = cues(show.plan).map(({ id }) => id);
    for (let hour = 1; hour <= hours; hour += 1) {
      const end = EIGHT_O_CLOCK + hour * HOUR_MS;
      while (clock < end) {
        clock += TURN_MS;
        await turn(desk, ids, report.goes);
        report.goes += 1;
        for (const viewer of all) {
          if (random() >= 1 / FLAPS_ONE_IN) continue;
          report.flaps += 1;
          viewer.lose();
          await viewer.comeBack();
        }
      }
      const held = await heldNow();
      report.hours.push(held);
      tell(hour, held);
    }
    return report;
  } finally {
    for (const viewer of all) viewer.lose();
    await host.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What the evening's people do in one turn. At the last cue they begin anew. */
async function turn(desk: Desk, ids: readonly string[], nth: number): Promise<void> {
  const cueId = ids[nth % ids.length] ?? '';
  if (nth > 0 && nth % ids.length === 0) await desk.dispatch('jump', { cueId });
  await desk.dispatch('go', { cueId });
  if (nth % 3 === 0) await desk.dispatch('send-message', { text: `Lượt ${nth}` });
  if (nth % 7 === 0) {
    await desk.dispatch('hold', { reason: 'Chờ đại biểu' });
    await desk.dispatch('release', {});
  }
}

/** GO after GO as fast as they come. */
function unguarded(show: Show): Show {
  const calling = { ...show.plan.calling, guardMs: 0 };
  return { ...show, plan: { ...show.plan, calling } };
}
