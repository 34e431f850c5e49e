import { setTimeout as pause } from 'node:timers/promises';
import { cpuMs, memoryMb } from '../processFigures.ts';
import { figures, type Measured } from '../report.ts';
import { mean, noted } from './noted.ts';
import type { PublishedShow } from './publishedShow.ts';

/** The first ones, in which code becomes fast, are not counted. */
const WARM = 5;
const BETWEEN_MS = 60;
const SAME = 'the same bytes by mosquitto_pub';
/** There is one beat in it. */
const QUIET_MS = 10_000;

interface Turn {
  /** From GO, or from the line that the bare publisher was given. */
  readonly fromGo: number;
  /** From the moment in which the message was seen on its way to the broker. */
  readonly fromPublish: number;
  /** What Mosquitto took of a processor. */
  readonly cpu: number;
}

/** GO to the message at the last viewer, in turns with the same bytes published by `mosquitto_pub`. */
export async function delivery(
  published: PublishedShow,
  presses: number,
): Promise<readonly Measured[]> {
  const ours: Turn[] = [];
  const raw: Turn[] = [];
  for (let press = 0; press < WARM + presses; press += 1) {
    const state = await turn(published, published.stateTopic, async () => {
      return (await published.host.go()).sentAt;
    });
    const bare = await turn(published, published.bare.topic, async () =>
      published.bare.send(state.text),
    );
    if (press < WARM) continue;
    ours.push(state);
    raw.push(bare);
  }
  const who = nameOf(published);
  const row = (name: string, value: (turn: Turn) => number): Measured => ({
    name: `${name}, ${who}`,
    ...figures(ours.map(value)),
    raw: { name: SAME, ...figures(raw.map(value)) },
    aim: 'within 1.25x',
  });
  const cpu = (turns: readonly Turn[]) =>
    (mean(turns.map((one) => one.cpu)) / published.viewers.count) * 1000;
  return [
    row('publish to the last', ({ fromPublish }) => fromPublish),
    row('GO to the last', ({ fromGo }) => fromGo),
    {
      ...noted(`Mosquitto's processor time for 1,000 deliveries, ${who}`, [cpu(ours)]),
      raw: { name: SAME, ...figures([cpu(raw)]) },
    },
  ];
}

async function turn(
  { viewers, relay, brokerPid }: PublishedShow,
  topic: string,
  send: () => Promise<number>,
): Promise<Turn & { readonly text: string }> {
  const before = await cpuMs(brokerPid);
  await viewers.ask('arm', topic);
  const passed = relay.passed(topic);
  const sentAt = await send();
  const [leftAt, { last, text }] = await Promise.all([passed, viewers.ask('arrived', null)]);
  // Confirmations are on their way.
  await pause(BETWEEN_MS);
  const cpu = (await cpuMs(brokerPid)) - before;
  return { fromGo: last - sentAt, fromPublish: last - leftAt, cpu, text };
}

function nameOf({ viewers, door }: PublishedShow): string {
  const count = viewers.count.toLocaleString('en');
  return `${count} viewers${door.isWeb ? ' by WebSocket' : ''}`;
}

/** What Mosquitto takes while nothing happens but beats and signs of life, and what its memory is. */
export async function atRest(
  published: PublishedShow,
  emptyMb: number,
): Promise<readonly Measured[]> {
  const { brokerPid, viewers } = published;
  const from = await cpuMs(brokerPid);
  await pause(QUIET_MS);
  const cpu = (((await cpuMs(brokerPid)) - from) * 1000) / QUIET_MS;
  const memory = (((await memoryMb(brokerPid)) - emptyMb) / viewers.count) * 1000;
  const who = nameOf(published);
  return [
    noted(`Mosquitto's processor time in a second without a GO, ${who}`, [cpu]),
    noted(`Mosquitto's memory for 1,000 connections, ${who}`, [memory], 'MB'),
  ];
}
