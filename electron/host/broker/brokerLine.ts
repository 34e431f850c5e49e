import { randomBytes } from 'node:crypto';
import type { SecureContext } from 'node:tls';
import type { BrokerLink } from '@shared/contract/broker.ts';
import type { Failure } from '@shared/contract/failure.ts';
import { pauseBefore } from '@shared/share/comingBack.ts';
import mqtt, { type MqttClient } from 'mqtt';
import { type BrokerAddress, type Goodbye, goodbye, newClient } from './brokerClient.ts';
import { brokerFault, type LineTrouble } from './brokerFaults.ts';
import { type BrokerMessage, BrokerQueue } from './brokerQueue.ts';
import { secureContext } from './certificates.ts';
import type { LinePace } from './linePace.ts';

/** Messages that were sent and not confirmed, at most. */
const MOST_IN_FLIGHT = 10;
/** How often a line is looked at, in ms. */
const WATCH_MS = 1000;
/** More packets than these between two looks are a flood. */
const MOST_PACKETS = 2000;
/** How long the last messages may take, in ms. */
const LAST_MS = 1000;
/** With which a broker says that it knows no MQTT 5: its own code, and the one of those that know nothing of it. */
const OLDER_BROKER: ReadonlySet<unknown> = new Set([1, 132]);

export interface BrokerLineOptions {
  readonly address: BrokerAddress;
  /** What the broker says when it hears nothing any more; asked for each time the line is opened. */
  readonly will: () => BrokerMessage | null;
  /** What is listened to. */
  readonly topics: readonly string[];
  /** The longest message that is taken, in bytes. */
  readonly longest: number;
  readonly now: () => number;
  readonly pace: LinePace;
  /** The line is open: what is kept has to be said anew. */
  readonly opened: () => void;
  readonly heard: (topic: string, payload: Buffer) => void;
  /** Something that people see has changed. */
  readonly changed: () => void;
}

/** Why the broker has refused a message. */
interface Refused {
  readonly topic: string;
  readonly reason: string;
}

/**
 * A line to a broker that is tried again whenever it is lost. Nothing waits for it: what is to be sent stands in a queue that
 * never grows, and what comes in is bounded.
 */
export class BrokerLine {
  readonly #options: BrokerLineOptions;
  readonly #queue = new BrokerQueue();
  readonly #inFlight = new Map<number, { readonly message: BrokerMessage; readonly at: number }>();
  /** Made once; null: not made yet, or not needed. */
  #secure: SecureContext | null = null;
  readonly #clientId = `rostrum-${randomBytes(8).toString('hex')}`;
  #client: MqttClient | null = null;
  #link: BrokerLink = 'connecting';
  /** Of MQTT: 5, or 4 (that is 3.1.1) where the broker knows no other. */
  #version: 4 | 5 = 5;
  #wasOpen = false;
  #fault: Failure | null = null;
  #refused: Refused | null = null;
  #since: number | null = null;
  #sentAt: number | null = null;
  #failed = 0;
  #count = 0;
  #packets = 0;
  #bytes = 0;
  #idle: (() => void) | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  readonly #watch: ReturnType<typeof setInterval>;

  constructor(options: BrokerLineOptions) {
    this.#options = options;
    this.#watch = setInterval(() => this.#look(), WATCH_MS);
    this.#dial();
  }

  get link(): BrokerLink {
    return this.#link;
  }

