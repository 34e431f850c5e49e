import type { PlanStep } from '../command/batch.ts';
import type { WordingFile } from '../document/wordingFile.ts';
import { type Language, lineSchema, proseSchema } from '../model/primitives.ts';
import type { ShowWords } from '../model/words.ts';
import { type TemplateFault, templateFaults } from '../script/templateCheck.ts';
import { isTemplateKey, TEMPLATES } from '../script/templateFiles.ts';
import { LANGUAGES } from './wordingRows.ts';

/** Names a template in one of its languages. */
export interface WordingName {
  readonly language: Language;
  readonly key: string;
}

interface Wording extends WordingName {
  readonly text: string;
}

/** A template that can't be used, with the first reason; null: it is empty or far too long. */
export interface WordingFault extends WordingName {
  readonly fault: TemplateFault | null;
}

/** What a file of wording would do to a show. */
export interface WordingImport {
  /** The commands that bring what can be used, in an order in which each of them is accepted. */
  readonly steps: readonly PlanStep[];
  /** Templates that would read otherwise than now. */
  readonly templates: readonly WordingName[];
  /** Short forms that would be read otherwise than now. */
  readonly abbreviations: readonly string[];
  /** Templates that can't be used. */
  readonly faults: readonly WordingFault[];
  /** Short forms that can't be used: longer than a line, or empty. */
  readonly unusable: readonly string[];
  /** Templates that the file words in one language only; `language` is the one that is missing. */
  readonly untranslated: readonly WordingName[];
}

/** Compares a file of wording with what a show has. */
export function wordingImport(words: ShowWords, file: WordingFile): WordingImport {
  const found = LANGUAGES.map((language) => templatesIn(language, words.templates[language], file));
  const shorts = Object.entries(file.abbreviations);
  const wanted = shorts.filter(([short, full]) => isAbbreviation(short, full));
  const abbreviations = wanted.filter(([short, full]) => words.abbreviations[short] !== full);
  const changes = found.flatMap(({ taken }) => taken);
  return {
    steps: [
      ...changes.map(templateStep),
      ...abbreviations.map(
        ([short, full]): PlanStep => ({ type: 'set-abbreviation', payload: { short, full } }),
      ),
    ],
    templates: changes.map(({ language, key }) => ({ language, key })),
    abbreviations: abbreviations.map(([short]) => short),
    faults: found.flatMap(({ faults }) => faults),
    unusable: shorts
      .filter(([short, full]) => !isAbbreviation(short, full))
      .map(([short]) => short),
    untranslated: untranslated(file),
  };
}

/** Those that can be used, each against what has come before it: a ring of phrases may open only once another is in. */
function templatesIn(
  language: Language,
  own: Readonly<Record<string, string>>,
  { templates }: WordingFile,
) {
  let table = own;
  let waiting = Object.entries(templates[language]).filter(
    ([key, text]) => text !== (own[key] ?? builtIn(language, key)),
  );
  const taken: Wording[] = [];
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    const left: typeof waiting = [];
    for (const [key, text] of waiting)
      if (isUsable({ language, key, text }, table)) {
        taken.push({ language, key, text });
        table = { ...table, [key]: text };
      } else left.push([key, text]);
    waiting = left;
  }
  const faults = waiting.map(([key, text]) => {
    const [fault = null] = templateFaults({ language, key, text }, table);
    return { language, key, fault };
  });
  return { taken, faults };
}

const isUsable = (wording: Wording, own: Readonly<Record<string, string>>) =>
  templateFaults(wording, own).length === 0 &&
  wording.text.trim() !== '' &&
  proseSchema.safeParse(wording.text).success;

const builtIn = (language: Language, key: string): string | null =>
  isTemplateKey(key) ? TEMPLATES[language][key] : null;

/** What comes with the app is not kept as the show's own. */
function templateStep({ language, key, text }: Wording): PlanStep {
  const isBuiltIn = text === builtIn(language, key);
  return {
    type: 'edit-template',
    payload: { language, key, text: isBuiltIn ? null : text.normalize('NFC') },
  };
}

const isAbbreviation = (short: string, full: string) =>
  lineSchema.min(1).max(60).safeParse(short).success &&
  !(short in Object.prototype) &&
  lineSchema.min(1).safeParse(full).success;

function untranslated({ templates }: WordingFile): readonly WordingName[] {
  const { vi, en } = templates;
  const only = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
    Object.keys(a).filter((key) => isTemplateKey(key) && !Object.hasOwn(b, key));
  return [
    ...only(vi, en).map((key) => ({ language: 'en', key }) as const),
    ...only(en, vi).map((key) => ({ language: 'vi', key }) as const),
  ];
}
