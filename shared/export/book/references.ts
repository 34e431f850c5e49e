import { seen } from './exact.ts';
import type { CellValue } from './values.ts';

/** Things that others name, by id, as they are called. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

const PARTED = '; ';

/** Several things by their names, in their order. */
export function references(things: readonly Named[]): CellValue {
  const names = new Map(things.map(({ id, name }) => [id, seen(name)]));
  const ids = idsByName(things);
  return {
    show: (value: readonly string[]) => value.map((id) => names.get(id) ?? '').join(PARTED),
    read: (text, before) => {
      const old = oldNames(before ?? null);
      const found = text
        .split(/[;\n]/)
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .map((one) => old.get(key(one)) ?? ids.get(key(one)));
      return found.includes(undefined) ? undefined : found;
    },
  };
}

/** One thing by its name, or nothing. */
export function reference(things: readonly Named[]): CellValue {
  const names = new Map(things.map(({ id, name }) => [id, seen(name)]));
  const ids = idsByName(things);
  return {
    show: (value: string | null) => (value === null ? '' : (names.get(value) ?? '')),
    read: (text) => (text === '' ? null : ids.get(key(text))),
  };
}

/** One thing that must be named. */
export function neededReference(things: readonly Named[]): CellValue {
  const inner = reference(things);
  return { ...inner, read: (text, before) => (text === '' ? undefined : inner.read(text, before)) };
}

/** Marks count: An, Án and Ân are three people. */
const key = (name: string) => seen(name).toLowerCase();

/** The first thing of a name counts. */
function idsByName(things: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(things.map(({ id, name }) => [key(name), id] as const).reverse());
}

/** What the names in the cell stood for when it was written: they may be called otherwise by now. */
function oldNames(before: readonly [unknown, string?] | null): ReadonlyMap<string, string> {
  const [ids, text] = before ?? [];
  const names = text?.split(PARTED) ?? [];
  if (!Array.isArray(ids) || ids.length !== names.length) return new Map();
  return new Map(names.map((name, index) => [key(name), String(ids[index])]));
}
