import type { Info } from '../model/info.ts';
import type { Plan } from '../model/plan.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';

/**
 * The programme of a show without its people, to plan the next year's from: segments, awards, decisions by their
 * issuer, stage and estimates stay. Nobody presents, nobody receives, and nothing is known of date and numbers:
 * last year's would be wrong and look right.
 */
export function withoutPeople({ info, plan }: Pick<Show, 'info' | 'plan'>): {
  readonly info: Info;
  readonly plan: Plan;
} {
  return {
    info: { ...info, date: null, notes: '' },
    plan: {
      ...plan,
      people: [],
      recipients: [],
      lists: [],
      decisions: plan.decisions.map((decision) => ({
        ...decision,
        number: null,
        date: null,
        signer: null,
        announcerId: null,
      })),
      segments: plan.segments.map(emptied),
    },
  };
}

function emptied(segment: Segment): Segment {
  switch (segment.kind) {
    case 'presentation': {
      const [first] = segment.waves;
      const waves = first === undefined ? [] : [{ ...first, presenterIds: [], recipientIds: [] }];
      return { ...segment, waves };
    }
    case 'introduction':
      return { ...segment, guestIds: [] };
    default:
      return 'speakerIds' in segment ? { ...segment, speakerIds: [] } : segment;
  }
}
