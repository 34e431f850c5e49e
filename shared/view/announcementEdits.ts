import type {
  AnnouncementProposal,
  PresentationFields,
  ProposedLeader,
  ProposedSegment,
} from '../import/announcement/proposal.ts';

/** What a person has said of one segment of a proposal: only that, everything else stays as it was proposed. */
export interface SegmentEdit extends Partial<PresentationFields> {
  readonly taken?: boolean;
  readonly title?: string;
}

/** The same of one leader. */
export type LeaderEdit = Partial<Pick<ProposedLeader, 'taken' | 'name' | 'posts' | 'address'>>;

/** What a person has said of a proposal, by the keys of its parts. Presenters are called as they were proposed. */
export interface AnnouncementEdits {
  readonly segments: Readonly<Record<string, SegmentEdit>>;
  readonly leaders: Readonly<Record<string, LeaderEdit>>;
}

export const NO_EDITS: AnnouncementEdits = { segments: {}, leaders: {} };

/** Adds what was said of a segment to what was said of it before. */
export function editSegment(
  { segments, leaders }: AnnouncementEdits,
  key: string,
  edit: SegmentEdit,
): AnnouncementEdits {
  return { leaders, segments: { ...segments, [key]: { ...segments[key], ...edit } } };
}

/** The same of a leader. */
export function editLeader(
  { segments, leaders }: AnnouncementEdits,
  key: string,
  edit: LeaderEdit,
): AnnouncementEdits {
  return { segments, leaders: { ...leaders, [key]: { ...leaders[key], ...edit } } };
}

/** The names under which leaders were proposed, from those that the person has given them. */
export function proposedNames(
  { leaders }: AnnouncementProposal,
  edits: AnnouncementEdits,
  names: readonly string[],
): readonly string[] {
  return names.map(
    (name) =>
      leaders.find((leader) => saidLine(edits.leaders[leader.key]?.name, leader.name) === name)
        ?.name ?? name,
  );
}

/**
 * The proposal with what the person has said: a leader who got another name has it wherever he hands over, and one who
 * is left out hands over nothing.
 */
export function withEdits(
  proposal: AnnouncementProposal,
  edits: AnnouncementEdits,
): AnnouncementProposal {
  const leaders = proposal.leaders.map((leader) => {
    const said = edits.leaders[leader.key] ?? {};
    return { ...leader, ...said, name: saidLine(said.name, leader.name) };
  });
  const names = new Map<string, string | null>();
  for (const [index, { name }] of proposal.leaders.entries()) {
    const now = leaders[index];
    names.set(name, now?.taken === true ? now.name : null);
  }
  return {
    ...proposal,
    leaders,
    segments: proposal.segments.map((segment) =>
      withEdit(segment, edits.segments[segment.key] ?? {}, names),
    ),
  };
}

function withEdit(
  segment: ProposedSegment,
  { taken = segment.taken, title, ...fields }: SegmentEdit,
  names: ReadonlyMap<string, string | null>,
): ProposedSegment {
  if (segment.kind !== 'presentation')
    return { ...segment, taken, title: saidLine(title, segment.title) };
  const said = { ...segment.fields, ...fields };
  const presenters = said.presenters.flatMap((name) => {
    const now = names.get(name);
    return now === undefined ? [name] : now === null ? [] : [now];
  });
  return { ...segment, taken, fields: { ...said, presenters } };
}

/** A line that was emptied is as it was proposed. */
const saidLine = (said: string | undefined, proposed: string): string => said?.trim() || proposed;

/** What would enter the show. */
export interface ProposalSum {
  /** Segments of any kind. */
  readonly parts: number;
  readonly leaders: number;
  /** Recipients whose number is known. */
  readonly recipients: number;
  /** Presentations of which at least one number is not known. */
  readonly unknown: number;
}

/** Sums up what is taken of a proposal. */
export function proposalSum({ leaders, segments }: AnnouncementProposal): ProposalSum {
  const taken = segments.filter((segment) => segment.taken);
  const counts = taken.flatMap((segment) =>
    segment.kind === 'presentation' ? [Object.values(segment.fields.counts)] : [],
  );
  return {
    parts: taken.length,
    leaders: leaders.filter((leader) => leader.taken).length,
    recipients: counts.flat().reduce<number>((sum, count) => sum + (count ?? 0), 0),
    unknown: counts.filter((kinds) => kinds.includes(null)).length,
  };
}
