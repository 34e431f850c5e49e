/** Text as a field of one line takes it: NFC, single spaces, no longer than the field. */
export function asLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 1000);
}

/** The same; null when nothing is left. */
export function lineOrNull(text: string | null): string | null {
  const line = asLine(text ?? '');
  return line === '' ? null : line;
}

/** With a capital at its beginning. */
export const sentenceCase = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
