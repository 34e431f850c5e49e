import type { ListMapping } from '../contract/settings.ts';
import { COLUMN_MEANINGS, type ColumnMeaning } from '../import/list.ts';
import type { RecogniseOptions } from '../import/recognise/options.ts';
import type { RecipientKind } from '../model/award.ts';

/** What a person has said of a list, now and of others like it before. */
export interface Corrections {
  /** By heads, the newest last. */
  readonly mappings: readonly ListMapping[];
  /** What was said of this list's own tables, by their names. */
  readonly columns: Readonly<Record<string, readonly ColumnMeaning[]>>;
  readonly kinds: Readonly<Record<string, RecipientKind>>;
}

/** As many as the settings keep. */
const MOST = 50;
const LONGEST = 2000;

/**
 * Mappings with another one, the newest last; it takes the place of an older one for the same heads.
 * One without heads by which a list is known again is not kept.
 */
export function withMapping(
  mappings: readonly ListMapping[],
  mapping: ListMapping,
): readonly ListMapping[] {
  const { heads } = mapping;
  if (!/[^|\s]/.test(heads) || heads.length > LONGEST) return mappings;
  return [...mappings.filter((one) => one.heads !== heads), mapping].slice(-MOST);
}

/** The corrections that concern these tables, each known by its heads; null: none does. */
export function optionsFor(
  tables: readonly { readonly table: string; readonly heads: string }[],
  corrections: Corrections,
): RecogniseOptions | null {
  const { mappings, kinds } = corrections;
  const options = {
    mappings: tables.flatMap(({ table, heads }) => {
      const known = mappings.findLast((mapping) => mapping.heads === heads);
      const columns = corrections.columns[table] ?? meanings(known);
      return columns === null ? [] : [{ table, columns }];
    }),
    kinds: tables.flatMap(({ table }) => {
      const kind = kinds[table];
      return kind === undefined ? [] : [{ table, kind }];
    }),
  };
  return options.mappings.length + options.kinds.length === 0 ? null : options;
}

/** The settings keep names; a mapping with one that this Rostrum does not know is of no use. */
function meanings(mapping: ListMapping | undefined): readonly ColumnMeaning[] | null {
  if (mapping === undefined) return null;
  const known = mapping.columns.flatMap(
    (name) => COLUMN_MEANINGS.find((one) => one === name) ?? [],
  );
  return known.length === mapping.columns.length ? known : null;
}
