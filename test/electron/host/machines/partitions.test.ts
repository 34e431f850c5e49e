import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FollowedShow } from '../../../../electron/host/machines/followedShow.ts';
import type { Wish } from '../../../fixtures/apply.ts';
import {
  comesInStep,
  pair,
  type TestMachine,
  type TestNetwork,
} from '../../../fixtures/machines.ts';
import { exampleShow, person } from '../../../fixtures/shows.ts';

vi.setConfig({ testTimeout: 240_000 });

const soon = { timeout: 10_000, interval: 5 };

/** Something that stays in the show and can be found again. */
const addPerson = (id: string): Wish => ({
  type: 'add-people',
  payload: { items: [person(id, 'Nguyễn Văn A')] },
});

type Step =
  | { readonly kind: 'press' | 'take-over' | 'hand-over'; readonly at: 'a' | 'b' }
  | { readonly kind: 'cut' | 'connect' | 'heal' | 'twice' | 'once' | 'breathe' }
  | { readonly kind: 'swallow' | 'hold' | 'let-go'; readonly way: 'there' | 'back' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      at: fc.constantFrom('a' as const, 'b' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('take-over' as const, 'hand-over' as const),
      at: fc.constantFrom('a' as const, 'b' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'cut' as const,
        'connect' as const,
        'heal' as const,
        'twice' as const,
        'once' as const,
        'breathe' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('swallow' as const, 'hold' as const, 'let-go' as const),
      way: fc.constantFrom('there' as const, 'back' as const),
    }),
  },
);

const breathe = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

async function carryOut(
  one: Step,
  machines: { readonly a: TestMachine; readonly b: TestMachine },
  network: TestNetwork,
  pressed: (machine: TestMachine) => void,
): Promise<void> {
  switch (one.kind) {
    case 'press':
      pressed(machines[one.at]);
      break;
    case 'take-over':
      await machines[one.at].callership.takeOver(machines[one.at].show.id);
      break;
    case 'hand-over': {
      const [link] = machines[one.at].callership.roster.links;
      if (link !== undefined) await machines[one.at].callership.handOver(link);
      break;
    }
    case 'cut':
      network.cut();
      break;
    case 'connect':
      if (!network.isUp) network.connect();
      break;
    case 'heal':
      network.heal();
      break;
    case 'twice':
      network.copies = 2;
      break;
    case 'once':
      network.copies = 1;
      break;
    case 'swallow':
      network.swallowed.add(one.way);
      break;
    case 'hold':
      network.hold(one.way);
      break;
    case 'let-go':
      network.letGo(one.way);
      break;
    case 'breathe':
      break;
  }
  await breathe();
}

describe('whatever the network does', () => {
  it('no command is lost that was acknowledged in step, and both are the same once they see each other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const { a, b, network } = await pair(exampleShow());
        await comesInStep(a, b);
        const safe: string[] = [];
        const waiting: Promise<void>[] = [];
        const press = (machine: TestMachine) => {
          const id = `p-${randomUUID()}`;
          const [led] = machine.callership.roster.leadings;
          waiting.push(
            machine.press(addPerson(id)).then((reply) => {
              // The other had it on its disk when it was acknowledged.
              if (reply.ok && led !== undefined && led.leading.saved >= reply.value.seq)
                safe.push(id);
            }),
          );
        };
        for (const one of steps) await carryOut(one, { a, b }, network, press);
        // The cable is mended, and somebody calls again where nobody did.
        network.heal();
        network.copies = 1;
        network.connect();
        await Promise.all(waiting);
        await vi.waitFor(() => expect(a.other?.link).not.toBe('catching-up'), soon);
        const calls = [a, b].filter(({ session }) => session.readOnly === null);
        if (calls.length === 0) await a.callership.takeOver(a.show.id);
        await vi.waitFor(() => {
          expect(a.show).toEqual(b.show);
          expect([a, b].filter(({ session }) => session.readOnly === null)).toHaveLength(1);
        }, soon);
        const people = new Set(a.show.plan.people.map(({ id }) => id));
        expect(safe.filter((id) => !people.has(id))).toEqual([]);
        await a.stop();
        await b.stop();
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

/** The copy of a machine, told lines by the test. */
function followedBy({ session }: TestMachine) {
  const missing = vi.fn();
  const saved = vi.fn();
  const followed = new FollowedShow({
    showId: session.show.id,
    session,
    open: async () => session,
    put: () => Promise.reject(new Error('it is here')),
    saved,
    missing,
    strays: () => Promise.reject(new Error('there are none')),
  });
  return { followed, missing, saved };
}

describe('lines in whatever order, however often', () => {
  it('are applied once and in order', async () => {
    const { a, b, network } = await pair(exampleShow());
    await comesInStep(a, b);
    network.cut();
    for (let nth = 0; nth < 30; nth += 1) await a.press(addPerson(`q-${nth}`));
    const lines = a.session.tail.all.filter(({ seq }) => seq > b.show.seq);
    const { followed, missing, saved } = followedBy(b);
    const shuffled = fc.sample(fc.shuffledSubarray([...lines, ...lines], { minLength: 60 }), 1)[0];
    for (const line of shuffled ?? [])
      followed.takeLines([line], a.session.tail.idAt(line.seq - 1));
    expect(b.show).toEqual(a.show);
    await vi.waitFor(() => expect(saved).toHaveBeenCalledWith(a.show.seq), soon);
    expect(missing).toHaveBeenCalled();
  });

  it('are not put on a copy that leads somewhere else, however well their numbers fit', async () => {
    const { a, b, network } = await pair(exampleShow());
    await comesInStep(a, b);
    network.cut();
    await a.press(addPerson('only-a'));
    await a.press(addPerson('only-a-2'));
    await b.session.lead({ number: 5, machineId: 'id-b', name: 'b' }, 'only-b');
    const { followed, missing } = followedBy(b);
    const [last] = a.session.tail.all.slice(-1);
    const { seq } = b.show;
    expect(last?.seq).toBe(seq + 1);
    followed.takeLines(last === undefined ? [] : [last], a.session.tail.idAt(seq));
    expect(b.show.seq).toBe(seq);
    expect(missing).toHaveBeenCalledWith(null);
  });

  it('that are none of its own make it ask for the whole show', async () => {
    const { a, b, network } = await pair(exampleShow());
    await comesInStep(a, b);
    network.cut();
    await a.press(addPerson('only-a'));
    await b.session.lead({ number: 5, machineId: 'id-b', name: 'b' }, 'only-b');
    const { followed, missing } = followedBy(b);
    followed.takeLines(a.session.tail.all.slice(-1), null);
    expect(missing).toHaveBeenCalledWith(null);
  });
});
