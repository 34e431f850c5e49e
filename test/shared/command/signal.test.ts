import { standbyCue } from '@shared/cue/position.ts';
import type { SignalKind } from '@shared/model/run.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import {
  at,
  begun,
  changed,
  EIGHT_O_CLOCK,
  gone,
  goneTo,
  type Wish,
} from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const FLAGGED_AT = EIGHT_O_CLOCK + 60_000;
const LATER = FLAGGED_AT + 60_000;

const flagged = (show: Show, kind: SignalKind = 'wait') =>
  at(show, FLAGGED_AT, { type: 'signal', payload: { kind } });
const signalAfter = (show: Show, wish: Wish) => at(show, LATER, wish).run.signal;

/** The first wave is on the stage, and another one comes. */
const onStage = goneTo(exampleShow(), 'w-1/present');
const standby = standbyCue(onStage)?.id ?? '';

const MOVES: readonly Wish[] = [
  { type: 'go', payload: { cueId: standby } },
  { type: 'back', payload: { from: 'w-1/present' } },
  { type: 'jump', payload: { cueId: 's-close' } },
  { type: 'skip', payload: { cueId: standby } },
];

const OTHERS: readonly Wish[] = [
  { type: 'hold', payload: { reason: 'Chờ đại biểu' } },
  {
    type: 'set-attendance',
    payload: { recipientId: 'r-co-1', attendance: { state: 'absent', outcome: 'skip' } },
  },
  { type: 'call-name', payload: { waveId: 'w-1', recipientId: 'r-school' } },
  { type: 'resync', payload: { waveId: 'w-1', recipientId: 'r-teacher' } },
  { type: 'send-message', payload: { text: 'Chờ hiệu lệnh' } },
  { type: 'set-screen', payload: { screen: 'blank' } },
  { type: 'edit-calling', payload: { changes: { guardMs: 0 } } },
];

describe('what the MC flags', () => {
  it.each(['ready', 'wait'] as const)('%s stands with its moment', (kind) => {
    expect(flagged(onStage, kind).run.signal).toEqual({ kind, at: FLAGGED_AT });
  });

  it.each(MOVES)('is over when the show moves: $type', (wish) => {
    expect(signalAfter(flagged(onStage), wish)).toBeNull();
  });

  it.each(OTHERS)('stays with all that moves nothing: $type', (wish) => {
    expect(signalAfter(flagged(onStage), wish)).toEqual({ kind: 'wait', at: FLAGGED_AT });
  });

  it('stays when the show goes on after a hold', () => {
    const held = at(onStage, FLAGGED_AT, { type: 'hold', payload: { reason: '' } });
    expect(signalAfter(flagged(held, 'ready'), { type: 'release', payload: {} })?.kind).toBe(
      'ready',
    );
  });

  it('stays when a move was refused', () => {
    const show = flagged(onStage);
    expect(() => signalAfter(show, { type: 'go', payload: { cueId: 's-open' } })).toThrow(
      'not-standby',
    );
    expect(show.run.signal).not.toBeNull();
  });

  it('keeps nobody from GO', () => {
    const { run } = at(flagged(onStage), LATER, { type: 'go', payload: { cueId: standby } });
    expect(run.current).toBe(standby);
  });

  it('moves nothing, and stands in no log', () => {
    const { run } = flagged(onStage);
    const { signal: _flagged, ...rest } = run;
    const { signal: _none, ...before } = onStage.run;
    expect(rest).toEqual(before);
  });

  it('is nothing that undo takes back', () => {
    expect(flagged(onStage).history).toBe(onStage.history);
  });

  it('before the show stands until its first GO; a rehearsal knows nothing of it', () => {
    const early = changed(exampleShow(), { type: 'signal', payload: { kind: 'ready' } });
    expect(begun(early).run.signal?.kind).toBe('ready');
    expect(gone(begun(early)).run.signal).toBeNull();
    expect(begun(early, 'rehearsal').run.signal).toBeNull();
  });

  it('is over with the show', () => {
    const ended = at(flagged(onStage), LATER, { type: 'end-show', payload: {} });
    expect(ended.run.signal).toBeNull();
  });
});
