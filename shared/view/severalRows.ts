import type { Show } from '../model/show.ts';
import { secondsWhere } from '../timing/lengths.ts';
import { wavesOf } from './rundownEdit.ts';
import { type Chosen, chosenIn } from './rundownSelection.ts';

/** A field of several rows: what all of them have, or that they differ. */
export type Shared<T> = { readonly same: true; readonly value: T } | { readonly same: false };

/** What several rows of the programme have in common. */
export interface SeveralRows {
  /** How many rows are chosen, segments and waves. */
  readonly count: number;
  /** How many of them are segments: waves have neither a start nor notes. */
  readonly segments: number;
  /** How many waves would get other presenters, those of chosen presentations too. */
  readonly waves: number;
  /** Typed seconds; null: estimated. */
  readonly plannedSeconds: Shared<number | null>;
  /** HH:MM; null: none of their own. */
  readonly startsAt: Shared<string | null>;
  readonly endsBy: Shared<string | null>;
  readonly presenterIds: Shared<readonly string[]>;
  /** The note of a crew by its id; empty where there is none. */
  readonly note: (department: string) => Shared<string>;
  /** What they take together as planned, in seconds. */
  readonly seconds: number;
}

export function severalRows(show: Show, ids: ReadonlySet<string>): SeveralRows {
  const chosen = chosenIn(show.plan, ids);
  const { segments, waves } = chosen;
  const given = wavesOf(chosen);
  return {
    count: segments.length + waves.length,
    segments: segments.length,
    waves: given.length,
    plannedSeconds: shared(
      [...segments, ...waves.map(({ wave }) => wave)],
      (one) => one.plannedSeconds,
    ),
    startsAt: shared(segments, (segment) => segment.startsAt),
    endsBy: shared(segments, (segment) => segment.endsBy),
    presenterIds: sharedList(given.map(({ presenterIds }) => presenterIds)),
    note: (department) => shared(segments, ({ notes }) => notes[department] ?? ''),
    seconds: secondsOf(show, chosen),
  };
}

function shared<T, V>(things: readonly T[], field: (thing: T) => V): Shared<V> {
  const [first, ...others] = things.map(field);
  return first !== undefined && others.every((value) => value === first)
    ? { same: true, value: first }
    : { same: false };
}

function sharedList(lists: readonly (readonly string[])[]): Shared<readonly string[]> {
  const [first, ...others] = lists;
  const isSame = (list: readonly string[]) =>
    list.length === first?.length && list.every((id, at) => id === first[at]);
  return first !== undefined && others.every(isSame)
    ? { same: true, value: first }
    : { same: false };
}

function secondsOf(show: Show, { segments, waves }: Chosen): number {
  const segmentIds = new Set(segments.map(({ id }) => id));
  const waveIds = new Set(waves.map(({ wave }) => wave.id));
  return secondsWhere(
    show,
    ({ segmentId, waveId }) =>
      segmentIds.has(segmentId) || (waveId !== null && waveIds.has(waveId)),
  );
}