  /** Why it is not open, or why the broker does not take what is sent; null: all is well. */
  get fault(): Failure | null {
    if (this.#fault !== null || this.#refused === null) return this.#fault;
    return { code: 'broker-topic', details: { ...this.#refused } };
  }

  /** When the fault began, ms since 1970. */
  get since(): number | null {
    return this.#since;
  }

  /** When the broker last confirmed a message, ms since 1970. */
  get sentAt(): number | null {
    return this.#sentAt;
  }

  get waiting(): number {
    return this.#queue.size + this.#inFlight.size;
  }

  get dropped(): number {
    return this.#queue.dropped;
  }

  get isOpen(): boolean {
    return this.#link === 'open';
  }

  /** Sends a message as soon as the broker takes it. */
  send(message: BrokerMessage): void {
    this.#queue.put(message);
    this.#flush();
    this.#options.changed();
  }

  /** Sends a message if the broker takes it now. */
  sendNow({ topic, payload, retain }: BrokerMessage): void {
    const client = this.#client;
    if (!this.isOpen || client === null || this.#inFlight.size >= MOST_IN_FLIGHT) return;
    client.publish(topic, payload, { qos: 0, retain }, nothing);
  }

  /** Opens the line anew at once: the last will is another one. */
  async reopen(): Promise<void> {
    // Otherwise it will be asked for with the next try.
    if (this.#client === null) return;
    const client = this.#drop();
    this.#link = 'connecting';
    this.#options.changed();
    await goodbye(client, 'quietly');
    if (this.#link === 'connecting' && this.#client === null && this.#retry === null) this.#dial();
  }

  /** Ends it after the last messages, as far as the broker takes them in a second. */
  async finish(last: readonly BrokerMessage[]): Promise<void> {
    this.#queue.clear();
    if (this.isOpen) {
      for (const message of last) this.#queue.put(message);
      this.#flush();
      await this.#emptied();
    }
    await this.#end('quietly');
  }

  /** Ends it at once; the broker says the last will. */
  leave(): Promise<void> {
    return this.#end('with will');
  }

  /** Waits until all was confirmed, the line is lost, or it takes too long. */
  #emptied(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LAST_MS);
      this.#idle = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.waiting === 0) this.#idle();
    });
  }

  #end(how: Goodbye): Promise<void> {
    clearInterval(this.#watch);
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    this.#queue.clear();
    const client = this.#drop();
    this.#link = 'off';
    this.#inFlight.clear();
    return goodbye(client, how);
  }

  #dial(): void {
    this.#retry = null;
    this.#packets = 0;
    this.#bytes = 0;
    const { address } = this.#options;
    let client: MqttClient;
    try {
      // What another machine has found good may be worth nothing here.
      if (/^(mqtts|wss):/i.test(address.url)) this.#secure ??= secureContext(address);
      client = newClient({
        ...this.#options,
        will: this.#options.will(),
        version: this.#version,
        clientId: this.#clientId,
        secure: this.#secure,
      });
    } catch (error) {
      this.#lost(error);
      return;
    }
    this.#client = client;
    let trouble: unknown = 'closed';
    const isThis = () => this.#client === client;
    // It stays: an error that comes when nobody cares any more must not end the app.
    client.on('error', (error) => {
      if (isThis()) this.#lost(error);
    });
    client.stream.on('error', (error: unknown) => {
      trouble = error;
    });
    client.stream.on('data', (data: Buffer) => {
      this.#bytes += data.length;
      if (isThis() && this.#bytes > 2 * this.#options.longest + 65_536) this.#lost('floods');
    });
    client.on('close', () => {
      if (isThis()) this.#lost(trouble);
    });
    client.on('disconnect', (packet) => {
      const code = packet.reasonCode ?? 0;
      trouble = Object.assign(new Error(mqtt.ReasonCodes[code as 0] ?? ''), { code });
    });
    client.on('packetreceive', () => {
      this.#packets += 1;
      this.#bytes = 0;
      if (isThis() && this.#packets > MOST_PACKETS) this.#lost('floods');
    });
    client.on('message', (topic, payload) => {
      if (isThis()) this.#options.heard(topic, payload);
    });
    client.on('connect', () => {
      if (isThis()) this.#opened(client);
    });
  }

  #opened(client: MqttClient): void {
    const { topics, opened, changed } = this.#options;
    this.#link = 'open';
    this.#wasOpen = true;
    this.#failed = 0;
    this.#fault = null;
    this.#refused = null;
    this.#since = null;
    if (topics.length > 0)
      client.subscribe([...topics], { qos: 1 }, (error, granted) => {
        const topic = granted?.find(({ qos }) => qos > 2)?.topic ?? topics[0] ?? '';
        if (error !== null && this.#client === client) this.#refuse(topic, error);
      });
    opened();
    this.#flush();
    changed();
  }

  #flush(): void {
    const client = this.#client;
    if (!this.isOpen || client === null) return;
    while (this.#inFlight.size < MOST_IN_FLIGHT) {
      const message = this.#queue.take();
      if (message === null) return;
      if (this.#isTooLong(client, message)) continue;
      this.#count += 1;
      const nth = this.#count;
      this.#inFlight.set(nth, { message, at: performance.now() });
      const { topic, payload, retain } = message;
      client.publish(topic, payload, { qos: 1, retain }, (error) => {
        // Otherwise the line was lost meanwhile, and the message waits again.
        if (this.#client === client) this.#confirmed(nth, message, error ?? null);
      });
    }
  }

  #isTooLong(client: MqttClient, { topic, payload }: BrokerMessage): boolean {
    const most = client.serverProperties?.maximumPacketSize;
    if (most === undefined || topic.length * 3 + Buffer.byteLength(payload) + 20 <= most)
      return false;
    this.#refuse(topic, `> ${most} B`);
    return true;
  }

  #confirmed(nth: number, { topic }: BrokerMessage, error: Error | null): void {
    this.#inFlight.delete(nth);
    if (error !== null) this.#refuse(topic, error);
    else {
      this.#sentAt = this.#options.now();
      if (this.#refused?.topic === topic) this.#refused = null;
    }
    this.#flush();
    if (this.waiting === 0) this.#idle?.();
    this.#options.changed();
  }

  #refuse(topic: string, why: Error | string): void {
    this.#queue.drop();
    const reason = typeof why === 'string' ? why : why.message.replace(/^\w+ error: /, '');
    this.#refused = { topic, reason: reason.slice(0, 200) };
    this.#options.changed();
  }

  #look(): void {
    this.#packets = 0;
    const [oldest] = this.#inFlight.values();
    if (oldest === undefined || this.#client === null) return;
    if (performance.now() - oldest.at > this.#options.pace.answerMs) this.#lost('silent');
  }

  /** Gives the client up; what it had not confirmed waits again. */
  #drop(): MqttClient | null {
    const client = this.#client;
    this.#client = null;
    this.#queue.putBack([...this.#inFlight.values()].map(({ message }) => message));
    this.#inFlight.clear();
    return client;
  }

  #lost(why: unknown | LineTrouble): void {
    const { address, pace, now, changed } = this.#options;
    if (this.#link === 'off') return;
    this.#drop()?.end(true);
    this.#idle?.();
    if (this.#version === 5 && OLDER_BROKER.has((why as { code?: unknown } | null)?.code)) {
      this.#version = 4;
      this.#dial();
      return;
    }
    this.#fault = brokerFault(why, address.url);
    this.#since ??= now();
    this.#link = this.#wasOpen ? 'lost' : 'connecting';
    const failed = this.#failed + pace.failedBefore;
    this.#retry ??= setTimeout(
      () => this.#dial(),
      pauseBefore(failed, Math.random(), pace.longestPauseMs),
    );
    this.#failed += 1;
    changed();
  }
}

const nothing = () => undefined;
