import type { FarAccess } from '@shared/broker/farAccess.ts';
import { FAR_TOPICS, type FarMessage } from '@shared/broker/farView.ts';
import mqtt from 'mqtt';
import { newId } from './newId.ts';

/** How long a broker may take to answer, in ms. */
const PATIENCE_MS = 8000;
/** How often it is heard from at least, in s; after half as long again it counts as lost. */
const KEEPALIVE_S = 10;
/** Reasons with which a broker says that it does not let somebody in, or to a topic (MQTT 5, 2.4). */
const REFUSALS: ReadonlySet<number> = new Set([4, 5, 134, 135, 140]);

interface FarLineOptions {
  /** It listens: what the broker has kept comes now. */
  readonly opened: () => void;
  readonly heard: (message: FarMessage) => void;
  /** It has ended, or never began: lost, or refused by the broker. Called once. */
  readonly ended: (why: 'away' | 'refused') => void;
}

/** A line to a broker over a WebSocket, which listens and says nothing. */
export interface FarLine {
  /** Ends it at once; nothing is heard of it any more. */
  giveUp(): void;
}

/** Opens a line to the broker and listens to the show's public topics. Throws where the browser opens none to that address. */
export function openFarLine(access: FarAccess, options: FarLineOptions): FarLine {
  const { url, user, password, root } = access;
  let isOver = false;
  const client = mqtt.connect(url, {
    protocolVersion: 5,
    clientId: `rostrum-view-${newId().slice(0, 13)}`,
    clean: true,
    keepalive: KEEPALIVE_S,
    connectTimeout: PATIENCE_MS,
    // Coming back is ours: the address may be another one by then.
    reconnectPeriod: 0,
    // A worker made of a text is what the page's policy forbids.
    timerVariant: 'native',
    ...(user === '' ? {} : { username: user, password }),
  });
  const end = (why: 'away' | 'refused') => {
    if (isOver) return;
    isOver = true;
    client.end(true);
    options.ended(why);
  };
  client.on('error', (error) => end(isRefusal(error) ? 'refused' : 'away'));
  client.on('close', () => end('away'));
  client.on('connect', () => {
    const topics = FAR_TOPICS.map((name) => `${root}/${name}`);
    client.subscribe(topics, { qos: 1 }, (error, granted = []) => {
      if (isOver) return;
      if (error !== null) end(isRefusal(error) ? 'refused' : 'away');
      else if (granted.some(({ qos }) => qos >= 128)) end('refused');
      else options.opened();
    });
  });
  client.on('message', (topic, payload, { retain }) => {
    if (isOver || !topic.startsWith(`${root}/`)) return;
    options.heard({
      name: topic.slice(root.length + 1),
      json: payload.toString(),
      isKept: retain,
    });
  });
  return {
    giveUp: () => {
      isOver = true;
      client.end(true);
    },
  };
}

const isRefusal = (error: Error): boolean =>
  'code' in error && typeof error.code === 'number' && REFUSALS.has(error.code);
