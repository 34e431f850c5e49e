import { readFileSync } from 'node:fs';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { hardShow } from '../../fixtures/hardShow.ts';
import { readAloud } from '../../fixtures/readAloud.ts';

const golden = (name: string) =>
  readFileSync(new URL(`../../fixtures/golden/${name}.txt`, import.meta.url), 'utf8');

function sample(name: string): Show {
  const show = sampleShow(name);
  if (show === null) throw new Error(`no sample ${name}`);
  return show;
}

/**
 * Whole scripts that were read aloud from beginning to end and corrected until they sounded like a ceremony.
 * A template that changes one of them is read aloud again before the file is written anew.
 */
describe('a whole script', () => {
  it.each([
    ['thai-nguyen-2025.vi', sample('thai-nguyen-2025')],
    ['graduation.en', sample('graduation')],
    ['hard.vi', hardShow('vi')],
    ['hard.en', hardShow('en')],
  ])('of %s is the one that was read aloud', (name, show) => {
    expect(readAloud(show)).toBe(golden(name));
  });
});
