import type { Show } from '@shared/model/show.ts';
import type { ScriptBlock } from '@shared/script/blocks.ts';
import { scriptOfCue } from '@shared/script/script.ts';
import { describe, expect, it } from 'vitest';
import { changed, type Wish } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

type Said = Extract<ScriptBlock, { kind: 'say' }>;

function paragraph(show: Show, cueId: string, part: string): Said {
  const found = scriptOfCue(show, cueId).find((one) => one.part === part);
  if (found?.kind !== 'say') throw new Error(`no ${part} at ${cueId}`);
  return found;
}

const INVITE = 's-speech#invite';
const generated = paragraph(exampleShow(), 's-speech', 'invite').written;
const write = (text: string, basis = generated): Wish => ({
  type: 'write-words',
  payload: { part: INVITE, text, basis },
});
const retitle: Wish = {
  type: 'edit-segment',
  payload: { segmentId: 's-speech', changes: { title: 'Diễn văn khai mạc' } },
};

describe('own words', () => {
  it('are read instead of what is generated, in their spoken form', () => {
    const show = changed(exampleShow(), write('Kính mời đ/c Chủ tịch UBND tỉnh, 5 phút.'));
    const { text, written, own } = paragraph(show, 's-speech', 'invite');
    expect(written).toBe('Kính mời đ/c Chủ tịch UBND tỉnh, 5 phút.');
    expect(text).toBe('Kính mời đồng chí Chủ tịch Ủy ban nhân dân tỉnh, năm phút.');
    expect(own).toMatchObject({ drifted: false, generated });
  });

  it('keep their lines', () => {
    const show = changed(exampleShow(), write('Kính mời 2 đồng chí.\n– Xin cảm ơn.'));
    expect(paragraph(show, 's-speech', 'invite').text).toBe(
      'Kính mời hai đồng chí.\n– Xin cảm ơn.',
    );
  });

  it('leave the other paragraphs of the cue as they were', () => {
    const show = changed(exampleShow(), write('Kính mời.'));
    expect(paragraph(show, 's-speech', 'thanks')).toEqual(
      paragraph(exampleShow(), 's-speech', 'thanks'),
    );
  });

  it('drift when what is under them changes: then, now and yours are all there', () => {
    const show = changed(exampleShow(), write('Kính mời.'), retitle);
    const { own, text } = paragraph(show, 's-speech', 'invite');
    expect(text).toBe('Kính mời.');
    expect(own?.drifted).toBe(true);
    expect(own?.words.basis).toBe(generated);
    expect(own?.generated).toContain('diễn văn khai mạc');
  });

  it('stay as they are, without drift, when they are kept once more', () => {
    const drifted = changed(exampleShow(), write('Kính mời.'), retitle);
    const now = paragraph(drifted, 's-speech', 'invite').own?.generated ?? '';
    const kept = changed(drifted, write('Kính mời.', now));
    expect(paragraph(kept, 's-speech', 'invite').own?.drifted).toBe(false);
  });

  it('drift through a template, an absence or a new title of a leader as well', () => {
    const leader: Wish = {
      type: 'edit-person',
      payload: { id: 'p-chair', changes: { posts: ['Bí thư Tỉnh ủy'] } },
    };
    const template: Wish = {
      type: 'edit-template',
      payload: { language: 'vi', key: 'speech.invite', text: 'Kính mời {speaker} phát biểu.' },
    };
    for (const wish of [leader, template])
      expect(
        paragraph(changed(exampleShow(), write('Kính mời.'), wish), 's-speech', 'invite').own
          ?.drifted,
      ).toBe(true);
  });

  it('that are approved hold, and show the drift nevertheless', () => {
    const show = changed(
      exampleShow(),
      { type: 'lock-words', payload: { part: INVITE, text: generated, basis: generated } },
      retitle,
    );
    const { text, own } = paragraph(show, 's-speech', 'invite');
    expect(text).toBe(generated);
    expect(own).toMatchObject({ drifted: true, words: { locked: true } });
  });

  it('go with their segment and come back with it', () => {
    const written = changed(exampleShow(), write('Kính mời.'));
    const without = changed(written, {
      type: 'remove-segment',
      payload: { segmentId: 's-speech' },
    });
    expect(without.plan.words.own).toEqual({});
    const back = changed(without, { type: 'undo', payload: {} });
    expect(back.plan.words.own).toEqual(written.plan.words.own);
  });
});
