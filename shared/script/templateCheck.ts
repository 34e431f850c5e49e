import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../model/primitives.ts';
import { NEEDED_SLOTS, PHRASES, TEMPLATE_SLOTS } from './slots.ts';

/** A wording of a template. */
export interface TemplateWording {
  readonly language: Language;
  readonly key: string;
  readonly text: string;
}

/** Why a wording can't be used. The sentences stand in `shared/words` under `templateFault.<code>`. */
export interface TemplateFault {
  readonly code: 'unknown-key' | 'syntax' | 'unknown-slot' | 'unfit-form' | 'missing-slot' | 'loop';
  /** `at` is the 1-based place in the text, `slot` the slot, `known` those that may be used, `ring` the phrases. */
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * What is wrong with a wording; empty when it can be used. `own` are the show's other wordings in this language,
 * by key: phrases among them may lead back to each other.
 */
export function templateFaults(
  wording: TemplateWording,
  own: Readonly<Record<string, string>>,
): readonly TemplateFault[] {
  const { key, text, language } = wording;
  if (!Object.hasOwn(TEMPLATE_SLOTS, key)) return [{ code: 'unknown-key', details: { key } }];
  const elements = elementsOf(text, language);
  if ('code' in elements) return [elements];
  const used = namesOf(elements);
  const known = [...TEMPLATE_SLOTS[key as keyof typeof TEMPLATE_SLOTS], ...PHRASES];
  const unknown = used.filter((slot) => !known.includes(slot));
  const needed = NEEDED_SLOTS[key as keyof typeof NEEDED_SLOTS] ?? [];
  const ring = ringThrough(wording, { ...own, [key]: text });
  return [
    ...unknown.map((slot): TemplateFault => {
      return { code: 'unknown-slot', details: { slot, known: listed(known) } };
    }),
    ...unfit(elements).map((slot): TemplateFault => ({ code: 'unfit-form', details: { slot } })),
    ...needed
      .filter((slot) => !used.includes(slot))
      .map((slot): TemplateFault => ({ code: 'missing-slot', details: { slot: `{${slot}}` } })),
    ...(ring === null
      ? []
      : [{ code: 'loop', details: { ring: ring.map((one) => `{${one}}`).join(' → ') } } as const]),
  ];
}

const listed = (slots: readonly string[]) => slots.map((slot) => `{${slot}}`).join(' ');

/** Slots that a text uses, each once; or the fault that keeps it from being read. */
export function slotsIn(text: string, language: Language): readonly string[] | TemplateFault {
  const elements = elementsOf(text, language);
  return 'code' in elements ? elements : namesOf(elements);
}

/** The parts of a parsed message. */
interface Element {
  readonly type: number;
  readonly value?: unknown;
  /** How a number is written, where the text says so. */
  readonly style?: unknown;
}

/** Types of the message parser: what has no name, and the forms that only some values have. */
const [LITERAL, NUMBER, DATE, TIME, PLURAL, POUND] = [0, 2, 3, 4, 6, 7];

/** All parts of a message, and those inside of its choices. */
function elementsOf(text: string, language: Language): readonly Element[] | TemplateFault {
  try {
    const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    return withInner(message.getAst());
  } catch (error) {
    const { location } = error as { location?: { start?: { offset?: number } } };
    return { code: 'syntax', details: { at: (location?.start?.offset ?? 0) + 1 } };
  }
}

function withInner(elements: readonly unknown[]): readonly Element[] {
  type Choice = Element & {
    readonly options?: Readonly<Record<string, { readonly value: readonly unknown[] }>>;
  };
  return (elements as readonly Choice[]).flatMap((element) => [
    element,
    ...Object.values(element.options ?? {}).flatMap(({ value }) => withInner(value)),
  ]);
}

const namesOf = (elements: readonly Element[]): readonly string[] => [
  ...new Set(
    elements
      .filter(({ type }) => type !== LITERAL && type !== POUND)
      .map(({ value }) => String(value)),
  ),
];

/** The only slot that is a number; all others are texts. */
const COUNT = 'n';

/** Slots in a form that their value has not: filling them in would fail in the middle of the script, or read as "NaN". */
function unfit(elements: readonly Element[]): readonly string[] {
  const isUnfit = ({ type, value, style }: Element) => {
    if (type === DATE || type === TIME) return true;
    if (type === NUMBER) return value !== COUNT || style != null;
    return type === PLURAL && value !== COUNT;
  };
  return namesOf(elements.filter(isUnfit));
}

/** Phrases that take each other in, from this one back to itself; null: none. */
function ringThrough(
  { key, language }: TemplateWording,
  texts: Readonly<Record<string, string>>,
): readonly string[] | null {
  const start = key.replace(/^phrase\./, '');
  if (start === key) return null;
  const walk = (phrase: string, path: readonly string[]): readonly string[] | null => {
    const text = texts[`phrase.${phrase}`];
    const used = text === undefined ? [] : slotsIn(text, language);
    for (const next of 'code' in used ? [] : used) {
      if (next === start) return [...path, next];
      const found = path.includes(next) ? null : walk(next, [...path, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(start, [start]);
}
