import { DOOR_ROLES, type JoiningRole } from '@shared/share/roles.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Doors, SHUT_AFTER } from '../../../../electron/host/share/doors.ts';

const PINS = { mc: '000042', stage: '123456' } as const;
const HERE = '192.168.1.20';
const THERE = '192.168.1.21';

// The waits are counted by the clock of the process.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What becomes of wrong PINs from one address, each tried when the wait for it is over; gives the waits in s. */
async function waitsOf(doors: Doors, role: JoiningRole, times: number, from = HERE) {
  const waits: number[] = [];
  for (let count = 0; count < times; count += 1) {
    const tried = await doors.try(role, 'wrong', from);
    if (tried.kind !== 'wait') {
      expect(tried.kind).toBe('wrong');
      continue;
    }
    waits.push(Math.round(tried.forMs / 1000));
    vi.advanceTimersByTime(tried.forMs);
    count -= 1;
  }
  return waits;
}

describe('the PINs', () => {
  it('are six digits, one for each role, those known kept', () => {
    const { pins } = new Doors(PINS);
    expect(Object.keys(pins)).toEqual([...DOOR_ROLES]);
    expect(pins).toMatchObject(PINS);
    for (const pin of Object.values(pins)) expect(pin).toMatch(/^\d{6}$/);
    expect(new Doors({}).pins).not.toEqual(new Doors({}).pins);
  });

  it('open their own door only, with all of their digits', async () => {
    const doors = new Doors(PINS);
    expect(await doors.try('mc', '000042', HERE)).toEqual({ kind: 'right' });
    for (const pin of ['42', '0000420', '123456', '', ' 000042'])
      expect((await new Doors(PINS).try('mc', pin, HERE)).kind).toBe('wrong');
  });

  it('are worth nothing once there is a new one', async () => {
    const doors = new Doors(PINS);
    doors.renew('mc');
    expect(doors.pins.mc).not.toBe(PINS.mc);
    expect(await doors.try('mc', PINS.mc, HERE)).toEqual({ kind: 'wrong' });
    expect(await doors.try('mc', doors.pins.mc, HERE)).toEqual({ kind: 'right' });
    expect(await doors.try('stage', PINS.stage, HERE)).toEqual({ kind: 'right' });
  });
});

describe('wrong PINs', () => {
  it('cost a wait that grows, after the first ones', async () => {
    expect(await waitsOf(new Doors(PINS), 'mc', 11)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('make the right one wait as well', async () => {
    const doors = new Doors(PINS);
    await waitsOf(doors, 'mc', 3);
    expect(await doors.try('mc', PINS.mc, HERE)).toEqual({ kind: 'wait', forMs: 1000 });
    vi.advanceTimersByTime(1000);
    expect(await doors.try('mc', PINS.mc, HERE)).toEqual({ kind: 'right' });
  });

  it('neither slow other addresses nor other roles', async () => {
    const doors = new Doors(PINS);
    await waitsOf(doors, 'mc', 6);
    expect(await doors.try('mc', PINS.mc, THERE)).toEqual({ kind: 'right' });
    expect(await doors.try('stage', PINS.stage, HERE)).toEqual({ kind: 'right' });
  });

  it('are forgiven to who then has the right one', async () => {
    const doors = new Doors(PINS);
    await waitsOf(doors, 'mc', 2);
    await doors.try('mc', PINS.mc, HERE);
    expect(await waitsOf(doors, 'mc', 3)).toEqual([]);
  });

  it('are counted one by one when a thousand come at once', async () => {
    const doors = new Doors(PINS);
    const tried = await Promise.all(
      Array.from({ length: 1000 }, (_, guess) => doors.try('mc', `9${guess}`, HERE)),
    );
    expect(tried.filter(({ kind }) => kind === 'wrong')).toHaveLength(3);
    expect(tried.filter(({ kind }) => kind === 'wait')).toHaveLength(997);
  });

  it('shut the door in the end, from however many addresses they come, until there is a new PIN', async () => {
    const doors = new Doors(PINS);
    for (let count = 0; count < SHUT_AFTER - 1; count += 1)
      await doors.try('mc', 'wrong', `192.168.2.${count}`);
    expect(doors.isShut('mc')).toBe(false);
    await doors.try('mc', 'wrong', THERE);
    expect(doors.isShut('mc')).toBe(true);
    expect(await doors.try('mc', PINS.mc, HERE)).toEqual({ kind: 'shut' });
    expect(doors.isShut('stage')).toBe(false);
    expect(await doors.try('stage', PINS.stage, HERE)).toEqual({ kind: 'right' });
    doors.renew('mc');
    expect(doors.isShut('mc')).toBe(false);
    expect(await doors.try('mc', doors.pins.mc, HERE)).toEqual({ kind: 'right' });
  });
});
