import type { Award } from '../model/award.ts';
import { inLanguage, type Language } from '../model/primitives.ts';
import { translator } from './translate.ts';

/** What a new presentation of an award is called, in the language of the script. */
export function presentationTitle(award: Pick<Award, 'name'>, language: Language): string {
  return translator(language)('plan.presentationTitle', {
    award: inLanguage(award.name, language),
  }).slice(0, 1000);
}
