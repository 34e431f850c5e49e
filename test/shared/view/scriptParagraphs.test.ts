import type { Show } from '@shared/model/show.ts';
import type { OwnWords } from '@shared/model/words.ts';
import { type Paragraph, scriptOfRow, standing } from '@shared/view/scriptParagraphs.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const WAVE = { segmentId: 's-labour', waveId: 'w-2' };

function withOwn(part: string, words: OwnWords): Show {
  const show = exampleShow();
  return { ...show, plan: { ...show.plan, words: { ...show.plan.words, own: { [part]: words } } } };
}

function paragraph(show: Show, part: string): Paragraph {
  const lines = scriptOfRow(show, WAVE, 9).cues.flatMap((cue) => cue.lines);
  const block = lines.map((line) => line.block).find((one) => one.part === part);
  if (block === undefined || block.kind === 'names') throw new Error('no such paragraph');
  return block;
}

describe('the script of a row', () => {
  it('is that of one wave, with the time of each paragraph and of the cue', () => {
    const { cues, more } = scriptOfRow(exampleShow(), WAVE, 9);
    expect(cues.map(({ cue }) => cue.beat)).toEqual(['call-up', 'present', 'photo', 'leave']);
    expect(more).toBe(0);
    for (const { seconds, lines } of cues) {
      const sum = lines.reduce((all, line) => all + line.seconds, 0);
      // Each is rounded by itself.
      expect(Math.abs(sum - seconds)).toBeLessThanOrEqual(lines.length);
      for (const { block, seconds: length } of lines)
        expect(length > 0).toBe(block.kind !== 'mark');
    }
  });

  it('is that of all waves of a segment, as far as there is room', () => {
    const { cues, more } = scriptOfRow(exampleShow(), { segmentId: 's-labour', waveId: null }, 3);
    expect(cues).toHaveLength(3);
    expect(more).toBe(6);
  });
});

describe('a paragraph', () => {
  const generated = paragraph(exampleShow(), 'callUp').written;
  const at = (words: OwnWords) =>
    standing(paragraph(withOwn('w-2/call-up#callUp', words), 'callUp'));

  it('is generated', () => {
    expect(standing(paragraph(exampleShow(), 'callUp'))).toEqual({
      generated,
      isOwn: false,
      isLocked: false,
      isDrifted: false,
    });
  });

  it('is in own words', () => {
    expect(at({ text: 'Mời lên.', basis: generated, locked: false })).toMatchObject({
      generated,
      isOwn: true,
      isDrifted: false,
    });
  });

  it('is approved as it was generated, which is nobody’s own words', () => {
    expect(at({ text: generated, basis: generated, locked: true })).toMatchObject({
      isOwn: false,
      isLocked: true,
    });
  });

  it('has drifted', () => {
    expect(at({ text: 'Mời lên.', basis: 'Mời 7 người lên.', locked: false })).toMatchObject({
      generated,
      isOwn: true,
      isDrifted: true,
    });
  });
});
