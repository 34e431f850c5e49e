import type { Batch, PlanStep } from '../../command/batch.ts';
import type { Award } from '../../model/award.ts';
import type { Segment } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import { awardBook } from '../awards.ts';
import { addSteps, chunks, type Making } from '../steps.ts';
import { adoptSteps } from './adopt.ts';
import { namedAward, withKin } from './awardFields.ts';
import { segmentsInShow } from './inShow.ts';
import { plannedOther } from './planOther.ts';
import { peopleBook } from './planPeople.ts';
import { plannedPresentation } from './planPresentation.ts';
import { recipientBook } from './planRecipients.ts';
import { programmeBook } from './programmeBook.ts';
import { isTimed } from './programmeOrder.ts';
import type { AnnouncementProposal, ProposedSegment } from './proposal.ts';
import { statedSteps } from './stated.ts';

const MOST_AT_ONCE = 1000;

/**
 * The one batch that carries a proposal out: leaders, awards, recipients, segments. A segment of the show that waits to be
 * filled in, as in a usual programme, is filled in; the others are added. null: nothing would come in.
 */
export function announcementBatch(
  show: Show,
  proposal: AnnouncementProposal,
  { newId }: Making,
): Batch | null {
  const people = peopleBook(show, proposal, newId);
  const awards = awardBook(show, newId);
  const recipients = recipientBook(show, newId);
  const taken = proposal.segments.filter((segment) => segment.taken);
  const there = segmentsInShow(show, { leaders: proposal.leaders, segments: taken });
  const programme = programmeBook(show, isTimed(proposal.announcement.text));

  const planned = (proposed: ProposedSegment): Planned | null => {
    if (proposed.kind !== 'presentation')
      return { segment: plannedOther(proposed, people, newId), award: null };
    const named = awards.of(namedAward(proposed.fields));
    if (named === null) return null;
    const award = withKin(named);
    const presenters = people.named(proposed.fields.presenters);
    const recipientIds = recipients.lineup(proposed);
    const handing = { award, presenters, recipientIds };
    return { segment: plannedPresentation(show, proposed.fields, handing, newId), award };
  };

  let before: string | null = null;
  const segmentSteps: PlanStep[] = [];
  for (const proposed of taken) {
    const made = planned(proposed);
    if (made === null) continue;
    const { segment, award } = made;
    const meant = there.get(proposed.key)?.segment;
    if (meant === undefined) {
      const index = programme.insert(segment, award, before);
      segmentSteps.push({ type: 'add-segment', payload: { segment, index } });
    } else segmentSteps.push(...adoptSteps(meant, segment));
    before = meant?.id ?? segment.id;
  }
  const steps: readonly PlanStep[] = [
    ...people.steps(),
    ...chunks(awards.made.map(withKin), MOST_AT_ONCE).map(
      (items): PlanStep => ({ type: 'add-awards', payload: { items } }),
    ),
    ...addSteps(recipients.made),
    ...segmentSteps,
    ...statedSteps(show, taken, recipients),
  ];
  return steps.length === 0
    ? null
    : { label: 'import-announcement', about: null, steps: [...steps] };
}

interface Planned {
  readonly segment: Segment;
  /** Of a presentation. */
  readonly award: Award | null;
}
