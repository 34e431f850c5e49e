import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { PROTOCOL } from '@shared/contract/contract.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { TestWindow } from '../../../fixtures/lines.ts';
import { below, seeded } from '../../../fixtures/random.ts';
import { type JoinedDevice, type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';
import { unmoved } from '../../../fixtures/unmoved.ts';

// Thousands of messages: a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

type Random = () => number;

/** What a device of the stage may never do, and what it may ask. */
const callsOf = (showId: string) =>
  [
    ['hello', { protocol: PROTOCOL }],
    ['show.open', { showId, view: 'stage' }],
    ['hall.open', { view: 'stage' }],
    ['dispatch', { showId, request: { id: 'f-1', type: 'go', payload: { cueId: 's1' } } }],
    [
      'dispatch',
      { showId, request: { id: 'f-2', type: 'edit-info', payload: { changes: { title: 'x' } } } },
    ],
    ['dispatch', { showId, request: { id: 'f-3', type: 'undo', payload: {} } }],
    ['library.import', { text: '{}', onConflict: 'replace' }],
    ['share.give-key', { deviceId: null }],
    ['share.stop', {}],
    ['caller.take', {}],
  ].map(([method, params], id) => JSON.stringify({ type: 'call', id, method, params }));

/** What stands where something else was. */
const ODD = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":1}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  '1e999',
  '-0',
  'null',
  '"\\ud800"',
  `"${'x'.repeat(10_000)}"`,
  '[]',
  '""',
];

