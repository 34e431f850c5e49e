import { setTimeout as pause } from 'node:timers/promises';
import type { Show } from '@shared/model/show.ts';
import { cpuMs } from '../processFigures.ts';
import type { Measured } from '../report.ts';
import { Crowd } from '../sharing/crowd.ts';
import { SharedHost } from '../sharing/sharedHost.ts';
import { noted } from './noted.ts';

const PRESSES = 40;
/** The first ones, in which code becomes fast, are not counted. */
const WARM = 20;
const BETWEEN_MS = 60;
const LINES_PER_DEVICE = 20;
const AT_ONCE = 200;

/** What the sharing of one laptop costs: bytes for each device, and what the host takes of a processor. */
export async function ownSharing(root: string, show: Show): Promise<readonly Measured[]> {
  return [
    ...(await costs(root, show, 'clock', 200)),
    ...(await costs(root, show, 'clock', 1000)),
    ...(await costs(root, show, 'mc', 1000)),
  ];
}

async function costs(
  root: string,
  show: Show,
  role: 'clock' | 'mc',
  lines: number,
): Promise<readonly Measured[]> {
  const host = await SharedHost.start(show);
  const crowd = new Crowd(root);
  try {
    await presses(host, WARM);
    const alone = await presses(host, PRESSES);
    const joining = { group: role, base: host.base, showId: show.id, role } as const;
    const pin = await host.pin(role);
    for (let come = 0; come < lines; come += AT_ONCE)
      await crowd.ask('join', {
        ...joining,
        pin,
        devices: AT_ONCE / LINES_PER_DEVICE,
        lines: LINES_PER_DEVICE,
      });
    await presses(host, WARM);
    await crowd.ask('clear', role);
    const beside = await presses(host, PRESSES);
    const tallies = await crowd.ask('tallies', role);
    const messages = tallies.reduce((sum, tally) => sum + tally.messages, 0);
    const bytes = tallies.reduce((sum, tally) => sum + tally.bytes, 0);
    const who = `${lines} devices (${role})`;
    return [
      noted(`own sharing: one GO for one device, mean, ${who}`, [bytes / lines / PRESSES], 'bytes'),
      noted(`own sharing: the host's processor time for 1,000 deliveries, ${who}`, [
        ((beside - alone) / messages) * 1000,
      ]),
    ];
  } finally {
    crowd.stop();
    await host.stop();
  }
}

/** What the host takes of a processor for so many GOs, ms. */
async function presses(host: SharedHost, count: number): Promise<number> {
  const from = await cpuMs(host.pid);
  for (let press = 0; press < count; press += 1) {
    await host.go();
    await pause(BETWEEN_MS);
  }
  return (await cpuMs(host.pid)) - from;
}
