import type { RecipientKind } from '../../model/award.ts';
import type { Announcement, FoundOther, FoundPresentation, Span } from './announcement.ts';

/** What a person can correct of a presentation before it enters the show. */
export interface PresentationFields {
  /** Entry of the catalogue; null: an award outside of it, called `awardName`. */
  readonly award: string | null;
  readonly awardName: string;
  /** Names of leaders of the proposal, in the order in which they hand over. */
  readonly presenters: readonly string[];
  /** null: none is said, so the show's own rules choose. */
  readonly formula: string | null;
  /** How many are to stand there; null is not known, and no place is made for it. */
  readonly counts: Readonly<Record<RecipientKind, number | null>>;
  readonly posthumous: boolean;
}

/** A part of the run of show that the text proposes, with the person's corrections. */
export type ProposedSegment =
  | {
      readonly key: string;
      readonly kind: 'presentation';
      readonly taken: boolean;
      readonly fields: PresentationFields;
      readonly found: FoundPresentation;
    }
  | {
      readonly key: string;
      readonly kind: FoundOther['kind'];
      readonly taken: boolean;
      /** The title that the segment gets. */
      readonly title: string;
      readonly found: FoundOther;
    };

export interface ProposedLeader {
  readonly key: string;
  readonly taken: boolean;
  readonly name: string;
  readonly posts: readonly string[];
  readonly address: string | null;
  /** Somebody of the show who is called so; null: a new person. */
  readonly personId: string | null;
  readonly spans: readonly Span[];
}

/** What becomes of a text, until the person says "import". */
export interface AnnouncementProposal {
  readonly announcement: Announcement;
  readonly leaders: readonly ProposedLeader[];
  /** In the order of the programme. */
  readonly segments: readonly ProposedSegment[];
}
