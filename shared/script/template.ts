import { memoByIdentity } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Language } from '../model/primitives.ts';
import type { Show } from '../model/show.ts';
import type { ShowWords } from '../model/words.ts';
import { type MessageText, messageTable } from '../words/messages.ts';
import { PHRASES } from './slots.ts';
import { templateFaults } from './templateCheck.ts';
import { TEMPLATES, type TemplateKey } from './templateFiles.ts';

/** Fills a template of the script's language. Phrases fill themselves. */
export type TemplateText = MessageText<TemplateKey>;

type Table = Readonly<Record<TemplateKey, string>>;

/** The templates of a show: its own wording where it has one that can be used. */
export function showTemplates({ info, plan }: Pick<Show, 'info' | 'plan'>): TemplateText {
  return planTemplates(plan, info.scriptLanguage);
}

/** The same in a given language. */
export function planTemplates({ words }: Pick<Plan, 'words'>, language: Language): TemplateText {
  return ownTexts(words.templates)[language];
}

const ownTexts = memoByIdentity(
  (own: ShowWords['templates']): Readonly<Record<Language, TemplateText>> => ({
    vi: withOwn('vi', own.vi),
    en: withOwn('en', own.en),
  }),
);

function withOwn(language: Language, own: Readonly<Record<string, string>>): TemplateText {
  const usable = Object.entries(own).filter(
    ([key, text]) => templateFaults({ language, key, text }, own).length === 0,
  );
  return usable.length === 0
    ? builtInText(language)
    : filling(language, { ...TEMPLATES[language], ...Object.fromEntries(usable) });
}

function filling(language: Language, table: Table): TemplateText {
  const text = messageTable<TemplateKey>({ vi: table, en: table })(language);
  const phrases: Record<string, string> = {};
  // A phrase may take in others; those that wait for one come once it is there. No rings: that is checked.
  for (let round = 0; round < PHRASES.length; round += 1)
    for (const phrase of PHRASES) {
      const filled = filledPhrase(text, `phrase.${phrase}`, phrases);
      if (filled !== null) phrases[phrase] = filled;
    }
  return (key, slots) => text(key, { ...phrases, ...slots });
}

/** Null: a phrase that it takes in is not there yet. */
function filledPhrase(
  text: TemplateText,
  key: TemplateKey,
  phrases: Readonly<Record<string, string>>,
): string | null {
  try {
    return text(key, phrases);
  } catch {
    return null;
  }
}

const builtIn = new Map<Language, TemplateText>();

/** The app's own wording, filled when it is first asked for: a start asks for none. */
function builtInText(language: Language): TemplateText {
  const text = builtIn.get(language) ?? filling(language, TEMPLATES[language]);
  builtIn.set(language, text);
  return text;
}
