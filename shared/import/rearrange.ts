import type { PlanStep } from '../command/batch.ts';
import type { Presentation, Wave } from '../model/segment.ts';
import { lineupBook } from './lineups.ts';
import { woven } from './order.ts';

/** What a new version of a list does to one lineup. */
export interface Rearranging {
  /** The recipients of the list that stand here or come in, in its order. */
  readonly reference: readonly string[];
  /** Those that leave the show. */
  readonly removed: ReadonlySet<string>;
  /** Those who stand here and take the place that the list gives them. */
  readonly moved: ReadonlySet<string>;
  /** Those who come in. */
  readonly added: ReadonlySet<string>;
  /** Those whose place says nothing: the list has moved them, but that was not taken. */
  readonly loose: ReadonlySet<string>;
}

/**
 * Steps that bring a presentation into the order of its list. The waves keep their sizes when somebody moves; who
 * comes in joins the wave of the one behind whom the list puts them. Removing has been done before.
 */
export function rearrange(
  segment: Presentation,
  { reference, removed, moved, added, loose }: Rearranging,
  newId: () => string,
): readonly PlanStep[] {
  const waves = segment.waves.map((wave) => ({
    ...wave,
    recipientIds: wave.recipientIds.filter((id) => !removed.has(id)),
  }));
  const inOrder = moved.size === 0 ? waves : refilled(waves, reference, moved, loose);
  const joined = added.size === 0 ? inOrder : withAdded(inOrder, reference, added, loose);
  const newcomers = reference.filter((id) => added.has(id));
  const appended = waves.map((wave, nth) =>
    nth === waves.length - 1
      ? { ...wave, recipientIds: [...wave.recipientIds, ...newcomers] }
      : wave,
  );
  return [
    ...lineupBook(newId).append({ ...segment, waves }, newcomers),
    ...(sameLineups(appended, joined)
      ? []
      : [{ type: 'arrange-waves', payload: { segmentId: segment.id, waves: joined } } as const]),
  ];
}

function refilled(
  waves: readonly Wave[],
  reference: readonly string[],
  moved: ReadonlySet<string>,
  loose: ReadonlySet<string>,
): readonly Wave[] {
  const standing = waves.flatMap(({ recipientIds }) => recipientIds);
  const ids = woven(standing, reference, moved, loose).map(({ id }) => id);
  let from = 0;
  return waves.map((wave) => {
    const part = ids.slice(from, from + wave.recipientIds.length);
    from += part.length;
    return { ...wave, recipientIds: part };
  });
}

function withAdded(
  waves: readonly Wave[],
  reference: readonly string[],
  added: ReadonlySet<string>,
  loose: ReadonlySet<string>,
): readonly Wave[] {
  const waveOf = new Map(
    waves.flatMap(({ recipientIds }, nth) => recipientIds.map((id) => [id, nth] as const)),
  );
  const parts = waves.map((): string[] => []);
  const standing = waves.flatMap(({ recipientIds }) => recipientIds);
  for (const { id, at } of woven(standing, reference, added, loose))
    parts[waveOf.get(at ?? id) ?? waves.length - 1]?.push(id);
  return waves.map((wave, nth) => ({ ...wave, recipientIds: parts[nth] ?? [] }));
}

function sameLineups(some: readonly Wave[], others: readonly Wave[]): boolean {
  return some.every(({ recipientIds }, nth) => {
    const other = others[nth]?.recipientIds ?? [];
    return recipientIds.length === other.length && recipientIds.every((id, at) => id === other[at]);
  });
}
