import type { MarkedText } from '@shared/view/announcementText.ts';

/** The key under which the words for a field are found: its own, or that of the part when the text does not say it. */
export function wordsOf(places: MarkedText['places'], key: string | null): string | null {
  if (key === null || places[key] !== undefined) return key;
  const part = key.split('/')[0] ?? key;
  return places[part] === undefined ? null : part;
}
