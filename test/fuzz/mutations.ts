import fc from 'fast-check';

/** One change at a place that is found by a share of the whole, so that it fits inputs of every length. */
interface Change {
  readonly kind: 'flip' | 'set' | 'insert' | 'cut-out' | 'cut-off' | 'double' | 'swap';
  /** 0 … 1. */
  readonly at: number;
  readonly value: number;
  readonly size: number;
}

const share = fc.integer({ min: 0, max: 9999 }).map((number) => number / 10_000);

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('flip', 'set', 'insert', 'cut-out', 'cut-off', 'double', 'swap'),
  at: share,
  value: fc.nat(255),
  size: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3000 })),
});

/** A few changes to bytes. */
export const byteChanges: fc.Arbitrary<readonly Change[]> = fc.array(change, {
  minLength: 1,
  maxLength: 4,
});

/** Bytes after the changes; those given stay as they are. */
export function changedBytes(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  let list: readonly number[] = Array.from(bytes);
  for (const one of changes) list = changedList(list, one, one.value);
  return Uint8Array.from(list);
}

/** The same for a list of lines, sentences or cells; `inserted` is what comes in. */
export function changedItems(
  items: readonly string[],
  changes: readonly Change[],
  inserted: readonly string[],
): readonly string[] {
  let list = items;
  for (const one of changes) {
    const text = inserted[one.value % Math.max(1, inserted.length)] ?? '';
    list = changedList(list, { ...one, size: 1 + (one.size % 3) }, text);
  }
  return list;
}

function changedList<T extends number | string>(
  list: readonly T[],
  { kind, at, value, size }: Change,
  inserted: T,
): readonly T[] {
  const place = Math.floor(at * list.length);
  const piece = list.slice(place, place + size);
  const [before, after] = [list.slice(0, place), list.slice(place + size)];
  switch (kind) {
    case 'flip':
      return list.map((item, nth) => (nth === place ? flipped(item, value, inserted) : item));
    case 'set':
      return list.map((item, nth) => (nth === place ? inserted : item));
    case 'insert':
      return [...before, inserted, ...piece, ...after];
    case 'cut-out':
      return [...before, ...after];
    case 'cut-off':
      return before;
    case 'double':
      return [...before, ...piece, ...piece, ...after];
    case 'swap':
      return [...after, ...piece, ...before];
  }
}

const flipped = <T extends number | string>(item: T, value: number, inserted: T): T =>
  typeof item === 'number' ? ((item ^ (1 << (value % 8))) as T) : inserted;

/** One change to the structure of JSON. */
interface JsonChange {
  readonly kind: 'replace' | 'remove' | 'rename' | 'add' | 'double' | 'copy';
  readonly at: number;
  readonly from: number;
  readonly value: unknown;
  readonly key: string;
}

/** Values that a schema has to think of; the texts are those that break programs. */
export const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1, 1.5, 1e21, -1e300, 2 ** 53, 253_402_300_800_000, ''],
  ...['x', '\u0000', '\ud800', 'A\u0300', '🏅'.repeat(40), 'a'.repeat(1001), '{', '{n, plural,'],
  ...['constructor', '__proto__', '../../x', '24:00', '2025-02-30', 'NaN', 'Infinity', '<b>'],
  ...[[], {}, [[]], [null], { id: 'x' }, { __proto__: 1 }],
];

const KEYS = [
  'id',
  'kind',
  '__proto__',
  'constructor',
  'toString',
  'length',
  'notes',
  'waves',
  'x',
];

const jsonChange: fc.Arbitrary<JsonChange> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'remove', 'rename', 'add', 'double', 'copy'),
  at: share,
  from: share,
  value: fc.oneof(
    fc.constantFrom(...ODD_VALUES),
    fc.string({ maxLength: 20, unit: 'grapheme' }),
    fc.integer(),
  ),
  key: fc.constantFrom(...KEYS),
});

export const jsonChanges: fc.Arbitrary<readonly JsonChange[]> = fc.array(jsonChange, {
  minLength: 1,
  maxLength: 4,
});

type Holder = Record<string, unknown>;
interface Place {
  readonly holder: Holder;
  readonly key: string;
}

/** The value after the changes, as JSON from outside would bring it; the one given stays as it is. */
export function changedJson(value: unknown, changes: readonly JsonChange[]): unknown {
  const root: Holder = { value: JSON.parse(JSON.stringify(value)) as unknown };
  for (const one of changes) carryOut(root, one);
  return root.value;
}

function carryOut(root: Holder, { kind, at, from, value: given, key }: JsonChange): void {
  const places = placesIn(root);
  const place = places[Math.floor(at * places.length)];
  if (place === undefined) return;
  // One of its own: the next change may go into it, and the one given is used again.
  const value = structuredClone(given);
  const { holder } = place;
  switch (kind) {
    case 'replace':
      put(holder, place.key, value);
      return;
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(place.key), 1);
      else if (holder !== root) delete holder[place.key];
      return;
    case 'rename':
      put(holder, key, holder[place.key]);
      if (holder !== root) delete holder[place.key];
      return;
    case 'add':
      if (Array.isArray(holder)) holder.push(value);
      else put(holder, key, value);
      return;
    case 'double':
      if (Array.isArray(holder)) holder.push(holder[Number(place.key)]);
      return;
    case 'copy': {
      const source = places[Math.floor(from * places.length)];
      if (source === undefined) return;
      put(holder, place.key, JSON.parse(JSON.stringify(source.holder[source.key] ?? null)));
    }
  }
}

/** `__proto__` becomes a key of its own, as JSON.parse makes it. */
function put(holder: Holder, key: string, value: unknown): void {
  const own = { value, writable: true, enumerable: true, configurable: true };
  if (Array.isArray(holder) && !/^\d+$/.test(key)) return;
  Object.defineProperty(holder, key, own);
}

/** Everything below the root that can be changed, in its order. */
function placesIn(root: Holder): readonly Place[] {
  const places: Place[] = [];
  const walk = (holder: Holder) => {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      const inner = holder[key];
      if (typeof inner === 'object' && inner !== null) walk(inner as Holder);
    }
  };
  walk(root);
  return places;
}

/** A text after changes to its bytes, as a file of it would be read. */
export const changedText = (text: string, changes: readonly Change[]): string =>
  new TextDecoder().decode(changedBytes(new TextEncoder().encode(text), changes));

export type { Change, JsonChange };
