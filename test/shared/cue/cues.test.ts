import { type Cue, cues, findCue } from '@shared/cue/cues.ts';
import type { Plan } from '@shared/model/plan.ts';
import { cueLengths } from '@shared/timing/lengths.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, type Wish } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow, presentation, wave } from '../../fixtures/shows.ts';

const idsOf = (plan: Plan) => cues(plan).map((cue) => cue.id);
const planAfter = (...wishes: Wish[]) => changed(exampleShow(), ...wishes).plan;
const editSegment = (segmentId: string, changes: object): Wish => ({
  type: 'edit-segment',
  payload: { segmentId, changes },
});
const lengthsWhere = (plan: Plan, passes: (cue: Cue) => boolean) => {
  const lengths = cueLengths({ ...exampleShow(), plan });
  return cues(plan).flatMap((cue) => (passes(cue) ? (lengths[cue.index] ?? 0) : []));
};
const secondsOf = (plan: Plan, id: string) =>
  lengthsWhere(plan, ({ segmentId }) => segmentId === id);
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

describe('the cue list', () => {
  it("calls up before the reading for the President's award and announces a decision once", () => {
    expect(idsOf(exampleShow().plan)).toEqual([
      's-open',
      's-intro',
      's-speech',
      'w-1/call-up',
      's-labour/announce',
      'w-1/present',
      'w-1/photo',
      'w-1/leave',
      'w-2/call-up',
      'w-2/present',
      'w-2/photo',
      'w-2/leave',
      'w-3/call-up',
      'w-3/present',
      'w-3/photo',
      'w-3/leave',
      's-launch',
      's-close',
    ]);
  });

  it('calls up after the reading for other awards and wherever the organiser says so', () => {
    const start = (plan: Plan) => idsOf(plan).slice(3, 5);
    expect(start(planAfter(editSegment('s-labour', { callUp: 'after' })))).toEqual([
      's-labour/announce',
      'w-1/call-up',
    ]);
    expect(start(planAfter(editSegment('s-labour', { awardId: 'a-flag' })))).toEqual([
      's-labour/announce',
      'w-1/call-up',
    ]);
    expect(
      start(planAfter(editSegment('s-labour', { awardId: 'a-flag', callUp: 'before' }))),
    ).toEqual(['w-1/call-up', 's-labour/announce']);
  });

  it('announces with the first presentation that has waves, wherever it stands', () => {
    const moved = planAfter({
      type: 'move-segment',
      payload: { segmentId: 's-flag', toIndex: 3 },
    });
    expect(idsOf(moved).filter((id) => id.endsWith('/announce'))).toEqual(['s-flag/announce']);
    const emptied = planAfter(
      { type: 'remove-wave', payload: { waveId: 'w-1' } },
      { type: 'remove-wave', payload: { waveId: 'w-2' } },
    );
    expect(idsOf(emptied).slice(3, 6)).toEqual(['s-labour', 's-flag/announce', 'w-3/call-up']);
  });

  it('announces nothing without a decision', () => {
    const plan = planAfter(
      editSegment('s-labour', { decisionId: null }),
      editSegment('s-flag', { decisionId: null }),
    );
    expect(idsOf(plan).filter((id) => id.endsWith('/announce'))).toEqual([]);
  });

  it('gives each cue its place, its segment, its wave and its beat', () => {
    const { plan } = exampleShow();
    expect(cues(plan).map((cue) => cue.index)).toEqual(idsOf(plan).map((_, index) => index));
    expect(findCue(plan, 's-labour/announce')).toMatchObject({
      segmentId: 's-labour',
      waveId: 'w-1',
      beat: 'announce',
    });
    expect(findCue(plan, 's-speech')).toMatchObject({ waveId: null, beat: null });
    expect(findCue(plan, 'w-9/photo')).toBeUndefined();
    expect(findCue(plan, null)).toBeUndefined();
  });

  it('is empty for an empty plan', () => {
    expect(cues({ ...exampleShow().plan, segments: [] })).toEqual([]);
  });

  it('is computed once for a plan', () => {
    const { plan } = generatedShow({ segments: 40, recipients: 400, seed: 1 });
    expect(cues(plan)).toBe(cues(plan));
  });
});

describe('planned seconds', () => {
  it('of a wave are estimated from its people', () => {
    // Call up 20 + walk 30 + 3 names at 4; announce; 3 at 6; photo; leave.
    expect(secondsOf(exampleShow().plan, 's-labour').slice(0, 5)).toEqual([62, 120, 18, 15, 25]);
  });

  it('of other segments are typed or the usual', () => {
    expect(secondsOf(exampleShow().plan, 's-speech')).toEqual([300]);
    expect(
      secondsOf(planAfter(editSegment('s-speech', { plannedSeconds: 0 })), 's-speech'),
    ).toEqual([0]);
  });

  it('typed for a wave are shared out exactly, in proportion', () => {
    const plan = planAfter({
      type: 'edit-wave',
      payload: { waveId: 'w-1', changes: { plannedSeconds: 480 } },
    });
    expect(secondsOf(plan, 's-labour').slice(0, 5)).toEqual([124, 240, 36, 30, 50]);
  });

  it('typed for a presentation or a wave always add up to what was typed', () => {
    const seconds = fc.integer({ min: 0, max: 86_400 });
    fc.assert(
      fc.property(
        seconds,
        fc.option(seconds),
        fc.array(fc.nat(7), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (typed, typedWave, sizes, free) => {
          const { plan } = exampleShow();
          const waves = sizes.map((size, nth) => ({
            ...wave(
              `x-${nth}`,
              plan.recipients.slice(0, size).map(({ id }) => id),
            ),
            plannedSeconds: nth === 0 ? typedWave : null,
          }));
          const zero = {
            announce: 0,
            callUp: 0,
            perName: 0,
            walkUp: 0,
            perHandOver: 0,
            photo: 0,
            leave: 0,
          };
          const changedPlan: Plan = {
            ...plan,
            timing: free ? { ...plan.timing, ...zero } : plan.timing,
            segments: [presentation('s-x', waves, { plannedSeconds: typed, decisionId: 'd-idle' })],
          };
          const list = secondsOf(changedPlan, 's-x');
          expect(sum(list)).toBe(typed);
          expect(list.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
          const untyped = {
            ...changedPlan,
            segments: [presentation('s-x', waves, { decisionId: 'd-idle' })],
          };
          const first = lengthsWhere(untyped, ({ waveId }) => waveId === 'x-0');
          if (typedWave !== null) expect(sum(first)).toBe(typedWave);
        },
      ),
    );
  });
});
