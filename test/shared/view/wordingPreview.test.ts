import type { Language } from '@shared/model/primitives.ts';
import type { Show } from '@shared/model/show.ts';
import type { ScriptBlock } from '@shared/script/blocks.ts';
import type { TemplateKey } from '@shared/script/templateFiles.ts';
import { templateUses, wordingPreviews } from '@shared/view/wordingPreview.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const t = translator('vi');

function previews(key: TemplateKey, text: string, show = exampleShow(), language: Language = 'vi') {
  return wordingPreviews(show, { language, key, text }, templateUses(show, language, key), t).map(
    ({ id, blocks }) => ({ id, texts: blocks.flatMap(textsOf) }),
  );
}

function textsOf(block: ScriptBlock): readonly string[] {
  return block.kind === 'names'
    ? block.names.map(({ written, remark }) =>
        [written, remark].filter((part) => part !== null).join(' – '),
      )
    : [block.written];
}

describe('what a wording comes to', () => {
  it('is shown at the cue that uses it, and nothing of the show is changed', () => {
    const show = exampleShow();
    expect(previews('opening.settle', 'Mời quý vị vào chỗ.', show)).toEqual([
      { id: 's-open', texts: ['Mời quý vị vào chỗ.'] },
    ]);
    expect(show).toEqual(exampleShow());
  });

  it('is shown inside of the sentences that take it in', () => {
    const [first] = previews('phrase.applause', 'Xin một tràng pháo tay!');
    expect(first).toEqual({ id: 'w-1/present', texts: ['Xin một tràng pháo tay!'] });
  });

  it('is shown in counts, and at three cues at most', () => {
    const shown = previews('count.collective', '{n} đơn vị');
    expect(shown.length).toBeLessThanOrEqual(3);
    for (const { texts } of shown) for (const text of texts) expect(text).toContain('đơn vị');
  });

  it('is shown in names and beside them, and no other names are', () => {
    expect(previews('placeholder.collective', 'Đơn vị {number}')[0]?.texts).toEqual(['Đơn vị 02']);
    const [remarked] = previews('name.receiverRelated', 'gia đình ({relation} {receiver})');
    expect(remarked?.texts).toEqual([expect.stringContaining('– gia đình (con gái Vũ Thị Lan)')]);
  });

  it('is nothing where the show has no use for it', () => {
    expect(previews('break.say', 'Nghỉ.')).toEqual([]);
  });

  it('is read in the language of the template', () => {
    expect(previews('opening.settle', 'Be seated.', exampleShow(), 'en')[0]?.texts).toEqual([
      'Be seated.',
    ]);
  });

  it('is shown although somebody has put the paragraph into own words', () => {
    const show = exampleShow();
    const own = { 's-open#settle': { text: 'Lời riêng.', basis: '', locked: true } };
    const words = { ...show.plan.words, own };
    const worded: Show = { ...show, plan: { ...show.plan, words } };
    expect(previews('opening.settle', 'Mời vào chỗ.', worded)[0]?.texts).toEqual(['Mời vào chỗ.']);
  });
});

it('a place that is gone since it was looked for shows nothing', () => {
  const show = exampleShow();
  const wording = { language: 'vi', key: 'opening.settle', text: 'Mời.' } as const;
  const use = { cueId: 's-gone', places: [0], names: [] };
  expect(wordingPreviews(show, wording, [use], t)).toEqual([]);
});
