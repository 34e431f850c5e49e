import { COMMAND_TYPES } from '@shared/command/apply.ts';
import { type CallerState, DESK_CALLS } from '@shared/contract/sharing.ts';
import { callerCommands } from '@shared/share/callerCommands.ts';
import { describe, expect, it } from 'vitest';
import { CallerKey } from '../../../../electron/host/share/caller.ts';

const LAN = { id: 'd-lan', name: 'Máy bảng của Lan' };
const MINH = { id: 'd-minh', name: 'Điện thoại của Minh' };

/** A key with a clock that the test sets, and all that it has told. */
function newKey() {
  const told: CallerState[] = [];
  const clock = { now: 1000 };
  const key = new CallerKey(
    () => clock.now,
    (state) => void told.push(state),
  );
  return { key, told, clock };
}

/** Who may send a GO: the operator's machine (null) and both devices are asked. */
const mayGo = (key: CallerKey) =>
  [null, LAN.id, MINH.id].filter((id) => key.fault('go', id) === null);

describe('the caller’s key', () => {
  it('is with the operator’s machine from the beginning', () => {
    const { key, told } = newKey();
    expect(key.state).toBe(DESK_CALLS);
    expect(mayGo(key)).toEqual([null]);
    expect(told).toEqual([]);
  });

  it('goes from hand to hand, and it is said from whom, how and when', () => {
    const { key, told, clock } = newKey();
    key.pass(LAN, 'taken');
    clock.now = 2000;
    key.pass(MINH, 'given');
    clock.now = 3000;
    key.pass(null, 'taken');
    const desk = { deviceId: null, name: null };
    const lan = { deviceId: LAN.id, name: LAN.name };
    const minh = { deviceId: MINH.id, name: MINH.name };
    expect(told).toEqual([
      { ...lan, since: 1000, before: desk, how: 'taken' },
      { ...minh, since: 2000, before: lan, how: 'given' },
      { ...desk, since: 3000, before: minh, how: 'taken' },
    ]);
    expect(key.state).toBe(told.at(-1));
  });

  it('is with one at a time, whoever that is', () => {
    const { key } = newKey();
    key.pass(LAN, 'taken');
    expect(mayGo(key)).toEqual([LAN.id]);
    key.pass(MINH, 'taken');
    expect(mayGo(key)).toEqual([MINH.id]);
    key.pass(null, 'given');
    expect(mayGo(key)).toEqual([null]);
  });

  it('taken by the one who has it, stays as it is and nobody is told', () => {
    const { key, told, clock } = newKey();
    key.pass(null, 'taken');
    expect(told).toEqual([]);
    key.pass(LAN, 'given');
    clock.now = 2000;
    key.pass(LAN, 'taken');
    expect(told).toHaveLength(1);
    expect(key.state).toMatchObject({ since: 1000, how: 'given' });
  });

  it('bears the new name of its device, and of no other', () => {
    const { key, told } = newKey();
    key.pass(LAN, 'taken');
    key.rename({ id: MINH.id, name: 'Minh' });
    expect(told).toHaveLength(1);
    key.rename({ id: LAN.id, name: 'Cánh gà trái' });
    expect(told.at(-1)).toMatchObject({ name: 'Cánh gà trái', since: 1000, how: 'taken' });
    expect(key.fault('go', null)).toEqual({
      code: 'not-caller',
      details: { name: 'Cánh gà trái' },
    });
  });

  it('falls back to the operator’s machine when its device is gone, and of no other', () => {
    const { key, told } = newKey();
    key.pass(LAN, 'taken');
    key.drop(MINH.id);
    expect(mayGo(key)).toEqual([LAN.id]);
    key.drop(LAN.id);
    expect(mayGo(key)).toEqual([null]);
    expect(told).toHaveLength(2);
    expect(told.at(-1)).toMatchObject({ deviceId: null, before: { name: LAN.name } });
  });

  it('forgets everybody when nothing is shared any more, and says so once', () => {
    const { key, told } = newKey();
    key.reset();
    expect(told).toEqual([]);
    key.pass(LAN, 'taken');
    key.reset();
    key.reset();
    expect(told).toHaveLength(2);
    expect(told.at(-1)).toBe(DESK_CALLS);
    expect(mayGo(key)).toEqual([null]);
  });
});

describe('without the key', () => {
  it.each(COMMAND_TYPES)('%s is refused if it moves the show, and else not', (type) => {
    const { key } = newKey();
    key.pass(LAN, 'taken');
    const fault = key.fault(type, null);
    expect(fault === null).toBe(!callerCommands.has(type));
    expect(key.fault(type, LAN.id)).toBeNull();
  });

  it('it is said who has it', () => {
    const { key } = newKey();
    expect(key.fault('go', LAN.id)).toEqual({ code: 'desk-calls', details: {} });
    key.pass(MINH, 'taken');
    const other = { code: 'not-caller', details: { name: MINH.name } };
    expect(key.fault('back', LAN.id)).toEqual(other);
    expect(key.fault('hold', null)).toEqual(other);
  });
});
