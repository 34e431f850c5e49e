import {
  isBesidePointer,
  placeAt,
  placeBeside,
  placeIn,
  type ReadPlace,
} from '@shared/view/readPlace.ts';
import { type ReadView, readView } from '@shared/view/readView.ts';
import { useMemo, useState } from 'react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';

/** Where this window reads, and how it goes on. Nothing of it moves the show. */
export interface Reading {
  readonly view: ReadView;
  readonly place: ReadPlace;
  /** Whether the window goes where the show goes. */
  readonly isFollowing: boolean;
  /** Whether the MC stands at another name than the caller. */
  readonly isBesidePointer: boolean;
  /** To the next or the last paragraph of the cue. */
  readonly step: (by: 1 | -1) => void;
  readonly readAt: (key: string) => void;
  /** Looks at another cue; null: there is none. */
  readonly look: (cueId: string | null) => void;
  readonly follow: () => void;
  readonly toggleFollow: () => void;
}

export function useReading(): Reading {
  const t = useWords();
  const show = useShow((state) => state);
  // Null follows the show; a cue id looks around.
  const [looking, setLooking] = useState<string | null>(null);
  const view = useMemo(() => readView(show, looking, t), [show, looking, t]);
  const isFollowing = looking === null;
  // The place in the live cue waits for whoever looks around.
  const [live, setLive] = useState<ReadPlace | null>(null);
  const [around, setAround] = useState<ReadPlace | null>(null);
  const [known, setPlace] = isFollowing ? [live, setLive] : [around, setAround];
  const place = placeIn(view, known);
  if (place !== known) setPlace(place);

  const follow = () => {
    if (around !== null && view.isLive) setLive(around);
    setLooking(null);
  };
  const look = (cueId: string | null) => {
    if (cueId === null) return;
    // What is looked at begins with its first words, but the live cue where it is read.
    setAround(live);
    setLooking(cueId);
  };
  const stay = () => {
    setAround(place);
    setLooking(view.cue?.id ?? null);
  };
  return {
    view,
    place,
    isFollowing,
    isBesidePointer: isBesidePointer(view, place),
    step: (by) => setPlace(placeBeside(view, place, by) ?? place),
    readAt: (key) => setPlace(placeAt(view, key)),
    look,
    follow,
    toggleFollow: isFollowing ? stay : follow,
  };
}
