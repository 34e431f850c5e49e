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
  readonly code: 'unknown-key' | 'syntax' | 'unknown-slot' | 'missing-slot' | 'loop';
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
  const used = slotsIn(text, language);
  if ('code' in used) return [used];
  const known = [...TEMPLATE_SLOTS[key as keyof typeof TEMPLATE_SLOTS], ...PHRASES];
  const unknown = used.filter((slot) => !known.includes(slot));
  const needed = NEEDED_SLOTS[key as keyof typeof NEEDED_SLOTS] ?? [];
  const ring = ringThrough(wording, { ...own, [key]: text });
  return [
    ...unknown.map((slot): TemplateFault => {
      return { code: 'unknown-slot', details: { slot, known: listed(known) } };
    }),
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
  try {
    const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    return [...new Set(namesIn(message.getAst()))];
  } catch (error) {
    const { location } = error as { location?: { start?: { offset?: number } } };
    return { code: 'syntax', details: { at: (location?.start?.offset ?? 0) + 1 } };
  }
}

/** The parts of a parsed message that have a name, and what stands inside of choices. */
interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly unknown[] }>>;
}

/** `TYPE.literal` and `TYPE.pound` of the message parser: what has no name. */
const NAMELESS = [0, 7];

function namesIn(elements: readonly unknown[]): readonly string[] {
  return (elements as readonly Element[]).flatMap(({ type, value, options = {} }) => [
    ...(NAMELESS.includes(type) ? [] : [String(value)]),
    ...Object.values(options).flatMap((option) => namesIn(option.value)),
  ]);
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
