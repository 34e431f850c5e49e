import { KINDS } from '../../lineup/lineup.ts';
import type { RecipientKind } from '../../model/award.ts';
import { draftRecipient } from '../../model/drafts.ts';
import { LONGEST_LIST } from '../../model/importedList.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Show } from '../../model/show.ts';
import { asLine, lineOrNull } from '../asLine.ts';
import { readAddress } from '../recognise/address.ts';
import { splitPostAndUnit } from '../recognise/posts.ts';
import { spelled } from '../recognise/text.ts';
import type { FoundName } from './announcement.ts';
import type { ProposedSegment } from './proposal.ts';

/** Who receives, while a text is brought into a show. */
export interface RecipientBook {
  /**
   * The lineup of a presentation: collectives, individuals, households; of each kind those with names first, then a
   * place for everybody else who was counted. A number that is not known makes no place.
   */
  readonly lineup: (presentation: Extract<ProposedSegment, { kind: 'presentation' }>) => string[];
  /** Those who are new to the show. */
  readonly made: readonly Recipient[];
  /** How often somebody stands in one more presentation, by kind. */
  readonly repeated: Readonly<Record<RecipientKind, number>>;
}

export function recipientBook(show: Show, newId: () => string): RecipientBook {
  const made: Recipient[] = [];
  const repeated = { collective: 0, individual: 0, household: 0 };
  const known: Recipient[] = show.plan.recipients.filter(({ name }) => name !== null);
  const add = (recipient: Recipient): string => {
    made.push(recipient);
    return recipient.id;
  };
  const named = (name: FoundName, posthumous: boolean): string => {
    const recipient = readName(name, posthumous, newId);
    const before = known.find((one) => isSame(one, recipient));
    if (before !== undefined) {
      repeated[before.kind] += 1;
      return before.id;
    }
    known.push(recipient);
    return add(recipient);
  };
  return {
    made,
    repeated,
    lineup: ({ fields: { counts, posthumous }, found }) => {
      const ids = KINDS.flatMap((kind) => {
        const names = found.names.filter((name) => name.kind === kind && lineOrNull(name.text));
        const nameless = Math.max(0, (counts[kind] ?? 0) - names.length);
        return [
          ...names.map((name) => named(name, posthumous)),
          // No stage takes more: a number like this is none of recipients.
          ...Array.from({ length: nameless > LONGEST_LIST ? 0 : nameless }, () =>
            add({ ...draftRecipient(newId(), kind), posthumous }),
          ),
        ];
      });
      return [...new Set(ids)];
    },
  };
}

function readName({ text, kind, detail }: FoundName, posthumous: boolean, newId: () => string) {
  const draft = draftRecipient(newId(), kind);
  if (kind !== 'individual')
    return { ...draft, name: asLine(text), unit: lineOrNull(detail), posthumous };
  const read = readAddress(text);
  const { post, unit } = splitPostAndUnit(detail ?? '');
  return {
    ...draft,
    name: asLine(read.name),
    address: lineOrNull(read.address),
    post: lineOrNull(post),
    unit: lineOrNull(unit),
    posthumous: posthumous || read.posthumous,
  };
}

/** The same name of the same kind, with nothing beside it that speaks against it: who is honoured twice stands in two presentations. */
function isSame(one: Recipient, other: Recipient): boolean {
  return (
    one.kind === other.kind &&
    spelled(one.name ?? '') === spelled(other.name ?? '') &&
    (['post', 'unit'] as const).every(
      (field) =>
        one[field] === null ||
        other[field] === null ||
        spelled(one[field]) === spelled(other[field]),
    )
  );
}

/** Kinds of which all numbers are known. */
export const isCounted = (counts: Readonly<Record<RecipientKind, number | null>>): boolean =>
  KINDS.every((kind) => counts[kind] !== null);
