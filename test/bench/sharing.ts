import type { Show } from '@shared/model/show.ts';
import type { Browser } from 'playwright-core';
import { begun } from '../fixtures/apply.ts';
import { generatedShow } from '../fixtures/shows.ts';
import type { Measured } from './report.ts';
import { broadcast } from './sharing/broadcast.ts';
import { joiningAtOnce, renamed } from './sharing/joining.ts';
import { operatorBeside } from './sharing/operator.ts';
import { paintedOnDevices } from './sharing/viewers.ts';

/** A show shared on this computer with hundreds of devices: what they get, when, and what that costs the operator. */
export async function sharing(root: string, browser: Browser): Promise<readonly Measured[]> {
  const large = unguarded(generatedShow({ segments: 1000, recipients: 10_000, seed: 1000 }));
  const usual = unguarded(generatedShow({ segments: 100, recipients: 1000, seed: 100 }));
  const small = unguarded(generatedShow({ segments: 10, recipients: 10, seed: 10 }));
  return [
    ...(await broadcast(root, [
      { show: small, peer: '19 / 36' },
      { show: usual, peer: '18 / 30' },
      { show: large, peer: '19 / 42' },
    ])),
    ...(await paintedOnDevices(browser, large)),
    ...(await joiningAtOnce(root, usual)),
    ...(await renamed(root, large)),
    ...(await operatorBeside(root, large)),
  ];
}

/** The show begun, with GO after GO as fast as they come. */
export function unguarded(show: Show): Show {
  const calling = { ...show.plan.calling, guardMs: 0 };
  return begun({ ...show, plan: { ...show.plan, calling } });
}
