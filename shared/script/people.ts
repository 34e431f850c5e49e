import type { Info } from '../model/info.ts';
import type { Person } from '../model/person.ts';
import type { TemplateText } from './template.ts';

function addressOf(
  person: { readonly address: string | null },
  info: Info,
  text: TemplateText,
): string {
  return person.address ?? text(`address.${info.addressStyle}`);
}

/** "đồng chí Trịnh Việt Hùng". */
export function addressed(
  person: { readonly name: string; readonly address: string | null },
  info: Info,
  text: TemplateText,
): string {
  return `${addressOf(person, info, text)} ${person.name}`.trim();
}

/** Address, name and all posts in their order. */
export function fullForm(person: Person, info: Info, text: TemplateText): string {
  return [addressed(person, info, text), ...person.posts].join(', ');
}

/** The same inside a sentence: what has posts behind the name ends in a comma, "…, Bí thư Tỉnh ủy,". */
export function aside(text: string): string {
  return text.includes(', ') ? `${text},` : text;
}

/** "a", "a và b", "a, b và c". */
export function listed(items: readonly string[], text: TemplateText): string {
  const last = items.at(-1) ?? '';
  const head = items.slice(0, -1).join(', ');
  return head === '' ? last : text('list.and', { head, last });
}
