import type { Award } from '../model/award.ts';
import type { Person } from '../model/person.ts';
import { inLanguage, type Language } from '../model/primitives.ts';
import type { Presentation } from '../model/segment.ts';
import type { TemplateText } from '../script/template.ts';
import { holdsOffice, isOfTheHighest } from './offices.ts';

/**
 * The words in front of the presenter, or null when there are none.
 * On "auto": "Thừa ủy quyền của …" where the award has an authority for whom others hand it and the first presenter
 * neither holds that office nor is one of the highest of the state (practice under Luật 06/2022 Điều 82).
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
  const [first] = presenters;
  if (award.onBehalfOf === null || first === undefined) return null;
  if (holdsOffice(first, award.onBehalfOf) || isAbove(first, award)) return null;
  return template('formula.onBehalfOf', { authority: inLanguage(award.onBehalfOf, language) });
}

/** The five highest offices speak for no one when they hand over what the President or the Government gives. */
const isAbove = (person: Person, { tier }: Award): boolean =>
  (tier === 1 || tier === 2) && isOfTheHighest(person);
