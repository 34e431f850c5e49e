import type { Info } from '../model/info.ts';
import type { Person } from '../model/person.ts';
import type { TemplateText } from './template.ts';
import { ASIDE } from './tidy.ts';

/** "đồng chí Trịnh Việt Hùng": the address of the person, else that of the event. */
export function addressed(
  person: { readonly name: string; readonly address: string | null },
  info: Pick<Info, 'addressStyle'>,
  text: TemplateText,
): string {
  return `${addressOf(person, info, text)} ${person.name}`.trim();
}

/** The word of address alone; empty where there is none. */
export function addressOf(
  person: { readonly address: string | null },
  info: Pick<Info, 'addressStyle'>,
  text: TemplateText,
): string {
  return person.address ?? text(`address.${info.addressStyle}`);
}

/** Address, name and all posts in their order. */
export function fullForm(person: Person, info: Info, text: TemplateText): string {
  return [addressed(person, info, text), ...person.posts].join(', ');
}

/** The full form inside a sentence: where it goes on behind the posts, a comma closes them (`tidy`). */
export function inSentence(person: Person, info: Info, text: TemplateText): string {
  return fullForm(person, info, text) + (person.posts.length > 0 ? ASIDE : '');
}

/** "a", "a và b", "a, b và c". */
export function listed(items: readonly string[], text: TemplateText): string {
  const last = items.at(-1) ?? '';
  const head = items.slice(0, -1).join(', ');
  return head === '' ? last : text('list.and', { head, last });
}
