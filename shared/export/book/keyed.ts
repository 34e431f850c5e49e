import type { BookRow } from './sheetReader.ts';

/** What a row says of a key. */
export interface Entry<T> {
  readonly row: BookRow;
  readonly key: string;
  readonly value: T;
}

/** Values by key; one that stands in two rows is refused at the second, with the head of the keys. */
export function byKey<T>(head: string, entries: readonly Entry<T>[]): Readonly<Record<string, T>> {
  const found = new Map<string, T>();
  for (const { row, key, value } of entries) {
    if (found.has(key)) throw row.fault('workbook-twice', head, { given: key.slice(0, 200) });
    found.set(key, value);
  }
  return Object.fromEntries(found);
}
