import { draftSegment } from '../../model/drafts.ts';
import type { Segment } from '../../model/segment.ts';
import { lineOrNull } from '../asLine.ts';
import type { PeopleBook } from './planPeople.ts';
import type { ProposedSegment } from './proposal.ts';

const MOST_SPEAKERS = 20;
const MOST_GUESTS = 500;

/** A segment of the show that is no presentation, as a text tells it. */
export function plannedOther(
  { kind, title, found }: Exclude<ProposedSegment, { kind: 'presentation' }>,
  people: PeopleBook,
  newId: () => string,
): Segment {
  const draft = draftSegment(newId(), kind, lineOrNull(title) ?? '…');
  const by = people.named(found.by.map(({ value }) => value)).map(({ id }) => id);
  const speakerIds = by.slice(0, MOST_SPEAKERS);
  switch (draft.kind) {
    case 'launch':
      return { ...draft, speakerIds, theme: lineOrNull(found.theme?.value ?? null) };
    case 'speech':
      return { ...draft, speakerIds, role: found.role ?? 'other' };
    case 'other':
      return { ...draft, speakerIds };
    case 'introduction': {
      // Everybody whom the text names is there; who introduces them is not introduced.
      const guests = people.leaders.filter(({ id }) => !by.includes(id));
      return { ...draft, guestIds: guests.slice(0, MOST_GUESTS).map(({ id }) => id) };
    }
    default:
      return draft;
  }
}
