import { sampleShow } from '@shared/document/samples.ts';
import { lineup } from '@shared/lineup/lineup.ts';
import type { Recipient } from '@shared/model/recipient.ts';
import type { Show } from '@shared/model/show.ts';
import { findPlaces, namesView } from '@shared/view/namesView.ts';
import { describe, expect, it } from 'vitest';
import { changed, goneTo } from '../../fixtures/apply.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const WAVE = 'hcld2-w1';
const on = goneTo(sample, `${WAVE}/present`);
const id = (nth: number) => lineup(on, WAVE)[nth]?.recipient.id ?? '';
const resynced = (show: Show, recipientId: string) =>
  changed(show, { type: 'resync', payload: { waveId: WAVE, recipientId } });
const states = (show: Show, isOn = true) => {
  const view = namesView(show, WAVE, isOn);
  return lineup(show, WAVE).map(view.stateOf).slice(0, 5);
};

describe('the pointer over the names', () => {
  it('stands before the first: on deck, nobody on the stage', () => {
    expect(states(on)).toEqual(['onDeck', 'left', 'left', 'left', 'left']);
    expect(namesView(on, WAVE, true)).toMatchObject({ current: null, left: 9 });
  });

  it('says nobody is on deck while the wave only waits', () => {
    expect(states(on, false)).toEqual(['left', 'left', 'left', 'left', 'left']);
    expect(namesView(on, WAVE, false).onDeck).toBeNull();
  });

  it('ticks who was called, names who was passed over and skips the absent', () => {
    const called = changed(on, {
      type: 'call-name',
      payload: { waveId: WAVE, recipientId: id(0) },
    });
    const absent = changed(called, {
      type: 'set-attendance',
      payload: { recipientId: id(3), attendance: { state: 'absent', outcome: 'skip' } },
    });
    const show = resynced(absent, id(2));
    expect(states(show)).toEqual(['called', 'notCalled', 'current', 'absent', 'onDeck']);
    expect(namesView(show, WAVE, true).left).toBe(5);
  });
});

describe('finding somebody of the lineup', () => {
  const named = (nth: number, name: string, unit: string) => {
    const place = lineup(on, WAVE)[nth];
    if (place === undefined) throw new Error('no such place');
    const recipient: Recipient = { ...place.recipient, name, unit };
    return { place: { ...place, recipient }, name };
  };
  const places = [
    named(0, 'Nguyễn Văn Đức', 'Sở Y tế'),
    named(1, 'Đức Thị Hòa', 'Sở Nội vụ'),
    named(2, 'Trần Minh Tuấn', 'Xã Đức Lương'),
  ];
  const found = (query: string) => findPlaces(places, query).map(({ place }) => place.number);

  it('takes the given name first, then words of the name, then the unit; marks do not matter', () => {
    expect(found('duc')).toEqual(['1', '2', '3']);
    expect(found('hoa')).toEqual(['2']);
    expect(found('noi vu')).toEqual(['2']);
  });

  it('takes a number as the printed one', () => {
    expect(found('3')).toEqual(['3']);
    expect(found('9')).toEqual([]);
  });

  it('lists everybody while nothing is typed, nobody for a stranger', () => {
    expect(found(' ')).toEqual(['1', '2', '3']);
    expect(found('kien')).toEqual([]);
  });
});
