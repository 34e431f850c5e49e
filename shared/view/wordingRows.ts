import { type Language, languageSchema } from '../model/primitives.ts';
import type { ShowWords } from '../model/words.ts';
import { PHRASES, TEMPLATE_SLOTS } from '../script/slots.ts';
import { TEMPLATE_KEYS, TEMPLATES, type TemplateKey } from '../script/templateFiles.ts';
import { folded, matches } from '../words/search.ts';
import type { Translate } from '../words/translate.ts';

export const LANGUAGES: readonly Language[] = languageSchema.options;

/** Where a template stands in the list, in the order of a ceremony. */
export const WORDING_GROUPS = [
  'opening',
  'introduction',
  'speeches',
  'launch',
  'others',
  'leadIn',
  'announce',
  'callUp',
  'present',
  'photo',
  'leave',
  'phrases',
  'names',
  'counts',
] as const;
export type WordingGroup = (typeof WORDING_GROUPS)[number];

/** The group of each family of keys, by what stands before the point. */
const GROUP_OF: Readonly<Record<string, WordingGroup>> = {
  opening: 'opening',
  introduction: 'introduction',
  speech: 'speeches',
  launch: 'launch',
  performance: 'others',
  break: 'others',
  other: 'others',
  closing: 'others',
  leadIn: 'leadIn',
  announce: 'announce',
  callUp: 'callUp',
  invited: 'callUp',
  oneInvited: 'callUp',
  present: 'present',
  formula: 'present',
  photo: 'photo',
  leave: 'leave',
  phrase: 'phrases',
  name: 'names',
  address: 'names',
  placeholder: 'names',
  count: 'counts',
  kind: 'counts',
  list: 'counts',
  date: 'counts',
};

export interface WordingRow {
  readonly key: TemplateKey;
  readonly title: string;
  /** Languages in which the show has a wording of its own. */
  readonly changed: readonly Language[];
}

export interface WordingRows {
  readonly group: WordingGroup;
  readonly rows: readonly WordingRow[];
}

/** The group that a template stands in. */
export function groupOf(key: TemplateKey): WordingGroup {
  return GROUP_OF[key.slice(0, key.indexOf('.'))] ?? 'others';
}

/** Languages in which a show words a template itself. */
export function changedLanguages(
  templates: ShowWords['templates'],
  key: string,
): readonly Language[] {
  return LANGUAGES.filter((language) => Object.hasOwn(templates[language], key));
}

/** The templates in groups; with a query those that have all of its words in their title or text. */
export function wordingRows(
  templates: ShowWords['templates'],
  query: string,
  t: Translate,
): readonly WordingRows[] {
  const rows = TEMPLATE_KEYS.map((key) => ({
    key,
    title: t(`template.${key}`),
    changed: changedLanguages(templates, key),
  })).filter(({ key, title }) => query.trim() === '' || isMeant(templates, key, title, query));
  return WORDING_GROUPS.map((group) => ({
    group,
    rows: rows.filter(({ key }) => groupOf(key) === group),
  })).filter((one) => one.rows.length > 0);
}

function isMeant(
  templates: ShowWords['templates'],
  key: TemplateKey,
  title: string,
  query: string,
): boolean {
  const texts = LANGUAGES.map((language) => templateOf(templates, language, key));
  return matches(folded([title, key, ...texts].join(' ')), query);
}

/** The wording of a template in a show: its own, else the one that comes with the app. */
export function templateOf(
  templates: ShowWords['templates'],
  language: Language,
  key: TemplateKey,
): string {
  return templates[language][key] ?? TEMPLATES[language][key];
}

/** What a template may take in: its own slots, and the phrases that all may. */
export function slotsOf(key: TemplateKey) {
  const phrase = key.replace(/^phrase\./, '');
  return {
    slots: TEMPLATE_SLOTS[key],
    phrases: PHRASES.filter((one) => one !== phrase),
  };
}
