import abbreviations from '@data/script/abbreviations.vi.json' with { type: 'json' };
import type { Language } from '../model/primitives.ts';

const longestFirst = Object.keys(abbreviations).sort((a, b) => b.length - a.length);
const escaped = longestFirst.map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const table: Readonly<Record<string, string>> = abbreviations;

/** What the MC reads: the same text with its abbreviations said in full. English has none in the table. */
export function spoken(text: string, language: Language): string {
  return language === 'vi' ? text.replace(pattern, (short) => table[short] ?? short) : text;
}
