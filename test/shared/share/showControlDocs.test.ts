import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PROTOCOL } from '@shared/contract/contract.ts';
import { feedRow, nowFeed } from '@shared/share/feed.ts';
import { hallState } from '@shared/share/hall.ts';
import { oscAsked, oscState } from '@shared/share/osc.ts';
import { PRESS_NAMES, pressParams } from '@shared/share/presses.ts';
import { programCues, programState } from '@shared/share/programCues.ts';
import { control } from '@shared/words/en/control.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url)), 'utf8');

const show = exampleShow();
const feed = nowFeed(hallState(show), 0);
const t = translator('en');
const state = programState(show, { now: 0, caller: null, t });

describe.each(['show-control.md', 'show-control.vi.md'])('%s', (name) => {
  const text = read(name);

  it('names every button, with a body that is taken', () => {
    for (const press of PRESS_NAMES) {
      const [, first = ''] = new RegExp(`^\\| \`${press}\` \\| \`([^\`]+)\``, 'm').exec(text) ?? [];
      expect(pressParams[press].safeParse(JSON.parse(first)).success, press).toBe(true);
    }
  });

  it('names every refusal of HTTP', () => {
    for (const key of Object.keys(control)) expect(text).toContain(`\`${key.slice(6)}\``);
  });

  it('shows the feed with all of its keys and no others', () => {
    const [, example = '{}'] = /```json\n(\{\n {2}"phase"[\s\S]*?\n\})\n```/.exec(text) ?? [];
    expect(Object.keys(JSON.parse(example) as object)).toEqual([...Object.keys(feed), 'updatedAt']);
    for (const column of ['presenterPost1', 'presenter4', 'name20', 'remark1'])
      expect(feedRow(feed, '')).toHaveProperty(column);
  });

  it('names every field of the state and of a cue', () => {
    for (const key of [...Object.keys(state), ...Object.keys(programCues(show, t)[0] ?? {})])
      expect(text).toMatch(new RegExp(`[\`{ ]${key}[\`, }]`));
  });

  it('names every address of OSC', () => {
    for (const { address } of oscState(state, feed)) expect(text).toContain(`\`${address}\``);
    const told = [...text.matchAll(/^\| `(\/rostrum\/[a-z]+)` \|/gm)].map(([, one = '']) => one);
    const taken = told.filter((address) => address !== '/rostrum/error');
    expect(taken).toHaveLength(PRESS_NAMES.length);
    for (const address of taken)
      expect(oscAsked({ address, args: [] })).not.toMatchObject({ code: 'no-such-path' });
  });

  it('says hello with the protocol of today', () => {
    expect(text).toContain(`{"protocol": ${PROTOCOL}}`);
  });
});
