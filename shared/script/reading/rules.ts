import { englishRules } from './english.ts';
import type { Rule, RuleGroup } from './pattern.ts';
import type { Voice } from './settings.ts';
import { vietnameseNumbers } from './vietnamese.ts';
import { VIETNAMESE_CONTEXT } from './vietnameseContext.ts';

const made = new Map<string, readonly (Rule | RuleGroup)[]>();

/** What follows the abbreviations of the table, made once for a voice: what depends on its surroundings, then numbers. */
export function rulesOf(voice: Voice): readonly (Rule | RuleGroup)[] {
  const name = `${voice.language} ${voice.region}`;
  const rules =
    made.get(name) ??
    (voice.language === 'vi'
      ? [...VIETNAMESE_CONTEXT, vietnameseNumbers(voice)]
      : englishRules(voice));
  made.set(name, rules);
  return rules;
}
