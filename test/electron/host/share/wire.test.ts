import { PROTOCOL } from '@shared/contract/contract.ts';
import { sightOf } from '@shared/share/roles.ts';
import { MOST_NAMES } from '@shared/view/screenView.ts';
import { describe, expect, it, vi } from 'vitest';
import { nameAll, secretNames, wholeEvening, written } from '../../../fixtures/announced.ts';
import type { TestWindow } from '../../../fixtures/lines.ts';
import { guard } from '../../../fixtures/liveShare.ts';
import { type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';

// A whole ceremony on a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

/** Roles that must not know who receives before the hall does. */
const OUTSIDERS = ['crew', 'clock', 'screen'] as const;
/** Where a device or program hears something: by a line, and by addresses that it asks. */
interface Ear {
  readonly name: string;
  readonly open: () => Promise<TestWindow>;
  readonly paths: readonly string[];
  /** What it sends with the next thing that it asks. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  line: TestWindow;
  times: number;
}

/** A line may send so many messages at once; whoever asks more comes back by a new one. */
const ASKED_PER_LINE = 50;
const ASKED_PER_PROGRAM = 20;
const ADDRESSES = ['/api/v1/state', '/api/v1/cues', '/feed/now.json', '/feed/now.csv'];

async function earsOf(shared: SharedHost): Promise<readonly Ear[]> {
  const ears: Ear[] = [];
  const add = async (ear: Omit<Ear, 'line' | 'times'>) =>
    void ears.push({ ...ear, line: await opened(ear.open), times: 0 });
  for (const role of OUTSIDERS) {
    const device = await shared.join(role);
    const headers = async () => ({ cookie: device.cookie });
    const open = () => shared.line(device);
    await add({ name: role, open, paths: [`/${role}`, `/me/${role}`], headers });
  }
  const lineToken = await shared.program();
  for (const path of ADDRESSES) {
    let [token, asked] = ['', 0];
    const headers = async () => {
      // One program may ask so often a second; here they take turns.
      if (asked % ASKED_PER_PROGRAM === 0) token = await shared.program('control', path);
      asked += 1;
      return { authorization: `Bearer ${token}` };
    };
    const open = () => shared.programLine(lineToken);
    await add({ name: 'control', open, paths: [path], headers });
  }
  return ears;
}

async function opened(open: () => Promise<TestWindow>): Promise<TestWindow> {
  const line = await open();
  await line.get('hello', { protocol: PROTOCOL });
  await line.get('hall.open', { view: 'crew' });
  return line;
}

/** All that has come to an ear up to now, by itself and when it asked. */
async function heard(shared: SharedHost, ear: Ear): Promise<string> {
  ear.times += 1;
  if (ear.times % ASKED_PER_LINE === 0) {
    // What other calls would give away.
    await ear.line.call('show.open', { showId: shared.showId, view: 'read' });
    await ear.line.call('show.export', { showId: shared.showId });
    await ear.line.call('history.list', { showId: shared.showId });
    const { line } = ear;
    ear.line = await opened(ear.open);
    ear.line.raw.unshift(...line.raw);
    line.socket.close();
  }
  await ear.line.get('hall.open', { view: 'screen' });
  const answers: string[] = [];
  for (const path of ear.paths) {
    const { status, body, headers } = await shared.ask(path, { headers: await ear.headers() });
    expect(status).toBe(200);
    answers.push(Buffer.from(body, 'latin1').toString(), JSON.stringify(headers));
  }
  return [...ear.line.raw.splice(0), ...answers].join('\n');
}

describe.each([
  ['graduation', 15],
  ['thai-nguyen-2025', 60],
])('the whole of %s on the wire', (sample, atLeast) => {
  it('names nobody to those in the hall who was not announced', async () => {
    const shared = await sharedHost({ sample });
    await guard(shared, 0);
    await nameAll(shared);
    const secrets = secretNames(await shared.show());
    expect(secrets.size).toBeGreaterThanOrEqual(atLeast);
    const ears = await earsOf(shared);
    const mc = await shared.guest('mc');
    await mc.get('show.open', { showId: shared.showId, view: 'read' });

    const seen = new Set<string>();
    const { announced, absent } = await wholeEvening(shared, async (so) => {
      for (const ear of ears) {
        const text = await heard(shared, ear);
        for (const [id, names] of secrets)
          for (const name of names) {
            const isThere = text.includes(name) || text.includes(written(name));
            if (isThere && !so.announced.has(id)) expect.fail(`${ear.name} heard of ${name}`);
            if (isThere && ear.name === 'screen') seen.add(id);
          }
      }
    });
    const shown = [...secrets.keys()].filter((id) => announced.has(id));
    expect(shown.length).toBeGreaterThanOrEqual(atLeast / 2);
    expect([...seen].filter((id) => !announced.has(id))).toEqual([]);
    // A wall has room for so many of a wave; of most it names all.
    expect(seen.size).toBeGreaterThanOrEqual(Math.min(shown.length, MOST_NAMES) / 2);
    expect([...absent].filter((id) => seen.has(id))).toEqual([]);
    // The names are there to be heard: who reads them out has them from the beginning.
    const told = mc.raw.join('\n');
    for (const names of secrets.values())
      for (const name of names) expect(told).toContain(written(name));
  });
});

it('is sight of the hall that these roles have, and no more', () => {
  for (const role of [...OUTSIDERS, 'control'] as const) expect(sightOf(role)).not.toBe('whole');
});
