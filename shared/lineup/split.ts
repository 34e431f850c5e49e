import type { Presentation, Wave } from '../model/segment.ts';

/** How the recipients of a presentation are shared out among waves. */
export type Split =
  /** At most so many in a wave, such as what the stage takes. */
  | { readonly by: 'limit'; readonly limit: number }
  /** One wave for each presenter, in this order. */
  | { readonly by: 'presenters'; readonly presenterIds: readonly string[] }
  /** So many waves. */
  | { readonly by: 'count'; readonly count: number };

/** Sizes of `parts` groups of `total` that differ by at most one, the larger ones first: 73 in 4 is 19, 18, 18, 18. */
export function balancedSizes(total: number, parts: number): readonly number[] {
  const size = Math.floor(total / parts);
  const larger = total % parts;
  return Array.from({ length: parts }, (_, at) => (at < larger ? size + 1 : size));
}

/** How many recipients stand in each wave after the split; a presentation keeps at least one wave. */
export function splitSizes(total: number, split: Split): readonly number[] {
  return balancedSizes(total, Math.max(1, partsOf(total, split)));
}

function partsOf(total: number, split: Split): number {
  switch (split.by) {
    case 'limit':
      return Math.ceil(total / Math.max(1, split.limit));
    case 'presenters':
      return split.presenterIds.length;
    case 'count':
      return split.count;
  }
}

/**
 * Shares the recipients of a presentation out anew, in their order. `newIds` are for the waves that it doesn't have yet.
 * Waves that are there keep their ids, first to last, so that a position in the show stays where it is; they keep
 * their presenters too, and a new wave takes those of the wave from which its first recipient comes.
 */
export function splitWaves(
  presentation: Presentation,
  split: Split,
  newIds: readonly string[],
): readonly Wave[] {
  const ids = presentation.waves.flatMap((wave) => wave.recipientIds);
  const sizes = splitSizes(ids.length, split);
  let from = 0;
  return sizes.map((size, at) => {
    const recipientIds = ids.slice(from, from + size);
    from += size;
    const before = presentation.waves[at];
    const presenters =
      split.by === 'presenters'
        ? split.presenterIds.slice(at, at + 1)
        : presentersOf(presentation, at, recipientIds);
    return {
      id: before?.id ?? idAt(newIds, at - presentation.waves.length),
      presenterIds: [...presenters],
      recipientIds,
      plannedSeconds: before?.recipientIds.length === size ? before.plannedSeconds : null,
    };
  });
}

function presentersOf(
  { waves }: Presentation,
  at: number,
  recipientIds: readonly string[],
): readonly string[] {
  const [first = ''] = recipientIds;
  const wave = waves[at] ?? waves.find((one) => one.recipientIds.includes(first)) ?? waves.at(-1);
  return wave?.presenterIds ?? [];
}

function idAt(ids: readonly string[], at: number): string {
  const id = ids[at];
  if (id === undefined) throw new Error('too few ids for the new waves');
  return id;
}

/** All recipients in the first wave. */
export function mergeAll(presentation: Presentation): readonly Wave[] {
  const [first, ...others] = presentation.waves;
  return first === undefined ? [] : [merged(first, others)];
}

/** The wave takes the recipients of the one after it, which goes; nothing changes for the last. */
export function mergeWithNext({ waves }: Presentation, waveId: string): readonly Wave[] {
  const at = waves.findIndex(({ id }) => id === waveId);
  const [wave, next] = [waves[at], waves[at + 1]];
  if (wave === undefined || next === undefined) return waves;
  return [...waves.slice(0, at), merged(wave, [next]), ...waves.slice(at + 2)];
}

function merged(wave: Wave, others: readonly Wave[]): Wave {
  return {
    ...wave,
    recipientIds: [wave, ...others].flatMap(({ recipientIds }) => recipientIds),
    plannedSeconds: null,
  };
}
