import type { Immutable } from 'immer';
import { z } from 'zod';
import { awardSchema } from '../model/award.ts';
import { decisionSchema } from '../model/decision.ts';
import { departmentSchema } from '../model/department.ts';
import { pickById } from '../model/lookup.ts';
import { personSchema } from '../model/person.ts';
import { idSchema } from '../model/primitives.ts';
import { recipientSchema } from '../model/recipient.ts';
import { type Segment, segmentSchema, waveSchema } from '../model/segment.ts';
import { SHOW_VERSION, type Show } from '../model/show.ts';
import { wavesOf } from './rundownEdit.ts';
import { chosenIn } from './rundownSelection.ts';

/** The type under which rows of a programme lie on the clipboard. */
export const CLIP_TYPE = 'application/x-rostrum+json';

const clipSchema = z.strictObject({
  format: z.literal('rostrum-rows'),
  /** Version of the file whose segments these are. */
  version: z.literal(SHOW_VERSION),
  showId: idSchema,
  segments: z.array(segmentSchema),
  /** Waves by themselves; empty when there are segments. */
  waves: z.array(waveSchema),
  // What the rows name.
  people: z.array(personSchema),
  awards: z.array(awardSchema),
  decisions: z.array(decisionSchema),
  recipients: z.array(recipientSchema),
  departments: z.array(departmentSchema),
});
export type Clip = Immutable<z.infer<typeof clipSchema>>;

/** The chosen segments, or without any the chosen waves, with everything that they name; null: nothing is chosen. */
export function clipOf({ id, plan }: Show, ids: ReadonlySet<string>): Clip | null {
  const chosen = chosenIn(plan, ids);
  const { segments } = chosen;
  const waves = segments.length > 0 ? [] : wavesOf(chosen);
  if (segments.length === 0 && waves.length === 0) return null;
  const allWaves = wavesOf({ segments, waves: segments.length > 0 ? [] : chosen.waves });
  const presentations = segments.filter((one) => one.kind === 'presentation');
  const decisions = named(
    plan.decisions,
    presentations.flatMap(({ decisionId }) => decisionId ?? []),
  );
  return {
    format: 'rostrum-rows',
    version: SHOW_VERSION,
    showId: id,
    segments,
    waves,
    people: named(plan.people, [
      ...segments.flatMap(peopleOf),
      ...allWaves.flatMap(({ presenterIds }) => presenterIds),
      ...decisions.flatMap(({ announcerId }) => announcerId ?? []),
    ]),
    awards: named(plan.awards, idsOfAwards(presentations)),
    decisions,
    recipients: named(
      plan.recipients,
      allWaves.flatMap(({ recipientIds }) => recipientIds),
    ),
    departments: named(
      plan.departments,
      segments.flatMap(({ notes }) => Object.keys(notes)),
    ),
  };
}

const idsOfAwards = (list: readonly Extract<Segment, { kind: 'presentation' }>[]) =>
  list.map(({ awardId }) => awardId);

/** Things by id, each once. */
function named<T extends { readonly id: string }>(list: readonly T[], ids: readonly string[]): T[] {
  return pickById(list, [...new Set(ids)]);
}

/** People whom a segment names itself; presenters belong to waves. */
function peopleOf(segment: Segment): readonly string[] {
  if (segment.kind === 'introduction') return segment.guestIds;
  return 'speakerIds' in segment ? segment.speakerIds : [];
}

/** Reads what lies on the clipboard; null when it is none of our rows, or of another version. */
export function parseClip(text: string): Clip | null {
  try {
    return clipSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
