import { describe, expect, it } from 'vitest';
import { BrokerQueue } from '../../../../electron/host/broker/brokerQueue.ts';

const kept = (topic: string, payload: string) => ({ topic, payload, retain: true });
const passing = (payload: string) => ({ topic: 'cue', payload, retain: false });

/** All that comes out, as its payloads. */
function all(queue: BrokerQueue): string[] {
  const out: string[] = [];
  for (let one = queue.take(); one !== null; one = queue.take()) out.push(one.payload);
  return out;
}

describe('the queue for the broker', () => {
  it('holds the newest of each kept topic, and says how many it made worthless', () => {
    const queue = new BrokerQueue();
    for (let nth = 0; nth < 5000; nth += 1) queue.put(kept(`t${nth % 3}`, String(nth)));
    expect(queue.size).toBe(3);
    expect(queue.dropped).toBe(4997);
    expect(all(queue).sort()).toEqual(['4997', '4998', '4999']);
  });

  it('holds the newest thousand of what passes, in order', () => {
    const queue = new BrokerQueue();
    for (let nth = 0; nth < 1500; nth += 1) queue.put(passing(String(nth)));
    expect(queue.size).toBe(1000);
    expect(queue.dropped).toBe(500);
    expect(all(queue)).toEqual(Array.from({ length: 1000 }, (_, nth) => String(nth + 500)));
  });

  it('gives what is kept first, and takes back what was not confirmed before what came later', () => {
    const queue = new BrokerQueue();
    queue.put(passing('2'));
    queue.put(kept('state', 'new'));
    queue.putBack([passing('0'), kept('state', 'old'), passing('1')]);
    expect(all(queue)).toEqual(['new', '0', '1', '2']);
    expect(queue.dropped).toBe(0);
  });

  it('counts the oldest that have no room when they are put back', () => {
    const queue = new BrokerQueue();
    for (let nth = 0; nth < 1000; nth += 1) queue.put(passing(String(nth)));
    queue.putBack([passing('a'), passing('b')]);
    expect(queue.dropped).toBe(2);
    expect(all(queue)[0]).toBe('0');
  });
});
