import type { Request } from '@shared/command/apply.ts';
import { type HostEvent, type HostMessage, PROTOCOL } from '@shared/contract/contract.ts';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import type { IncidentCode } from '@shared/contract/sharing.ts';
import { standbyCue } from '@shared/cue/position.ts';
import type { Role } from '@shared/share/roles.ts';
import { describe, expect, it, vi } from 'vitest';
import { CallerKey } from '../../../../electron/host/share/caller.ts';
import { CLOSED, Guests } from '../../../../electron/host/share/guests.ts';
import { Passes } from '../../../../electron/host/share/passes.ts';
import { Session } from '../../../../electron/host/show/session.ts';
import { begun, type Wish } from '../../../fixtures/apply.ts';
import { ONE_MACHINE } from '../../../fixtures/oneMachine.ts';
import { showFolder } from '../../../fixtures/sessions.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

// A real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

const NOW = 1_740_877_200_000;

/** A begun show with its guests, on a real folder; `device` lets one in and keeps what it is told. */
async function hall() {
  let guests: Guests | null = null;
  const opened = await Session.open({
    ...ONE_MACHINE,
    folder: await showFolder(begun(exampleShow())),
    now: () => NOW,
    broadcast: (event) => guests?.tell(event),
  });
  if (!opened.ok) throw new Error(opened.fault.code);
  const { session } = opened;
  const passes = new Passes();
  const incidents: IncidentCode[] = [];
  const caller = new CallerKey(
    () => NOW,
    (state) => guests?.tellAll({ type: 'caller', caller: state }),
  );
  guests = new Guests({
    ...ONE_MACHINE,
    session,
    version: '1.2.3',
    caller,
    now: () => NOW,
    settings: () => ({ ...DEFAULT_SETTINGS, lastShowId: 'secret', language: 'en' }),
    passOf: (id) => passes.byId(id),
    changed: () => undefined,
    incident: (code) => void incidents.push(code),
  });
  const all = guests;
  const device = (role: Role, name: string = role) => {
    const { pass } = passes.admit({ name, role, kind: role === 'control' ? 'program' : 'device' });
    const heard: HostMessage[] = [];
    const raw: string[] = [];
    const ends: number[] = [];
    const line = all.connect(pass, {
      address: '10.0.0.7',
      send: (message) => {
        raw.push(String(message));
        heard.push(JSON.parse(String(message)) as HostMessage);
      },
      end: (code) => void ends.push(code),
    });
    let count = 0;
    /** The reply to a call. */
    const call = async (method: string, params: unknown) => {
      count += 1;
      const id = count;
      expect(line.receive({ type: 'call', id, method, params })).toBe(true);
      return await vi.waitFor(() => {
        const reply = heard.find((message) => message.type === 'reply' && message.id === id);
        if (reply?.type !== 'reply') throw new Error('no reply yet');
        return reply.reply;
      });
    };
    const send = (wish: Wish, id: string = crypto.randomUUID()) =>
      call('dispatch', { showId: 'example', request: { ...wish, id } });
    const events = () =>
      heard.filter(
        (message): message is HostEvent => message.type !== 'reply' && message.type !== 'beat',
      );
    return { pass, line, call, send, heard, raw, ends, events };
  };
  const desk = (wish: Wish) =>
    session.dispatch({ ...wish, id: crypto.randomUUID() } as Request, 'window-1');
  const go = () => desk({ type: 'go', payload: { cueId: standbyCue(session.show)?.id ?? '' } });
  return { session, guests: all, passes, incidents, caller, device, desk, go };
}

/** Waits until what is told after a command has been told. */
const told = () => new Promise((resolve) => setImmediate(resolve));

const rename = (name: string): Wish => ({
  type: 'edit-recipient',
  payload: { id: 'r-teacher', changes: { name } },
});

