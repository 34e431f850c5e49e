import type { PlanStep } from '@shared/command/batch.ts';
import { proposedProgramme } from '@shared/view/proposedProgramme.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow, presentation, wave } from '../../fixtures/shows.ts';

const show = exampleShow();
const ids = show.plan.segments.map(({ id }) => id);
const proposal = (steps: PlanStep[], reasons: readonly { segmentId: string | null }[] = []) => ({
  batch: { label: 'propose-order', about: null, steps } as const,
  reasons: reasons.map(({ segmentId }) => ({ code: 'moved', segmentId, values: {} })),
});

describe('a proposed programme', () => {
  it('without a batch is the programme as it is', () => {
    const { rows, refusal } = proposedProgramme(show, { batch: null, reasons: [] });
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows.every(({ change, isShaped }) => change === 'same' && !isShaped)).toBe(true);
    expect(refusal).toBeNull();
  });

  it('marks as moved as few segments as possible', () => {
    const [moved = ''] = ids;
    const { rows } = proposedProgramme(
      show,
      proposal([{ type: 'move-segment', payload: { segmentId: moved, toIndex: ids.length - 1 } }]),
    );
    expect(rows.filter(({ change }) => change === 'moved')).toMatchObject([
      { id: moved, from: 1, number: ids.length },
    ]);
  });

  it('keeps reasons beside their segment, and the others apart', () => {
    const [first = ''] = ids;
    const { rows, general } = proposedProgramme(
      show,
      proposal(
        [{ type: 'edit-segment', payload: { segmentId: first, changes: { title: 'Mở đầu' } } }],
        [{ segmentId: first }, { segmentId: null }, { segmentId: 'gone' }],
      ),
    );
    expect(rows[0]).toMatchObject({ title: 'Mở đầu', isShaped: true, change: 'same' });
    expect(rows[0]?.reasons).toHaveLength(1);
    expect(general).toHaveLength(2);
  });

  it('says why it can’t be taken', () => {
    const { refusal, rows } = proposedProgramme(
      show,
      proposal([{ type: 'move-segment', payload: { segmentId: 'gone', toIndex: 0 } }]),
    );
    expect(refusal?.code).toBe('not-found');
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });
});

it('a segment that is proposed anew has no earlier place, and says how many waves it brings', () => {
  const segment = presentation('s-new', [wave('w-new', [])], { awardId: 'a-flag' });
  const { rows } = proposedProgramme(
    show,
    proposal([
      { type: 'add-segment', payload: { segment, index: 0 } },
      {
        type: 'add-segment',
        payload: { segment: { ...segment, id: 's-newer', waves: [] }, index: 1 },
      },
    ]),
  );
  expect(rows[0]).toMatchObject({
    id: 's-new',
    change: 'new',
    from: null,
    waves: 1,
    isShaped: false,
  });
  expect(rows[2]).toMatchObject({ change: 'same', from: 1, waves: null });
});
