import { describe, expect, it } from 'vitest';
import { fontFaces, PAPER_FONTS } from '../../../../electron/host/print/fonts.ts';
import { HARD_NAMES } from '../../../fixtures/extremeShow.ts';

const count = (text: string) => fontFaces(text).match(/@font-face/gu)?.length;

describe('the faces of a sheet', () => {
  it('are those of Latin and Vietnamese, upright, bold and italic, whatever it says', () => {
    expect(count('')).toBe(6);
    expect(count('Nguyễn Thị Ánh – “Đợt 2/4”…')).toBe(6);
  });

  it.each([
    ['Hebrew', HARD_NAMES.hebrew, 9],
    ['Cyrillic', HARD_NAMES.cyrillic, 9],
    ['Greek with old accents', HARD_NAMES.greek, 12],
    ['letters of other Latin alphabets', 'Žižek', 9],
    ['a letter that only capitals need', 'ÿ', 9],
  ])('grow by %s', (_script, text, faces) => {
    expect(count(text)).toBe(faces);
  });

  it('do not grow by scripts that the app has no letters of', () => {
    expect(count(HARD_NAMES.chinese)).toBe(6);
    expect(count(HARD_NAMES.arabic)).toBe(6);
  });

  it('come before those of the computer, and end with any serif', () => {
    expect(PAPER_FONTS).toMatch(/^Tinos, 'Times New Roman', .*, serif$/u);
  });
});
