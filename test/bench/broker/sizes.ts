import { setTimeout as pause } from 'node:timers/promises';
import type { Measured } from '../report.ts';
import { mean, noted } from './noted.ts';
import type { PublishedShow } from './publishedShow.ts';
import { Viewer } from './viewer.ts';

const PRESSES = 60;
/** All of one GO has come within this, as long as nobody else listens. */
const AFTER_MS = 100;

interface Got {
  readonly topic: string;
  /** Of the whole packet, and of what stands in it. */
  readonly bytes: number;
  readonly payload: number;
}

/** How long the messages of a GO are, as the only one gets them who listens: it reads the whole public tree. */
export async function sizes(published: PublishedShow): Promise<readonly Measured[]> {
  const { door, publicTree, stateTopic, farTopics, host } = published;
  let got: Got[] = [];
  const reader = await Viewer.open({
    door,
    clientId: 'reads-all',
    topics: [publicTree],
    heard: ({ topic, bytes, payload, isKept }) => {
      if (!isKept) got.push({ topic, bytes, payload: payload.length });
    },
  });
  await pause(AFTER_MS);
  const goes: (readonly Got[])[] = [];
  for (let press = 0; press < PRESSES; press += 1) {
    got = [];
    await host.go();
    await pause(AFTER_MS);
    goes.push(got.filter(({ topic }) => !topic.endsWith('/beat')));
  }
  reader.close();
  const states = goes.flatMap((go) => go.filter(({ topic }) => topic === stateTopic));
  const ofViewer = goes.map((go) => go.filter(({ topic }) => farTopics.includes(topic)));
  const longest = (name: string, unit: 'bytes' | 'messages', values: readonly number[]) =>
    noted(`${name} (longest ${Math.max(...values)})`, values, unit);
  const bytesOf = (go: readonly Got[]) => go.reduce((sum, { bytes }) => sum + bytes, 0);
  const payloads = states.map(({ payload }) => payload);
  const counts = goes.map(({ length }) => length);
  const countsOfViewer = ofViewer.map(({ length }) => length);
  return [
    longest('payload of public/state', 'bytes', payloads),
    longest('one GO on the public tree', 'messages', counts),
    longest('one GO on the public tree', 'bytes', goes.map(bytesOf)),
    longest('one GO for one viewer', 'messages', countsOfViewer),
    noted('one GO for one viewer, mean', [mean(ofViewer.map(bytesOf))], 'bytes'),
  ];
}
