import { standbyCue } from '@shared/cue/position.ts';
import { expect, it, vi } from 'vitest';
import { choiceOf } from '../../../fixtures/brokerDesk.ts';
import { until } from '../../../fixtures/brokerShow.ts';
import { guard } from '../../../fixtures/liveShare.ts';
import { reader, testBroker } from '../../../fixtures/mosquitto.ts';
import { otherMachine } from '../../../fixtures/otherMachine.ts';
import { sharedHost } from '../../../fixtures/sharing.ts';

// Two hosts, a hall and a broker: a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

it('a takeover takes the broker along: viewers and another hall go on, and nobody has to type anything', async () => {
  const broker = await testBroker({ isGuarded: true });
  const { heard } = await reader(broker, ['rostrum/#'], 'viewer');
  const a = await sharedHost();
  await guard(a, 0);
  const { showId } = a;
  const account = { user: 'show', password: 'show' };
  await a.desk.call('broker.start', {
    showId,
    choice: choiceOf(broker.url, { journal: true, ...account }),
  });
  const invitation = (await a.desk.call('broker.state', {})).invitation ?? '';
  const { desk: hall, choice: hallChoice } = await otherMachine();
  await hall.call('broker.follow', {
    invitation,
    user: 'hall',
    password: 'hall',
    ca: null,
    cert: null,
    key: null,
  });
  const following = async () => (await hall.call('broker.state', {})).following;
  await until(async () => expect((await following())?.state).toBe('in-step'));

  const { desk: b, choice } = await otherMachine();
  const { door } = await a.desk.call('machines.state', {});
  await b.call('machines.stand-by', {
    url: door?.url ?? '',
    pin: door?.pin ?? '',
    fingerprint: null,
    choice,
  });
  await until(async () =>
    expect(await b.call('broker.state', {})).toMatchObject({
      showId,
      link: 'connecting',
      fault: { code: 'broker-waits' },
      choice: { user: 'show', password: '' },
    }),
  );
  await a.go();
  await b.call('machines.take-over', { showId });
  const show = async () => (await b.call('show.open', { showId, view: 'run' })).show;
  await until(async () =>
    expect(await b.call('broker.state', {})).toMatchObject({ link: 'open', fault: null }),
  );
  const cueId = standbyCue(await show())?.id ?? '';
  await b.call('dispatch', { showId, request: { id: 'b-go', type: 'go', payload: { cueId } } });
  const now = await show();
  await until(() => {
    const states = heard.filter(({ topic }) => topic.endsWith('/public/state'));
    expect(JSON.parse(states.at(-1)?.payload ?? '{}')).toMatchObject({
      epoch: { number: now.epoch.number, machineId: now.epoch.machineId },
      seq: now.seq,
    });
  });
  // The hall has the same show, with its printing, its own windows and whom it lets in.
  const there = async () => (await hall.call('show.open', { showId, view: 'run' })).show;
  await until(async () => expect(await there()).toEqual(now));
  await hall.call('share.start', { showId, choice: hallChoice });
  expect((await hall.call('share.state', {})).on?.showId).toBe(showId);
  const request = { id: 'hall-go', type: 'go', payload: { cueId } } as const;
  expect(await hall.ask('dispatch', { showId, request })).toMatchObject({
    ok: false,
    error: { code: 'follows' },
  });
  // The machine that called before sends nothing any more.
  await until(async () =>
    expect((await a.desk.call('broker.state', {})).fault?.code).toBe('broker-waits'),
  );
});
