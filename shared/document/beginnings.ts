import type { Info } from '../model/info.ts';
import type { Plan } from '../model/plan.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { NOTHING_STATED } from '../model/stated.ts';

/**
 * The programme of a show without its people, to plan the next year's from: segments, awards, decisions by their
 * issuer, stage, estimates, times of day, how it is called, templates and abbreviations stay. Nobody presents, receives
 * or leads, nothing is known of dates, numbers and totals, and no paragraph, nor what is said during a wait, is in
 * somebody's own words: last year's would be wrong and look right. What the checks find is passed over anew. What a
 * rehearsal has only tried is no plan.
 */
export function withoutPeople(show: Pick<Show, 'info' | 'plan' | 'aside'>): {
  readonly info: Info;
  readonly plan: Plan;
} {
  const { info, plan } = show.aside ?? show;
  return {
    info: { ...info, date: null, mc: '', stated: NOTHING_STATED, notes: '' },
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
        stated: NOTHING_STATED,
      })),
      segments: plan.segments.map(emptied),
      calling: { ...plan.calling, fillers: [] },
      words: { ...plan.words, own: {} },
      dismissed: {},
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
