import { cues } from '@shared/cue/cues.ts';
import { standbyCue } from '@shared/cue/position.ts';
import type { Show } from '@shared/model/show.ts';
import { cueNamed, programCues, programState } from '@shared/share/programCues.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, EIGHT_O_CLOCK, gone, goneTo } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const t = translator('en');
const stateOf = (show: Show) => programState(show, { now: EIGHT_O_CLOCK, caller: null, t });

const byWave = (show: Show): Show =>
  changed(show, { type: 'edit-calling', payload: { changes: { step: 'wave' } } });

describe('the cue list for programs', () => {
  it('has a row for each GO', () => {
    const rows = programCues(exampleShow(), t);
    expect(rows.map(({ id }) => id)).toEqual(cues(exampleShow().plan).map(({ id }) => id));
    expect(rows.find(({ id }) => id === 'w-1/present')).toMatchObject({
      number: '6',
      title: 'Trao tặng s-labour',
      beat: 'present',
      wave: { number: 1, of: 2 },
      segment: { id: 's-labour', kind: 'presentation' },
    });
  });

  it('has one row for a wave that one GO takes, as long as all of its beats', () => {
    const show = byWave(exampleShow());
    const rows = programCues(show, t);
    const beats = programCues(exampleShow(), t).filter(({ wave }) => wave?.number === 1);
    const [first] = rows.filter(({ wave }) => wave?.number === 1);
    expect(rows).toHaveLength(8);
    expect(first?.beat).toBeNull();
    expect(first?.seconds).toBe(
      beats
        .filter(({ segment }) => segment.id === 's-labour')
        .reduce((sum, { seconds }) => sum + seconds, 0),
    );
  });

  it('names nobody who receives', () => {
    const said = JSON.stringify(programCues(exampleShow(), t));
    for (const { id, name } of exampleShow().plan.recipients)
      for (const text of [id, name]) if (text !== null) expect(said).not.toContain(text);
  });
});

describe('a cue', () => {
  it('is found by its number before an id that looks the same', () => {
    const show = exampleShow();
    const twelfth = cues(show.plan)[11]?.id;
    expect(cueNamed(show, '12')?.id).toBe(twelfth);
    expect(cueNamed(show, 'w-3/photo')?.id).toBe('w-3/photo');
    const renamed = {
      ...show,
      plan: {
        ...show.plan,
        segments: show.plan.segments.map((one) =>
          one.id === 's-close' ? { ...one, id: '12' } : one,
        ),
      },
    };
    expect(cueNamed(renamed, '12')?.id).toBe(twelfth);
  });

  it('is not found by what every object has', () => {
    for (const ref of ['constructor', '__proto__', 'toString', ''])
      expect(cueNamed(exampleShow(), ref)).toBeNull();
  });
});

describe('the state for programs', () => {
  it('says what is on and what GO fires', () => {
    const show = goneTo(exampleShow(), 's-intro');
    expect(stateOf(show)).toMatchObject({
      phase: 'live',
      now: { id: 's-intro', number: '2' },
      standby: { id: 's-speech', number: '3' },
      hold: null,
      signal: null,
      screen: 'auto',
    });
    expect(standbyCue(show)?.id).toBe('s-speech');
  });

  it('says that it waits, why, and what the MC has flagged', () => {
    const show = changed(
      gone(exampleShow()),
      { type: 'hold', payload: { reason: 'Mưa' } },
      { type: 'signal', payload: { kind: 'wait' } },
    );
    expect(stateOf(show)).toMatchObject({
      hold: { reason: 'Mưa', since: EIGHT_O_CLOCK },
      signal: 'wait',
    });
  });

  it('has nothing on before the first GO and after the end', () => {
    expect(stateOf(begun(exampleShow()))).toMatchObject({ now: null, overUnder: null });
    const ended = changed(gone(exampleShow()), { type: 'end-show', payload: {} });
    expect(stateOf(ended)).toMatchObject({ now: null, standby: null, overUnder: null });
  });

  it('names nobody who receives, even when they were called', () => {
    const called = changed(goneTo(exampleShow(), 'w-1/call-up'), {
      type: 'call-name',
      payload: { waveId: 'w-1', recipientId: 'r-school' },
    });
    expect(JSON.stringify(stateOf(called))).not.toMatch(/r-school|Chuyên/);
  });
});