/** One message that was valid before something in it was broken. */
function broken(random: Random, valid: readonly string[]): string | Buffer {
  const text = valid[below(random, valid.length)] ?? '';
  const at = below(random, text.length);
  const odd = ODD[below(random, ODD.length)] ?? '';
  switch (below(random, 7)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + String.fromCharCode(below(random, 0xffff)) + text.slice(at + 1);
    case 2:
      return text.slice(at) + text.slice(0, at);
    case 3:
      return text.replace(/"params":.*$/, `"params":${odd}}`);
    case 4:
      return text.replace(/"(payload|request|showId|view)":("[^"]*"|\{.*?\})/, `"$1":${odd}`);
    case 5:
      return text.replace('{', `{"__proto__":${odd},`);
    default:
      return Buffer.from(Array.from({ length: 1 + below(random, 200) }, () => below(random, 256)));
  }
}

/** Sends messages by lines of one device, by a new one each time a line was cut off. Gives the codes of those. */
async function sendAll(
  shared: SharedHost,
  device: JoinedDevice,
  messages: readonly (string | Buffer)[],
) {
  const codes: number[] = [];
  for (let sent = 0; sent < messages.length; ) {
    const line = await shared.line(device);
    const closed = line.closed();
    for (const message of messages.slice(sent, sent + 90)) line.socket.send(message);
    sent += 90;
    const asked = line.call('hello', { protocol: PROTOCOL }).then(() => null);
    const code = await Promise.race([closed, asked]);
    if (code !== null) codes.push(code);
    line.socket.terminate();
  }
  return codes;
}

describe('ten thousand broken messages', () => {
  it.each([1, 2])('move nothing and bring nothing down (seed %i)', async (seed) => {
    const shared = await sharedHost();
    const random = seeded(seed);
    const valid = callsOf(shared.showId);
    const messages = Array.from({ length: 5000 }, () => broken(random, valid));
    const before = await shared.state();
    await unmoved(shared, 'malformed', async () => {
      const codes = await sendAll(shared, await shared.join('stage'), messages);
      // A line that sends hardly anything else is cut off.
      expect(codes.length).toBeGreaterThan(20);
      expect(new Set(codes)).toEqual(new Set([1008]));
    });
    expect((await shared.state()).on).toEqual(before.on);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(shared.log.filter((line) => !line.startsWith('sharing: '))).toEqual([]);
  });
});

/** A connection on which the line is open, but whose frames are ours to write. */
async function bareLine(shared: SharedHost, { role, cookie }: JoinedDevice): Promise<Socket> {
  const socket = connect(shared.port, '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  const head = [
    `GET /line/${role} HTTP/1.1`,
    `Host: 127.0.0.1:${shared.port}`,
    `Origin: ${shared.base}`,
    `Cookie: ${cookie}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const answer = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
  expect(String(answer)).toMatch(/^HTTP\/1\.1 101 /);
  return socket;
}

describe('frames that are none', () => {
  it.each<[string, readonly number[], 'malformed' | 'too-large']>([
    ['without a mask', [0x81, 0x01, 0x78], 'malformed'],
    ['of a kind that there is not', [0x83, 0x80, 0, 0, 0, 0], 'malformed'],
    ['with bits that mean nothing', [0xf1, 0x80, 0, 0, 0, 0], 'malformed'],
    ['that say they are compressed', [0xc1, 0x80, 0, 0, 0, 0], 'malformed'],
    ['that go on with what was not begun', [0x80, 0x80, 0, 0, 0, 0], 'malformed'],
    ['a ping of 126 bytes', [0x89, 0xfe, 0, 126, 0, 0, 0, 0], 'malformed'],
    ['a close of one byte', [0x88, 0x81, 0, 0, 0, 0, 0], 'malformed'],
    ['text that is no UTF-8', [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28], 'malformed'],
    ['of 2^63 bytes', [0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'too-large'],
    ['of more than is taken', [0x82, 0xff, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0, 0], 'too-large'],
  ])('%s end the line', async (_what, bytes, code) => {
    const shared = await sharedHost();
    const device = await shared.join('stage');
    await unmoved(shared, code, async () => {
      const socket = await bareLine(shared, device);
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      socket.resume();
      socket.write(Uint8Array.from(bytes));
      await closed;
    });
  });

  it('are a thousand of chance, and the line of somebody else goes on', async () => {
    const shared = await sharedHost();
    const random = seeded(3);
    const device = await shared.join('stage');
    const mc = await shared.guest('mc');
    await unmoved(shared, 'malformed', async () => {
      for (let nth = 0; nth < 1000; nth += 1) {
        const socket = await bareLine(shared, device);
        const length = 1 + below(random, 60);
        socket.write(Uint8Array.from({ length }, () => below(random, 256)));
        await new Promise<void>((resolve) => {
          socket.end(() => resolve());
        });
        socket.destroy();
        if (nth % 100 === 0) await mc.get('hello', { protocol: PROTOCOL });
      }
    });
    expect(shared.log.filter((line) => !line.startsWith('sharing: '))).toEqual([]);
  });
});

describe('a message', () => {
  it('that is too long ends its line with 1009', async () => {
    const shared = await sharedHost();
    const device = await shared.join('caller');
    await unmoved(shared, 'too-large', async () => {
      const line = await shared.line(device);
      const closed = line.closed();
      line.socket.send('x'.repeat(256 * 1024 + 1));
      expect(await closed).toBe(1009);
    });
  });

  it('may be as long as the largest change of the second caller', async () => {
    const shared = await sharedHost();
    const line = await shared.guest('caller');
    const request = { id: 'x', type: 'go', payload: { cueId: 'x'.repeat(255 * 1024) } } as const;
    const reply = await line.call('dispatch', { showId: shared.showId, request });
    expect(reply).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  const PRESS = (showId: string, id: string, type: string, payload: string) =>
    `{"type":"call","id":7,"method":"dispatch","params":{"showId":"${showId}","request":{"id":"${id}","type":"${type}","payload":${payload}}}}`;

  /** The reply to a message as it is written. */
  async function replyTo(line: TestWindow, text: string): Promise<unknown> {
    const before = line.raw.length;
    line.socket.send(text);
    const isReply = (message: string) => message.startsWith('{"type":"reply","id":7,');
    await vi.waitFor(() => expect(line.raw.slice(before).some(isReply)).toBe(true), 20_000);
    return JSON.parse(line.raw.slice(before).find(isReply) ?? '');
  }

  it.each([
    ['{"recipientId":"r","attendance":null,"__proto__":{"polluted":true}}', 'set-attendance'],
    ['{"recipientId":"r","attendance":{"state":"absent","__proto__":{"a":1}}}', 'set-attendance'],
    ['{"recipientId":"r","attendance":null,"constructor":{"prototype":{"a":1}}}', 'set-attendance'],
    ['{"__proto__":{"recipientId":"r"},"attendance":null}', 'set-attendance'],
    ['{}', '__proto__'],
    ['{}', 'constructor'],
    ['{}', 'toString'],
  ])('that would change what every object has is refused: %s (%s)', async (payload, type) => {
    const shared = await sharedHost();
    const line = await shared.guest('stage');
    await unmoved(shared, 'malformed', async () => {
      const reply = await replyTo(line, PRESS(shared.showId, 'p-1', type, payload));
      expect(reply).toMatchObject({ reply: { ok: false } });
      line.socket.send('{"type":"call","id":8,"method":"__proto__","params":{}}');
      line.socket.send('{"type":"call","id":9,"method":"hello","params":{},"__proto__":{"id":1}}');
      await line.get('hello', { protocol: PROTOCOL });
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(['{"toString":1,"valueOf":1}', '{"__proto__":null}', '["go"]', '7', 'null', '"go "'])(
    'of a type %s is refused as one that there is not',
    async (type) => {
      const shared = await sharedHost();
      const line = await shared.guest('caller');
      await unmoved(shared, 'malformed', async () => {
        const text = PRESS(shared.showId, 't-1', 'TYPE', '{}').replace('"TYPE"', type);
        expect(await replyTo(line, text)).toMatchObject({
          reply: { ok: false, error: { code: 'unknown-command' } },
        });
      });
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])(
    'about a recipient %s is refused',
    async (id) => {
      const shared = await sharedHost();
      const line = await shared.guest('stage');
      const payload = `{"recipientId":"${id}","attendance":{"state":"present"}}`;
      const { seq } = await shared.show();
      const reply = await replyTo(line, PRESS(shared.showId, 'p-1', 'set-attendance', payload));
      expect(reply).toMatchObject({ reply: { ok: false } });
      expect((await shared.show()).seq).toBe(seq);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it('with names of every object in its address changes nothing', async () => {
    const shared = await sharedHost({ openFeeds: true });
    for (const query of [
      '__proto__[polluted]=1',
      'constructor[prototype][polluted]=1',
      '__proto__.polluted=1',
    ])
      for (const path of [
        '/',
        '/mc',
        '/me/mc',
        '/feed/now.json',
        '/me/__proto__',
        '/api/v1/__proto__',
      ])
        expect((await shared.ask(`${path}?${query}`)).status).toBeLessThan(500);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('that was sent before is refused, by whichever line it comes again', async () => {
    const shared = await sharedHost({ sample: 'graduation' });
    const device = await shared.join('stage');
    const line = await shared.line(device);
    const recipientId = (await shared.show()).plan.recipients[0]?.id ?? '';
    const mark = PRESS(
      shared.showId,
      'mark-1',
      'set-attendance',
      `{"recipientId":"${recipientId}","attendance":{"state":"present"}}`,
    );
    expect(await replyTo(line, mark)).toMatchObject({ reply: { ok: true } });
    const clear = mark.replace('mark-1', 'mark-2').replace('{"state":"present"}', 'null');
    expect(await replyTo(line, clear)).toMatchObject({ reply: { ok: true } });
    await unmoved(shared, 'replayed', async () => {
      for (const again of [line, await shared.line(device), await shared.guest('stage')])
        expect(await replyTo(again, mark)).toMatchObject({
          reply: { ok: false, error: { code: 'replayed' } },
        });
    });
  });
});
