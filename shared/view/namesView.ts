import type { Place } from '../lineup/lineup.ts';
import { progress } from '../lineup/progress.ts';
import { folded } from '../words/search.ts';

/** Where somebody of a lineup is while the names are called. */
export type NameState = 'current' | 'onDeck' | 'left' | 'called' | 'notCalled' | 'absent';

/** The pointer over a lineup. */
export interface NamesView {
  readonly current: Place | null;
  readonly onDeck: Place | null;
  /** How many are still to be called. */
  readonly left: number;
  readonly stateOf: (place: Place) => NameState;
}

type Source = Parameters<typeof progress>[0];

/** `isOn`: the wave is the current one, so that somebody is on deck; before, the lineup only waits. */
export function namesView(source: Source, waveId: string, isOn: boolean): NamesView {
  const { current, onDeck, left } = progress(source, waveId);
  const marks = source.run.names[waveId]?.marks ?? {};
  return {
    current,
    onDeck: isOn ? onDeck : null,
    left: left.length,
    stateOf: ({ recipient, attendance }) => {
      if (isOn && recipient.id === current?.recipient.id) return 'current';
      const mark = marks[recipient.id];
      if (mark !== undefined) return mark === 'called' ? 'called' : 'notCalled';
      if (attendance?.state === 'absent') return 'absent';
      return isOn && recipient.id === onDeck?.recipient.id ? 'onDeck' : 'left';
    },
  };
}

/** A place with the name by which it is called. */
export interface NamedPlace {
  readonly place: Place;
  readonly name: string;
}

/**
 * Places that fit what was typed, the best first: the printed number, the given name, a word of the name, anything
 * of name, post and unit. Marks and capitals don't matter. Nothing typed: all, in their order.
 */
export function findPlaces(places: readonly NamedPlace[], query: string): readonly NamedPlace[] {
  const typed = folded(query).trim();
  if (typed === '') return places;
  const words = typed.split(/\s+/u);
  const ranks: NamedPlace[][] = [[], [], [], []];
  for (const one of places) {
    const rank = rankOf(one, typed, words);
    if (rank !== null) ranks[rank]?.push(one);
  }
  return ranks.flat();
}

function rankOf(
  { place, name }: NamedPlace,
  typed: string,
  words: readonly string[],
): number | null {
  if (place.number === typed) return 0;
  const small = folded(name);
  const given = small.split(/\s+/u).at(-1) ?? '';
  if (given.startsWith(typed)) return 1;
  if (words.every((word) => small.startsWith(word) || small.includes(` ${word}`))) return 2;
  const all = folded([name, place.recipient.post, place.recipient.unit].join(' '));
  return words.every((word) => all.includes(word)) ? 3 : null;
}
