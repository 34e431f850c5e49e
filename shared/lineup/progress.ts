import type { Show } from '../model/show.ts';
import { lineup, type Place } from './lineup.ts';

/** How far the names of a wave are called. */
export interface Progress {
  /** Who is on the stage now; null: nobody has been called. */
  readonly current: Place | null;
  /** Who comes next; null: nobody is left. */
  readonly onDeck: Place | null;
  /** Who is here or expected and still to be called, in their order. */
  readonly left: readonly Place[];
  /** Who was passed over. */
  readonly notCalled: readonly Place[];
}

type Source = Pick<Show, 'plan'> & {
  readonly run: Pick<Show['run'], 'attendance' | 'numbers' | 'names'>;
};

/** The pointer over the lineup of a wave; nobody anywhere for an unknown wave. */
export function progress(show: Source, waveId: string): Progress {
  const places = lineup(show, waveId);
  const names = show.run.names[waveId];
  const markOf = ({ recipient }: Place) => names?.marks[recipient.id];
  const left = places.filter(
    (place) => markOf(place) === undefined && place.attendance?.state !== 'absent',
  );
  const current = places.find(({ recipient }) => recipient.id === names?.current) ?? null;
  return {
    current,
    onDeck: left.find(({ order }) => order > (current?.order ?? 0)) ?? left[0] ?? null,
    left,
    notCalled: places.filter((place) => markOf(place) === 'not-called'),
  };
}
