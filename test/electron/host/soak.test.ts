import { describe, expect, it } from 'vitest';
import { grown, type Held } from '../../soak/held.ts';

const held = (change: Partial<Held> = {}): Held => ({
  heapMb: 30,
  buffersMb: 4,
  handles: 40,
  timers: 3,
  ...change,
});

describe('what a process holds after hours', () => {
  it('is flat when only the first hour took more, and a little more is no leak', () => {
    expect(grown([held({ heapMb: 5 }), held(), held({ heapMb: 33, handles: 42 })])).toEqual([]);
    expect(grown([held(), held({ handles: null }), held({ handles: null })])).toEqual([]);
  });

  it.each([
    [{ heapMb: 60 }, ['heapMb from 30.0 to 60.0']],
    [{ buffersMb: 24 }, ['buffersMb from 4.0 to 24.0']],
    [{ handles: 90 }, ['handles from 40.0 to 90.0']],
    [{ timers: 53 }, ['timers from 3.0 to 53.0']],
  ])('is named when it has grown: %j', (last, said) => {
    expect(grown([held(), held(), held(last)])).toEqual(said);
  });

  it('takes two hours to say', () => {
    expect(() => grown([held()])).toThrow('two hours');
  });
});
