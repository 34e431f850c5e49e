import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brokenInvariant } from '@shared/command/invariants.ts';
import { oscAsked } from '@shared/share/osc.ts';
import { PRESS_NAMES, pressParams } from '@shared/share/presses.ts';
import { joiningRoleSchema } from '@shared/share/roles.ts';
import fc from 'fast-check';
import { type OscArgInput, toBuffer } from 'osc-min';
import { press } from '../../../electron/host/share/control.ts';
import { parseJson } from '../../../electron/host/share/joining.ts';
import { oscMessages } from '../../../electron/host/share/oscCodec.ts';
import type { Pass } from '../../../electron/host/share/passes.ts';
import { openSite } from '../../../electron/host/share/site.ts';
import { ONE_MACHINE } from '../../fixtures/oneMachine.ts';
import { freePort } from '../../fixtures/ports.ts';
import { edge, must, mustBeTold, opened, same } from '../edge.ts';
import { liveGuests } from '../liveGuests.ts';
import {
  byteChanges,
  type Change,
  changedBytes,
  changedJson,
  type JsonChange,
  jsonChanges,
  ODD_VALUES,
} from '../mutations.ts';

/** The last word of each address that presses a button. */
const OSC_WORDS = ['go', 'back', 'hold', 'release', 'goto', 'name', 'absent', 'message', 'screen'];

/** A packet may bring so many messages. */
const MOST = 32;

/** Bodies that some button or door takes. */
const BODIES: readonly unknown[] = [
  ...[{}, { cue: '12' }, { cue: 3 }, { reason: 'Mưa' }, { text: 'Xin chờ một phút' }],
  ...[{ recipient: 'r1', absent: true }, { screen: 'blank' }],
  ...[
    { role: 'mc', pin: '123456', name: 'Máy của cô Hà' },
    { role: 'screen', token: 'x'.repeat(43) },
  ],
];

/** Where something can be asked for; each starts at the root. */
const PATHS: readonly string[] = [
  ...PRESS_NAMES.map((name) => `/api/v1/${name}`),
  ...['/api/v1/state', '/api/v1/cues', '/feed/now.json', '/feed/now.csv?x=1', '/join', '/'],
  ...joiningRoleSchema.options.flatMap((role) => [`/me/${role}`, `/${role}`, `/line/${role}`]),
  ...['/far/access.json', '/far/screen', '/assets/x.js', '/../../etc/passwd', '/%2e%2e/%00'],
];

const HEADERS: readonly string[] = [
  ...[
    'Connection: close',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
  ],
  ...[
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Transfer-Encoding: chunked',
    'Expect: 100-continue',
  ],
  ...[
    'Content-Length: 5',
    'Content-Length: -1',
    'Origin: http://elsewhere.example',
    'Cookie: x=1; x=2',
  ],
  ...['Accept-Encoding: gzip', 'If-None-Match: *', 'Last-Event-ID: 7', 'Idempotency-Key: 1'],
  ...[
    'Idempotency-Key: á',
    'Range: bytes=0-',
    'Authorization: Basic Og==',
    'Host: elsewhere.example',
  ],
];

/** How long the site waits for the rest of a request that was cut off, in ms. */
const PATIENCE_MS = 250;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  readonly hasToken: boolean;
  readonly type: string;
  readonly body: unknown;
  readonly changes: readonly JsonChange[] | null;
  /** Changes to the text of the body, and to all that goes over the wire. */
  readonly text: readonly Change[] | null;
  readonly bytes: readonly Change[] | null;
}

