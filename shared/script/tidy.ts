/** Stands behind a name with its posts: the comma that closes them is set only where the sentence goes on. */
export const ASIDE = '\uE000';
const CLOSED_ASIDE = new RegExp(`${ASIDE}(?=\\s*([.,;:!?…]|$))`, 'gu');

/**
 * A filled template as a sentence: an empty slot takes the punctuation beside it along, posts behind a name end in
 * a comma, and the first letter is a capital.
 */
export function tidy(text: string): string {
  const sentence = text
    .replace(CLOSED_ASIDE, '')
    .replaceAll(ASIDE, ',')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ (?=[.,;:!?])/gu, '')
    .replace(/^[\s,;:.–-]+/u, '')
    .replace(/([,;:])(?:\s*[,;:])+/gu, '$1')
    .replace(/[,;:]\./gu, '.')
    .trim();
  return capitalised(sentence);
}

/** "đồng chí …" -> "Đồng chí …"; the rest stays as it is. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** A spoken text begins with a capital where the written one does: "HTX …" is said in full. */
export function likeWritten(text: string, written: string): string {
  const [first = ''] = written;
  return first === first.toUpperCase() ? capitalised(text) : text;
}
