import { apply, parseCommand } from '@shared/command/apply.ts';
import type { PlanStep } from '@shared/command/batch.ts';
import { stepList, stepsOf } from '@shared/command/steps.ts';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK, refusal, stamped, type Wish } from '../../fixtures/apply.ts';
import { award, exampleShow, recipient } from '../../fixtures/shows.ts';

const fill: Wish = {
  type: 'batch',
  payload: {
    label: 'fill-names',
    about: 'Danh sách.xlsx',
    steps: [
      {
        type: 'edit-recipients',
        payload: { edits: [{ id: 'r-co-1', changes: { name: 'Xã An Khánh' } }] },
      },
      {
        type: 'add-recipients',
        payload: { items: [recipient('r-new')], place: { waveId: 'w-3', index: 0 } },
      },
      { type: 'remove-segment', payload: { segmentId: 's-open' } },
    ],
  },
};

describe('a batch', () => {
  it('is taken back in one step and done again in one', () => {
    const show = exampleShow();
    const filled = changed(show, fill);
    expect(filled.history.undo).toHaveLength(1);
    const undone = changed(filled, { type: 'undo', payload: {} });
    expect(undone.plan).toEqual(show.plan);
    expect(changed(undone, { type: 'redo', payload: {} }).plan).toEqual(filled.plan);
  });

  it('counts as one command', () => {
    const filled = changed(exampleShow(), fill);
    expect([filled.seq, filled.planVersion]).toEqual([1, 2]);
  });

  it('is checked as a whole: what its end mends is fine, what stays broken is not', () => {
    const steps = (...more: readonly PlanStep[]): Wish => ({
      type: 'batch',
      payload: {
        label: 'edit-several',
        about: null,
        steps: [
          { type: 'edit-segment', payload: { segmentId: 's-flag', changes: { awardId: 'a-new' } } },
          ...more,
        ],
      },
    });
    const show = changed(
      exampleShow(),
      steps({ type: 'add-awards', payload: { items: [award('a-new')] } }),
    );
    expect(show.plan.segments[4]).toMatchObject({ awardId: 'a-new' });
    expect(refusal(exampleShow(), steps()).code).toBe('dangling');
  });

  it('leaves the show as it was when one step is refused', () => {
    const show = exampleShow();
    const text = JSON.stringify(show);
    expect(
      apply(
        show,
        stamped({
          ...fill,
          payload: {
            ...fill.payload,
            steps: [
              ...fill.payload.steps,
              { type: 'remove-segment', payload: { segmentId: 's-open' } },
            ],
          },
        } as Wish),
      ).ok,
    ).toBe(false);
    expect(JSON.stringify(show)).toBe(text);
  });

  it('holds commands of the plan only', () => {
    const command = (step: unknown) =>
      parseCommand({
        ...stamped(fill),
        payload: { label: 'paste', about: null, steps: [step] },
      });
    expect(command({ type: 'go', payload: { cueId: 's-open' } }).ok).toBe(false);
    expect(command({ type: 'undo', payload: {} }).ok).toBe(false);
    expect(command({ type: 'remove-segment', payload: { segmentId: 's-open' } }).ok).toBe(true);
  });

  it('is read from a journal as it was written', () => {
    const command = stamped(fill);
    expect(parseCommand(JSON.parse(JSON.stringify(command)))).toEqual({ ok: true, value: command });
  });
});

describe('a journal of the first version of the file', () => {
  it('is read: segments without a fixed start have none', () => {
    const line = {
      ...stamped({ type: 'undo', payload: {} }),
      type: 'add-segment',
      payload: {
        index: 0,
        segment: { id: 's', kind: 'break', title: 'Nghỉ', plannedSeconds: null, notes: {} },
      },
    };
    const read = parseCommand(line);
    expect(read).toMatchObject({ ok: true, value: { payload: { segment: { startsAt: null } } } });
  });
});

describe('the list of steps', () => {
  it('names what was done to what, the next one first', () => {
    const show = changed(
      exampleShow(),
      { type: 'edit-person', payload: { id: 'p-chair', changes: { posts: ['x'] } } },
      { type: 'move-segment', payload: { segmentId: 's-speech', toIndex: 0 } },
      fill,
      { type: 'undo', payload: {} },
    );
    expect(stepList(show)).toEqual({
      undo: [
        { command: 'move-segment', about: 'Phát biểu khai mạc', at: EIGHT_O_CLOCK },
        { command: 'edit-person', about: 'Nguyễn Văn Dũng', at: EIGHT_O_CLOCK },
      ],
      redo: [{ command: 'fill-names', about: 'Danh sách.xlsx', at: EIGHT_O_CLOCK }],
    });
    expect(stepsOf(show)).toEqual({
      undo: stepList(show).undo[0],
      redo: stepList(show).redo[0],
    });
  });
});
