import type { Print, PrintedSection } from '../model/paper.ts';
import type { SheetName } from '../model/sheetName.ts';
import type { Section } from './face.ts';

/** What people hold of a sheet: its last whole print, and the pages that were printed again since. */
export interface PaperInHand {
  /** The newest print of it, whole or in part. */
  readonly latest: Print;
  /** How many pages the sheet had when it was last printed. */
  readonly pages: number;
  /** By id: what each part says on paper, and where. */
  readonly sections: ReadonlyMap<string, PrintedSection>;
}

/** What paper says against what the show says now. */
export type Freshness =
  | { readonly state: 'never' }
  | { readonly state: 'current'; readonly held: PaperInHand }
  | {
      readonly state: 'changed';
      readonly held: PaperInHand;
      /** Ids of parts that say something else by now, in the order of the sheet. */
      readonly changed: readonly string[];
      /** Ids of parts that are on no paper yet, in the order of the sheet. */
      readonly added: readonly string[];
      /** Ids of parts that are not in the sheet any more. */
      readonly removed: readonly string[];
      /** 1-based numbers of the pages in hand that don't hold any more, rising. */
      readonly pages: readonly number[];
    };

/** The paper that people hold of a sheet; null: it was never printed. `prints` in the order in which they were made. */
export function paperInHand(prints: readonly Print[], sheet: SheetName): PaperInHand | null {
  const own = prints.filter((print) => print.sheet === sheet);
  const latest = own.at(-1);
  if (latest === undefined) return null;
  const whole = own.findLastIndex((print) => print.whole);
  const sections = new Map<string, PrintedSection>();
  for (const print of own.slice(Math.max(whole, 0))) {
    for (const id of print.gone) sections.delete(id);
    for (const section of print.sections) sections.set(section.id, section);
  }
  return { latest, pages: latest.pages, sections };
}

/** The paper of one print alone, as one holds it who has got nothing since. */
export const paperOf = (print: Print): PaperInHand => ({
  latest: print,
  pages: print.pages,
  sections: new Map(print.sections.map((section) => [section.id, section])),
});

/** Whether paper still says what the sheet says; compares hashes only. `sections`: those of the sheet now. */
export function freshness(held: PaperInHand | null, sections: readonly Section[]): Freshness {
  if (held === null) return { state: 'never' };
  const now = new Set(sections.map(({ id }) => id));
  const changed = sections.filter(({ id, hash }) => {
    const before = held.sections.get(id);
    return before !== undefined && before.hash !== hash;
  });
  const added = sections.filter(({ id }) => !held.sections.has(id));
  const removed = [...held.sections.keys()].filter((id) => !now.has(id));
  if (changed.length + added.length + removed.length === 0) return { state: 'current', held };
  const ids = changed.map(({ id }) => id);
  return {
    state: 'changed',
    held,
    changed: ids,
    added: added.map(({ id }) => id),
    removed,
    pages: pagesOf([...ids, ...removed].flatMap((id) => held.sections.get(id) ?? [])),
  };
}

/** 1-based numbers of all pages on which these parts stand, rising. */
export function pagesOf(
  sections: readonly Pick<PrintedSection, 'first' | 'last'>[],
): readonly number[] {
  const pages = new Set<number>();
  for (const { first, last } of sections)
    for (let page = first; page <= last; page += 1) pages.add(page);
  return [...pages].sort((a, b) => a - b);
}

/** "2–4, 7" of page numbers that rise. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
