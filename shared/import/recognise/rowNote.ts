import headsFile from '@data/import/heads.json' with { type: 'json' };
import type { ColumnText } from './cells.ts';
import { phraseAt, plainPhrases } from './phrases.ts';
import { spelledWords } from './text.ts';

const REMARKS = plainPhrases(headsFile.senses.remark);

/** The texts of the note columns, each behind its head; what stands under "Ghi chú" needs none. */
export function rowNote(cells: readonly ColumnText[]): string {
  return cells
    .map(({ column: { head }, text }) => {
      const isRemark = head === '' || phraseAt(REMARKS, spelledWords(head)) !== null;
      return isRemark ? text : `${head}: ${text}`;
    })
    .join('\n');
}
