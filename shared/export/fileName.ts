import type { Info } from '../model/info.ts';
import { folded } from '../words/search.ts';

const LONGEST = 60;

/**
 * The name of a file that holds a show: its title without marks, and its date. "Hội nghị Điển hình tiên tiến" of
 * 2 March 2025 is `hoi-nghi-dien-hinh-tien-tien-2025-03-02.xlsx`: safe on every system and in every mail.
 */
export function fileName({ title, date }: Pick<Info, 'title' | 'date'>, ending: string): string {
  const words = folded(title).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  const parts = [slug === '' ? 'rostrum' : slug, date];
  return `${parts.filter((part) => part !== null).join('-')}.${ending}`;
}
