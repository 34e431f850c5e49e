import { setTimeout as pause } from 'node:timers/promises';
import type { Show } from '@shared/model/show.ts';
import { figures, type Measured } from '../report.ts';
import { Crowd, machineNow } from './crowd.ts';
import { type Pressed, SharedHost } from './sharedHost.ts';

const PRESSES = 60;
const WARM = 8;
const BETWEEN_MS = 60;
const STALLED = 50;
const VIEWERS = 200;
/** Lines that do not answer are given up well within this. */
const PATIENCE_MS = 30_000;

const TOLD = 'GO to the news at the window of the operator';
const ACK = 'GO to its acknowledgement at the window of the operator';

/** What devices cost the operator: the same show at two hosts, pressed in turns, one with devices and one with none. */
export async function operatorBeside(root: string, show: Show): Promise<readonly Measured[]> {
  const lonely = await SharedHost.start(show);
  const crowded = await SharedHost.start(show);
  const crowd = new Crowd(root);
  const come = async (group: string, lines: number) =>
    crowd.ask('join', {
      group,
      base: crowded.base,
      showId: show.id,
      role: 'mc',
      pin: await crowded.pin('mc'),
      devices: lines / 10,
      lines: 10,
    });
  try {
    await come('viewers', VIEWERS);
    const viewed = await inTurns(lonely, crowded);
    await crowd.ask('close', 'viewers');
    await gone(crowded);
    await come('stalled', STALLED);
    await crowd.ask('stall', 'stalled');
    const stalledAt = machineNow();
    const stalled = await inTurns(lonely, crowded);
    await gone(crowded);
    const dropped = (machineNow() - stalledAt) / 1000;
    return [
      ...rows(`${VIEWERS} devices`, viewed),
      ...rows(`${STALLED} devices that do not read`, stalled),
      {
        name: `${STALLED} devices that do not read are dropped after`,
        p50: dropped,
        p95: dropped,
        unit: 's',
        raw: null,
        aim: 'under 15 s',
      },
    ];
  } finally {
    crowd.stop();
    await lonely.stop();
    await crowded.stop();
  }
}

interface Turns {
  readonly alone: readonly Pressed[];
  readonly beside: readonly Pressed[];
}

async function inTurns(lonely: SharedHost, crowded: SharedHost): Promise<Turns> {
  const alone: Pressed[] = [];
  const beside: Pressed[] = [];
  for (let press = 0; press < PRESSES; press += 1) {
    const first = await lonely.go();
    await pause(BETWEEN_MS);
    const second = await crowded.go();
    await pause(BETWEEN_MS);
    if (press < WARM) continue;
    alone.push(first);
    beside.push(second);
  }
  return { alone, beside };
}

function rows(who: string, { alone, beside }: Turns): readonly Measured[] {
  const row = (name: string, ms: (pressed: Pressed) => number): Measured => ({
    name: `${name}, ${who}`,
    ...figures(beside.map(ms)),
    raw: { name: 'no device', ...figures(alone.map(ms)) },
    aim: 'within 1.1x',
  });
  return [
    row(TOLD, ({ sentAt, toldAt }) => toldAt - sentAt),
    row(ACK, ({ sentAt, ackAt }) => ackAt - sentAt),
  ];
}

/** Waits until the host has no line to a device any more. */
async function gone(host: SharedHost): Promise<void> {
  const until = machineNow() + PATIENCE_MS;
  while ((await host.lines()) > 0) {
    if (machineNow() > until) throw new Error('lines that do not answer stay open');
    await pause(200);
  }
}
