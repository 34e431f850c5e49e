import type { Award } from '../model/award.ts';
import type { Person } from '../model/person.ts';
import { type Bilingual, inLanguage, type Language } from '../model/primitives.ts';
import type { Presentation } from '../model/segment.ts';
import type { TemplateText } from '../script/template.ts';

/** Whether one of the person's posts is the office of this authority. */
function holdsOffice(person: Person, authority: Bilingual): boolean {
  const names = [authority.vi, authority.en].flatMap((name) => (name ? [name.toLowerCase()] : []));
  return person.posts.some((post) => names.includes(post.toLowerCase()));
}

/**
 * The words in front of the presenter, or null when there are none.
 * On "auto": "Thừa ủy quyền của …" where the award has an authority for whom others hand it and the first
 * presenter does not hold that office (practice under Luật 06/2022 Điều 82).
 */
export function formulaText(
  presentation: Presentation,
  award: Award,
  presenters: readonly Person[],
  language: Language,
  template: TemplateText,
): string | null {
  const { formula } = presentation;
  if (formula.kind === 'none') return null;
  if (formula.kind === 'custom') return formula.text;
  const first = presenters[0];
  if (award.onBehalfOf === null || first === undefined || holdsOffice(first, award.onBehalfOf))
    return null;
  return template('formula.onBehalfOf', { authority: inLanguage(award.onBehalfOf, language) });
}
