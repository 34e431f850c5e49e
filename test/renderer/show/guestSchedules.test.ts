import { sampleShow } from '@shared/document/samples.ts';
import { compareEpochs } from '@shared/model/epoch.ts';
import type { Show } from '@shared/model/show.ts';
import type { RankEpoch } from '@shared/share/rank.ts';
import type { JoiningRole } from '@shared/share/roles.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useWindow } from '../../../renderer/show/store.ts';
import { deviceInPage, type Host } from '../deviceInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const B = 'http://192.168.1.7:4280';

/** What happens on a network with two machines, in any order. */
const STEPS = [
  'beat',
  'change',
  'change',
  'take over',
  'follow the other',
  'hand over',
  'cut',
  'go silent',
  'come back',
  'pass',
] as const;
const steps = fc.array(
  fc.record({
    what: fc.constantFrom(...STEPS),
    who: fc.constantFrom(0, 1),
    ms: fc.integer({ min: 1, max: 4000 }),
  }),
  { minLength: 1, maxLength: 40 },
);
type Step = typeof steps extends fc.Arbitrary<readonly (infer S)[]> ? S : never;

/** The takeover after which something was said stands in the title, so that it is seen where it came from. */
const titled = ({ number, machineId }: RankEpoch, count: number) =>
  `${number} ${machineId || '-'} ${count}`;
function epochIn(title: string): RankEpoch | null {
  const [number, machineId] = title.split(' ');
  if (number === undefined || machineId === undefined) return null;
  return { number: Number(number), machineId: machineId === '-' ? '' : machineId };
}

/** Two machines of one show as a device meets them, one of which calls. */
class Two {
  readonly hosts: readonly [Host, Host];
  readonly #role: JoiningRole;
  #count = 0;

  constructor(role: JoiningRole, a: Host, b: Host) {
    this.#role = role;
    this.hosts = [a, b];
    const title = titled({ number: 1, machineId: 'a' }, 0);
    for (const host of this.hosts) {
      host.rank = { epoch: { number: 1, machineId: 'a' }, calls: host === a };
      const epoch = { number: 1, machineId: 'a', name: '' };
      host.show = { ...sample, epoch, info: { ...sample.info, title } };
    }
    a.reach = { urls: [B], spare: 's' };
    b.reach = { urls: [location.origin], spare: 's' };
  }

  async change(host: Host): Promise<void> {
    // Whoever follows changes nothing.
    if (!host.rank.calls) return;
    this.#count += 1;
    const changes = { title: titled(host.rank.epoch, this.#count) };
    await host.carryOut({ type: 'edit-info', payload: { changes } });
  }

  async takeOver(who: 0 | 1): Promise<void> {
    const host = this.hosts[who];
    const number = host.rank.epoch.number + 1;
    const epoch = { number, machineId: who === 0 ? 'a' : 'b' };
    host.rank = { epoch, calls: true };
    this.#count += 1;
    const changes = { title: titled(epoch, this.#count) };
    const events = [
      host.apply({ type: 'take-over', payload: { ...epoch, name: '' } }),
      host.apply({ type: 'edit-info', payload: { changes } }),
    ];
    await this.#sayRank(host);
    // What the hall sees is looked at once all is done.
    const told = this.#role === 'stage' ? events : events.slice(-1);
    for (const event of told) await host.tellLookers(event);
  }

  /** Who sees the whole show sees there which takeover it is of, however late the beat is; others have to hear it. */
  async #sayRank(host: Host): Promise<void> {
    if (this.#role !== 'stage') await host.beatAll();
  }

  /** Gets the other's show if that one goes before it, and tells it to all that look at its own. */
  async follow(who: 0 | 1): Promise<void> {
    const [host, other] = [this.hosts[who], this.hosts[who === 0 ? 1 : 0]];
    if (!other.rank.calls || compareEpochs(other.rank.epoch, host.rank.epoch) < 0) return;
    host.rank = { ...other.rank, calls: false };
    host.show = other.show;
    await this.#sayRank(host);
    await host.tellAnew();
  }

  /** Both see each other: one of them calls, and the other is like it. */
  async agree(): Promise<void> {
    const [a, b] = this.hosts;
    const first = compareEpochs(a.rank.epoch, b.rank.epoch);
    const leads = first > 0 || (first === 0 && a.rank.epoch.machineId === 'a') ? 0 : 1;
    const { epoch } = this.hosts[leads].rank;
    this.hosts[leads].rank = { epoch, calls: true };
    await this.follow(leads === 0 ? 1 : 0);
  }
}

async function play(role: JoiningRole, schedule: readonly Step[]): Promise<void> {
  let two: Two | undefined;
  const { connection, pass } = await deviceInPage(role, sample, {
    before: (network) => {
      two = new Two(role, network, network.add(B));
    },
  });
  if (two === undefined) throw new Error('there are no machines');
  const { hosts } = two;
  const shown: string[] = [];
  const stop = useWindow.subscribe(({ opened, hall }) => {
    const title = opened?.show.info.title ?? hall?.frame?.title;
    if (title !== undefined && title !== shown.at(-1)) shown.push(title);
  });
  const pause = async (ms: number) => {
    // As beats come: from every machine that is there, whatever else happens.
    for (let rest = ms; rest > 0; rest -= 500) {
      await pass(Math.min(rest, 500));
      for (const host of hosts) await host.beatAll();
    }
  };
  try {
    for (const { what, who, ms } of schedule) {
      const index = who === 0 ? 0 : 1;
      const host = hosts[index];
      if (what === 'beat') await host.beatAll();
      if (what === 'change') await two.change(host);
      if (what === 'take over') await two.takeOver(index);
      if (what === 'follow the other') await two.follow(index);
      if (what === 'hand over') {
        await two.takeOver(index);
        await two.follow(index === 0 ? 1 : 0);
      }
      if (what === 'cut') await host.die();
      if (what === 'go silent') host.goSilent();
      if (what === 'come back') await host.heardAgain();
      if (what === 'pass') await pause(ms);
    }
    for (const host of hosts) await host.heardAgain();
    await two.agree();
    await pause(12_000);
    const { line, opened, hall } = useWindow.getState();
    expect(line).toBe('open');
    expect(opened?.show.info.title ?? hall?.frame?.title).toBe(hosts[0].show.info.title);
    // And it looks at one of them only.
    const looked = hosts.flatMap(({ sockets }) =>
      sockets.filter(({ isOpen, hasState }) => isOpen && hasState),
    );
    expect(looked).toHaveLength(1);
    const epochs = shown.flatMap((title) => epochIn(title) ?? []);
    expect(epochs).toEqual([...epochs].sort(compareEpochs));
  } finally {
    stop();
    connection.stop();
  }
}

describe('a device between two machines, whatever the network does', () => {
  it.each(['stage', 'screen'] as const)(
    'as %s never shows what was overtaken, and comes to the one that calls',
    async (role) => {
      await fc.assert(
        fc.asyncProperty(steps, (schedule) => play(role, schedule)),
        { numRuns: 60 },
      );
    },
  );
});
