import { answerCalls } from '../childCalls.ts';
import { machineNow } from '../sharing/crowd.ts';
import type { Message } from './mqttWire.ts';
import { KEEPALIVE_S, Viewer } from './viewer.ts';
import type { TopicTally, ViewersCalls } from './viewers.ts';

interface Arrived {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** What all wait for. */
interface Awaited {
  readonly topic: string;
  readonly missing: Set<number>;
  first: number | null;
  readonly resolve: (arrived: Arrived) => void;
}

const viewers: Viewer[] = [];
const tallies: Record<string, TopicTally> = {};
let awaited: Awaited | null = null;
let arrived: Promise<Arrived> | null = null;

function heard(nth: number, { topic, payload, bytes, isKept }: Message): void {
  if (isKept) return;
  const tally = tallies[topic] ?? { messages: 0, bytes: 0 };
  tallies[topic] = { messages: tally.messages + 1, bytes: tally.bytes + bytes };
  if (awaited === null || awaited.topic !== topic || !awaited.missing.delete(nth)) return;
  awaited.first ??= machineNow();
  if (awaited.missing.size > 0) return;
  awaited.resolve({ first: awaited.first, last: machineNow(), text: payload.toString() });
  awaited = null;
}

/** Each says that it is there as often as a page does, and no two at the same moment. */
const PING_EVERY_MS = 50;
let pinged = 0;
setInterval(() => {
  const steps = (KEEPALIVE_S * 1000) / PING_EVERY_MS;
  for (let nth = pinged % steps; nth < viewers.length; nth += steps) viewers[nth]?.ping();
  pinged += 1;
}, PING_EVERY_MS);

answerCalls<ViewersCalls>({
  come: async ({ door, topics, count }) => {
    const before = viewers.length;
    const opened = Array.from({ length: count }, (_, more) => {
      const nth = before + more;
      const clientId = `rostrum-view-${nth}`;
      return Viewer.open({ door, clientId, topics, heard: (message) => heard(nth, message) });
    });
    viewers.push(...(await Promise.all(opened)));
  },
  arm: (topic) => {
    arrived = new Promise((resolve) => {
      const missing = new Set(viewers.keys());
      awaited = { topic, missing, first: null, resolve };
    });
  },
  arrived: () => arrived,
  tallies: () => tallies,
});
