import { readAddress } from './address.ts';
import { looksLikePerson, looksLikePost, looksLikeUnit } from './looks.ts';
import { memoByText } from './memo.ts';
import { oneLine } from './text.ts';

export interface PostAndUnit {
  readonly post: string | null;
  readonly unit: string | null;
  /** false: there are parts, but none of them begins like a unit, so that nothing was taken apart. */
  readonly sure: boolean;
}

/** A comma, a semicolon, a line break, or a dash between spaces. */
const SEPARATOR = /\s*[,;\n]\s*|\s+[-–—]\s+/gu;
const ASKED_PARTS = 20;

/** "Trưởng phòng, Sở Nội vụ": cut at the first separator that a unit follows. Nothing is lost: what is not cut is the post. */
export const splitPostAndUnit: (text: string) => PostAndUnit = memoByText((text) => {
  const whole = oneLine(text);
  if (whole === '') return { post: null, unit: null, sure: true };
  if (looksLikeUnit(whole) && !looksLikePost(whole)) return { post: null, unit: whole, sure: true };
  const separators = [...text.matchAll(SEPARATOR)].slice(0, ASKED_PARTS);
  for (const separator of separators) {
    const behind = text.slice(separator.index + separator[0].length);
    const before = oneLine(text.slice(0, separator.index));
    if (before !== '' && looksLikeUnit(behind))
      return { post: before, unit: oneLine(behind), sure: true };
  }
  return { post: whole, unit: null, sure: separators.length === 0 };
});

/** "Ông Nguyễn Văn An, Giám đốc Sở Nội vụ": a person's name and what follows it; null: it is not of that shape. */
export function splitName(text: string): { readonly name: string; readonly rest: string } | null {
  const [separator] = text.matchAll(SEPARATOR);
  if (separator === undefined) return null;
  const name = oneLine(text.slice(0, separator.index));
  const rest = text.slice(separator.index + separator[0].length).trim();
  const read = readAddress(name);
  const isPerson = looksLikePerson(read.name) || read.address !== null;
  return isPerson && rest !== '' ? { name, rest } : null;
}
