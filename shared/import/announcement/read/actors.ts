import type { RecipientKind } from '../../../model/award.ts';
import type { Span } from '../announcement.ts';
import type { ChunkOf } from './chunks.ts';
import { type Line, spanAt } from './line.ts';
import type { FoundPerson } from './peopleIn.ts';

/** Who does something: a person by name, or an office ("Chủ tịch UBND tỉnh"), a body, or "Đồng chí" of the sentence before. */
export type Actor =
  | { readonly kind: 'person'; readonly person: FoundPerson; readonly span: Span }
  | { readonly kind: 'office' | 'body'; readonly text: string; readonly span: Span }
  | { readonly kind: 'same'; readonly span: Span };

/** A recipient by name. */
export interface NamedRecipient {
  readonly text: string;
  readonly kind: RecipientKind;
  readonly detail: string | null;
  readonly isLate: boolean;
  readonly span: Span;
}

export type Somebody = ChunkOf<'person' | 'unit' | 'office'>;

export function actorOf(line: Line, chunk: Somebody): Actor {
  const span = spanAt(line, chunk.from, chunk.to);
  if (chunk.kind === 'person') return { kind: 'person', person: chunk.person, span };
  if (chunk.kind === 'unit') return { kind: 'body', text: chunk.unit.text, span };
  return chunk.office.text === ''
    ? { kind: 'same', span }
    : { kind: 'office', text: chunk.office.text, span };
}

/** Whom an actor is where the verb is one of receiving; null: an office receives nothing. */
function recipientOf(actor: Actor): NamedRecipient | null {
  if (actor.kind === 'person') {
    const { person } = actor;
    const { name: text, isLate, nameSpan: span } = person;
    return { text, kind: 'individual', detail: detailOf(person), isLate, span };
  }
  // "tặng Tổng công ty": which one, the text has said before.
  if (actor.kind !== 'body' || !NAMED.test(actor.text.normalize('NFC'))) return null;
  const kind = HOUSEHOLD.test(actor.text) ? 'household' : 'collective';
  return { text: actor.text, kind, detail: null, isLate: false, span: actor.span };
}

const NAMED = /\s[^\s]*[\p{Lu}\d]/u;
const HOUSEHOLD = /^(hộ|gia đình)\s/iu;

function detailOf({ posts, detail }: FoundPerson): string | null {
  return [...posts, ...(detail === null ? [] : [detail])].join(', ') || null;
}

/** Those of them who can receive something. */
export const recipientsOf = (actors: readonly Actor[]): readonly NamedRecipient[] =>
  actors.flatMap((actor) => recipientOf(actor) ?? []);

/** "Đồng chí cũng trao": whoever did something in the sentence before, which is `last`. */
export function knownAmong(actors: readonly Actor[], last: readonly Actor[]): readonly Actor[] {
  // "Bác sĩ CKII Lê …": an address that a name follows means nobody else.
  const isNamed = actors.some(({ kind }) => kind === 'person');
  return actors.flatMap((actor) => {
    if (actor.kind !== 'same') return [actor];
    return isNamed ? [] : last;
  });
}
