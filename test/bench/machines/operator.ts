import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { type Cue, cues } from '@shared/cue/cues.ts';
import type { Show } from '@shared/model/show.ts';
import type { Browser, Page } from 'playwright-core';
import { runMosquitto } from '../broker/mosquittoProcess.ts';
import { openView } from '../goToFrame.ts';
import { figures, type Measured } from '../report.ts';
import { BareServer, Crowd } from '../sharing/crowd.ts';
import { inTurns, NONE, NONE_BESIDE_BARE, rows, VIEWERS } from '../sharing/operator.ts';
import { SharedHost } from '../sharing/sharedHost.ts';
import { newWindow } from '../sharing/viewers.ts';
import { until } from '../until.ts';
import { cardOf, lookOut, painted } from './frames.ts';

const PRESSES = 40;
/** The first ones, in which code becomes fast, are not counted. */
const WARM = 5;
/** A person presses no faster; the page has come to rest in between. */
const BETWEEN_MS = 250;

/** In which share of what the operator is told the standby machine may have been away: such a GO waits for nobody. */
const MOST_SILENT = 0.05;
/** The broker has confirmed something of the last few GO. */
const LATELY_MS = 5000;

const WHO = `standby machine in step, Mosquitto (public, crew and journal) and ${VIEWERS} devices at the caller's machine`;

/** GO is painted and told without waiting for it. */
const ACK_OF_BOTH = {
  name: 'GO to its acknowledgement: on the disks of both machines, which here are one',
  aim: 'what a second disk takes',
};

/**
 * What a standby machine, a broker and devices cost the operator together: the same show at two hosts, pressed in turns,
 * one with all of that and one with nothing. What stands for other computers gives way on this one.
 */
export async function operatorWithAll(
  root: string,
  browser: Browser,
  show: Show,
): Promise<readonly Measured[]> {
  const lonely = await SharedHost.start(show);
  const crowded = await SharedHost.start(show);
  const standby = await SharedHost.standBy(crowded);
  const broker = await runMosquitto();
  const bare = await BareServer.start(root);
  const crowd = new Crowd(root);
  crowd.giveWay();
  standby.giveWay();
  setPriority(broker.process.pid, constants.priority.PRIORITY_LOW);
  try {
    await publish(crowded, broker.url);
    await crowd.ask('bare', { group: 'bare', url: bare.url, lines: VIEWERS });
    await crowd.ask('join', {
      group: 'viewers',
      base: crowded.base,
      showId: show.id,
      role: 'mc',
      pin: await crowded.pin('mc'),
      devices: VIEWERS / 10,
      lines: 10,
    });
    await crowded.inStep();
    const turns = await inTurns(lonely, crowded, bare);
    const frames = await paintedRows(browser, lonely, crowded, bare);
    await lookWhetherAll(crowded);
    return [...rows(WHO, turns, ACK_OF_BOTH), ...frames];
  } finally {
    crowd.stop();
    bare.stop();
    for (const host of [lonely, crowded, standby]) await host.stop();
    await broker.stop();
  }
}

/** Everything that can go through a broker does. */
async function publish({ desk, show }: SharedHost, url: string): Promise<void> {
  const choice = {
    url,
    prefix: 'rostrum',
    user: '',
    password: '',
    ca: null,
    cert: null,
    key: null,
    crew: true,
    journal: true,
    viewerUrl: '',
    viewerUser: '',
    viewerPassword: '',
  };
  await desk.get('broker.start', { showId: show.id, choice });
  await until('a broker that answers', async () => {
    const { link, waiting, sentAt } = await desk.get('broker.state', {});
    return link === 'open' && waiting === 0 && sentAt !== null;
  });
}

/** Throws when something of it has been lost on the way: then it was measured beside less than that. */
async function lookWhetherAll(host: SharedHost): Promise<void> {
  await host.inStep();
  const { link, sentAt } = await host.desk.get('broker.state', {});
  if (link !== 'open' || sentAt === null || Date.now() - sentAt > LATELY_MS)
    throw new Error(`the broker is ${link} and took something at ${sentAt}`);
  const lines = await host.lines();
  if (lines < VIEWERS) throw new Error(`only ${lines} of ${VIEWERS} lines are left`);
  const links = host.desk.events.flatMap((event) =>
    event.type === 'machines' ? [event.machines.others[0]?.link] : [],
  );
  const silent = links.filter((one) => one === 'silent' || one === 'away');
  if (silent.length > links.length * MOST_SILENT)
    throw new Error(`the standby machine was gone for ${silent.length} of ${links.length} times`);
}

/** The operator's RUN in a browser. */
class RunWindow {
  readonly #page: Page;
  readonly #cues: readonly Cue[];
  #next: number;

  private constructor(page: Page, host: SharedHost) {
    this.#page = page;
    this.#cues = cues(host.show.plan);
    this.#next = host.fired;
  }

  static async open(browser: Browser, host: SharedHost): Promise<RunWindow> {
    const page = await openView(await newWindow(browser), host.url, host.show, 'run');
    return new RunWindow(page, host);
  }

  /** Presses GO by its key; ms from the key to the frame that shows the cue. `meanwhile` is done at that moment. */
  async go(meanwhile: () => void = () => undefined): Promise<number> {
    const cue = this.#cues[this.#next];
    if (cue === undefined) throw new Error('the show has too few cues');
    this.#next += 1;
    await lookOut(this.#page, cardOf(cue.id));
    const pressed = this.#page.keyboard.press('Space');
    meanwhile();
    await pressed;
    const { afterKey } = await painted(this.#page);
    if (afterKey === null) throw new Error('the page has heard no key');
    await pause(BETWEEN_MS);
    return afterKey;
  }

  close(): Promise<void> {
    return this.#page.context().close();
  }
}

/** GO in the windows of both operators, in turns as in `inTurns`. */
async function paintedRows(
  browser: Browser,
  lonely: SharedHost,
  crowded: SharedHost,
  bare: BareServer,
): Promise<readonly Measured[]> {
  const [there, here] = [
    await RunWindow.open(browser, lonely),
    await RunWindow.open(browser, crowded),
  ];
  const alone: number[] = [];
  const besideBare: number[] = [];
  const beside: number[] = [];
  for (let press = 0; press < WARM + PRESSES; press += 1) {
    const isCounted = press >= WARM;
    const take = (samples: number[], ms: number) => isCounted && samples.push(ms);
    take(alone, await there.go());
    take(beside, await here.go());
    take(besideBare, await there.go(() => bare.send(crowded.lastNews)));
  }
  await there.close();
  await here.close();
  const row = (raw: string, limit: readonly number[]): Measured => ({
    name: `GO to painted NOW in the operator's window, ${WHO}`,
    ...figures(beside),
    raw: { name: raw, ...figures(limit) },
    aim: 'within 1.1x',
  });
  return [row(NONE, alone), row(NONE_BESIDE_BARE, besideBare)];
}