/** Any request; most of them are turned away at the gate. */
const anything = {
  method: fc.constantFrom('POST', 'GET', 'HEAD', 'PUT', 'OPTIONS', 'post'),
  path: fc.constantFrom(...PATHS),
  headers: fc.array(fc.constantFrom(...HEADERS), { maxLength: 2 }),
  hasToken: fc.boolean(),
  type: fc.constantFrom('application/json', 'text/plain', ''),
  body: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...BODIES) },
    fc.constantFrom(...ODD_VALUES),
    fc.jsonValue({ maxDepth: 2 }),
  ),
  changes: fc.option(jsonChanges, { freq: 2 }),
  text: fc.option(byteChanges, { freq: 2 }),
  bytes: fc.option(byteChanges, { freq: 2 }),
};
const pressed = {
  ...anything,
  method: fc.constant('POST'),
  path: fc.constantFrom(...PRESS_NAMES.map((name) => `/api/v1/${name}`), '/join'),
  headers: fc.constant([]),
  hasToken: fc.constant(true),
  type: fc.constantFrom('application/json', 'application/json; charset=utf-8'),
  bytes: fc.constant(null),
};
const asked: fc.Arbitrary<Asked> = fc.oneof(fc.record(pressed), fc.record(anything));

/** A request as it goes over the wire. */
function bytesOf(one: Asked, port: number, token: string): Buffer {
  const given = one.changes === null ? one.body : changedJson(one.body, one.changes);
  const text = Buffer.from(JSON.stringify(given) ?? '');
  const body = one.text === null ? text : changedBytes(text, one.text);
  const head = [
    `${one.method} ${one.path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: close',
    ...(one.path === '/join' ? [`Origin: http://127.0.0.1:${port}`] : []),
    ...(one.type === '' ? [] : [`Content-Type: ${one.type}`]),
    ...(one.hasToken ? [`Authorization: Bearer ${token}`] : []),
    ...(one.method === 'GET' ? [] : [`Content-Length: ${body.length}`]),
    ...one.headers,
  ];
  const whole = Buffer.concat([
    Buffer.from(`${head.join('\r\n')}\r\n\r\n`),
    ...(one.method === 'GET' ? [] : [body]),
  ]);
  return one.bytes === null ? whole : Buffer.from(changedBytes(whole, one.bytes));
}

/** Says something, and gives all that comes back until the other side ends. */
function answerTo(port: number, bytes: Uint8Array): Promise<Buffer> {
  return new Promise((resolve) => {
    const heard: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (piece) => heard.push(piece));
    // Whoever is cut off while it still speaks has heard what there was to hear.
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(Buffer.concat(heard)));
  });
}

/** Every refusal of the API has a code and a sentence. More than one answer: the bytes were more than one request. */
function mustBeReadable(answer: Buffer): void {
  const head = answer.subarray(0, answer.indexOf('\r\n\r\n')).toString('latin1');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  must(status < 500 || status === 503, `it was answered with ${status}`);
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  const body = answer.subarray(head.length + 4).toString('utf8', 0, length);
  if (status < 400 || !/^content-type: application\/json/im.test(head) || body === '') return;
  const { code, message } = parseJson(body) as { code?: unknown; message?: unknown };
  must(typeof code === 'string' && code !== 'host-error', `a defect was answered: ${body}`);
  // The page of a device has its sentences itself.
  must(message === undefined || /^\p{Lu}.+ .+/su.test(String(message)), `no sentence: ${body}`);
}

