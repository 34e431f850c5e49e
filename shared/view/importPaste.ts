/** What has the focus while something is pasted: no field of text, a field of one line, or one of many. */
export type FieldKind = 'none' | 'line' | 'prose';

interface Pasted {
  readonly html: string;
  readonly text: string;
}

/**
 * Whether what is pasted is a list and not a text for the field that has the focus: outside of fields anything is,
 * in a field of one line several lines are, in a field of many lines a table is.
 */
export function isList({ html, text }: Pasted, field: FieldKind): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const isTable = tableRows(html) > 1 || lines.filter((line) => line.includes('\t')).length > 1;
  switch (field) {
    case 'none':
      return lines.length > 0 || tableRows(html) > 0;
    case 'line':
      return isTable || lines.length > 1;
    case 'prose':
      return isTable;
  }
}

function tableRows(html: string): number {
  return /<table[\s>]/i.test(html) ? (html.match(/<tr[\s>]/gi)?.length ?? 0) : 0;
}
