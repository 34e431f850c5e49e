import { PROTOCOL } from '@shared/contract/contract.ts';
import { currentCue, standbyCue } from '@shared/cue/position.ts';
import { lineup } from '@shared/lineup/lineup.ts';
import type { Show } from '@shared/model/show.ts';
import { sightOf } from '@shared/share/roles.ts';
import { MOST_NAMES } from '@shared/view/screenView.ts';
import { describe, expect, it, vi } from 'vitest';
import type { TestWindow } from '../../../fixtures/lines.ts';
import { guard } from '../../../fixtures/liveShare.ts';
import { type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';

// A whole ceremony on a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

/** Roles that must not know who receives before the hall does. */
const OUTSIDERS = ['crew', 'clock', 'screen'] as const;
/** From the handing over on a whole wave has been called. */
const CALLED = ['present', 'photo', 'leave'];

/** As it stands in JSON. */
const written = (text: string) => JSON.stringify(text).slice(1, -1);

/**
 * Whose name tells that they receive, by id: all but those that are part of another name, or of what everybody may
 * read anyway (a title, an award, who hands over).
 */
function secretNames({ plan, info }: Show): ReadonlyMap<string, readonly string[]> {
  const open = written(JSON.stringify([info, plan.segments, plan.awards, plan.people]));
  const all = plan.recipients.flatMap(({ name, receiver }) =>
    [name, receiver?.name ?? null].filter((one) => one !== null),
  );
  const tells = (name: string) =>
    !open.includes(written(name)) && all.filter((other) => other.includes(name)).length === 1;
  return new Map(
    plan.recipients.flatMap(({ id, name, receiver }) => {
      const telling = [name, receiver?.name ?? null].filter((one) => one !== null).filter(tells);
      return telling.length === 0 ? [] : [[id, telling]];
    }),
  );
}

/** Gives those a name who have none in the sample, each one of their own. */
async function nameAll(shared: SharedHost): Promise<void> {
  const { plan } = await shared.show();
  for (const [nth, { id, name }] of plan.recipients.entries()) {
    if (name !== null) continue;
    const changes = { name: `Nguyễn Thị “Hòa” ${1000 + nth}` };
    await shared.press({ type: 'edit-recipient', payload: { id, changes } });
  }
}

/** Where a device or program hears something: by a line, and by addresses that it asks. */
interface Ear {
  readonly name: string;
  readonly open: () => Promise<TestWindow>;
  readonly paths: readonly string[];
  /** What it sends with the next thing that it asks. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  line: TestWindow;
  times: number;
}

/** A line may send so many messages at once; whoever asks more comes back by a new one. */
const ASKED_PER_LINE = 50;
const ASKED_PER_PROGRAM = 20;
const ADDRESSES = ['/api/v1/state', '/api/v1/cues', '/feed/now.json', '/feed/now.csv'];

async function earsOf(shared: SharedHost): Promise<readonly Ear[]> {
  const ears: Ear[] = [];
  const add = async (ear: Omit<Ear, 'line' | 'times'>) =>
    void ears.push({ ...ear, line: await opened(ear.open), times: 0 });
  for (const role of OUTSIDERS) {
    const device = await shared.join(role);
    const headers = async () => ({ cookie: device.cookie });
    const open = () => shared.line(device);
    await add({ name: role, open, paths: [`/${role}`, `/me/${role}`], headers });
  }
  const lineToken = await shared.program();
  for (const path of ADDRESSES) {
    let [token, asked] = ['', 0];
    const headers = async () => {
      // One program may ask so often a second; here they take turns.
      if (asked % ASKED_PER_PROGRAM === 0) token = await shared.program('control', path);
      asked += 1;
      return { authorization: `Bearer ${token}` };
    };
    const open = () => shared.programLine(lineToken);
    await add({ name: 'control', open, paths: [path], headers });
  }
  return ears;
}

async function opened(open: () => Promise<TestWindow>): Promise<TestWindow> {
  const line = await open();
  await line.get('hello', { protocol: PROTOCOL });
  await line.get('hall.open', { view: 'crew' });
  return line;
}

/** All that has come to an ear up to now, by itself and when it asked. */
async function heard(shared: SharedHost, ear: Ear): Promise<string> {
  ear.times += 1;
  if (ear.times % ASKED_PER_LINE === 0) {
    // What other calls would give away.
    await ear.line.call('show.open', { showId: shared.showId, view: 'read' });
    await ear.line.call('show.export', { showId: shared.showId });
    await ear.line.call('history.list', { showId: shared.showId });
    const { line } = ear;
    ear.line = await opened(ear.open);
    ear.line.raw.unshift(...line.raw);
    line.socket.close();
  }
  await ear.line.get('hall.open', { view: 'screen' });
  const answers: string[] = [];
  for (const path of ear.paths) {
    const { status, body, headers } = await shared.ask(path, { headers: await ear.headers() });
    expect(status).toBe(200);
    answers.push(Buffer.from(body, 'latin1').toString(), JSON.stringify(headers));
  }
  return [...ear.line.raw.splice(0), ...answers].join('\n');
}

describe.each([
  ['graduation', 15],
  ['thai-nguyen-2025', 60],
])('the whole of %s on the wire', (sample, atLeast) => {
  it('names nobody to those in the hall who was not announced', async () => {
    const shared = await sharedHost({ sample });
    await guard(shared, 0);
    await nameAll(shared);
    const secrets = secretNames(await shared.show());
    expect(secrets.size).toBeGreaterThanOrEqual(atLeast);
    const ears = await earsOf(shared);
    const mc = await shared.guest('mc');
    await mc.get('show.open', { showId: shared.showId, view: 'read' });

    const announced = new Set<string>();
    const seen = new Set<string>();
    const check = async () => {
      for (const ear of ears) {
        const text = await heard(shared, ear);
        for (const [id, names] of secrets)
          for (const name of names) {
            const isThere = text.includes(name) || text.includes(written(name));
            if (isThere && !announced.has(id)) expect.fail(`${ear.name} heard of ${name}`);
            if (isThere && ear.name === 'screen') seen.add(id);
          }
      }
    };
    await check();
    await shared.press({ type: 'begin', payload: { as: 'live' } });
    await check();
    const absent = new Set<string>();
    for (let show = await shared.show(); standbyCue(show) !== null; show = await shared.show()) {
      await shared.go();
      show = await shared.show();
      const cue = currentCue(show);
      const waveId = cue?.waveId ?? null;
      const places = waveId === null ? [] : lineup(show, waveId).map(({ recipient }) => recipient);
      if (cue?.beat === 'call-up' && waveId !== null && show.run.names[waveId] === undefined) {
        await check();
        // The last of the wave is not there; the first is called by name before the others.
        const [first, last] = [places[0], places.at(-1)];
        if (places.length > 2 && last !== undefined) {
          absent.add(last.id);
          const attendance = { state: 'absent', outcome: 'skip' } as const;
          await shared.press({
            type: 'set-attendance',
            payload: { recipientId: last.id, attendance },
          });
          await check();
        }
        if (first !== undefined) {
          announced.add(first.id);
          await shared.press({ type: 'call-name', payload: { waveId, recipientId: first.id } });
        }
      }
      if (CALLED.includes(cue?.beat ?? '')) {
        const here = places.filter(({ id }) => !absent.has(id));
        for (const { id } of here) announced.add(id);
      }
      await check();
    }
    const shown = [...secrets.keys()].filter((id) => announced.has(id));
    expect(shown.length).toBeGreaterThanOrEqual(atLeast / 2);
    expect([...seen].filter((id) => !announced.has(id))).toEqual([]);
    // A wall has room for so many of a wave; of most it names all.
    expect(seen.size).toBeGreaterThanOrEqual(Math.min(shown.length, MOST_NAMES) / 2);
    expect([...absent].filter((id) => seen.has(id))).toEqual([]);
    // The names are there to be heard: who reads them out has them from the beginning.
    const told = mc.raw.join('\n');
    for (const names of secrets.values())
      for (const name of names) expect(told).toContain(written(name));
  });
});

it('is sight of the hall that these roles have, and no more', () => {
  for (const role of [...OUTSIDERS, 'control'] as const) expect(sightOf(role)).not.toBe('whole');
});
