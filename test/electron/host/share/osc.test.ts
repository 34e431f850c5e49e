import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import type { OscChoice } from '@shared/contract/sharing.ts';
import { currentCue, standbyCue } from '@shared/cue/position.ts';
import { lineup } from '@shared/lineup/lineup.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CallerKey } from '../../../../electron/host/share/caller.ts';
import { Guests } from '../../../../electron/host/share/guests.ts';
import { openOsc } from '../../../../electron/host/share/osc.ts';
import { Session } from '../../../../electron/host/show/session.ts';
import { EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { goUntil, guard, liveShare, moved, receivers } from '../../../fixtures/liveShare.ts';
import { ONE_MACHINE } from '../../../fixtures/oneMachine.ts';
import { type Heard, type OscPeer, oscPeer } from '../../../fixtures/oscPeer.ts';
import { below, seeded } from '../../../fixtures/random.ts';
import { showFolder } from '../../../fixtures/sessions.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

// A real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

/** A UDP port of this computer that nobody has. */
async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

/** A shared live show that takes OSC from 127.0.0.1 and answers to one program there. */
async function oscShow(wish: Partial<OscChoice> = {}) {
  const shared = await liveShare();
  const port = await freeUdpPort();
  const peer = await oscPeer(port);
  const to = [{ address: '127.0.0.1', port: peer.port }];
  const osc = { port, from: ['127.0.0.1'], to, ...wish };
  await shared.desk.call('share.osc', { osc });
  return { shared, port, peer, osc };
}

const at =
  (address: string, ...args: unknown[]) =>
  (message: Heard) =>
    message.address === address && args.every((arg, place) => message.args[place] === arg);

/** Bytes that mean nothing, the same for the same seed. */
const noise = (length: number, random: () => number) =>
  Buffer.from(Array.from({ length }, () => below(random, 256)));

/** Sends something, and waits for what comes back. */
async function answer(peer: OscPeer, fits: (message: Heard) => boolean, ...sent: unknown[]) {
  const heard = peer.next(fits);
  await peer.send(...(sent as Parameters<OscPeer['send']>));
  return heard;
}

describe('OSC in', () => {
  it('goes, goes back, holds, releases and puts a cue on standby', async () => {
    const { shared, peer } = await oscShow();
    await answer(peer, at('/rostrum/state/now', '1'), '/rostrum/go');
    await answer(peer, at('/rostrum/state/now', '2'), '/go', { type: 'string', value: '2' });
    await answer(peer, at('/rostrum/state/now', '1'), '/back');
    await answer(peer, at('/rostrum/state/now', '2'), '/rostrum/go', { type: 'true', value: true });
    await answer(
      peer,
      at('/rostrum/state/hold', 1, 'Mưa'),
      '/hold',
      { type: 'integer', value: 1 },
      'Mưa',
    );
    expect((await shared.show()).run.hold?.reason).toBe('Mưa');
    await answer(peer, at('/rostrum/state/hold', 0), '/hold', { type: 'float', value: 0 });
    await answer(peer, at('/rostrum/state/next', '7'), '/goto', '7');
    await answer(peer, at('/rostrum/state/next', '8'), '/goto', { type: 'float', value: 8 });
    expect(standbyCue(await shared.show())?.index).toBe(7);
  });

  it('calls names, marks the absent, tells the MC and sets the wall', async () => {
    const { shared, peer } = await oscShow();
    const show = await goUntil(shared, ({ beat }) => beat === 'call-up');
    const waveId = currentCue(show)?.waveId ?? '';
    const [one, two] = lineup(show, waveId).map(({ recipient }) => recipient);
    await peer.send('/absent', one?.id ?? '', { type: 'integer', value: 1 });
    await answer(peer, at('/rostrum/state/name', two?.name), '/rostrum/name');
    await peer.send('/message', 'Chậm lại');
    await answer(peer, at('/rostrum/state/award', ''), '/screen', 'blank');
    const { run } = await shared.show();
    expect(run.attendance[one?.id ?? '']).toMatchObject({ state: 'absent' });
    expect(run.message?.text).toBe('Chậm lại');
    expect(run.screen).toBe('blank');
  });

  it('takes the messages of a bundle one after the other', async () => {
    const { shared, peer } = await oscShow();
    const there = peer.next(at('/rostrum/state/now', '3'));
    await peer.sendBundle(['/rostrum/go'], ['/rostrum/go', '2'], ['/rostrum/go', '3']);
    await there;
    expect(currentCue(await shared.show())?.index).toBe(2);
  });

  it('moves once when a button goes down and comes up, and once when it is hit twice', async () => {
    const { shared, peer } = await oscShow();
    await answer(peer, at('/rostrum/state/now', '1'), '/rostrum/go', { type: 'float', value: 1 });
    await peer.send('/rostrum/go', { type: 'float', value: 0 });
    // What is answered came behind it.
    await answer(peer, at('/rostrum/error'), '/rostrum/release');
    expect(currentCue(await shared.show())?.index).toBe(0);
    await guard(shared, 5000);
    const refused = await answer(peer, at('/rostrum/error'), '/rostrum/go');
    expect(refused.types).toEqual(['string']);
    expect(currentCue(await shared.show())?.index).toBe(0);
  });

  it('says why something was refused, in a sentence, and moves nothing', async () => {
    const { shared, peer } = await oscShow();
    const before = moved(await shared.show());
    for (const [address, ...args] of [
      ['/rostrum/go', '5'],
      ['/rostrum/go', 'nobody'],
      ['/rostrum/release'],
      ['/rostrum/name'],
      ['/rostrum/undo'],
      ['/rostrum/constructor'],
      ['/rostrum/absent', '__proto__', 1],
      ['/rostrum/screen', 'off'],
      ['/error', 'x'],
      ['error'],
      ['message'],
    ] as const) {
      const { args: said } = await answer(peer, at('/rostrum/error'), address, ...args);
      expect(said[0]).toMatch(/^\S+ .+ .+/);
    }
    expect(moved(await shared.show())).toBe(before);
    expect(await shared.incidents()).toContain('osc-malformed');
  });
});

describe('packets that nobody asked for', () => {
  it.skipIf(process.platform !== 'linux')('of a stranger are dropped unread', async () => {
    const { shared, port, peer } = await oscShow();
    const before = moved(await shared.show());
    const stranger = await oscPeer(port, '127.0.0.2');
    await stranger.send('/rostrum/go');
    await stranger.sendRaw(Buffer.from('what'));
    await vi.waitFor(async () => expect(await shared.incidents()).toContain('osc-stranger'));
    // What came later and was answered came behind them.
    await answer(peer, at('/rostrum/error'), '/rostrum/release');
    expect(moved(await shared.show())).toBe(before);
    expect(await shared.incidents()).not.toContain('osc-malformed');
    expect(stranger.heard).toEqual([]);
  });

  it('that are no OSC are counted, and the next command is heard', async () => {
    const { shared, peer } = await oscShow();
    const before = moved(await shared.show());
    const nested = (depth: number): Buffer => {
      let inner = Buffer.alloc(0);
      for (let count = 0; count < depth; count += 1) {
        const head = Buffer.from('#bundle\0\0\0\0\0\0\0\0\x01', 'latin1');
        const size = Buffer.alloc(4);
        size.writeUInt32BE(inner.length);
        inner = inner.length === 0 ? head : Buffer.concat([head, size, inner]);
      }
      return inner;
    };
    const packets = [
      Buffer.alloc(0),
      Buffer.from('/rostrum/go'),
      Buffer.from('/rostrum/go\0,i\0\0'),
      Buffer.from('/rostrum/go\0,zz\0'),
      Buffer.from('#bundle\0'),
      Buffer.from('#bundle\0\0\0\0\0\0\0\0\x01\x7f\xff\xff\xff', 'latin1'),
      Buffer.alloc(60_000, 0x2f),
      nested(3000),
      ...Array.from({ length: 25 }, (_, seed) => noise(1 + seed * 7, seeded(seed))),
    ];
    for (const packet of packets) await peer.sendRaw(packet);
    await vi.waitFor(async () => expect(await shared.incidents()).toContain('osc-malformed'));
    expect(moved(await shared.show())).toBe(before);
    await answer(peer, at('/rostrum/state/now', '1'), '/rostrum/go');
  });

  it('that bring more messages than anybody means are dropped whole', async () => {
    const { shared, peer } = await oscShow();
    const many = (count: number) => Array.from({ length: count }, () => ['/rostrum/go'] as const);
    await peer.sendBundle(...many(33));
    await vi.waitFor(async () => expect(await shared.incidents()).toContain('osc-malformed'));
    expect(currentCue(await shared.show())).toBeNull();
    const there = peer.next(at('/rostrum/state/now', '5'));
    await peer.sendBundle(...many(5));
    await there;
  });

  it('that come too fast are dropped', async () => {
    const { shared, peer } = await oscShow();
    for (let count = 0; count < 120; count += 1) await peer.send('/rostrum/release');
    await vi.waitFor(async () => expect(await shared.incidents()).toContain('too-many'));
    expect(peer.heard.filter(at('/rostrum/error')).length).toBeLessThan(120);
  });
});

describe('OSC out', () => {
  it('tells everything at once to who is written down, then what is new', async () => {
    const { shared, peer } = await oscShow();
    await peer.until(at('/rostrum/state/name', '', '', ''));
    const first = new Map(peer.heard.map((message) => [message.address, message]));
    expect([...first.keys()].sort()).toEqual(
      ['award', 'hold', 'name', 'next', 'now', 'overunder', 'phase', 'signal'].map(
        (name) => `/rostrum/state/${name}`,
      ),
    );
    expect(first.get('/rostrum/state/phase')?.args).toEqual(['live']);
    expect(first.get('/rostrum/state/overunder')).toMatchObject({
      args: [0, ''],
      types: ['integer', 'string'],
    });
    expect(first.get('/rostrum/state/hold')?.types).toEqual(['integer', 'string']);
    const flagged = peer.next(at('/rostrum/state/signal', 'ready'));
    await shared.press({ type: 'signal', payload: { kind: 'ready' } });
    await flagged;
  });

  it('tells the time each second while the show runs, also when it is the same', async () => {
    const { peer } = await oscShow();
    const time = at('/rostrum/state/overunder');
    await peer.until(time);
    await peer.next(time);
    await peer.next(time);
    expect(peer.heard.filter(time).length).toBeGreaterThan(
      peer.heard.filter(at('/rostrum/state/next')).length,
    );
  });

  it('names who was called and nobody before', async () => {
    const { shared, peer } = await oscShow();
    const show = await goUntil(shared, ({ beat }) => beat === 'call-up');
    await peer.until(at('/rostrum/state/now', String((currentCue(show)?.index ?? 0) + 1)));
    const said = () => JSON.stringify(peer.heard);
    for (const name of receivers(show)) expect(said()).not.toContain(name);
    const waveId = currentCue(show)?.waveId ?? '';
    const [first, ...others] = lineup(show, waveId);
    const recipientId = first?.recipient.id ?? '';
    const called = peer.next(at('/rostrum/state/name', first?.recipient.name));
    await shared.press({ type: 'call-name', payload: { waveId, recipientId } });
    await called;
    for (const { recipient } of others) expect(said()).not.toContain(recipient.name);
  });

  it('ends with sharing, and the port is free again', async () => {
    const { shared, port, peer } = await oscShow();
    await peer.until(at('/rostrum/state/phase', 'live'));
    await shared.stop();
    const socket = createSocket('udp4');
    onTestFinished(() => void socket.close());
    socket.bind(port, '127.0.0.1');
    await once(socket, 'listening');
  });

  it('is reported when another program has the port, also one that would share it', async () => {
    const shared = await liveShare();
    const taken = createSocket({ type: 'udp4', reuseAddr: true });
    onTestFinished(() => void taken.close());
    taken.bind(0, '127.0.0.1');
    await once(taken, 'listening');
    const osc = { port: taken.address().port, from: ['127.0.0.1'], to: [] };
    await shared.desk.call('share.osc', { osc });
    expect((await shared.state()).oscFault).toMatchObject({ code: 'port-taken' });
  });

  it('tells everything again, for who listens late', async () => {
    const opened = await Session.open({
      ...ONE_MACHINE,
      folder: await showFolder(exampleShow()),
      now: () => EIGHT_O_CLOCK,
      broadcast: () => undefined,
    });
    if (!opened.ok) throw new Error(opened.fault.code);
    const guests = new Guests({
      ...ONE_MACHINE,
      session: opened.session,
      version: '1.2.3',
      caller: new CallerKey(Date.now, () => undefined),
      now: () => EIGHT_O_CLOCK,
      settings: () => DEFAULT_SETTINGS,
      passOf: () => null,
      changed: () => undefined,
      incident: () => undefined,
    });
    const peer = await oscPeer(1);
    // Somebody who is not there must not keep the others from hearing.
    const to = [
      { address: '127.0.0.1', port: await freeUdpPort() },
      { address: '127.0.0.1', port: peer.port },
    ];
    const outlet = await openOsc({
      choice: { port: null, from: [], to },
      address: '127.0.0.1',
      guests,
      incident: () => undefined,
      log: () => undefined,
      againMs: 20,
    });
    onTestFinished(() => outlet.close());
    const times = (name: string) => peer.heard.filter(at(`/rostrum/state/${name}`)).length;
    await vi.waitFor(() => expect(times('next')).toBeGreaterThan(5));
    expect(Math.abs(times('next') - times('phase'))).toBeLessThanOrEqual(1);
  });
});
