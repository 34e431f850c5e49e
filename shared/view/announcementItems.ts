import type { Skipped } from '../import/announcement/announcement.ts';
import type {
  AnnouncementProposal,
  ProposedLeader,
  ProposedSegment,
} from '../import/announcement/proposal.ts';
import { skippedKey } from './announcementMarks.ts';

/** A row of what becomes of a text. */
export type ProposedItem =
  | { readonly is: 'notices'; readonly id: string }
  | {
      readonly is: 'heading';
      readonly id: string;
      readonly of: 'parts' | 'leaders' | 'skipped';
    }
  | {
      readonly is: 'segment';
      readonly id: string;
      /** 1-based among the segments that are taken; null: it is not. */
      readonly number: number | null;
      readonly segment: ProposedSegment;
    }
  | { readonly is: 'leader'; readonly id: string; readonly leader: ProposedLeader }
  | { readonly is: 'skipped'; readonly id: string; readonly skipped: Skipped };

/** Everything that a person decides on, in the order in which it is shown, under the keys of the proposal. */
export function proposedItems(
  { announcement, leaders, segments }: AnnouncementProposal,
  hasNotices: boolean,
): readonly ProposedItem[] {
  let number = 0;
  return [
    ...(hasNotices ? [{ is: 'notices', id: 'notices' } as const] : []),
    ...heading('parts', segments),
    ...segments.map((segment): ProposedItem => {
      if (segment.taken) number += 1;
      return { is: 'segment', id: segment.key, number: segment.taken ? number : null, segment };
    }),
    ...heading('leaders', leaders),
    ...leaders.map((leader): ProposedItem => ({ is: 'leader', id: leader.key, leader })),
    ...heading('skipped', announcement.skipped),
    ...announcement.skipped.map(
      (skipped, index): ProposedItem => ({ is: 'skipped', id: skippedKey(index), skipped }),
    ),
  ];
}

const heading = (
  of: 'parts' | 'leaders' | 'skipped',
  things: readonly unknown[],
): readonly ProposedItem[] =>
  things.length > 0 ? [{ is: 'heading', id: `heading-${of}`, of }] : [];
