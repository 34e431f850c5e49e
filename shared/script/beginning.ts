/** The beginning of a paragraph, to tell it from others. */
export function beginning(paragraph: string): string {
  const line = paragraph.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 60)}…`;
}
