/** 1, 01, 1., 1/, (1), 1): the number of a row; of 2.1 the last figure counts, for it begins anew beneath each head. */
const ORDER = /^\(?(?:\d{1,3}\.)*0*(\d{1,5})\s*[.)/-]?\)?$/;
/** 1.250: a number written with its thousands. */
const THOUSANDS = /^(\d{1,2})\.(\d{3})$/;
/** "12. Nguyễn Văn An": number and text in one cell. */
const INLINE = /^0*(\d{1,5})\s*(?:[.)]\s*|\/\s+|-\s+)(?=\D)/;

/** The number in a column of numbers; null: none. */
export function readOrder(text: string): number | null {
  const found = ORDER.exec(text.replace(THOUSANDS, '$1$2'));
  return found === null ? null : Number(found[1]);
}

/** A number in front of a text in the same cell. */
export function inlineOrder(
  text: string,
): { readonly order: number; readonly rest: string } | null {
  const found = INLINE.exec(text);
  return found === null ? null : { order: Number(found[1]), rest: text.slice(found[0].length) };
}
