import type { CatalogueEntry } from '../catalogue/catalogue.ts';
import { AWARD_CATALOGUE } from '../catalogue/catalogue.ts';
import { folded } from '../words/search.ts';

/** Text as names are compared: without marks, capitals, punctuation and runs of spaces. */
export function textKey(text: string | null): string {
  return folded(text ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `textKey` that works each text out once; for as long as its caller keeps it. */
export function rememberedKeys(): (text: string | null) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text ?? '');
    if (before !== undefined) return before;
    const key = textKey(text);
    known.set(text ?? '', key);
    return key;
  };
}

/** Numbers of decisions are compared without "số", spaces and capitals: "số 12/QĐ-UBND" is "12/QĐ-UBND". */
export function decisionKey(number: string | null): string {
  return folded(number ?? '')
    .replace(/^\s*(quyet dinh\b|qd\b)?\s*(so\b)?\s*[:.]?/, '')
    .replace(/[\s.]+/g, '');
}

const ENTRIES = new Map(AWARD_CATALOGUE.map((entry) => [entry.id, entry]));

/** The entry of the catalogue with this id. */
export function catalogueEntry(id: string | null): CatalogueEntry | null {
  return id === null ? null : (ENTRIES.get(id) ?? null);
}

/** Whether the entry stands for many awards ("Bằng khen của Bộ trưởng {bộ}"): the list's own words say which. */
export function standsForMany(entry: CatalogueEntry): boolean {
  return /[{}]/.test(`${entry.name.vi ?? ''}${entry.name.en ?? ''}`);
}

/** What makes two awards the same: the catalogue's entry, else the words. Empty: no award is named. */
export function awardKey(text: string | null, catalogueId: string | null): string {
  const entry = catalogueEntry(catalogueId);
  if (entry !== null && (text === null || !standsForMany(entry))) return `entry ${entry.id}`;
  const words = textKey(text);
  return words === '' ? '' : `words ${words}`;
}
