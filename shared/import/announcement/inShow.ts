import { countKinds, KINDS } from '../../lineup/lineup.ts';
import type { Presentation, Segment } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import { awardOfShow } from '../groups.ts';
import { textKey } from '../keys.ts';
import type { FoundOther } from './announcement.ts';
import { namedAward } from './awardFields.ts';
import type { AnnouncementProposal, ProposedSegment } from './proposal.ts';

/** A segment of the show that a segment of a text means. */
export interface InShow {
  readonly segment: Segment;
  /** It says all of it already; else it waits to be filled in, as the segments of a usual programme do. */
  readonly isComplete: boolean;
}

type PresentationOf = Extract<ProposedSegment, { kind: 'presentation' }>;
type OtherOf = Exclude<ProposedSegment, { kind: 'presentation' }>;

/** The segments of the show that those of a proposal mean, by the keys of the proposal; none is meant twice. */
export function segmentsInShow(
  show: Show,
  { leaders, segments }: Pick<AnnouncementProposal, 'leaders' | 'segments'>,
): ReadonlyMap<string, InShow> {
  const found = new Map<string, InShow>();
  const used = new Set<Segment>();
  const personIds = new Map(leaders.map(({ name, personId }) => [name, personId]));
  for (const segment of segments) {
    const free = show.plan.segments.filter((one) => !used.has(one));
    const meant =
      segment.kind === 'presentation'
        ? presentationMeant(show, segment, free, personIds)
        : otherMeant(segment, free, leaders.length);
    if (meant === null) continue;
    used.add(meant.segment);
    found.set(segment.key, meant);
  }
  return found;
}

/** A presentation of the same award with the same presenters and as many recipients, else one in which nobody stands yet. */
function presentationMeant(
  show: Show,
  { fields, found }: PresentationOf,
  free: readonly Segment[],
  personIds: ReadonlyMap<string, string | null>,
): InShow | null {
  const award = awardOfShow(show, namedAward(fields));
  if (award === null) return null;
  const own = free.filter(
    (one): one is Presentation => one.kind === 'presentation' && one.awardId === award.id,
  );
  const presenters = fields.presenters.map((name) => personIds.get(name) ?? null);
  const same = own.find((segment) => {
    const counts = countKinds(show.plan, segment.waves);
    const handing = [...new Set(segment.waves.flatMap(({ presenterIds }) => presenterIds))];
    return (
      handing.length === presenters.length &&
      handing.every((id, index) => id === presenters[index]) &&
      KINDS.every((kind) => {
        const named = found.names.filter((name) => name.kind === kind).length;
        return counts[kind] === Math.max(named, fields.counts[kind] ?? 0);
      })
    );
  });
  if (same !== undefined) return { segment: same, isComplete: true };
  const empty = own.find(({ waves }) =>
    waves.every(
      ({ presenterIds, recipientIds }) => presenterIds.length + recipientIds.length === 0,
    ),
  );
  return empty === undefined ? null : { segment: empty, isComplete: false };
}

function otherMeant(
  { kind, title, found }: OtherOf,
  free: readonly Segment[],
  leaders: number,
): InShow | null {
  const own = free.filter((one) => one.kind === kind);
  const named = own.find((one) => textKey(one.title) === textKey(title));
  switch (kind) {
    // A ceremony has one of each.
    case 'opening':
    case 'closing':
      return meant(own[0], true);
    case 'introduction': {
      const first = own.find((one) => one.kind === 'introduction');
      return meant(first, leaders === 0 || (first?.guestIds.length ?? 0) > 0);
    }
    case 'launch':
    case 'speech': {
      const segment = named ?? own.find((one) => isBlank(one, found));
      return meant(segment, segment !== undefined && !waitsForSpeaker(segment, found));
    }
    default:
      return meant(named, true);
  }
}

const meant = (segment: Segment | undefined, isComplete: boolean): InShow | null =>
  segment === undefined ? null : { segment, isComplete };

/** A launch of which nothing is known yet, or a speech of the same role by nobody. */
function isBlank(segment: Segment, { role }: FoundOther): boolean {
  if (segment.kind === 'launch') return segment.speakerIds.length === 0 && segment.theme === null;
  const isSame = segment.kind === 'speech' && segment.role === role && role !== 'other';
  return isSame && segment.speakerIds.length === 0;
}

function waitsForSpeaker(segment: Segment, { by, theme }: FoundOther): boolean {
  if (!('speakerIds' in segment)) return false;
  const waitsForTheme = segment.kind === 'launch' && segment.theme === null && theme !== null;
  return waitsForTheme || (segment.speakerIds.length === 0 && by.length > 0);
}