/** Requests of HTTP from the network, byte by byte, at the real site of a show that is live. */
export const requests = edge(
  'http-requests',
  'a request is answered without a defect, does nothing without its token, and the show keeps its rules',
  async (folder) => {
    const { session, guests, access, again } = await liveGuests(folder);
    const root = join(folder, 'page');
    const port = await freePort();
    await mkdir(root);
    await writeFile(join(root, 'index.html'), '<title>Rostrum</title>');
    await openSite({
      ...ONE_MACHINE,
      choice: { address: '127.0.0.1', port, tls: false, localName: false, openFeeds: true },
      root,
      certificate: null,
      access,
      guests,
      admitted: () => undefined,
      incident: () => undefined,
      // What goes to the log was answered with 500.
      log: () => undefined,
      limits: { headersMs: PATIENCE_MS, requestMs: PATIENCE_MS, idleMs: PATIENCE_MS },
    });
    return opened(asked, async (one) => {
      // A program may ask thirty times a second: each of these is another one.
      const { pass, token } = access.passes.admit({ name: 'x', role: 'control', kind: 'program' });
      const { seq, planVersion } = session.show;
      const answer = await answerTo(port, bytesOf(one, port, token));
      // Who is cut off in the middle of nonsense may not hear the refusal any more.
      const isSound = one.bytes === null && one.headers.length === 0 && one.method !== 'post';
      must(answer.length > 0 || !isSound, 'a sound request was not answered');
      if (answer.length > 0) mustBeReadable(answer);
      access.passes.revoke(pass.id);
      must(one.hasToken || session.show.seq === seq, 'the show was moved without a token');
      must(session.show.planVersion === planVersion, 'a program has changed the plan');
      must(brokenInvariant(session.show) === null, 'an invariant is broken');
      const page = await answerTo(
        port,
        Buffer.from(`GET /mc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`),
      );
      must(
        page.toString('latin1').startsWith('HTTP/1.1 200'),
        `the next one was answered with: ${page}`,
      );
      await again();
    });
  },
);

const oscArgument: fc.Arbitrary<OscArgInput> = fc.oneof(
  fc.constantFrom<OscArgInput>(1, 0, 0.5, '', '12', '1', 'blank', 'r1', true, false, null),
  fc.string({ maxLength: 300, unit: 'grapheme' }),
  fc.float(),
  fc.uint8Array({ maxLength: 9 }),
);
const oscMessage = fc.record({
  address: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(...OSC_WORDS.flatMap((word) => [`/${word}`, `/rostrum/${word}`])),
    },
    fc.constantFrom(
      '/',
      '/rostrum',
      '/rostrum/state/now',
      '/constructor',
      '/rostrum/__proto__',
      '/go/',
    ),
  ),
  args: fc.array(oscArgument, { maxLength: 3 }),
});
const oscSaid = fc.record({
  packet: fc.oneof(
    { weight: 3, arbitrary: oscMessage },
    fc.record({
      timetag: fc.constant([0, 1] as [number, number]),
      elements: fc.oneof(
        fc.array(oscMessage, { maxLength: 8 }),
        fc.array(oscMessage, { minLength: MOST - 1, maxLength: MOST + 2 }),
      ),
    }),
  ),
  bytes: fc.option(byteChanges, { freq: 2 }),
});

/** Packets of OSC, as they come by UDP, as far as the show. */
export const osc = edge(
  'osc',
  'a packet is read as messages or not at all; each presses a button or is refused with a sentence',
  async (folder) => {
    const { session, guests, again } = await liveGuests(folder);
    const pass: Pass = { id: 'osc-x', name: 'OSC', role: 'control', kind: 'program', hash: '' };
    return opened(oscSaid, async ({ packet, bytes }) => {
      const { buffer, byteOffset, byteLength } = toBuffer(packet);
      const whole = Buffer.from(buffer, byteOffset, byteLength);
      const sent = bytes === null ? whole : Buffer.from(changedBytes(whole, bytes));
      const messages = oscMessages(sent);
      const tooMany = 'elements' in packet && packet.elements.length > MOST;
      must(bytes !== null || (messages === null) === tooMany, 'a good packet was not read');
      for (const message of messages ?? []) {
        const button = oscAsked(message);
        if (button === 'let-go') continue;
        if ('code' in button) {
          mustBeTold(button);
          continue;
        }
        const taken = pressParams[button.name].safeParse(button.params);
        must(taken.success && same(taken.data, button.params), 'it pressed what is no button');
        const { seq, planVersion } = session.show;
        const reply = await press(
          { guests, incident: () => undefined },
          { pass, from: '10.0.0.7' },
          button,
        );
        if (!reply.ok) mustBeTold(reply.error);
        must(session.show.seq - seq <= 1, 'one message has done more than one thing');
        must(session.show.planVersion === planVersion, 'a program has changed the plan');
        await again();
      }
      must(brokenInvariant(session.show) === null, 'an invariant is broken');
    });
  },
);
