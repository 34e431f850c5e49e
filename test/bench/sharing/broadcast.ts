import { setTimeout as pause } from 'node:timers/promises';
import { cues } from '@shared/cue/cues.ts';
import type { Show } from '@shared/model/show.ts';
import { figures, type Measured } from '../report.ts';
import { BareServer, Crowd, machineNow } from './crowd.ts';
import { SharedHost } from './sharedHost.ts';

const PRESSES = 50;
/** The first ones, in which code becomes fast, are not counted. */
const WARM = 8;
const BETWEEN_MS = 60;
const LINES_PER_DEVICE = 20;
const AT_ONCE = 200;

/** A show, and what Ontime took in one of that size to tell the last of 200 viewers. */
export interface SizedShow {
  readonly show: Show;
  readonly peer: string;
}

/**
 * GO to the message at the last of so many clients, in turns with the same bytes sent by a bare server: 200 devices of the MC
 * in each show, and in the last of them more devices and another role.
 */
export async function broadcast(
  root: string,
  shows: readonly SizedShow[],
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { show, peer } of shows)
    measured.push({ ...(await toTheLast(root, show, 'mc', 200)), peer });
  const largest = shows.at(-1)?.show;
  if (largest === undefined) return measured;
  measured.push(await toTheLast(root, largest, 'clock', 200));
  for (const role of ['mc', 'clock'] as const)
    measured.push(await toTheLast(root, largest, role, 1000));
  return measured;
}

async function toTheLast(
  root: string,
  show: Show,
  role: 'mc' | 'clock',
  lines: number,
): Promise<Measured> {
  const host = await SharedHost.start(show);
  const crowd = new Crowd(root);
  const bare = await BareServer.start(root);
  try {
    await crowd.ask('bare', { group: 'bare', url: bare.url, lines });
    const pin = await host.pin(role);
    const joining = { group: 'ours', base: host.base, showId: show.id, role, pin };
    // More that come at the very same moment than have room at the door would be sent away, to come again.
    for (let come = 0; come < lines; come += AT_ONCE)
      await crowd.ask('join', {
        ...joining,
        devices: AT_ONCE / LINES_PER_DEVICE,
        lines: LINES_PER_DEVICE,
      });
    const ours: number[] = [];
    const raw: number[] = [];
    const presses = Math.min(PRESSES, cues(show.plan).length - 1);
    for (let press = 0; press < presses; press += 1) {
      await crowd.ask('arm', 'ours');
      const { sentAt } = await host.go();
      const { at, text } = await crowd.ask('arrived', 'ours');
      await pause(BETWEEN_MS);
      await crowd.ask('arm', 'bare');
      const bareFrom = machineNow();
      bare.send(text);
      const { at: bareAt } = await crowd.ask('arrived', 'bare');
      await pause(BETWEEN_MS);
      if (press < WARM) continue;
      ours.push(at - sentAt);
      raw.push(bareAt - bareFrom);
    }
    const { length: segments } = show.plan.segments;
    return {
      name: `GO to the message at the last of ${lines} devices (${role}), ${segments} segments`,
      ...(role === 'mc' && lines === 200 ? { sized: { what: 'last of 200', segments } } : {}),
      ...figures(ours),
      raw: { name: 'the same bytes by a bare ws server', ...figures(raw) },
      aim: 'within 1.5x',
    };
  } finally {
    bare.stop();
    crowd.stop();
    await host.stop();
  }
}
