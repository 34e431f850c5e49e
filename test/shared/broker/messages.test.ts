import { crewBodies, crewCue, publicBodies, publicCue } from '@shared/broker/messages.ts';
import { crewPayloads, publicPayloads } from '@shared/broker/payloads.ts';
import { standbyCue } from '@shared/cue/position.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { hallState } from '@shared/share/hall.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, EIGHT_O_CLOCK, gone, goneTo } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const HEAD = { v: 1, epoch: { number: 2, machineId: 'm-1' }, seq: 7, at: EIGHT_O_CLOCK } as const;

/** All messages of a show at a moment, by topic. */
function messages(show: Show, now = EIGHT_O_CLOCK): Readonly<Record<string, object>> {
  const hall = hallState(show);
  const number = hall.crew.current?.number ?? '';
  return {
    ...publicBodies(hall, number, now),
    'public/cue': publicCue(hall, number),
    ...crewBodies(hall, now),
    'crew/cue': crewCue(hall),
  };
}

const PAYLOADS = { ...publicPayloads, ...crewPayloads } as const;

/** The example and a large show at every position, ended as well. */
function* positions(): Generator<Show> {
  for (const first of [exampleShow(), sampleShow('thai-nguyen-2025')]) {
    if (first === null) throw new Error('the sample is gone');
    let show = begun(first);
    yield first;
    for (let cue = standbyCue(show); cue !== null; cue = standbyCue(show)) {
      show = gone(show);
      yield show;
    }
    yield changed(show, { type: 'end-show', payload: {} });
  }
}

const call = (recipientId: string, waveId = 'w-1') =>
  ({ type: 'call-name', payload: { waveId, recipientId } }) as const;

describe('the messages', () => {
  it('are what their schemas say, at every position, and hold nothing beside', () => {
    for (const show of positions())
      for (const [name, body] of Object.entries(messages(show))) {
        const payload: unknown = JSON.parse(JSON.stringify({ ...HEAD, ...body }));
        const parsed = PAYLOADS[name as keyof typeof PAYLOADS].safeParse(payload);
        expect(parsed.error, name).toBeUndefined();
        // A schema leaves out what it does not know.
        expect(parsed.data).toEqual(payload);
      }
  });

  it('have a state from which one who comes late has everything that the other topics say', () => {
    const show = changed(goneTo(exampleShow(), 'w-1/call-up'), call('r-school'));
    const hall = hallState(show);
    const { 'public/state': state, ...rest } = publicBodies(hall, '8a', EIGHT_O_CLOCK);
    const { 'public/state': again, ...same } = publicBodies(state, '8a', EIGHT_O_CLOCK);
    expect(again).toEqual(state);
    expect(same).toEqual(rest);
    const { 'crew/state': crew } = crewBodies(hall, EIGHT_O_CLOCK);
    expect(crew).toEqual(hall);
  });

  it('tell the public who was called, and the crews as much of the lineup', () => {
    const calling = goneTo(exampleShow(), 'w-1/call-up');
    expect(messages(calling)['public/now']).toMatchObject({ name: '', names: [] });
    expect(messages(calling)['crew/lineup']).toMatchObject({ current: null, announced: [] });
    const called = messages(changed(calling, call('r-school'), call('r-co-1'), call('r-teacher')));
    expect(called['public/now']).toMatchObject({
      name: 'Hoàng Thị Quỳnh',
      names: [{ name: 'Trường Trung học phổ thông Chuyên' }],
    });
    expect(called['crew/lineup']).toMatchObject({
      current: { name: 'Hoàng Thị Quỳnh' },
      announced: [{ name: 'Trường Trung học phổ thông Chuyên' }],
    });
    expect(JSON.stringify(called)).not.toContain('Vũ Đức Thắng');
  });

  it('say nothing of people and notes to the public that only the crews may see', () => {
    const show = goneTo(exampleShow(), 'w-1/call-up');
    const whole = hallState(show);
    const named = (whole.crew.current?.people ?? []).map(({ name }) => name);
    expect(named.length).toBeGreaterThan(0);
    const all = messages(show);
    const told = (root: string) =>
      JSON.stringify(Object.entries(all).filter(([name]) => name.startsWith(root)));
    for (const name of named) {
      expect(told('crew/')).toContain(name);
      expect(told('public/')).not.toContain(name);
    }
  });

  it('know no cue before the first and after the end', () => {
    const show = exampleShow();
    const last = changed(goneTo(show, 'w-1/call-up'), { type: 'end-show', payload: {} });
    for (const one of [show, last]) {
      const hall = hallState(one);
      expect(publicCue(hall, '9')).toMatchObject({ number: '', title: '', step: null });
      expect(publicBodies(hall, '9', EIGHT_O_CLOCK)['public/now']).toMatchObject({
        cue: '',
        segment: '',
      });
    }
    expect(publicCue(hallState(goneTo(show, 'w-1/call-up')), '9')).toMatchObject({
      number: '9',
      step: { beat: 'call-up' },
    });
  });
});
