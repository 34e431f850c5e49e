import type { Action } from '../action/actions.ts';
import type { ShowSummary } from '../contract/contract.ts';
import { placeholderNumbers } from '../lineup/lineup.ts';
import { memoByIdentity } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import { inLanguage, type Language } from '../model/primitives.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Show } from '../model/show.ts';
import { placeholderName } from '../script/names.ts';
import { planTemplates, type TemplateText } from '../script/template.ts';
import { dateText } from '../timing/typedMoment.ts';
import { folded } from '../words/search.ts';
import type { Translate } from '../words/translate.ts';
import { presenterNames } from './rundown.ts';

/** The kinds of things that can be found, in the order in which they are listed. */
export const FOUND_KINDS = [
  'paper',
  'action',
  'segment',
  'wave',
  'recipient',
  'person',
  'award',
  'decision',
  'show',
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** Something that can be found and gone to. */
export interface Findable {
  readonly kind: FoundKind;
  readonly id: string;
  readonly label: string;
  /** What tells it from others of its name; may be empty. */
  readonly detail: string;
  /** Label, detail and what else it is known by, without marks and capitals. */
  readonly text: string;
}

export interface FoundGroup {
  readonly kind: FoundKind;
  readonly found: readonly Findable[];
  /** How many more there are. */
  readonly more: number;
}

/** `more`: what it is found by beside what is shown. */
function findable(kind: FoundKind, id: string, label: string, detail: string, more = ''): Findable {
  return { kind, id, label, detail, text: folded(`${label} ${detail} ${more}`) };
}

/** Everything in a plan that can be found. Folded once for each thing that has changed, so that typing costs a search alone. */
export function findablesOf(show: Pick<Show, 'info' | 'plan'>, t: Translate): readonly Findable[] {
  const { plan, info } = show;
  const { scriptLanguage } = info;
  return [
    ...segmentsAndWaves(plan, t),
    ...recipientsOf(scriptLanguage)(plan),
    ...plan.people.map(person),
    ...plan.awards.map(({ id, name, issuer }) =>
      findable(
        'award',
        id,
        inLanguage(name, scriptLanguage),
        issuer === null ? '' : inLanguage(issuer, scriptLanguage),
      ),
    ),
    ...plan.decisions.map(({ id, number, issuer }) => {
      const by = inLanguage(issuer, scriptLanguage);
      return findable('decision', id, number ?? by, number === null ? '' : by);
    }),
  ];
}

function segmentsAndWaves(plan: Plan, t: Translate): Findable[] {
  return plan.segments.flatMap((segment, index) => {
    const label = `${index + 1}. ${segment.title}`;
    const own = titled(
      segment.title,
      findable('segment', segment.id, label, t(`kind.${segment.kind}`)),
    );
    if (segment.kind !== 'presentation') return [own];
    const waves = segment.waves.map((wave, nth) => {
      const which = t('wave.label', { i: nth + 1, n: segment.waves.length });
      const detail = presenterNames(plan, wave);
      return titled(segment.title, findable('wave', wave.id, `${label}: ${which}`, detail));
    });
    return [own, ...waves];
  });
}

/** What begins with a number begins with its title as well. */
const titled = (title: string, found: Findable): Findable => ({
  ...found,
  text: `${folded(title)} ${found.text}`,
});

const person = memoByIdentity(({ id, name, posts }: Plan['people'][number]) =>
  findable('person', id, name, posts[0] ?? '', posts.join(' ')),
);

/** A plan is folded once, and of the next plan only the recipients that it has changed. */
const recipientsOf = (() => {
  const byLanguage = (language: Language) =>
    memoByIdentity((plan: Plan): readonly Findable[] => {
      const numbers = placeholderNumbers(plan);
      const text = planTemplates(plan, language);
      return plan.recipients.map((one) =>
        one.name === null ? unnamed(one, numbers.get(one.id) ?? 1, text) : named(one),
      );
    });
  const finders = { vi: byLanguage('vi'), en: byLanguage('en') };
  return (language: Language) => finders[language];
})();

const named = memoByIdentity((one: Recipient) =>
  findable('recipient', one.id, one.name ?? '', [one.post, one.unit].filter(Boolean).join(', ')),
);

function unnamed(one: Recipient, number: number, text: TemplateText): Findable {
  const label = placeholderName(one, number, text);
  return findable('recipient', one.id, label, one.unit ?? '');
}

/** The actions of a view. `keys` are shown beside them. */
export function findableActions(
  actions: readonly Action[],
  keyOf: (key: string) => string,
  t: Translate,
): readonly Findable[] {
  return actions.map(({ id, label, keys }) =>
    findable('action', id, t(label), keys.map(keyOf).join(', ')),
  );
}

/** The shows of the library but the one that is open. */
export function findableShows(
  shows: readonly ShowSummary[],
  openId: string | null,
): readonly Findable[] {
  return shows
    .filter(({ id, fault }) => id !== openId && fault === null)
    .map(({ id, title, date, venue }) => {
      const place = [date === null ? '' : dateText(date), venue].filter((part) => part !== '');
      return findable('show', id, title, place.join(' · '));
    });
}

/** How well a thing fits: its name begins like the query, a word of it does, or the words stand somewhere in it. */
const RANKS = 3;

/**
 * What fits a query, by kind, the best first, at most `limit` of a kind. Every word of the query has to stand in
 * the text, whatever its marks and capitals. An empty query lists the actions and the programme.
 */
export function find(
  things: readonly Findable[],
  query: string,
  limit: number,
): readonly FoundGroup[] {
  const typed = folded(query).trim();
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const groups = new Map<FoundKind, Findable[][]>();
  for (const thing of things) {
    const rank = rankOf(thing, typed, words);
    if (rank === null) continue;
    const ranks = groups.get(thing.kind) ?? Array.from({ length: RANKS }, () => []);
    groups.set(thing.kind, ranks);
    ranks[rank]?.push(thing);
  }
  return FOUND_KINDS.flatMap((kind) => {
    const all = groups.get(kind)?.flat() ?? [];
    if (all.length === 0) return [];
    return { kind, found: all.slice(0, limit), more: Math.max(0, all.length - limit) };
  });
}

function rankOf(thing: Findable, typed: string, words: readonly string[]): number | null {
  if (typed === '') return thing.kind === 'action' || thing.kind === 'segment' ? 0 : null;
  if (thing.text.startsWith(typed)) return 0;
  if (!words.every((word) => thing.text.includes(word))) return null;
  return thing.text.includes(` ${typed}`) ? 1 : 2;
}
