import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { dispatch, useWindow } from '../../../renderer/show/store.ts';
import { hostNow } from '../../../renderer/ui/useNow.ts';
import { deviceInPage } from '../deviceInPage.ts';
import {
  B,
  calls,
  EPOCH_A,
  EPOCH_B,
  follows,
  methods,
  sample,
  says,
  state,
  title,
  twoMachines,
} from '../twoMachines.ts';

describe('a device between two machines', () => {
  it('never goes to one that has not heard of the last takeover', async () => {
    const { a, b, beats } = await twoMachines('mc', (_a, b) => {
      b.rank = calls({ number: 0, machineId: '' });
    });
    await beats(2);
    await a.die();
    await beats(4);
    expect(b.asked).toEqual([]);
    expect(state()).toMatchObject({ line: 'lost', elsewhere: null });
    // Now it has.
    b.rank = follows(EPOCH_A);
    await beats();
    expect(state()).toMatchObject({ line: 'open', lostAt: null });
    expect(state().elsewhere).toEqual({ url: B, calls: false });
  });

  it('knows from what it is shown of a takeover that no beat has told yet', async () => {
    const { a, b, beats } = await twoMachines('mc');
    await beats();
    await a.carryOut({ type: 'take-over', payload: { number: 2, machineId: 'a', name: 'A' } });
    await a.die();
    await beats(2);
    expect(state().line).toBe('lost');
    expect(b.asked).toEqual([]);
  });

  it('does not take a machine that is back for what it was: it has to say so anew', async () => {
    const { a, b, beats } = await twoMachines('clock');
    await beats();
    await b.die();
    await a.die();
    const asked = a.asked.length;
    a.isUp = true;
    a.rank = calls({ number: 0, machineId: '' });
    await beats(4);
    expect(a.sockets).toHaveLength(2);
    expect(a.asked).toHaveLength(asked);
    expect(state().line).toBe('lost');
  });

  it('would rather hear nobody than one that was overtaken', async () => {
    const { a, b, beats } = await twoMachines('stage');
    b.rank = calls(EPOCH_B);
    await b.beat();
    await b.die();
    expect(state().line).toBe('lost');
    await a.carryOut(says('A'));
    await beats(20);
    expect(state().line).toBe('lost');
    expect(title()).toBe(sample.info.title);
    expect(methods(a)).toEqual(['hello', 'show.open']);
    // It follows now.
    a.rank = follows(EPOCH_B);
    await beats();
    expect(state()).toMatchObject({ line: 'open', elsewhere: null });
    expect(title()).toBe('A');
  });

  it('goes with a hand-over, and with the one back', async () => {
    const { a, b, beats } = await twoMachines('crew');
    await beats();
    b.rank = calls(EPOCH_B);
    a.rank = follows(EPOCH_B);
    await beats();
    expect(state().elsewhere).toEqual({ url: B, calls: true });
    await beats(4);
    b.rank = follows({ number: 3, machineId: 'a' });
    a.rank = calls({ number: 3, machineId: 'a' });
    await beats();
    expect(state()).toMatchObject({ line: 'open', elsewhere: null });
    await a.carryOut(says('A'));
    await b.carryOut(says('B'));
    expect(title()).toBe('A');
  });

  it('takes the state of the other however far the first was: some of its lines never got out', async () => {
    const { a, b } = await twoMachines('stage');
    for (const text of ['A1', 'A2', 'A3']) await a.carryOut(says(text));
    expect(title()).toBe('A3');
    await b.carryOut(says('B1'));
    b.rank = calls(EPOCH_B);
    await b.beat();
    expect(state().opened?.show.seq).toBe(sample.seq + 1);
    expect(title()).toBe('B1');
    await b.carryOut(says('B2'));
    expect(title()).toBe('B2');
  });

  it('shows what it showed until all is there', async () => {
    const { a, b, pass } = await twoMachines('screen');
    const lines: unknown[] = [];
    const stop = useWindow.subscribe(({ line, hall }) => lines.push([line, hall === null]));
    b.ignored.add('hall.open');
    b.rank = calls(EPOCH_B);
    await b.beat();
    await pass(1000);
    expect(methods(b)).toEqual(['hello', 'hall.open']);
    expect(title()).toBe(sample.info.title);
    await a.carryOut(says('A'));
    expect(title()).toBe(sample.info.title);
    stop();
    expect(lines.filter((one) => String(one) !== 'open,false')).toEqual([]);
  });

  it('looks at the old one on while one is asked that may fail, if neither was overtaken', async () => {
    const { a, b, beats } = await twoMachines('stage');
    a.rank = follows(EPOCH_A);
    b.rank = calls(EPOCH_A);
    b.ignored.add('show.open');
    await beats();
    await a.carryOut(says('A'));
    expect(title()).toBe('A');
    await b.die();
    await a.carryOut(says('Vẫn A'));
    await beats();
    expect(title()).toBe('Vẫn A');
    expect(state()).toMatchObject({ line: 'open', elsewhere: null });
  });

  it('gives the one up that it was about to ask when the first calls again', async () => {
    const { a, b, beats } = await twoMachines('stage');
    a.rank = follows(EPOCH_A);
    b.rank = calls(EPOCH_A);
    b.ignored.add('show.open');
    await beats();
    a.rank = calls(EPOCH_A);
    b.rank = follows(EPOCH_A);
    b.ignored.clear();
    await beats(3);
    await b.carryOut(says('B'));
    await a.carryOut(says('A'));
    expect(title()).toBe('A');
    expect(a.sockets).toHaveLength(1);
  });

  it('tries again, soon and with pauses that grow to a second, while it hears nobody', async () => {
    const { a, b, pass } = await twoMachines('stage');
    const tries = a.tries.length;
    await b.die();
    await a.die();
    const began = Date.now();
    const before = b.addresses.length;
    await pass(10_000);
    const since = a.tries.slice(tries).map((time) => time + began);
    const gaps = since.slice(1).map((time, index) => time - (since[index] ?? 0));
    expect(gaps.slice(0, 4)).toEqual([600, 1000, 1000, 1000]);
    expect(Math.max(...gaps)).toBe(1000);
    expect(b.addresses.length - before).toBeGreaterThan(8);
    expect(state().line).toBe('lost');
  });

  it('finds the other soon once it hears nobody, however seldom it had looked before', async () => {
    const { a, b, beats, pass } = await twoMachines('stage', (_a, b) => {
      b.isUp = false;
    });
    await beats(40);
    await a.die();
    b.isUp = true;
    await pass(300);
    expect(state()).toMatchObject({ line: 'open', elsewhere: { url: B } });
  });

  it('leaves one that says itself that it is behind', async () => {
    const { a, beats } = await twoMachines('stage');
    a.rank = calls({ number: 0, machineId: '' });
    await a.beat();
    expect(state().elsewhere).toEqual({ url: B, calls: false });
    const alone = await deviceInPage('stage', sample);
    alone.network.rank = calls(EPOCH_B);
    await alone.network.beat();
    expect(state().line).toBe('open');
    alone.network.rank = calls(EPOCH_A);
    await alone.network.beat();
    expect(state()).toMatchObject({ line: 'lost', lostAt: Date.now() });
    await beats(0);
  });

  it('is told what can not be done by the one that it looks at, and what it may is asked there', async () => {
    const { a, b, beats } = await twoMachines('stage', (_a, b) => {
      b.readOnly = { code: 'follows', details: { name: 'Máy A' } };
    });
    await beats();
    await a.die();
    expect(state().opened?.readOnly?.code).toBe('follows');
    await act(() => dispatch('see-message', { sentAt: 1 }));
    expect(methods(b)).toEqual(['hello', 'show.open', 'dispatch']);
    await b.tell({ type: 'access', showId: sample.id, readOnly: null });
    expect(state().opened?.readOnly).toBeNull();
  });

  it('goes by the clock of the one that it looks at', async () => {
    const { a, b } = await twoMachines('clock');
    await a.beat(Date.now() + 60_000);
    expect(hostNow()).toBe(Date.now() + 60_000);
    await b.beat(Date.now() + 61_000);
    expect(hostNow()).toBe(Date.now() + 60_000);
    await a.die();
    expect(hostNow()).toBe(Date.now() + 61_000);
  });

  it('is kept by the second when the first has forgotten it, and sent away by either', async () => {
    const { a, b, beats } = await twoMachines('stage');
    await beats();
    await a.die();
    a.isUp = true;
    a.isIn = false;
    await beats(4);
    expect(state().guest).toMatchObject({ door: 'in' });
    expect(state()).toMatchObject({ line: 'open', elsewhere: { url: B } });
    await b.end(4001);
    expect(state().guest).toMatchObject({ door: 'join', out: 'kicked' });
    expect(state()).toMatchObject({ opened: null, elsewhere: null });
    const { length } = b.addresses;
    await beats(10);
    expect(b.addresses).toHaveLength(length);
  });

  it('of another version than the second stays with the first, and loads nothing anew', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    const { a, b, beats } = await twoMachines('stage', (_a, b) => {
      b.fault = { code: 'reload-needed', details: {} };
    });
    await a.die();
    await beats(2);
    expect(state().line).toBe('lost');
    a.isUp = true;
    await beats(2);
    expect(state()).toMatchObject({ line: 'open', fault: null });
    expect(reload).not.toHaveBeenCalled();
    expect(b.asked.length).toBeGreaterThan(1);
  });

  it('does not go to one that shares another show meanwhile', async () => {
    const { a, b, beats } = await twoMachines('stage', (_a, b) => {
      b.show = { ...sample, id: 'another' };
    });
    await a.die();
    await beats(2);
    expect(state()).toMatchObject({ line: 'lost', showId: sample.id });
    expect(methods(b)).not.toContain('show.open');
  });

  it('has no network: hears neither, and moves for nothing', async () => {
    const { b, pass } = await twoMachines('stage');
    await act(async () => window.dispatchEvent(new Event('offline')));
    expect(state().line).toBe('lost');
    expect(b.asked).toEqual([]);
    await pass(500);
    expect(state()).toMatchObject({ line: 'open', elsewhere: null });
  });

  it('has to say a new PIN: it begins anew, whatever it had heard of takeovers', async () => {
    const { a, b, connection, beats } = await twoMachines('stage');
    b.rank = calls({ number: 7, machineId: 'b' });
    await b.beat();
    await b.end(4001);
    await act(async () => void (await connection.join('123456', 'Lan')));
    await beats(0);
    expect(state()).toMatchObject({ line: 'open', elsewhere: null });
    expect(a.joins).toHaveLength(1);
  });
});
