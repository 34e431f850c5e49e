import { setTimeout as pause } from 'node:timers/promises';
import type { Show } from '@shared/model/show.ts';
import { figures, type Measured } from '../report.ts';
import { until } from '../until.ts';
import { BareServer, Crowd, machineNow } from './crowd.ts';
import { type Pressed, SharedHost } from './sharedHost.ts';

const PRESSES = 60;
const WARM = 8;
const BETWEEN_MS = 60;
const STALLED = 50;
/** As many devices look on. */
export const VIEWERS = 200;

const TOLD = 'GO to the news at the window of the operator';
/** Names of the limits. */
export const NONE = 'no device';
export const NONE_BESIDE_BARE = `${NONE}, as many clients of a bare server`;
const AIM = 'within 1.1x';
const ACK = 'GO to its acknowledgement at the window of the operator';

/**
 * What devices cost the operator: the same show at two hosts, pressed in turns, one with devices and one with none. The
 * clients run on this very machine, and what they take from its processor is nothing that the host could save: so
 * all is measured beside the host without devices while a bare server tells as many clients as well.
 */
export async function operatorBeside(root: string, show: Show): Promise<readonly Measured[]> {
  const lonely = await SharedHost.start(show);
  const crowded = await SharedHost.start(show);
  const bare = await BareServer.start(root);
  const crowd = new Crowd(root);
  crowd.giveWay();
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
    await crowd.ask('bare', { group: 'bare', url: bare.url, lines: VIEWERS });
    await come('viewers', VIEWERS);
    const viewed = await inTurns(lonely, crowded, bare);
    await crowd.ask('close', 'viewers');
    await crowd.ask('close', 'bare');
    await gone(crowded);
    await come('stalled', STALLED);
    await crowd.ask('stall', 'stalled');
    const stalledAt = machineNow();
    const stalled = await inTurns(lonely, crowded, null);
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
    bare.stop();
    await lonely.stop();
    await crowded.stop();
  }
}

export interface Turns {
  readonly alone: readonly Pressed[];
  /** While a bare server tells its clients; empty: that was not measured. */
  readonly besideBare: readonly Pressed[];
  readonly beside: readonly Pressed[];
}

/** Presses GO at one host and at the other; at the first once more while a bare server tells its clients, if there is one. */
export async function inTurns(
  lonely: SharedHost,
  crowded: SharedHost,
  bare: BareServer | null,
): Promise<Turns> {
  const turns = { alone: [] as Pressed[], besideBare: [] as Pressed[], beside: [] as Pressed[] };
  for (let press = 0; press < WARM + PRESSES; press += 1) {
    const alone = await lonely.go();
    await pause(BETWEEN_MS);
    const beside = await crowded.go();
    await pause(BETWEEN_MS);
    if (press >= WARM) {
      turns.alone.push(alone);
      turns.beside.push(beside);
    }
    if (bare === null) continue;
    const pressed = lonely.go();
    bare.send(crowded.lastNews);
    const besideBare = await pressed;
    await pause(BETWEEN_MS);
    if (press >= WARM) turns.besideBare.push(besideBare);
  }
  return turns;
}

/** `ack`: what an acknowledgement means at the host with devices, and what is aimed at. */
export function rows(
  who: string,
  { alone, besideBare, beside }: Turns,
  ack: { readonly name: string; readonly aim: string } = { name: ACK, aim: AIM },
): readonly Measured[] {
  const told = ({ sentAt, toldAt }: Pressed) => toldAt - sentAt;
  const acknowledged = ({ sentAt, ackAt }: Pressed) => ackAt - sentAt;
  const row = (
    { name, aim }: { readonly name: string; readonly aim: string },
    ms: (pressed: Pressed) => number,
    raw: string,
    limit: readonly Pressed[],
  ): Measured => ({
    name: `${name}, ${who}`,
    ...figures(beside.map(ms)),
    raw: { name: raw, ...figures(limit.map(ms)) },
    aim,
  });
  const news = { name: TOLD, aim: AIM };
  const both = (raw: string, limit: readonly Pressed[]) => [
    row(news, told, raw, limit),
    row(ack, acknowledged, raw, limit),
  ];
  return [
    ...both(NONE, alone),
    ...(besideBare.length === 0 ? [] : both(NONE_BESIDE_BARE, besideBare)),
  ];
}

/** Waits until the host has no line to a device any more. */
const gone = (host: SharedHost): Promise<void> =>
  until('lines that do not answer are given up', async () => (await host.lines()) === 0);
