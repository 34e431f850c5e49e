import { randomUUID } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import type { Request } from '@shared/command/apply.ts';
import { cues } from '@shared/cue/cues.ts';
import type { Show } from '@shared/model/show.ts';
import type { JoiningRole } from '@shared/share/roles.ts';
import { WebSocket } from 'ws';
import type { Wish } from '../../fixtures/apply.ts';
import { TestWindow } from '../../fixtures/lines.ts';
import { freePort } from '../../fixtures/ports.ts';
import { type HostProcess, hostWith } from '../hostProcess.ts';
import { until } from '../until.ts';
import { machineNow } from './crowd.ts';

/** A GO at the window of the operator: when it was sent, told of and acknowledged, ms on the clock of the machine. */
export interface Pressed {
  readonly sentAt: number;
  readonly toldAt: number;
  readonly ackAt: number;
}

/** The built browser host with a show that is shared on 127.0.0.1, and a window of the operator on it. */
export class SharedHost {
  readonly #app: HostProcess;
  #desk: TestWindow;
  readonly show: Show;
  /** Address of the shared site. */
  readonly base: string;
  readonly #cueIds: readonly string[];
  #next = 0;

  private constructor(app: HostProcess, desk: TestWindow, show: Show, port: number) {
    this.#app = app;
    this.#desk = desk;
    this.show = show;
    this.base = `http://127.0.0.1:${port}`;
    this.#cueIds = cues(show.plan).map(({ id }) => id);
  }

  /** `show` has begun. */
  static async start(show: Show): Promise<SharedHost> {
    const app = await hostWith([show]);
    const desk = await deskOf(app.url);
    await desk.get('show.open', { showId: show.id, view: 'run' });
    const choice = await sharingChoice();
    await desk.get('share.start', { showId: show.id, choice });
    return new SharedHost(app, desk, show, choice.port);
  }

  /** Another machine that stands by for `caller`, in step with it. */
  static async standBy(caller: SharedHost): Promise<SharedHost> {
    const { show, base: url } = caller;
    const { door } = await caller.desk.get('machines.state', {});
    const app = await hostWith([]);
    const desk = await deskOf(app.url);
    const choice = await sharingChoice();
    const pin = door?.pin ?? '';
    await desk.get('machines.stand-by', { url, pin, fingerprint: null, choice });
    await desk.get('show.open', { showId: show.id, view: 'run' });
    await caller.inStep();
    return new SharedHost(app, desk, show, choice.port);
  }

  get desk(): TestWindow {
    return this.#desk;
  }

  /** Of the host. */
  get pid(): number {
    return this.#app.pid;
  }

  /** Address of the operator's own windows, with its token. */
  get url(): string {
    return this.#app.url;
  }

  /** How many cues `go` has fired. */
  get fired(): number {
    return this.#next;
  }

  async pin(role: JoiningRole): Promise<string> {
    const { on } = await this.desk.get('share.state', {});
    return on?.doors.find((door) => door.role === role)?.pin ?? '';
  }

  /** How many lines of devices are open; one of another machine is none. */
  async lines(): Promise<number> {
    const { devices } = await this.desk.get('share.state', {});
    return devices
      .filter(({ role }) => role !== 'standby')
      .reduce((sum, { lines }) => sum + lines, 0);
  }

  /** The last news of the show, as the window of the operator got it. */
  get lastNews(): string {
    return this.desk.raw.findLast((text) => text.startsWith('{"type":"patches"')) ?? '';
  }

  async dispatch(wish: Wish): Promise<void> {
    await this.desk.get('dispatch', { showId: this.show.id, request: requestOf(wish) });
  }

  /** GO on the next cue. */
  go(): Promise<Pressed> {
    const cueId = this.#cueIds[this.#next];
    if (cueId === undefined) throw new Error('the show has too few cues');
    this.#next += 1;
    return this.goTo(cueId);
  }

  /** GO on this cue, which is the next one. */
  async goTo(cueId: string): Promise<Pressed> {
    const { desk } = this;
    const request = requestOf({ type: 'go', payload: { cueId } });
    const told = new Promise<number>((resolve) => {
      const hear = () => {
        const at = machineNow();
        if (desk.events.at(-1)?.type !== 'patches') return;
        desk.socket.off('message', hear);
        resolve(at);
      };
      desk.socket.on('message', hear);
    });
    const sentAt = machineNow();
    await desk.get('dispatch', { showId: this.show.id, request });
    const ackAt = machineNow();
    return { sentAt, toldAt: await told, ackAt };
  }

  /** Waits until another machine stands by, in step. */
  inStep(): Promise<void> {
    return until('a standby machine in step', async () => {
      const { others } = await this.desk.get('machines.state', {});
      return others.some(({ link, calls }) => link === 'in-step' && !calls);
    });
  }

  async takeOver(): Promise<void> {
    await this.desk.get('machines.take-over', { showId: this.show.id });
  }

  /** It stands for another computer: the host's own work goes before its on this one. */
  giveWay(): void {
    setPriority(this.pid, constants.priority.PRIORITY_LOW);
  }

  /** SIGKILL. */
  kill(): Promise<void> {
    return this.#app.kill();
  }

  /** Starts it again after it was killed, and shares as before, by one press. */
  async again(): Promise<void> {
    await this.#app.again();
    this.#desk = await deskOf(this.url);
    await this.desk.get('show.open', { showId: this.show.id, view: 'run' });
    await this.desk.get('share.resume', {});
  }

  async stop(): Promise<void> {
    this.desk.socket.terminate();
    await this.#app.stop();
  }
}

/** On this computer, at a port that is free. */
const sharingChoice = async () => ({
  address: '127.0.0.1',
  port: await freePort(),
  tls: false,
  localName: false,
  openFeeds: false,
});

// A wish with an id is a request; the compiler can't see that through the union.
const requestOf = (wish: Wish) => ({ ...wish, id: randomUUID() }) as Request;

async function deskOf(url: string): Promise<TestWindow> {
  const { origin, host } = new URL(url);
  const entrance = await fetch(url, { redirect: 'manual' });
  const cookie = entrance.headers.get('set-cookie')?.split(';')[0] ?? '';
  const socket = new WebSocket(`ws://${host}/line`, { origin, headers: { cookie } });
  const desk = new TestWindow(socket);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return desk;
}
