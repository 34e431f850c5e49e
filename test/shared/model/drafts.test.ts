import {
  draftAward,
  draftDecision,
  draftPerson,
  draftPresentation,
  draftRecipient,
  draftSegment,
  oneLanguage,
} from '@shared/model/drafts.ts';
import { planSchema } from '@shared/model/plan.ts';
import { SEGMENT_KINDS, segmentSchema } from '@shared/model/segment.ts';
import { describe, expect, it } from 'vitest';

describe('what the organiser adds', () => {
  it.each(SEGMENT_KINDS)('is a valid segment of kind %s', (kind) => {
    const segment =
      kind === 'presentation'
        ? draftPresentation('s-1', 'Tên', { awardId: 'a-1', waveId: 'w-1' })
        : draftSegment('s-1', kind, 'Tên');
    expect(segmentSchema.parse(segment)).toEqual(segment);
    expect(segment.kind).toBe(kind);
  });

  it('is a valid person, award, decision and recipient', () => {
    const { people, awards, decisions, recipients } = planSchema.shape;
    const name = oneLanguage('Chủ tịch tỉnh', 'vi');
    expect(people.safeParse([draftPerson('p', 'Tên')]).success).toBe(true);
    expect(awards.safeParse([draftAward('a', name)]).success).toBe(true);
    expect(decisions.safeParse([draftDecision('d', name)]).success).toBe(true);
    expect(recipients.safeParse([draftRecipient('r', 'household')]).success).toBe(true);
  });
});
