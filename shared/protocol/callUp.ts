import type { Award } from '../model/award.ts';
import type { Presentation } from '../model/segment.ts';

/**
 * Whether recipients come up before or after the decision is read.
 * On "auto": before when the President signed, after otherwise (Nghị định 145/2013 Điều 28; Hưng Yên
 * treats the Prime Minister's like the President's, hence editable).
 */
export function callUpOf(presentation: Presentation, award: Award | undefined): 'before' | 'after' {
  if (presentation.callUp !== 'auto') return presentation.callUp;
  return award?.tier === 1 ? 'before' : 'after';
}
