import { setTimeout as pause } from 'node:timers/promises';
import { type Cue, cues } from '@shared/cue/cues.ts';
import type { Show } from '@shared/model/show.ts';
import type { Browser, Page } from 'playwright-core';
import { figures, type Measured } from '../report.ts';
import { SharedHost } from '../sharing/sharedHost.ts';
import { newWindow, openDevice } from '../sharing/viewers.ts';
import { until } from '../until.ts';
import { BareReconnect } from './bareReconnect.ts';
import { cardOf, lookOut, painted, type Sign, titleOf } from './frames.ts';

const ROUNDS = 20;
/** A person takes over at no certain moment: from the very moment of the kill on, spread over so many ms. */
const LATEST_MS = 3000;

const ROLES = ['mc', 'crew', 'screen'] as const;
type Role = (typeof ROLES)[number];
type Devices = ReadonlyMap<Role, Page>;

/**
 * Two machines are killed in turns. Each time the other one takes over by script and fires the next cue: from there to the
 * frame in which a device shows it. The one that was killed comes back and follows, and is the one that takes over next.
 */
export async function takeover(browser: Browser, show: Show): Promise<readonly Measured[]> {
  let caller = await SharedHost.start(show);
  const hosts = [caller];
  const bare = await BareReconnect.start(browser, ROLES.length);
  const devices = new Map<Role, Page>();
  try {
    let standby = await SharedHost.standBy(caller);
    hosts.push(standby);
    for (const role of ROLES)
      devices.set(role, await openDevice(await newWindow(browser), caller, role));
    const ours = new Map<Role, number[]>(ROLES.map((role) => [role, []]));
    const raw: number[] = [];
    const evening = new Evening(show);
    for (let round = 0; round < ROUNDS; round += 1) {
      await evening.goOn(caller, devices);
      for (const host of hosts) await linesOfAll(host);
      await caller.inStep();
      const cue = evening.next();
      for (const [role, page] of devices) await lookOut(page, evening.sign(role, cue));
      await caller.kill();
      await pause((LATEST_MS * round) / (ROUNDS - 1));
      const from = Date.now();
      await standby.takeOver();
      await standby.goTo(cue.id);
      for (const [role, page] of devices) ours.get(role)?.push((await painted(page)).at - from);
      raw.push(...(await bare.measure()));
      await caller.again();
      [caller, standby] = [standby, caller];
    }
    return ROLES.map((role) => ({
      name: `takeover of the standby machine and its GO to painted words on a device (${role})`,
      ...figures(ours.get(role) ?? []),
      raw: {
        name: 'bare page: line lost to the painted first word of another server',
        ...figures(raw),
      },
      aim: 'under 2 s',
    }));
  } finally {
    await bare.stop();
    for (const page of devices.values()) await page.context().close();
    for (const host of hosts) await host.stop();
  }
}

/** Every device has a line to this machine, and listens to it or would. */
const linesOfAll = (host: SharedHost): Promise<void> =>
  until('a line of every device', async () => (await host.lines()) === ROLES.length);

/** A show that goes on over both machines. */
class Evening {
  readonly #show: Show;
  readonly #cues: readonly Cue[];
  #at = -1;

  constructor(show: Show) {
    this.#show = show;
    this.#cues = cues(show.plan);
  }

  /** The cue after the last one, which will be fired. */
  next(): Cue {
    this.#at += 1;
    const cue = this.#cues[this.#at];
    if (cue === undefined) throw new Error('the show has too few cues');
    return cue;
  }

  /** By which a device with this role shows that it is at a cue. */
  sign(role: Role, cue: Cue): Sign {
    return role === 'screen' ? titleOf(this.#titleAt(cue) ?? '') : cardOf(cue.id);
  }

  /** GO until the next one changes all pages; waits until they are where the show is. */
  async goOn(host: SharedHost, devices: Devices): Promise<void> {
    do await host.goTo(this.next().id);
    while (this.#titleAt(this.#cues[this.#at + 1]) === null);
    const now = this.#cues[this.#at];
    if (now === undefined) return;
    for (const [role, page] of devices) {
      if (role === 'screen' && this.#titleAt(now) === null) continue;
      await lookOut(page, this.sign(role, now));
      await painted(page);
    }
  }

  /** What the public's screen says of a cue, which is its own alone; null: more cues have the same words. */
  #titleAt(cue: Cue | undefined): string | null {
    const segment = this.#show.plan.segments.find(({ id }) => id === cue?.segmentId);
    return segment === undefined || segment.kind === 'presentation' ? null : segment.title;
  }
}
