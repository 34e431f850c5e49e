import { useState } from 'react';

/** The row in which a person works, and the rows that were chosen to be moved or changed together. */
export interface RowChoice {
  readonly activeId: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly setActive: (id: string | null) => void;
  /** Chooses a row or lets it go. */
  readonly toggle: (id: string) => void;
  /** Chooses everything between the active row and this one, which becomes active. */
  readonly extendTo: (id: string) => void;
  readonly choose: (ids: Iterable<string>) => void;
  /** The chosen rows when this one is among them, else this one alone; in the order of the list. */
  readonly together: (id: string) => readonly string[];
}

const NOBODY: ReadonlySet<string> = new Set();

/** The choice of rows in a list of ids. Rows that are gone are chosen no longer. */
export function useRowChoice(ids: readonly string[]): RowChoice {
  const [activeId, setActive] = useState<string | null>(null);
  const [wanted, setWanted] = useState(NOBODY);
  const present = wanted.size === 0 ? [] : ids.filter((id) => wanted.has(id));
  const chosen = present.length === wanted.size ? wanted : new Set(present);
  const choose = (next: Iterable<string>) => {
    const set = new Set(next);
    setWanted(set.size === 0 ? NOBODY : set);
  };
  return {
    activeId,
    chosen,
    setActive,
    choose,
    toggle: (id) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      choose(next);
    },
    extendTo: (id) => {
      const from = ids.indexOf(activeId ?? id);
      const to = ids.indexOf(id);
      choose([...chosen, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]);
      setActive(id);
    },
    together: (id) => (chosen.has(id) ? present : [id]),
  };
}
