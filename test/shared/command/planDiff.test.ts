import { applyShowPatches } from '@shared/command/patches.ts';
import { planDiff } from '@shared/command/planDiff.ts';
import type { Segment } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const segment = (id: string, title = id): Segment => ({
  id,
  title,
  kind: 'break',
  plannedSeconds: null,
  startsAt: null,
  endsBy: null,
  notes: {},
  pinned: false,
});
const base = exampleShow();
const withSegments = (segments: readonly Segment[]): Show => ({
  ...base,
  plan: { ...base.plan, segments },
});
const many = Array.from({ length: 1000 }, (_, nth) => segment(`s-${nth}`));
const ops = (before: readonly Segment[], after: readonly Segment[]) =>
  planDiff(withSegments(before), withSegments(after)).map(({ op, path }) => [op, path.at(-1)]);

describe('the difference of two plans', () => {
  it('leads from the one to the other, whatever was put in, taken out, carried around and changed', () => {
    const ids = fc.uniqueArray(fc.nat(12), { maxLength: 12 });
    const titles = fc.constantFrom('a', 'b');
    fc.assert(
      fc.property(ids, fc.array(fc.tuple(fc.nat(12), titles), { maxLength: 14 }), (from, to) => {
        const before = from.map((id) => segment(`s-${id}`));
        const known = new Map(before.map((one) => [one.id, one]));
        const after = [...new Map(to).entries()].map(([id, title]) => {
          const was = known.get(`s-${id}`);
          return title === 'a' && was !== undefined ? was : segment(`s-${id}`, title);
        });
        const difference = planDiff(withSegments(before), withSegments(after));
        const patched = applyShowPatches(withSegments(before), difference);
        expect(patched.plan.segments).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('names what was put in and nothing behind it', () => {
    const added = [segment('x'), segment('y')];
    expect(ops(many, [...many.slice(0, 3), ...added, ...many.slice(3)])).toEqual([
      ['add', 3],
      ['add', 4],
    ]);
    expect(ops([...many.slice(0, 3), ...added, ...many.slice(3)], many)).toEqual([
      ['remove', 4],
      ['remove', 3],
    ]);
  });

  it('names the one that was carried, not those that it passed', () => {
    const [first, ...rest] = many;
    if (first === undefined) throw new Error('there are a thousand');
    expect(ops(many, [...rest, first])).toEqual([
      ['remove', 0],
      ['add', 999],
    ]);
    expect(ops([...rest, first], many)).toEqual([
      ['remove', 999],
      ['add', 0],
    ]);
  });

  const worded = (
    words: Partial<Show['plan']['words']>,
    dismissed: Show['plan']['dismissed'] = {},
  ) => ({
    ...base,
    plan: { ...base.plan, words: { ...base.plan.words, ...words }, dismissed },
  });
  const own = (text: string) => ({ text, basis: '', locked: false });
  const stays = own('Mời.');
  const before = worded(
    {
      templates: { vi: { 'closing.say': 'Hết.' }, en: {} },
      abbreviations: { CLB: 'câu lạc bộ', SGD: 'Sở Giáo dục' },
      own: { 's-open#settle': stays, 's-open#item': own('Chào cờ.'), 's-close#item': own('Hết.') },
    },
    { N2: { reason: 'x', said: '' } },
  );
  const after = worded(
    {
      templates: { vi: {}, en: { 'closing.say': 'The end.' } },
      abbreviations: { CLB: 'câu lạc bộ', SGD: 'Sở Giáo dục và Đào tạo' },
      own: {
        's-open#settle': stays,
        's-open#item': own('Mời chào cờ.'),
        's-intro#item': own('Mời.'),
      },
    },
    { N3: { reason: 'y', said: '' } },
  );

  it('names the words and the findings passed over that came, went or changed, and no others', () => {
    const words = ['plan', 'words'];
    expect(planDiff(before, after)).toEqual([
      { op: 'remove', path: [...words, 'templates', 'vi', 'closing.say'] },
      { op: 'add', path: [...words, 'templates', 'en', 'closing.say'], value: 'The end.' },
      {
        op: 'replace',
        path: [...words, 'abbreviations', 'SGD'],
        value: 'Sở Giáo dục và Đào tạo',
      },
      { op: 'remove', path: [...words, 'own', 's-close#item'] },
      { op: 'replace', path: [...words, 'own', 's-open#item'], value: own('Mời chào cờ.') },
      { op: 'add', path: [...words, 'own', 's-intro#item'], value: own('Mời.') },
      { op: 'remove', path: ['plan', 'dismissed', 'N2'] },
      { op: 'add', path: ['plan', 'dismissed', 'N3'], value: { reason: 'y', said: '' } },
    ]);
    expect(applyShowPatches(before, planDiff(before, after))).toEqual(after);
    expect(applyShowPatches(after, planDiff(after, before))).toEqual(before);
  });

  it('names each field of the show, the stage, the times and the calling that changed', () => {
    const { plan, info } = base;
    const set: Show = {
      ...base,
      seq: 9,
      info: { ...info, title: 'Lễ tốt nghiệp' },
      plan: {
        ...plan,
        stage: { ...plan.stage, widthMetres: 7 },
        timing: { ...plan.timing, photo: 33 },
        calling: { ...plan.calling, step: 'wave' },
      },
    };
    expect(planDiff(base, set)).toEqual([
      { op: 'replace', path: ['info', 'title'], value: 'Lễ tốt nghiệp' },
      { op: 'replace', path: ['plan', 'stage', 'widthMetres'], value: 7 },
      { op: 'replace', path: ['plan', 'timing', 'photo'], value: 33 },
      { op: 'replace', path: ['plan', 'calling', 'step'], value: 'wave' },
      { op: 'replace', path: ['seq'], value: 9 },
    ]);
  });

  it('is nothing between equal plans', () => {
    expect(planDiff(base, base)).toEqual([]);
  });
});
