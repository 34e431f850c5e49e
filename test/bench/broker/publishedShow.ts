import { setTimeout as pause } from 'node:timers/promises';
import { FAR_TOPICS } from '@shared/broker/farView.ts';
import { PUBLIC_TOPICS, topicOf } from '@shared/broker/topics.ts';
import type { Show } from '@shared/model/show.ts';
import { NO_CHOICE } from '@shared/view/brokerDraft.ts';
import { SharedHost } from '../sharing/sharedHost.ts';
import { BarePublisher } from './barePublisher.ts';
import { runMosquitto } from './mosquittoProcess.ts';
import { Relay } from './relay.ts';
import type { Door } from './viewer.ts';
import { Viewers } from './viewers.ts';

const PREFIX = 'rostrum';
const PATIENCE_MS = 20_000;

/**
 * A host that publishes a show through a Mosquitto, and beside it, through the same relay, a bare publisher. Everything that
 * viewers listen to: the topics of the viewer page, and that of the bare publisher, which is as long as the one of the state.
 */
export class PublishedShow {
  readonly host: SharedHost;
  readonly relay: Relay;
  readonly bare: BarePublisher;
  readonly viewers: Viewers;
  readonly stateTopic: string;
  readonly farTopics: readonly string[];
  /** Every topic of the public tree. */
  readonly publicTree: string;
  readonly #broker: Awaited<ReturnType<typeof runMosquitto>>;
  readonly #isWeb: boolean;

  private constructor(
    parts: Pick<PublishedShow, 'host' | 'relay' | 'viewers'>,
    broker: Awaited<ReturnType<typeof runMosquitto>>,
    isWeb: boolean,
  ) {
    this.host = parts.host;
    this.relay = parts.relay;
    this.viewers = parts.viewers;
    const { id } = this.host.show;
    this.stateTopic = topicOf(PREFIX, id, PUBLIC_TOPICS.state);
    this.farTopics = FAR_TOPICS.map((name) => topicOf(PREFIX, id, name));
    this.publicTree = `${topicOf(PREFIX, id, PUBLIC_TOPICS.state).replace(/state$/, '')}#`;
    this.bare = new BarePublisher(this.relay.port, 'bare/'.padEnd(this.stateTopic.length, '-'));
    this.#broker = broker;
    this.#isWeb = isWeb;
  }

  /** `show` has begun. With `isWeb` viewers come by WebSocket. */
  static async start(root: string, show: Show, isWeb: boolean): Promise<PublishedShow> {
    const broker = await runMosquitto({ webSocket: isWeb });
    const relay = await Relay.to(broker.process.port);
    const host = await SharedHost.start(show);
    const published = new PublishedShow({ host, relay, viewers: new Viewers(root) }, broker, isWeb);
    await host.desk.get('broker.start', { showId: show.id, choice: choiceOf(relay.port) });
    const until = performance.now() + PATIENCE_MS;
    while ((await host.desk.get('broker.state', {})).link !== 'open') {
      if (performance.now() > until) throw new Error('the host does not come to the broker');
      await pause(50);
    }
    return published;
  }

  get door(): Door {
    const { port, wsPort } = this.#broker.process;
    return { port: this.#isWeb ? (wsPort ?? port) : port, isWeb: this.#isWeb };
  }

  get brokerPid(): number {
    return this.#broker.process.pid;
  }

  /** Resolves when so many viewers listen. */
  viewersTo(count: number): Promise<void> {
    return this.viewers.growTo(count, {
      door: this.door,
      topics: [...this.farTopics, this.bare.topic],
    });
  }

  async stop(): Promise<void> {
    this.viewers.stop();
    this.bare.stop();
    await this.host.stop();
    this.relay.stop();
    await this.#broker.stop();
  }
}

const choiceOf = (port: number) => ({
  ...NO_CHOICE,
  url: `mqtt://127.0.0.1:${port}`,
  prefix: PREFIX,
});
