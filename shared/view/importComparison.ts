import type { ListChange } from '../import/compare.ts';
import type { Said } from '../model/importedList.ts';

/** Kinds of change in the order in which they are shown; what stayed the same is only counted. */
export const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The new version of a list beside the one that was imported and what the show says now. */
export interface ListComparison {
  /** Of the version that was imported. */
  readonly name: string;
  /** When it was imported, ms since 1970. */
  readonly at: number;
  readonly changes: readonly ComparedChange[];
  /** Recipients for whom the new version says what the old one said. */
  readonly same: number;
}

export interface ComparedChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** 1-based row in the new file; null: it does not stand there any more. */
  readonly row: number | null;
  readonly name: string;
  /** Post and unit, to tell people of one name apart. */
  readonly detail: string;
  /** 1-based places in the old and in the new list; null where it does not stand. */
  readonly from: number | null;
  readonly to: number | null;
  readonly fields: readonly ComparedField[];
  /** The organiser has changed it by hand since the import. */
  readonly isByHand: boolean;
  /** The list and the organiser have changed the same field differently. */
  readonly isConflict: boolean;
}

/** One field in its three states; empty where nothing is said. */
export interface ComparedField {
  readonly field: keyof Said;
  readonly by: 'list' | 'hand' | 'both';
  readonly before: string | null;
  readonly now: string | null;
  readonly next: string | null;
}

export function comparison(
  earlier: { readonly name: string; readonly at: number },
  changes: readonly ListChange[],
): ListComparison {
  const compared = changes.flatMap(comparedChange);
  return {
    name: earlier.name,
    at: earlier.at,
    changes: CHANGE_KINDS.flatMap((kind) => compared.filter((change) => change.kind === kind)),
    same: changes.length - compared.length,
  };
}

function comparedChange(change: ListChange): ComparedChange[] {
  const { id, kind, row, then, now, next, fields, from, to } = change;
  if (kind === 'same') return [];
  const said = next ?? now ?? then;
  return [
    {
      id,
      kind,
      row: row?.row ?? null,
      name: said?.name ?? '',
      detail: [said?.post, said?.unit].filter((part) => part).join(', '),
      from,
      to,
      fields: fields.map(({ field, by }) => ({
        field,
        by,
        before: fieldText(then, field),
        now: fieldText(now, field),
        next: fieldText(next, field),
      })),
      isByHand: fields.some(({ by }) => by !== 'list'),
      isConflict: fields.some(({ by }) => by === 'both'),
    },
  ];
}

function fieldText(said: Said | null, field: keyof Said): string | null {
  const value = said?.[field];
  return value === undefined || value === null ? null : String(value);
}

/** The changes that are taken unless the person says otherwise: not those that would undo work by hand. */
export function takenAtFirst({ changes }: ListComparison): ReadonlySet<string> {
  const isTaken = ({ kind, isConflict, isByHand }: ComparedChange) =>
    kind === 'removed' ? !isByHand : !isConflict;
  return new Set(changes.filter(isTaken).map(({ id }) => id));
}
