import { type SheetName, sheetNameSchema } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { useEffect, useRef, useState } from 'react';
import { type Editions, editionOf, sourcesOf } from './editions.ts';

/**
 * The editions of all sheets as far as they are known; `first` is looked at before the others. Each is made in a task of its
 * own, so that the page answers meanwhile, and again only when something changes that it is made of.
 */
export function useEditions(show: Show, first: SheetName | null): Editions {
  const [editions, setEditions] = useState<Editions>(() => new Map());
  const known = useRef(new Map<SheetName, readonly unknown[]>());
  const urgent = useRef(first);
  urgent.current = first;
  useEffect(() => {
    const waiting = new Set(
      sheetNameSchema.options.filter(
        (name) => !isSame(known.current.get(name), sourcesOf(show, name)),
      ),
    );
    let timer: ReturnType<typeof setTimeout>;
    const lookAtNext = () => {
      const chosen = urgent.current;
      const name = chosen !== null && waiting.has(chosen) ? chosen : [...waiting][0];
      if (name === undefined) return;
      waiting.delete(name);
      known.current.set(name, sourcesOf(show, name));
      const edition = editionOf(show, name);
      setEditions((before) => new Map(before).set(name, edition));
      timer = setTimeout(lookAtNext);
    };
    timer = setTimeout(lookAtNext);
    return () => clearTimeout(timer);
  }, [show]);
  return editions;
}

const isSame = (before: readonly unknown[] | undefined, now: readonly unknown[]) =>
  before?.every((part, at) => part === now[at]) ?? false;
