import { readFileSync } from 'node:fs';
import { readShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';

type Json = Record<'plan' | 'run' | 'history', Record<string, unknown>>;
const fixture = (version: number) =>
  readFileSync(new URL(`../../fixtures/show-v${version}.json`, import.meta.url), 'utf8');

describe('an old file that lacks a part or has another thing in its place', () => {
  const opened = (version: number, spoil: (file: Json) => void) => {
    const file = JSON.parse(fixture(version)) as Json;
    spoil(file);
    return readShow(JSON.stringify(file));
  };

  it.each<[number, string, (file: Json) => void]>([
    [1, 'plan', (file) => Object.assign(file, { plan: null })],
    [1, 'history', (file) => Object.assign(file, { history: 'none' })],
    [1, 'history.undo', (file) => Object.assign(file.history, { undo: null })],
    [1, 'history.redo.0', (file) => Object.assign(file.history, { redo: ['step'] })],
    [3, 'run', (file) => Object.assign(file, { run: 7 })],
    [3, 'run.log', (file) => Object.assign(file.run, { log: null })],
  ])('of version %i is refused at %s, and nothing is made up for it', (version, at, spoil) => {
    expect(opened(version, spoil)).toEqual({
      ok: false,
      fault: { code: 'file-invalid', details: { at } },
    });
  });

  function shown(version: number, spoil: (file: Json) => void): Show {
    const read = opened(version, spoil);
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    return read.show;
  }

  it('keeps a time of version 2 that somebody typed, and lets the usual one go', () => {
    const timing = (callUp: number) =>
      shown(2, ({ plan }) => Object.assign(plan.timing as object, { callUp })).plan.timing.callUp;
    expect(timing(37)).toBe(37);
    expect(timing(20)).not.toBe(20);
  });

  it('of version 2 in English, or without comrades, is of no state', () => {
    const protocol = (changes: object) =>
      shown(2, (file) => Object.assign((file as unknown as { info: object }).info, changes)).info
        .protocol;
    expect(protocol({ scriptLanguage: 'vi', addressStyle: 'comrade' })).toBe('vn-state');
    expect(protocol({ scriptLanguage: 'en' })).toBe('plain');
    expect(protocol({ addressStyle: 'mr-ms' })).toBe('plain');
  });
});
