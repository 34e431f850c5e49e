import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { en } from '@shared/words/en.ts';
import { vi } from '@shared/words/vi.ts';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../shared/words/', import.meta.url);

type Words = Readonly<Record<string, string>>;

/** The words of each file of a language, by the name of the file. */
async function wordFiles(language: 'vi' | 'en'): Promise<ReadonlyMap<string, Words>> {
  const files = new Map<string, Words>();
  for (const name of readdirSync(fileURLToPath(new URL(`${language}/`, folder)))) {
    const path = fileURLToPath(new URL(`${language}/${name}`, folder));
    const module = (await import(path)) as Readonly<Record<string, Words>>;
    files.set(name, Object.assign({}, ...Object.values(module)));
  }
  return files;
}

/** Keys that stand in several files, of which only the last would count: "key: a.ts, b.ts". */
function twice(files: ReadonlyMap<string, Words>): readonly string[] {
  const places = new Map<string, string[]>();
  for (const [name, words] of files)
    for (const key of Object.keys(words)) places.set(key, [...(places.get(key) ?? []), name]);
  return [...places].flatMap(([key, names]) =>
    names.length > 1 ? [`${key}: ${names.join(', ')}`] : [],
  );
}

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('the files of words in %s', (language, all: Words) => {
  it('say each thing in one of them', async () => {
    expect(twice(await wordFiles(language))).toEqual([]);
  });

  it('are all part of the whole', async () => {
    const keys = [...(await wordFiles(language)).values()].flatMap((words) => Object.keys(words));
    expect(keys.length).toBeGreaterThan(1000);
    expect([...new Set(keys)].sort()).toEqual(Object.keys(all).sort());
  });
});

it('a key that stands in two files would be caught', () => {
  const files = new Map([
    ['a.ts', { one: 'một', two: 'hai' }],
    ['b.ts', { two: 'hai', three: 'ba' }],
  ]);
  expect(twice(files)).toEqual(['two: a.ts, b.ts']);
});
