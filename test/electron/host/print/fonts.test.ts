import { describe, expect, it } from 'vitest';
import { fontFaces, fontFamilies } from '../../../../electron/host/print/fonts.ts';
import { HARD_NAMES } from '../../../fixtures/extremeShow.ts';

const count = (text: string, look: 'office' | 'modern' = 'office') =>
  fontFaces(text, look).match(/@font-face/gu)?.length;

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
    ['a letter behind a sign of two units', '𝄞Ж', 9],
  ])('grow by %s', (_script, text, faces) => {
    expect(count(text)).toBe(faces);
  });

  it('of a modern sheet are those of Be Vietnam Pro, and of Tinos only what that lacks', () => {
    expect(fontFaces('Nguyễn', 'modern')).not.toContain("'Tinos'");
    expect(count('Nguyễn', 'modern')).toBe(6);
    expect(count('Nguyễn Žižek', 'modern')).toBe(9);
    expect(count(HARD_NAMES.cyrillic, 'modern')).toBe(9);
    expect(fontFaces(HARD_NAMES.cyrillic, 'modern')).toContain("'Tinos'");
  });

  it('do not grow by scripts that the app has no letters of', () => {
    expect(count(HARD_NAMES.chinese)).toBe(6);
    expect(count(HARD_NAMES.arabic)).toBe(6);
  });

  it('come before those of the computer, and end with any serif', () => {
    expect(fontFamilies('office')).toMatch(/^'Tinos', 'Times New Roman', .*, serif$/u);
    expect(fontFamilies('modern')).toMatch(/^'Be Vietnam Pro', 'Tinos', 'Times New Roman'/u);
  });
});
