import { setTimeout as pause } from 'node:timers/promises';
import type { Show } from '@shared/model/show.ts';
import { figures, type Measured } from '../report.ts';
import { Crowd } from './crowd.ts';
import { SharedHost } from './sharedHost.ts';

/** After the last has come in, the devices and the window of the operator hear all that is still to be said. */
const AFTER_MS = 2000;
const KILOBYTE = 1024;

/** Devices that come in all at once: what each of them gets, and what the window of the operator gets meanwhile. */
export async function joiningAtOnce(root: string, show: Show): Promise<readonly Measured[]> {
  const counts = [50, 100, 200];
  const measured: Measured[] = [];
  for (const devices of counts) measured.push(...(await joined(root, show, devices)));
  return measured;
}

async function joined(root: string, show: Show, devices: number): Promise<readonly Measured[]> {
  const host = await SharedHost.start(show);
  const crowd = new Crowd(root);
  try {
    const { raw } = host.desk;
    const pin = await host.pin('mc');
    const before = raw.length;
    const at = { group: 'mc', base: host.base, showId: show.id, role: 'mc', pin, devices } as const;
    const ms = await crowd.ask('join', { ...at, lines: 1 });
    await pause(AFTER_MS);
    const tallies = await crowd.ask('tallies', 'mc');
    const told = raw.slice(before).filter((text) => /^{"type":"(sharing|devices)"/.test(text));
    const toldBytes = told.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const who = `${devices} devices joining at once`;
    const each = (unit: Measured['unit'], samples: readonly number[], what: string): Measured => ({
      name: `${who}: ${what}`,
      ...figures(samples),
      ...(unit === undefined ? {} : { unit }),
      raw: null,
      aim: 'the same for 50 and 200',
    });
    return [
      each(
        'messages',
        tallies.map(({ messages }) => messages),
        'to each',
      ),
      each(
        'KB',
        tallies.map(({ bytes }) => bytes / KILOBYTE),
        'to each',
      ),
      each('messages', [told.length], 'to the window of the operator'),
      each('KB', [toldBytes / KILOBYTE / devices], 'to the window of the operator, by device'),
      each(undefined, [ms / devices], 'until all are in, by device'),
    ];
  } finally {
    crowd.stop();
    await host.stop();
  }
}

/** One recipient of `show` gets another name: what each device gets. */
export async function renamed(root: string, show: Show): Promise<readonly Measured[]> {
  const host = await SharedHost.start(show);
  const crowd = new Crowd(root);
  try {
    const roles = ['mc', 'stage', 'screen'] as const;
    for (const role of roles) {
      const pin = await host.pin(role);
      const at = { group: role, base: host.base, showId: show.id, role, pin };
      await crowd.ask('join', { ...at, devices: 3, lines: 1 });
      await crowd.ask('clear', role);
    }
    const id = show.plan.recipients.at(-1)?.id ?? '';
    const changes = { name: 'Hộ gia đình ông Nguyễn Văn Thảo' };
    await host.dispatch({ type: 'edit-recipient', payload: { id, changes } });
    await pause(AFTER_MS);
    const measured: Measured[] = [];
    for (const role of roles) {
      const bytes = (await crowd.ask('tallies', role)).map((tally) => tally.bytes);
      measured.push({
        name: `one name edited, ${show.plan.recipients.length} recipients: to each device (${role})`,
        ...figures(bytes),
        unit: 'bytes',
        raw: null,
        aim: role === 'screen' ? '0' : 'under 1024',
      });
    }
    return measured;
  } finally {
    crowd.stop();
    await host.stop();
  }
}
