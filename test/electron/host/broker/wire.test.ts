import { topicPayloads } from '@shared/broker/jsonSchema.ts';
import { describe, expect, it, vi } from 'vitest';
import {
  type Announced,
  nameAll,
  secretNames,
  wholeEvening,
  written,
} from '../../../fixtures/announced.ts';
import { choiceOf } from '../../../fixtures/brokerDesk.ts';
import { until } from '../../../fixtures/brokerShow.ts';
import { guard, moved } from '../../../fixtures/liveShare.ts';
import {
  type Account,
  BROKER_KIND,
  reader,
  type TestBroker,
  testBroker,
  testClient,
} from '../../../fixtures/mosquitto.ts';
import { type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';
import { wireTo } from '../../../fixtures/wire.ts';

// A whole ceremony on a real disk through a real broker: a busy machine needs its time.
vi.setConfig({ testTimeout: 180_000 });

/** A host that publishes all that it can, and has sent it. */
async function publishingHost(broker: TestBroker, sample = 'graduation', user = '') {
  const shared = await sharedHost({ sample });
  await guard(shared, 0);
  const { showId, desk } = shared;
  const account = { user, password: user };
  const choice = choiceOf(broker.url, { crew: true, journal: true, ...account });
  await desk.call('broker.start', { showId, choice });
  await sent(shared);
  return shared;
}

const sent = (shared: SharedHost) =>
  until(async () => {
    const { link, waiting } = await shared.desk.call('broker.state', {});
    expect({ link, waiting }).toEqual({ link: 'open', waiting: 0 });
  });

describe.each([
  ['graduation', 15],
  ['thai-nguyen-2025', 60],
])('the whole of %s through the broker', (sample, atLeast) => {
  it('names nobody in the public topics and in those of the crews who was not announced', async () => {
    const broker = await testBroker();
    const shared = await publishingHost(broker, sample);
    await nameAll(shared);
    const secrets = secretNames(await shared.show());
    expect(secrets.size).toBeGreaterThanOrEqual(atLeast);
    const { heard } = await reader(broker, ['rostrum/#']);
    const seen = new Set<string>();
    let read = 0;
    const check = async ({ announced }: Announced) => {
      await sent(shared);
      const { seq } = await shared.show();
      // The journal is told after all else that has happened.
      await until(() => expect(lastSeq(heard)).toBeGreaterThanOrEqual(seq));
      for (; read < heard.length; read += 1) {
        const { topic, payload } = heard[read] ?? { topic: '', payload: '' };
        for (const [id, names] of secrets)
          for (const name of names) {
            const isThere = payload.includes(name) || payload.includes(written(name));
            if (isThere && (!announced.has(id) || topic.includes('/journal/')))
              expect.fail(`${topic} tells of ${name}`);
            if (isThere) seen.add(id);
          }
      }
    };
    const { announced, absent } = await wholeEvening(shared, check);
    expect(heard.length).toBeGreaterThan(100);
    const topics = new Set(heard.map(({ topic }) => topic.split('/').slice(3).join('/')));
    expect([...topics].filter(isSaid).sort()).toEqual(
      Object.keys(topicPayloads).filter(isSaid).sort(),
    );
    expect(seen.size).toBeGreaterThanOrEqual(Math.min(announced.size, atLeast / 2) / 2);
    expect([...absent].filter((id) => seen.has(id))).toEqual([]);
  });
});

/** Beats are seldom, and nobody asks. */
const isSaid = (name: string): boolean => name !== 'public/beat' && name !== 'journal/want';

/** The number of the last command that has gone to other halls. */
const lastSeq = (heard: readonly { readonly topic: string; readonly payload: string }[]): number =>
  Math.max(
    -1,
    ...heard
      .filter(({ topic }) => topic.endsWith('/journal/lines'))
      .map(({ payload }) => (JSON.parse(payload) as { seq: number }).seq),
  );

describe('with the rules of the manual', () => {
  /** Whether a broker carries a message of this account to somebody who may read it. */
  async function isCarried(
    broker: TestBroker,
    account: Account,
    [topic, by]: readonly [string, Account],
  ): Promise<boolean> {
    const text = `${account} ${topic} ${Math.random()}`;
    const { heard, end } = await reader(broker, [topic], by);
    const mark = await testClient(broker, by === 'show' ? 'hall' : 'show');
    const client = await testClient(broker, account);
    // A broker says no, or cuts off.
    const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));
    const published = client.publishAsync(topic, text, { qos: 1 }).catch(() => undefined);
    await Promise.race([published, closed]);
    // What the same account may certainly write comes after it.
    await mark.publishAsync(topic, 'mark', { qos: 1 });
    await until(() => expect(heard.map(({ payload }) => payload)).toContain('mark'));
    end();
    return heard.some(({ payload }) => payload === text);
  }

  const PUBLIC = ['public/state', 'public/status', 'public/cue'];
  const CREW = ['crew/state', 'crew/cue'];
  const JOURNAL = ['journal/lines', 'journal/snapshot'];

  it('only the account of the show writes, and other halls ask', async () => {
    const broker = await testBroker({ isGuarded: true });
    const at = (name: string) => `rostrum/v1/show-1/${name}`;
    const readers: (readonly [string, Account])[] = [
      ...PUBLIC.map((name) => [at(name), 'viewer'] as const),
      ...CREW.map((name) => [at(name), 'crew'] as const),
      ...JOURNAL.map((name) => [at(name), 'hall'] as const),
    ];
    for (const one of readers) {
      expect(await isCarried(broker, 'show', one)).toBe(true);
      for (const account of ['viewer', 'crew', 'hall'] as const)
        expect(await isCarried(broker, account, one), `${account} writes ${one[0]}`).toBe(false);
    }
    const want = [at('journal/want'), 'show'] as const;
    expect(await isCarried(broker, 'hall', want)).toBe(true);
    for (const account of ['viewer', 'crew'] as const)
      expect(await isCarried(broker, account, want)).toBe(false);
  });

  it('viewers read the public topics alone, crews theirs as well, halls the journal', async () => {
    const broker = await testBroker({ isGuarded: true });
    const heard = {
      viewer: await reader(broker, ['rostrum/#'], 'viewer'),
      crew: await reader(broker, ['rostrum/#'], 'crew'),
      hall: await reader(broker, ['rostrum/#'], 'hall'),
    };
    const shared = await publishingHost(broker, 'graduation', 'show');
    await shared.go();
    await sent(shared);
    const trees = (account: keyof typeof heard) =>
      [...new Set(heard[account].heard.map(({ topic }) => topic.split('/')[3]))].sort();
    await until(() => {
      expect(trees('viewer')).toEqual(['public']);
      expect(trees('crew')).toEqual(['crew', 'public']);
      expect(trees('hall')).toEqual(['journal']);
    });
  });

  it('whoever is not let in is told so', async () => {
    const broker = await testBroker({ isGuarded: true });
    const shared = await sharedHost();
    const { showId, desk } = shared;
    const choice = choiceOf(broker.url, { user: 'show', password: 'wrong' });
    await desk.call('broker.start', { showId, choice });
    await until(async () =>
      expect((await desk.call('broker.state', {})).fault?.code).toBe('broker-password'),
    );
    // With an account that may only read it comes in, and is told what it may not.
    if (BROKER_KIND === 'aedes') return;
    await desk.call('broker.start', {
      showId,
      choice: { ...choice, user: 'viewer', password: 'viewer' },
    });
    await until(async () =>
      expect(await desk.call('broker.state', {})).toMatchObject({
        link: 'open',
        fault: { code: 'broker-topic', details: { reason: 'Not authorized' } },
      }),
    );
  });
});

describe('GO', () => {
  it.each(['open', 'cut', 'stalled', 'flooded'] as const)(
    'is answered and moves the show with a broker that is %s',
    async (how) => {
      const broker = await testBroker();
      const wire = await wireTo(broker.port);
      const shared = await publishingHost({ ...broker, url: `mqtt://127.0.0.1:${wire.port}` });
      const client = await testClient(broker);
      let flood: ReturnType<typeof setInterval> | null = null;
      if (how === 'cut') wire.cut();
      if (how === 'stalled') wire.stall();
      if (how === 'flooded')
        flood = setInterval(() => {
          for (let nth = 0; nth < 200; nth += 1)
            client.publish(`rostrum/v1/${shared.showId}/public/status`, 'x'.repeat(500));
        }, 5);
      for (let nth = 0; nth < 10; nth += 1) {
        const before = await shared.show();
        expect(await shared.go()).toBeGreaterThan(before.seq);
        expect(moved(await shared.show())).not.toBe(moved(before));
      }
      if (flood !== null) clearInterval(flood);
      client.end(true);
      wire.goOn();
      await sent(shared);
    },
  );
});
