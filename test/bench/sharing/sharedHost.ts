import { randomUUID } from 'node:crypto';
import type { Request } from '@shared/command/apply.ts';
import { cues } from '@shared/cue/cues.ts';
import type { Show } from '@shared/model/show.ts';
import type { JoiningRole } from '@shared/share/roles.ts';
import { WebSocket } from 'ws';
import type { Wish } from '../../fixtures/apply.ts';
import { TestWindow } from '../../fixtures/lines.ts';
import { freePort } from '../../fixtures/ports.ts';
import { hostWith } from '../hostProcess.ts';
import { machineNow } from './crowd.ts';

/** A GO at the window of the operator: when it was sent, told of and acknowledged, ms on the clock of the machine. */
export interface Pressed {
  readonly sentAt: number;
  readonly toldAt: number;
  readonly ackAt: number;
}

/** The built browser host with a show that is shared on 127.0.0.1, and a window of the operator on it. */
export class SharedHost {
  readonly #app: Awaited<ReturnType<typeof hostWith>>;
  readonly desk: TestWindow;
  readonly show: Show;
  /** Address of the shared site. */
  readonly base: string;
  readonly #cueIds: readonly string[];
  #next = 0;

  private constructor(
    app: Awaited<ReturnType<typeof hostWith>>,
    desk: TestWindow,
    show: Show,
    base: string,
  ) {
    this.#app = app;
    this.desk = desk;
    this.show = show;
    this.base = base;
    this.#cueIds = cues(show.plan).map(({ id }) => id);
  }

  /** `show` has begun. */
  static async start(show: Show): Promise<SharedHost> {
    const app = await hostWith([show]);
    const desk = await deskOf(app.url);
    await desk.get('show.open', { showId: show.id, view: 'run' });
    const choice = {
      address: '127.0.0.1',
      port: await freePort(),
      tls: false,
      localName: false,
      openFeeds: false,
    };
    await desk.get('share.start', { showId: show.id, choice });
    return new SharedHost(app, desk, show, `http://127.0.0.1:${choice.port}`);
  }

  /** Address of the operator's own windows, with its token. */
  get url(): string {
    return this.#app.url;
  }

  async pin(role: JoiningRole): Promise<string> {
    const { on } = await this.desk.get('share.state', {});
    return on?.doors.find((door) => door.role === role)?.pin ?? '';
  }

  /** How many lines of devices are open. */
  async lines(): Promise<number> {
    const { devices } = await this.desk.get('share.state', {});
    return devices.reduce((sum, { lines }) => sum + lines, 0);
  }

  /** The last news of the show, as the window of the operator got it. */
  get lastNews(): string {
    return this.desk.raw.findLast((text) => text.startsWith('{"type":"patches"')) ?? '';
  }

  async dispatch(wish: Wish): Promise<void> {
    await this.desk.get('dispatch', { showId: this.show.id, request: requestOf(wish) });
  }

  /** GO on the next cue. */
  async go(): Promise<Pressed> {
    const cueId = this.#cueIds[this.#next];
    if (cueId === undefined) throw new Error('the show has too few cues');
    this.#next += 1;
    const request = requestOf({ type: 'go', payload: { cueId } });
    const told = new Promise<number>((resolve) => {
      const hear = () => {
        const at = machineNow();
        if (this.desk.events.at(-1)?.type !== 'patches') return;
        this.desk.socket.off('message', hear);
        resolve(at);
      };
      this.desk.socket.on('message', hear);
    });
    const sentAt = machineNow();
    await this.desk.get('dispatch', { showId: this.show.id, request });
    const ackAt = machineNow();
    return { sentAt, toldAt: await told, ackAt };
  }

  async stop(): Promise<void> {
    this.desk.socket.terminate();
    await this.#app.stop();
  }
}

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
