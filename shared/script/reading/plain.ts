const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** A mark apart from its letter, Ð, a small number, or beyond Latin letters and punctuation. Most texts have none of these. */
export const UNUSUAL =
  '[\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE\\u00D0]|[^\\s!-\\u024F\\u1E00-\\u1EFF\\u2002-\\u206F]';
const unusual = new RegExp(UNUSUAL, 'u');
const OTHER_NUMBER = /[\p{Nl}\p{No}]|(?![0-9])\p{Nd}/gu;

/** The value of a digit of any script: its digits stand in a row, from zero. */
function digitValue(digit: string): number {
  const place = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(place - before - 1))) before++;
  return before % 10;
}

function plainNumber(character: string, at: number, text: string): string {
  if (/\p{Nd}/u.test(character)) return String(digitValue(character));
  const plain = character.normalize('NFKC');
  return /\d/.test(plain) && /\d/.test(text.charAt(at - 1)) ? `, ${plain}` : plain;
}

/**
 * The one way of writing that the rules know: NFC, Đ (U+0110) where Ð (U+00D0) stood for it, ASCII for characters of full
 * width, for digits of other scripts and for "²", "Ⅱ", "½" (1, fraction slash, 2).
 */
export function plain(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\u00D0/g, 'Đ')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(OTHER_NUMBER, plainNumber)
    .replace(/\u2215/g, '/');
}
