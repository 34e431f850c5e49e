import { decisionName } from '../model/decision.ts';
import type { Plan } from '../model/plan.ts';
import type { Language } from '../model/primitives.ts';
import type { Segment } from '../model/segment.ts';

/** A place of the plan that names a person, with the words that lead there. */
export type PersonUse =
  | {
      readonly role: 'presents';
      readonly segmentId: string;
      readonly waveId: string;
      readonly title: string;
      /** 1-based, of `waves`. */
      readonly wave: number;
      readonly waves: number;
    }
  | {
      readonly role: 'speaks' | 'introduced';
      readonly segmentId: string;
      readonly title: string;
    }
  | { readonly role: 'announces'; readonly decisionId: string; readonly title: string };

/** Where a person is named: in the order of the programme, then the decisions that it reads out. */
export function personUses(plan: Plan, personId: string, language: Language): readonly PersonUse[] {
  return [
    ...plan.segments.flatMap((segment) => usesIn(segment, personId)),
    ...plan.decisions
      .filter(({ announcerId }) => announcerId === personId)
      .map(
        (decision): PersonUse => ({
          role: 'announces',
          decisionId: decision.id,
          title: decisionName(decision, language),
        }),
      ),
  ];
}

function usesIn(segment: Segment, personId: string): readonly PersonUse[] {
  const { id: segmentId, title } = segment;
  switch (segment.kind) {
    case 'presentation':
      return segment.waves.flatMap(({ id: waveId, presenterIds }, at): PersonUse[] =>
        presenterIds.includes(personId)
          ? [
              {
                role: 'presents',
                segmentId,
                waveId,
                title,
                wave: at + 1,
                waves: segment.waves.length,
              },
            ]
          : [],
      );
    case 'introduction':
      return segment.guestIds.includes(personId) ? [{ role: 'introduced', segmentId, title }] : [];
    default:
      return 'speakerIds' in segment && segment.speakerIds.includes(personId)
        ? [{ role: 'speaks', segmentId, title }]
        : [];
  }
}
