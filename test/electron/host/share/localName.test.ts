import { createSocket } from 'node:dgram';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerToName, LOCAL_NAME } from '../../../../electron/host/share/localName.ts';
import { networks } from '../../../../electron/host/share/networks.ts';
import { canSeeSockets, openSockets } from '../../../fixtures/sockets.ts';

const GROUP = '224.0.0.251';
const MDNS_PORT = 5353;

/** A name as DNS writes it. */
const encoded = (name: string) =>
  Buffer.concat([
    ...name.split('.').map((part) => Buffer.from([part.length, ...Buffer.from(part)])),
    Buffer.from([0]),
  ]);

/** What others on the network hear: packets of mDNS, and whether one says so much. */
async function listener(address: string) {
  const heard: Buffer[] = [];
  const waiting = new Set<() => void>();
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  onTestFinished(() => new Promise<void>((closed) => void socket.close(() => closed())));
  socket.on('message', (packet) => {
    heard.push(packet);
    for (const look of waiting) look();
  });
  await new Promise<void>((bound) => socket.bind(MDNS_PORT, GROUP, bound));
  socket.addMembership(GROUP, address);
  socket.setMulticastInterface(address);
  const query = Buffer.concat([
    Buffer.from([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
    encoded(LOCAL_NAME),
    Buffer.from([0, 1, 0, 1]),
  ]);
  return {
    heard,
    ask: () => socket.send(query, MDNS_PORT, GROUP),
    /** Resolves once a packet of answers has these bytes. */
    hears: (bytes: Buffer) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const isAnswer = (packet: Buffer) => ((packet[2] ?? 0) & 0x80) !== 0;
          if (!heard.some((packet) => isAnswer(packet) && packet.includes(bytes))) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

const bytesOf = (address: string) => Buffer.from(address.split('.').map(Number));

/** The record with our name: type A, our own (cache-flush), for so long, this address. */
const record = (ttl: number, address: string) =>
  Buffer.concat([
    encoded(LOCAL_NAME),
    Buffer.from([0, 1, 0x80, 1, 0, 0, 0, ttl, 0, 4]),
    bytesOf(address),
  ]);

// Its tables tell what is open, and its loopback takes part in multicast.
describe.runIf(canSeeSockets())('the local name', () => {
  it('is told when asked for, with the one address, and taken back in the end', async () => {
    const before = openSockets();
    const others = await listener('127.0.0.1');
    const stop = await answerToName('127.0.0.1');
    expect(openSockets()).toContainEqual({ kind: 'udp', at: `${GROUP}:${MDNS_PORT}` });
    await others.hears(record(120, '127.0.0.1'));
    others.heard.length = 0;
    others.ask();
    await others.hears(record(120, '127.0.0.1'));
    const elsewhere = networks().filter(({ address }) => address !== '127.0.0.1');
    for (const { address } of elsewhere)
      expect(others.heard.some((packet) => packet.includes(bytesOf(address)))).toBe(false);
    await stop();
    await others.hears(record(0, '127.0.0.1'));
    expect(openSockets().length).toBe(before.length + 1);
  });

  it('is refused where there is no such network, and leaves nothing open', async () => {
    const before = openSockets();
    await expect(answerToName('203.0.113.9')).rejects.toThrow();
    expect(openSockets()).toEqual(before);
  });
});
