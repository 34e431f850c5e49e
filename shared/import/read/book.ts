import type { ImportProblem, SourceBook, SourceTable } from '../source.ts';
import { Unreadable } from './faults.ts';
import { finishText } from './finishText.ts';
import { legacyEncoding } from './legacy.ts';
import { mapTexts } from './texts.ts';

/** What the reader of a format found. */
export interface FoundTables {
  readonly tables: readonly SourceTable[];
  readonly notices: readonly ImportProblem[];
}

/**
 * The book of what a reader found. Text in an old Vietnamese encoding is left as it is, with a notice:
 * whether it is converted is the person's decision. Throws `list-empty` when there is no text at all.
 */
export function bookOf(name: string, { tables, notices }: FoundTables): SourceBook {
  if (tables.length === 0) throw new Unreadable('list-empty');
  const encoding = legacyEncoding({ tables });
  if (encoding === null)
    return { name, tables: tables.map((table) => mapTexts(table, finishText)), notices };
  const notice = { code: 'legacy-text', details: { encoding } };
  // The name of the code page says nothing of a text whose letters are made by a font.
  return { name, tables, notices: [...notices.filter(({ code }) => code !== 'encoding'), notice] };
}
