import { inLanguage, type Language } from '../../model/primitives.ts';
import type { Show } from '../../model/show.ts';
import { asLine, sentenceCase } from '../asLine.ts';
import { catalogueEntry, standsForMany } from '../keys.ts';
import { spelled } from '../recognise/text.ts';
import type { Announcement, FoundLeader, FoundPresentation } from './announcement.ts';
import { segmentsInShow } from './inShow.ts';
import { programmeOrder } from './programmeOrder.ts';
import type {
  AnnouncementProposal,
  PresentationFields,
  ProposedLeader,
  ProposedSegment,
} from './proposal.ts';
import { segmentTitle } from './segmentTitle.ts';

/**
 * What becomes of a text in a show: everything that was found, in the order of a programme. What the show has already is
 * not taken, so that the same text does not come in twice. `language`: that of the script.
 */
export function proposeAnnouncement(
  show: Show,
  announcement: Announcement,
  language: Language,
): AnnouncementProposal {
  const presentations = announcement.presentations.map(
    (found, index): ProposedSegment => ({
      key: `presentation-${index}`,
      kind: 'presentation',
      taken: true,
      fields: fieldsOf(found, language),
      found,
    }),
  );
  const others = announcement.others.map(
    (found, index): ProposedSegment => ({
      key: `other-${index}`,
      kind: found.kind,
      taken: true,
      title: segmentTitle(found, announcement.text, language),
      found,
    }),
  );
  const proposal: AnnouncementProposal = {
    announcement,
    leaders: proposedLeaders(show, announcement.leaders),
    segments: programmeOrder(announcement.text, [...presentations, ...others]),
  };
  const there = segmentsInShow(show, proposal);
  return {
    ...proposal,
    segments: proposal.segments.map((segment) => ({
      ...segment,
      taken: there.get(segment.key)?.isComplete !== true,
    })),
  };
}

/** Nobody of the show is two leaders. Of several who are called so, the one who holds one of the posts is meant. */
function proposedLeaders(show: Show, leaders: readonly FoundLeader[]): readonly ProposedLeader[] {
  const matched = new Set<string>();
  return leaders.map(({ name, posts, address, spans }, index) => {
    const called = show.plan.people.filter(
      (person) => spelled(person.name) === spelled(name) && !matched.has(person.id),
    );
    const own = new Set(posts.map(spelled));
    const person =
      called.length < 2
        ? called[0]
        : called.find((one) => one.posts.some((post) => own.has(spelled(post))));
    if (person !== undefined) matched.add(person.id);
    const personId = person?.id ?? null;
    return { key: `leader-${index}`, taken: true, name, posts, address, personId, spans };
  });
}

function fieldsOf(found: FoundPresentation, language: Language): PresentationFields {
  const { award, awardText, presenters, formula, counts, posthumous } = found;
  const entry = catalogueEntry(award);
  return {
    award,
    // An entry that stands for many awards takes its name from the text.
    awardName:
      entry === null || standsForMany(entry)
        ? sentenceCase(withClosedQuote(asLine(awardText.value)))
        : inLanguage(entry.name, language),
    presenters: [...new Set(presenters.map(({ value }) => value))],
    formula: formula === null ? null : sentenceCase(asLine(formula.value)),
    counts: {
      collective: counts.collective.value,
      individual: counts.individual.value,
      household: counts.household.value,
    },
    posthumous,
  };
}

/** The name of an award may end in its quote, whose closing mark stands outside of what was understood. */
function withClosedQuote(text: string): string {
  if (text.lastIndexOf('“') > text.lastIndexOf('”')) return `${text}”`;
  return text.split('"').length % 2 === 0 ? `${text}"` : text;
}
