import { join } from 'node:path';
import { brokenInvariant } from '@shared/command/invariants.ts';
import {
  type CallName,
  callParams,
  type HostMessage,
  PROTOCOL,
  parseClientMessage,
  type Reply,
} from '@shared/contract/contract.ts';
import { NO_DISPLAYS } from '@shared/contract/displays.ts';
import type { Show } from '@shared/model/show.ts';
import { roleSchema } from '@shared/share/roles.ts';
import fc from 'fast-check';
import { Host } from '../../../electron/host/host.ts';
import { parseJson } from '../../../electron/host/share/joining.ts';
import { ShowFiles } from '../../../electron/host/show/showFiles.ts';
import { EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { type Choice, choiceArbitrary, requestFor } from '../../fixtures/commands.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { edge, must, mustBeTold, opened } from '../edge.ts';
import { mustSurviveItsFile } from '../given.ts';
import { liveGuests } from '../liveGuests.ts';
import { byteChanges, changedJson, changedText, jsonChanges, ODD_VALUES } from '../mutations.ts';

/** Calls that reach out of this process where their parameters are good: they get those of other calls. */
const OUTWARD = /^(share\.(start|resume)|broker\.(start|follow)|machines\.|print\.)/;
const METHODS = Object.keys(callParams) as CallName[];

/** Parameters that some call takes. */
const PARAMS: readonly unknown[] = [
  ...[{}, { protocol: PROTOCOL }, { showId: 'example' }, { showId: 'example', view: 'run' }],
  ...[{ showId: 'none', view: 'plan' }, { view: 'clock' }, { changes: { theme: 'light' } }],
  ...[
    { changes: { keys: { go: ['F9'] }, logo: null } },
    { from: { kind: 'show', showId: 'none' }, title: '' },
  ],
  ...[
    { from: { kind: 'sample', name: 'constructor' }, title: 'x' },
    { text: '{}', onConflict: 'ask' },
  ],
  ...[
    { view: 'screen', showId: 'example', displayId: 1 },
    { displayId: 7 },
    { deviceId: 'x', name: 'y' },
  ],
  ...[{ role: 'mc' }, { role: 'control', name: 'Nút bấm' }, { deviceId: null }],
];

const request = fc.record({
  choice: choiceArbitrary,
  changes: fc.option(jsonChanges, { freq: 3 }),
});
const call = fc.record({
  method: fc.constantFrom(...METHODS, 'constructor', 'x'),
  params: fc.oneof(
    fc.constantFrom(...PARAMS),
    fc.constantFrom(...ODD_VALUES),
    fc.jsonValue({ maxDepth: 2 }),
  ),
  changes: fc.option(jsonChanges, { freq: 2 }),
});
const said = fc.oneof(
  { weight: 4, arbitrary: fc.record({ request }) },
  {
    weight: 3,
    arbitrary: fc.record({ call, isWhole: fc.boolean(), bytes: fc.option(byteChanges) }),
  },
);
type Said =
  | {
      readonly request: {
        readonly choice: Choice;
        readonly changes: Parameters<typeof changedJson>[1] | null;
      };
    }
  | {
      readonly call: {
        readonly method: string;
        readonly params: unknown;
        readonly changes: Parameters<typeof changedJson>[1] | null;
      };
      readonly isWhole: boolean;
      readonly bytes: Parameters<typeof changedText>[1] | null;
    };

/** What a window or device says, as it comes from its line. */
function message(one: Said, id: number, show: Show): unknown {
  if ('request' in one) {
    const { choice, changes } = one.request;
    // Mostly a step that the show takes; a show that has ended takes none.
    const wish = requestFor(show, choice, `w${id}`);
    const params = {
      showId: show.id,
      request: changes === null ? wish : changedJson(wish, changes),
    };
    return { type: 'call', id, method: 'dispatch', params };
  }
  const { method, params, changes } = one.call;
  const whole = {
    type: 'call',
    id,
    method,
    params: OUTWARD.test(method) ? { nothing: 1 } : params,
  };
  const changed = one.isWhole || changes === null ? whole : changedJson(whole, changes);
  return one.bytes === null || one.isWhole
    ? changed
    : parseJson(changedText(JSON.stringify(changed), one.bytes));
}

/** Whether it would reach out of this process after all. */
const isOutward = (input: unknown): boolean => {
  const parsed = parseClientMessage(input);
  return (
    parsed !== null &&
    OUTWARD.test(parsed.method) &&
    callParams[parsed.method].safeParse(parsed.params).success
  );
};

/** Waits for the reply to a call; fails where there are more, or one to what was no call. */
class Replies {
  readonly #all = new Map<number, Reply<unknown>[]>();
  #waiting: (() => void) | null = null;

  hear(heard: HostMessage): void {
    if (heard.type !== 'reply') return;
    const all = this.#all.get(heard.id) ?? [];
    this.#all.set(heard.id, [...all, heard.reply]);
    this.#waiting?.();
  }

  async to(input: unknown): Promise<Reply<unknown> | null> {
    const asked = parseClientMessage(input);
    if (asked === null) {
      await new Promise(setImmediate);
      must(this.#all.size === 0, 'what is no message was answered');
      return null;
    }
    while (!this.#all.has(asked.id))
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    const replies = this.#all.get(asked.id) ?? [];
    this.#all.clear();
    must(replies.length === 1, `${replies.length} replies to one call`);
    return replies[0] ?? null;
  }
}

function checkReply(reply: Reply<unknown> | null): void {
  if (reply === null || reply.ok) return;
  must(reply.error.code !== 'host-error', `a defect was answered: ${JSON.stringify(reply.error)}`);
  // Whoever has the file puts its name in.
  mustBeTold({ ...reply.error, details: { file: '', ...reply.error.details } });
}

const nobody = () => Promise.reject(new Error('not here'));

/** A host with nothing around it. */
function startHost(dataDir: string): Promise<Host> {
  return Host.start({
    dataDir,
    pageRoot: dataDir,
    version: '0.0.0',
    shell: {
      kind: 'browser',
      savePdf: nobody,
      saveFolder: nobody,
      printers: async () => [],
      sendToPrinter: nobody,
      openWindow: async () => 'no-display',
      displays: () => NO_DISPLAYS,
      clearDisplay: () => undefined,
    },
    pdfPrinter: { print: nobody, close: async () => undefined },
    now: () => EIGHT_O_CLOCK,
    log: () => undefined,
  });
}

/** Messages of the operator's windows, to the real host. */
export const windows = edge(
  'windows',
  'every call of a window is answered once, a refusal with a sentence, and the show keeps its rules',
  async (folder) => {
    const dataDir = join(folder, 'data');
    await new ShowFiles(join(dataDir, 'shows', 'example')).create(exampleShow());
    const host = await startHost(dataDir);
    let replies = new Replies();
    let line = host.connect((heard) => replies.hear(heard));
    let count = 0;
    const ask = async (input: unknown) => {
      line.receive(input);
      return replies.to(input);
    };
    const look = async (): Promise<Show> => {
      count += 1;
      const reply = await ask({
        type: 'call',
        id: count,
        method: 'show.open',
        params: { showId: 'example', view: 'run' },
      });
      must(reply?.ok === true, `the show can't be opened any more: ${JSON.stringify(reply)}`);
      return (reply.value as { show: Show }).show;
    };
    return opened(
      fc.array(said, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<Said[]>,
      async (all: Said[]) => {
        for (const one of all) {
          count += 1;
          const input = message(one, count, await look());
          if (isOutward(input)) continue;
          checkReply(await ask(input));
        }
        const show = await look();
        // The window has no history, no rehearsal's past and no paper of its own.
        must(
          show.run.phase === 'rehearsal' || brokenInvariant(show) === null,
          'an invariant is broken',
        );
        if (show.run.phase !== 'ended' && show.plan.segments.length < 300) return;
        count += 1;
        const params = {
          showId: 'example',
          request: { id: `r${count}`, type: 'reset-run', payload: {} },
        };
        await ask({ type: 'call', id: count, method: 'dispatch', params });
        replies = new Replies();
        line.close();
        line = host.connect((heard) => replies.hear(heard));
      },
    );
  },
);

/** Messages of devices and programs on the network, through the real guests of a show that is live. */
export const devices = edge(
  'devices',
  'a device is answered once and never gets further than its role, and the show keeps its rules',
  async (folder) => {
    const { session, guests, access, caller, again } = await liveGuests(folder);
    const roles = roleSchema.options;
    const lines = roles.map((role) => {
      const kind = role === 'control' ? 'program' : 'device';
      const { pass } = access.passes.admit({ name: role, role, kind });
      // It has the key, so that what it sends reaches the show.
      if (role === 'caller') caller.pass(pass, 'taken');
      const replies = new Replies();
      const send = (text: unknown) => replies.hear(JSON.parse(String(text)) as HostMessage);
      const line = { address: '10.0.0.7', send, end: () => undefined };
      return { role, replies, connection: guests.connect(pass, line) };
    });
    let count = 0;
    return opened(
      fc.record({
        role: fc.oneof(fc.nat(roles.length - 1), fc.constant(roles.indexOf('caller'))),
        said: fc.array(said, { minLength: 1, maxLength: 3 }),
      }) as fc.Arbitrary<{ role: number; said: Said[] }>,
      async ({ role, said: messages }) => {
        const device = lines[role];
        must(device !== undefined, 'no device');
        for (const one of messages) {
          count += 1;
          const input = message(one, count, session.show);
          const { seq, planVersion } = session.show;
          const taken = device.connection.receive(input);
          must(taken === (parseClientMessage(input) !== null), 'what is no message was taken');
          checkReply(await device.replies.to(input));
          const isOwn = session.show.planVersion === planVersion;
          must(isOwn || device.role === 'caller', `${device.role} has changed the plan`);
          must(session.show.seq - seq <= 1, 'one message has done more than one thing');
        }
        must(brokenInvariant(session.show) === null, 'an invariant is broken');
        if (count % 200 === 0) mustSurviveItsFile(session.show);
        await again();
      },
    );
  },
);
