import { COMMAND_TYPES, type CommandType } from '@shared/command/apply.ts';
import { JOINING_ROLES, type JoiningRole, type Role } from '@shared/share/roles.ts';
import { describe, expect, it, vi } from 'vitest';
import { requestFor } from '../../../fixtures/commands.ts';
import type { TestWindow } from '../../../fixtures/lines.ts';
import { guard } from '../../../fixtures/liveShare.ts';
import { type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';
import { unmoved } from '../../../fixtures/unmoved.ts';

// Every command by every role: a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

const BUTTONS: readonly CommandType[] = [
  'go',
  'back',
  'jump',
  'skip',
  'hold',
  'release',
  'call-name',
  'resync',
  'set-attendance',
  'send-message',
  'clear-message',
  'set-screen',
];

/** What each role may send, written down here once more: what is added has to be added here as well. */
const MAY: Readonly<Record<Role, readonly CommandType[]>> = {
  mc: ['see-message', 'signal'],
  stage: ['set-attendance'],
  crew: [],
  clock: [],
  screen: [],
  control: BUTTONS,
  standby: [],
  caller: [
    ...BUTTONS,
    'add-people',
    'edit-person',
    'add-recipients',
    'edit-recipient',
    'place-recipients',
    'edit-wave',
    'arrange-waves',
    'edit-calling',
    'batch',
  ],
};

async function lineOf(shared: SharedHost, role: JoiningRole | 'control'): Promise<TestWindow> {
  return role === 'control' ? shared.programLine(await shared.program()) : shared.guest(role);
}

const dispatch = async (shared: SharedHost, line: TestWindow, type: CommandType, id: string) => {
  // A gesture that the day allows, so that it is the steps that decide.
  const choice = { type, a: 3, b: 1, c: 1, text: 'x' };
  const request = requestFor(await shared.show(), choice, id);
  const reply = await line.call('dispatch', { showId: shared.showId, request });
  return reply.ok ? 'done' : reply.error.code;
};

describe.each([...JOINING_ROLES, 'control'] as const)('%s', (role) => {
  it('may send nothing but what it is there for', async () => {
    const shared = await sharedHost();
    await guard(shared, 0);
    await shared.go();
    const line = await lineOf(shared, role);
    await unmoved(shared, 'wrong-role', async () => {
      for (const type of COMMAND_TYPES.filter((one) => !MAY[role].includes(one)))
        expect([type, await dispatch(shared, line, type, `no-${type}`)]).toEqual([
          type,
          'not-allowed',
        ]);
    });
  });
});

describe.each(['mc', 'stage', 'control', 'caller'] as const)('%s', (role) => {
  it('is not kept from what it is there for', async () => {
    const shared = await sharedHost();
    await shared.go();
    const line = await lineOf(shared, role);
    if (role === 'caller') await line.get('caller.take', {});
    for (const type of MAY[role].filter((one) => one !== 'batch'))
      expect([type, await dispatch(shared, line, type, `yes-${type}`)]).not.toEqual([
        type,
        'not-allowed',
      ]);
  });
});

describe('the second caller without the key', () => {
  it('moves nothing on', async () => {
    const shared = await sharedHost();
    await guard(shared, 0);
    await shared.go();
    const line = await shared.guest('caller');
    const { seq } = await shared.show();
    for (const type of BUTTONS.slice(0, 8))
      expect(await dispatch(shared, line, type, `k-${type}`)).toBe('desk-calls');
    expect((await shared.show()).seq).toBe(seq);
  });
});

describe('a gesture of many steps', () => {
  it('that makes the plan anew is not the second caller’s', async () => {
    const shared = await sharedHost();
    const line = await shared.guest('caller');
    await unmoved(shared, 'wrong-role', async () => {
      for (const label of ['replace-text', 'import-list', 'import-announcement'] as const) {
        const payload = {
          label,
          about: null,
          steps: [{ type: 'edit-calling', payload: { changes: { guardMs: 0 } } }],
        };
        const request = { id: `b-${label}`, type: 'batch', payload } as const;
        const reply = await line.call('dispatch', {
          showId: shared.showId,
          request: request as never,
        });
        expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
      }
    });
  });
});

describe('calls of the operator’s machine', () => {
  it.each([...JOINING_ROLES, 'control'] as const)('are not for %s', async (role) => {
    const shared = await sharedHost();
    const line = await lineOf(shared, role);
    const { showId } = shared;
    const before = await shared.state();
    const settings = shared.host.settings;
    await unmoved(shared, 'wrong-role', async () => {
      const refused = [
        await line.call('settings.change', { changes: { language: 'en' } }),
        await line.call('library.list', {}),
        await line.call('library.create', { from: { kind: 'empty' }, title: 'x' }),
        await line.call('library.import', { text: '{}', onConflict: 'replace' }),
        await line.call('show.export', { showId }),
        await line.call('history.list', { showId }),
        await line.call('show.close', { showId }),
        await line.call('print.prepare', { showId, sheet: 'script' }),
        await line.call('print.printers', {}),
        await line.call('window.open', { view: 'run', showId }),
        await line.call('displays.list', {}),
        await line.call('share.state', {}),
        await line.call('share.networks', {}),
        await line.call('share.start', { showId, choice: shared.choice }),
        await line.call('share.stop', {}),
        await line.call('share.new-pin', { role: 'caller' }),
        await line.call('share.add-program', { role: 'control', name: 'x' }),
        await line.call('share.give-key', { deviceId: before.devices[0]?.id ?? '' }),
        await line.call('show.open', { showId, view: 'plan' }),
        await line.call('show.open', { showId: 'another', view: 'read' }),
      ];
      if (role !== 'caller') refused.push(await line.call('caller.take', {}));
      for (const reply of refused)
        expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    });
    const after = await shared.state();
    expect(after.on).toEqual(before.on);
    expect(after.devices).toHaveLength(before.devices.length);
    expect(shared.host.settings.language).toBe(settings.language);
  });
});
