import { cues, cuesOf, findCue } from '@shared/cue/cues.ts';
import type { Plan } from '@shared/model/plan.ts';
import { describe, expect, it } from 'vitest';
import { changed, type Wish } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';

const idsOf = (plan: Plan) => cues(plan).map((cue) => cue.id);
const planAfter = (...wishes: Wish[]) => changed(exampleShow(), ...wishes).plan;
const editSegment = (segmentId: string, changes: object): Wish => ({
  type: 'edit-segment',
  payload: { segmentId, changes },
});

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

  it('gives a fixed start to the first cue of its segment alone', () => {
    const plan = planAfter(editSegment('s-labour', { startsAt: '09:00' }));
    const starts = cues(plan).map(({ startsAt }) => startsAt);
    expect(starts.filter((startsAt) => startsAt !== null)).toEqual(['09:00']);
    expect(findCue(plan, 'w-1/call-up')?.startsAt).toBe('09:00');
  });

  it('gives the cues of one segment in their order, none for an unknown one', () => {
    const { plan } = exampleShow();
    expect(cuesOf(plan, 's-flag').map(({ id }) => id)).toEqual([
      'w-3/call-up',
      'w-3/present',
      'w-3/photo',
      'w-3/leave',
    ]);
    expect(cuesOf(plan, 's-open').map(({ id }) => id)).toEqual(['s-open']);
    expect(cuesOf(plan, 's-none')).toEqual([]);
  });

  it('is empty for an empty plan', () => {
    expect(cues({ ...exampleShow().plan, segments: [] })).toEqual([]);
  });

  it('is computed once for a plan', () => {
    const { plan } = generatedShow({ segments: 40, recipients: 400, seed: 1 });
    expect(cues(plan)).toBe(cues(plan));
  });
});