describe('who comes in', () => {
  it('hears at once what the time is', async () => {
    const { device } = await hall();
    expect(device('clock').heard).toEqual([{ type: 'beat', now: NOW, rank: ONE_MACHINE.rank() }]);
  });

  it('is told who it is and nothing of the machine', async () => {
    const { device } = await hall();
    const mc = device('mc', 'Máy bảng MC');
    const reply = await mc.call('hello', { protocol: PROTOCOL });
    expect(reply).toMatchObject({
      ok: true,
      value: {
        dataDir: '',
        samples: [],
        guest: { deviceId: mc.pass.id, name: 'Máy bảng MC', role: 'mc', showId: 'example' },
        settings: { language: 'en', lastShowId: null },
      },
    });
    expect(await mc.call('hello', { protocol: PROTOCOL - 1 })).toMatchObject({
      error: { code: 'reload-needed' },
    });
  });

  it.each(['mc', 'stage', 'caller'] as const)(
    'as %s gets the whole show, on its view',
    async (role) => {
      const { device } = await hall();
      const view = { mc: 'read', stage: 'stage', caller: 'run' }[role];
      const one = device(role);
      expect(await one.call('show.open', { showId: 'example', view })).toMatchObject({
        ok: true,
        value: { show: { id: 'example', history: { undo: [], redo: [] } } },
      });
      for (const params of [
        { showId: 'example', view: 'plan' },
        { showId: 'another', view },
      ])
        expect(await one.call('show.open', params)).toMatchObject({
          error: { code: 'not-allowed' },
        });
      expect(await one.call('hall.open', { view })).toMatchObject({
        error: { code: 'not-allowed' },
      });
    },
  );

  it.each([
    ['crew', ['frame', 'clock', 'screen', 'crew']],
    ['clock', ['frame', 'clock']],
    ['screen', ['frame', 'screen']],
    ['control', ['frame', 'clock', 'screen', 'crew']],
  ] as const)('as %s gets the parts of its role alone', async (role, parts) => {
    const { device, incidents } = await hall();
    const one = device(role);
    const reply = await one.call('hall.open', { view: 'clock' });
    expect(reply.ok && Object.keys(reply.value as object)).toEqual(parts);
    expect(await one.call('show.open', { showId: 'example', view: 'run' })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect(incidents).toEqual(['wrong-role']);
  });

  it.each([
    ['library.list', {}],
    ['settings.change', { changes: { language: 'en' } }],
    ['show.export', { showId: 'example' }],
    ['show.close', { showId: 'example' }],
    ['share.state', {}],
    ['share.stop', {}],
    ['print.printers', {}],
    ['displays.list', {}],
    ['memory.unread', {}],
  ])('may not ask for %s, whatever its role', async (method, params) => {
    const { device, incidents } = await hall();
    for (const role of ['caller', 'mc', 'control'] as const)
      expect(await device(role).call(method, params)).toEqual({
        ok: false,
        error: { code: 'not-allowed', details: {} },
      });
    expect(incidents).toHaveLength(3);
  });

  it('has nothing any more once its token is taken away', async () => {
    const { device, passes, guests } = await hall();
    const mc = device('mc');
    passes.revoke(mc.pass.id);
    guests.cut(mc.pass.id, CLOSED.revoked);
    expect(mc.ends).toEqual([CLOSED.revoked]);
    expect(await mc.call('hello', { protocol: PROTOCOL })).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });
});

describe('what is told', () => {
  it('goes to those who see the whole show as patches, once they have opened it', async () => {
    const { device, desk, session } = await hall();
    const [open, early] = [device('stage'), device('stage')];
    await open.call('show.open', { showId: 'example', view: 'stage' });
    await desk(rename('Nguyễn Thị Bình'));
    await told();
    expect(open.events()).toMatchObject([{ type: 'patches', seq: session.show.seq }]);
    expect(early.events()).toEqual([]);
  });

  it('is nothing to the hall when a name is changed that nobody has heard', async () => {
    const { device, desk } = await hall();
    const all = (['crew', 'clock', 'screen', 'control'] as const).map((role) => device(role));
    for (const one of all) await one.call('hall.open', { view: 'clock' });
    await desk(rename('Nguyễn Thị Bình'));
    await told();
    expect(all.flatMap((one) => one.events())).toEqual([]);
    expect(all.flatMap((one) => one.raw).join('')).not.toContain('Bình');
  });

  it('is to the hall what is new in the parts of a role, and once', async () => {
    const { device, go, desk } = await hall();
    const [clock, screen] = [device('clock'), device('screen')];
    for (const one of [clock, screen]) await one.call('hall.open', { view: 'clock' });
    await go();
    await told();
    expect(clock.events()).toMatchObject([{ type: 'hall', parts: { clock: { segment: {} } } }]);
    expect(screen.events()).toEqual([]);
    await desk({ type: 'set-screen', payload: { screen: 'blank' } });
    await told();
    expect(screen.events()).toMatchObject([{ type: 'hall', parts: { screen: { kind: 'blank' } } }]);
    expect(clock.events()).toHaveLength(1);
  });

  it('reaches all although one has come in between the command and the telling', async () => {
    const { device, go } = await hall();
    const first = device('clock');
    await first.call('hall.open', { view: 'clock' });
    const gone = go();
    const late = device('clock');
    late.line.receive({ type: 'call', id: 99, method: 'hall.open', params: { view: 'clock' } });
    await gone;
    await told();
    expect(first.events()).toMatchObject([{ type: 'hall' }]);
    expect(late.raw.join('')).toContain('"segment":{');
  });
});

describe('a request', () => {
  it('is carried out for a role that may, and known by who has sent it', async () => {
    const { device, session } = await hall();
    const stage = device('stage');
    const absent: Wish = {
      type: 'set-attendance',
      payload: { recipientId: 'r-teacher', attendance: { state: 'absent', outcome: 'undecided' } },
    };
    expect(await stage.send(absent)).toEqual({ ok: true, value: { seq: session.show.seq } });
    expect(session.show.run.attendance['r-teacher']).toMatchObject({ state: 'absent' });
  });

  it('is refused to a role that may not, and the show stays as it was', async () => {
    const { device, session, incidents } = await hall();
    const before = session.show;
    const cueId = standbyCue(before)?.id ?? '';
    for (const role of ['mc', 'stage', 'crew', 'clock', 'screen'] as const)
      expect(await device(role).send({ type: 'go', payload: { cueId } })).toMatchObject({
        error: { code: 'not-allowed' },
      });
    expect(session.show).toBe(before);
    expect(incidents).toHaveLength(5);
  });

  it('is carried out once, however often it is sent', async () => {
    const { device, session, incidents } = await hall();
    const mc = device('mc');
    const ready: Wish = { type: 'signal', payload: { kind: 'ready' } };
    expect(await mc.send(ready, 'one')).toMatchObject({ ok: true });
    const { seq } = session.show;
    expect(await mc.send(ready, 'one')).toMatchObject({ error: { code: 'replayed' } });
    expect(await mc.send(ready, 'two')).toMatchObject({ ok: true });
    expect(session.show.seq).toBe(seq + 1);
    expect(incidents).toEqual(['replayed']);
  });

  it('may be sent again when it was refused because somebody else has the key', async () => {
    const { device, session, caller } = await hall();
    const second = device('caller');
    const cueId = standbyCue(session.show)?.id ?? '';
    const go: Wish = { type: 'go', payload: { cueId } };
    expect(await second.send(go, 'go-1')).toMatchObject({ error: { code: 'desk-calls' } });
    expect(await second.call('caller.take', {})).toMatchObject({ ok: true });
    expect(caller.state).toMatchObject({ deviceId: second.pass.id, how: 'taken' });
    expect(second.events()).toMatchObject([{ type: 'caller', caller: { how: 'taken' } }]);
    expect(await second.send(go, 'go-1')).toMatchObject({ ok: true });
    expect(session.show.run.current).toBe(cueId);
  });

  it('for another show is refused', async () => {
    const { device } = await hall();
    const mc = device('mc');
    const request = { id: 'x', type: 'signal', payload: { kind: 'ready' } };
    expect(await mc.call('dispatch', { showId: 'another', request })).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });
});

describe('the key', () => {
  it('can be taken by a second caller alone, and given back by who has it', async () => {
    const { device, caller } = await hall();
    expect(await device('mc').call('caller.take', {})).toMatchObject({ ok: false });
    const [one, other] = [device('caller', 'A'), device('caller', 'B')];
    await one.call('caller.take', {});
    expect(await other.call('caller.give-back', {})).toMatchObject({ ok: false });
    expect(caller.state.name).toBe('A');
    expect(await one.call('caller.give-back', {})).toMatchObject({ ok: true });
    expect(caller.state).toMatchObject({ deviceId: null, before: { name: 'A' }, how: 'given' });
  });
});

describe('what is no message of ours', () => {
  it('is not answered', async () => {
    const { device } = await hall();
    const mc = device('mc');
    for (const input of [null, 7, 'x', [], {}, { type: 'call', id: 1, method: 'nope', params: {} }])
      expect(mc.line.receive(input)).toBe(false);
    expect(mc.heard).toMatchObject([{ type: 'beat' }]);
  });
});
