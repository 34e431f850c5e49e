import type { SecureContext } from 'node:tls';
import mqtt, { type IClientOptions, type MqttClient } from 'mqtt';
import type { BrokerMessage } from './brokerQueue.ts';
import type { LinePace } from './linePace.ts';

/** Where a broker is, and as whom one comes in. Texts are empty, certificates null where there are none. */
export interface BrokerAddress {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly ca: string | null;
  readonly cert: string | null;
  readonly key: string | null;
}

interface ClientOptions {
  readonly address: BrokerAddress;
  readonly secure: SecureContext | null;
  readonly clientId: string;
  /** What the broker says when it hears nothing any more; null: nothing. */
  readonly will: BrokerMessage | null;
  /** The longest message that is taken, in bytes. */
  readonly longest: number;
  readonly pace: LinePace;
  readonly version: 4 | 5;
}

type WsOptions = NonNullable<IClientOptions['wsOptions']>;

/** A client for one connection; it does not come back by itself. Throws for an address that is none. */
export function newClient(options: ClientOptions): MqttClient {
  const { address, secure, clientId, will, longest, pace, version } = options;
  const { url, user, password } = address;
  const context = secure === null ? null : { secureContext: secure };
  return mqtt.connect(url, {
    protocolVersion: version,
    clientId,
    clean: true,
    keepalive: pace.keepaliveS,
    connectTimeout: pace.answerMs,
    // Both are ours: a client's own queue would grow for as long as the broker is away.
    reconnectPeriod: 0,
    queueQoSZero: false,
    resubscribe: false,
    ...(version === 5 ? { properties: { maximumPacketSize: longest, receiveMaximum: 50 } } : {}),
    ...(user === '' ? {} : { username: user }),
    ...(password === '' ? {} : { password }),
    ...(context === null ? {} : { ...context, wsOptions: context as WsOptions }),
    ...(will === null ? {} : { will: { ...will, payload: Buffer.from(will.payload), qos: 1 } }),
  });
}

/** How a client leaves: `with will`, the broker says the last will, as when it is lost. */
export type Goodbye = 'quietly' | 'with will';

/** How long it may take, in ms. */
const GOODBYE_MS = 1000;
/** Reason code of MQTT 5 (3.14.2.1). */
const WITH_WILL = 4;

/** Lets a client say goodbye, and cuts it off when that takes too long. */
export function goodbye(client: MqttClient | null, how: Goodbye): Promise<void> {
  if (client === null) return Promise.resolve();
  const isFive = client.options.protocolVersion === 5;
  // Older brokers say the last will of whoever leaves without a word.
  if (!client.connected || (how === 'with will' && !isFive)) {
    client.end(true);
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      client.end(true);
      resolve();
    }, GOODBYE_MS);
    client.end(false, how === 'with will' ? { reasonCode: WITH_WILL } : {}, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
