import type { z } from 'zod';
import { duration } from '../../timing/format.ts';
import { parseDuration } from '../../timing/typedDuration.ts';
import { dateText, parseDate, parseTime } from '../../timing/typedMoment.ts';
import { folded } from '../../words/search.ts';
import { translator, type WordKey } from '../../words/translate.ts';
import type { PlainCell } from '../plainBook.ts';
import { seen } from './exact.ts';

/** How a value stands in a cell and is read out of it. */
export interface CellValue {
  /** What the person sees. */
  readonly show: (value: never) => PlainCell;
  /** The value that a person's text means, knowing what stood there; undefined: it means none. */
  readonly read: (
    text: string,
    before?: readonly [value: unknown, text?: string] | null,
  ) => unknown;
  /** Says what would be understood, when a text is not. */
  readonly expected?: () => string;
}

const BOTH = [translator('vi'), translator('en')] as const;

const oneLine = (text: string) => text.replaceAll('\n', ' ');

/** A line that may be missing. */
export const line: CellValue = {
  show: (value: string | null) => value ?? '',
  read: (text) => (text === '' ? null : oneLine(text)),
};

/** A line that may be empty. */
export const openLine: CellValue = { show: (value: string) => value, read: oneLine };

/** A line that must be there. */
export const neededLine: CellValue = {
  show: (value: string) => value,
  read: (text) => (text === '' ? undefined : oneLine(text)),
};

export const prose: CellValue = { show: (value: string) => value, read: (text) => text };

/** Text that must be there. */
export const neededProse: CellValue = {
  show: (value: string) => value,
  read: (text) => (text === '' ? undefined : text),
};

/** Several lines in one cell. */
export const lines: CellValue = {
  show: (value: readonly string[]) => value.join('\n'),
  read: (text) => text.split('\n').filter((one) => one !== ''),
};

/** Paragraphs in one cell, an empty line between them. */
export const paragraphs: CellValue = {
  show: (value: readonly string[]) => value.join('\n\n'),
  read: (text) => text.split(/\n(?:[^\S\n]*\n)+/).filter((one) => one !== ''),
};

export const number: CellValue = { show: (value: number) => value, read: readNumber };

export const numberOrNull: CellValue = {
  show: (value: number | null) => value ?? '',
  read: (text) => (text === '' ? null : readNumber(text)),
};

function readNumber(text: string): number | undefined {
  const typed = text.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
}

/** A whole number within limits. */
export function whole(least: number, most: number): CellValue {
  return {
    show: (value: number) => value,
    read: (text) => {
      const typed = readNumber(text);
      const fits =
        typed !== undefined && Number.isInteger(typed) && typed >= least && typed <= most;
      return fits ? typed : undefined;
    },
    expected: () => `${least}–${most}`,
  };
}

/** The same where nothing may be known. */
export function wholeOrNull(least: number, most: number): CellValue {
  const inner = whole(least, most);
  return {
    ...inner,
    show: (value: number | null) => value ?? '',
    read: (text) => (text === '' ? null : inner.read(text)),
  };
}

/** How many recipients of a kind a paper states, within the limits of the file. */
export const statedCount: CellValue = wholeOrNull(0, 100_000);

/** A value that is taken only if the file takes it too: the fault then has a cell. */
export function fitting(inner: CellValue, schema: z.ZodType): CellValue {
  return {
    ...inner,
    read: (text, before) => {
      const meant = inner.read(text, before);
      return schema.safeParse(meant).success ? meant : undefined;
    },
  };
}

/** A duration in seconds, or null: estimated. */
export const secondsOrNull: CellValue = {
  show: (value: number | null) => (value === null ? '' : duration(value * 1000)),
  read: (text) => {
    const typed = parseDuration(text);
    if (typed.kind === 'empty') return null;
    return typed.kind === 'seconds' ? typed.seconds : undefined;
  },
  expected: () => '2:30',
};

export const seconds: CellValue = {
  show: (value: number) => duration(value * 1000),
  read: (text) => (text === '' ? undefined : secondsOrNull.read(text)),
  expected: () => '2:30',
};

export const date: CellValue = {
  show: (value: string | null) => (value === null ? '' : dateText(value)),
  read: (text) => known(parseDate(text)),
  expected: () => '31/12/2026',
};

export const time: CellValue = {
  show: (value: string | null) => value ?? '',
  read: (text) => known(parseTime(text)),
  expected: () => '08:00',
};

function known(typed: ReturnType<typeof parseDate>): string | null | undefined {
  if (typed.kind === 'unknown') return null;
  return typed.kind === 'known' ? typed.value : undefined;
}

const YES = ['x', '1', 'true', ...BOTH.map((t) => folded(t('book.yes')))];
const NO = ['', '0', 'false', ...BOTH.map((t) => folded(t('book.no')))];

/** Yes or nothing, in the words of a language. */
export function flag(yes: string): CellValue {
  return {
    show: (value: boolean) => (value ? yes : ''),
    read: (text) => {
      const typed = folded(text);
      return YES.includes(typed) ? true : NO.includes(typed) ? false : undefined;
    },
    expected: () => yes,
  };
}

/** One of a few, each by its word in the language of the book; read in both languages and by its own name. */
export function choice<T extends string>(
  options: readonly T[],
  wordOf: (option: T) => WordKey,
  language: 'vi' | 'en',
): CellValue {
  const t = translator(language);
  const read = readerOf(options, wordOf);
  return {
    show: (value: T) => t(wordOf(value)),
    read,
    expected: () => options.map((option) => t(wordOf(option))).join(', '),
  };
}

/** The same where nothing may be chosen. */
export function choiceOrNull<T extends string>(
  options: readonly T[],
  wordOf: (option: T) => WordKey,
  language: 'vi' | 'en',
): CellValue {
  const inner = choice(options, wordOf, language);
  return {
    ...inner,
    show: (value: T | null) => (value === null ? '' : inner.show(value as never)),
    read: (text) => (text === '' ? null : inner.read(text)),
  };
}

/** The same where an empty cell, and a column that is not there, means one of them. */
export function choiceOr<T extends string>(
  options: readonly T[],
  wordOf: (option: T) => WordKey,
  language: 'vi' | 'en',
  otherwise: T,
): CellValue {
  const inner = choice(options, wordOf, language);
  return { ...inner, read: (text) => (text === '' ? otherwise : inner.read(text)) };
}

/** Several of a few, parted by commas. */
export function choices<T extends string>(
  options: readonly T[],
  wordOf: (option: T) => WordKey,
  language: 'vi' | 'en',
): CellValue {
  const inner = choice(options, wordOf, language);
  return {
    ...inner,
    show: (value: readonly T[]) => value.map((one) => inner.show(one as never)).join(', '),
    read: (text) => {
      const found = text
        .split(/[,;\n]/)
        .filter((one) => one.trim() !== '')
        .map((one) => inner.read(one.trim()));
      return found.includes(undefined) ? undefined : found;
    },
  };
}

function readerOf<T extends string>(options: readonly T[], wordOf: (option: T) => WordKey) {
  const names = new Map<string, T>();
  for (const option of options)
    for (const name of [option, ...BOTH.map((t) => t(wordOf(option)))])
      names.set(folded(seen(name)), option);
  return (text: string): T | undefined => names.get(folded(text));
}
