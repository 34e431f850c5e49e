import { describe, expect, it } from 'vitest';
import { B, calls, EPOCH_B, sample, says, state, title, twoMachines } from '../twoMachines.ts';

const ROLES = ['stage', 'mc', 'caller', 'screen', 'clock', 'crew'] as const;

describe('a device beside which another machine stands by', () => {
  it('holds a line there on which it says nothing, and shows there what lets it in', async () => {
    const { a, b, beats } = await twoMachines('mc');
    await beats(20);
    expect(b.addresses).toEqual(['ws://192.168.1.7:4280/line/mc']);
    expect(b.sockets[0]?.protocols).toEqual(['rostrum', 'spare.device-1.spare']);
    expect(b.asked).toEqual([]);
    expect(a.sockets).toHaveLength(1);
    expect(state()).toMatchObject({ line: 'open', elsewhere: null });
  });

  it('holds none where the browser would not let it', async () => {
    const { beats } = await twoMachines('mc', (a) => {
      a.reach = { urls: ['nonsense', 'file:///etc', B], spare: 's' };
    });
    await beats(4);
    expect(state()).toMatchObject({ line: 'open', elsewhere: null });
  });

  it('hears which others there are while it is on, and what lets it in there now', async () => {
    const { a, b, beats } = await twoMachines('stage', (a) => {
      a.reach = { urls: [], spare: 'old' };
    });
    expect(b.addresses).toEqual([]);
    await a.tell({ type: 'reach', reach: { urls: [B], spare: 'new' } });
    await beats();
    expect(b.sockets[0]?.protocols).toContain('spare.new');
    await a.tell({ type: 'reach', reach: { urls: [], spare: 'new' } });
    b.rank = calls(EPOCH_B);
    await b.beat();
    await beats(2);
    expect(state().elsewhere).toBeNull();
    expect(b.sockets).toHaveLength(1);
  });

  it('looks for a machine that is away, every few seconds and no more', async () => {
    const { b, beats } = await twoMachines('stage', (_a, b) => {
      b.isUp = false;
    });
    await beats(20);
    const before = b.addresses.length;
    await beats(20);
    expect(b.addresses.length - before).toBe(6);
    expect(state()).toMatchObject({ line: 'open', lostAt: null });
  });
});

describe.each(ROLES)('a device as %s', (role) => {
  it('moves to the machine that takes over, at its first word, with all that it has', async () => {
    const { a, b, beats } = await twoMachines(role);
    await beats(2);
    await b.carryOut(says('B đã tiếp quản'));
    expect(title()).toBe(sample.info.title);
    b.rank = calls(EPOCH_B);
    await b.beat();
    expect(title()).toBe('B đã tiếp quản');
    expect(state()).toMatchObject({ line: 'open', lostAt: null });
    expect(state().elsewhere).toEqual({ url: B, calls: true });
    // On the old one it only hears that it is there.
    expect(a.sockets.filter(({ isOpen, hasState }) => isOpen && hasState)).toEqual([]);
    // What that goes on saying, whatever it is, is nothing to it.
    for (let time = 0; time < 3; time += 1) {
      await a.carryOut(says(`A, ${time}`));
      await beats();
      expect(title()).toBe('B đã tiếp quản');
    }
    await b.carryOut(says('Tiếp theo'));
    expect(title()).toBe('Tiếp theo');
  });

  it('stays with the one that calls as long as it is there', async () => {
    const { a, b, beats } = await twoMachines(role);
    await b.carryOut(says('B'));
    await beats(10);
    expect(title()).toBe(sample.info.title);
    await a.carryOut(says('A'));
    expect(title()).toBe('A');
    expect(b.asked).toEqual([]);
  });

  it('looks at the machine that stands by when the other one dies, and shows its takeover', async () => {
    const { a, b, beats } = await twoMachines(role);
    await beats();
    await a.die();
    expect(state()).toMatchObject({ line: 'open', elsewhere: { url: B, calls: false } });
    await beats(4);
    b.rank = calls(EPOCH_B);
    await b.carryOut(says('B'));
    expect(title()).toBe('B');
    await beats();
    expect(state()).toMatchObject({ line: 'open', elsewhere: { url: B, calls: true } });
    // The old one is back and believes that it calls.
    a.isUp = true;
    await beats(4);
    expect(a.sockets.length).toBeGreaterThan(1);
    await a.carryOut(says('A'));
    await beats(4);
    expect(title()).toBe('B');
  });

  it('goes back when the first one is there again and nobody has taken over', async () => {
    const { a, b, beats } = await twoMachines(role);
    await beats();
    await a.die();
    await beats(2);
    a.isUp = true;
    await a.carryOut(says('A'));
    await beats(2);
    expect(title()).toBe('A');
    expect(state()).toMatchObject({ line: 'open', elsewhere: null });
    await b.carryOut(says('B'));
    await beats(2);
    expect(title()).toBe('A');
  });
});
