import type { Plan } from '../model/plan.ts';
import type { Recipient } from '../model/recipient.ts';
import { givenNameFirst, sortedByWords, wordsOf } from '../words/collation.ts';
import { type RecipientColumn, receiverText, standings } from './recipientTable.ts';

/** Columns by which the table can be sorted. */
export type SortColumn = Exclude<RecipientColumn, 'remarks'>;

export interface RecipientSort {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/**
 * Sorts for reading only: neither the list of recipients nor any lineup changes. What is empty comes last,
 * either way. By name: bodies, people, families; people by their given names, the others by the whole name.
 */
export function sortedRecipients(
  plan: Plan,
  recipients: readonly Recipient[],
  sort: RecipientSort | null,
): readonly Recipient[] {
  if (sort === null) return recipients;
  const keyOf = keys(plan, sort.column);
  const keyed = recipients.map((recipient) => ({ recipient, key: keyOf(recipient) }));
  const full = keyed.filter(({ key }) => key !== null);
  const inOrder = sortedByWords(full, ({ key }) => key ?? []);
  return [
    ...(sort.isDescending ? inOrder.toReversed() : inOrder),
    ...keyed.filter(({ key }) => key === null),
  ].map(({ recipient }) => recipient);
}

type Key = readonly string[] | null;

const KIND_ORDER = { collective: '1', individual: '2', household: '3' } as const;

/** The words by which a recipient is compared; null: it has none. */
function keys(plan: Plan, column: SortColumn): (recipient: Recipient) => Key {
  const places = standings(plan.segments);
  switch (column) {
    case 'name':
      return ({ kind, name }) =>
        name === null
          ? null
          : [KIND_ORDER[kind], ...(kind === 'individual' ? givenNameFirst(name) : wordsOf(name))];
    case 'kind':
      return ({ kind }) => [KIND_ORDER[kind]];
    case 'call':
      return ({ id }) => {
        const [first] = places.get(id) ?? [];
        return first === undefined ? null : [String(first.order)];
      };
    case 'place': {
      const inOrder = new Map([...places.keys()].map((id, at) => [id, String(at)]));
      return ({ id }) => {
        const at = inOrder.get(id);
        return at === undefined ? null : [at];
      };
    }
    case 'receiver':
      return (recipient) => wordsIn(receiverText(recipient));
    default:
      return (recipient) => wordsIn(recipient[column]);
  }
}

const wordsIn = (text: string | null): Key =>
  text === null || text.trim() === '' ? null : wordsOf(text);
