import { bilingualSchema, idSchema, inLanguage, lineSchema } from '@shared/model/primitives.ts';
import { cueIdSchema } from '@shared/model/run.ts';
import { describe, expect, it } from 'vitest';

describe('ids', () => {
  it.each(['a', 'r-01', '0b9d2f1e-3c4d-4e5f-8a9b-0c1d2e3f4a5b', 'A_b'])('take %s', (id) => {
    expect(idSchema.safeParse(id).success).toBe(true);
  });

  it.each(['', 'a b', 'a/b', '../x', 'é', 'x'.repeat(65), 'constructor', '__proto__', 'toString'])(
    'refuse %j',
    (id) => {
      expect(idSchema.safeParse(id).success).toBe(false);
    },
  );

  it('of cues may name a beat and nothing else', () => {
    const accepted = ['s-1', 'w-1/photo', 'w-1/call-up'].map(
      (id) => cueIdSchema.safeParse(id).success,
    );
    expect(accepted).toEqual([true, true, true]);
    const refused = ['w-1/', 'w-1/dance', '/photo', 'a/b/photo'].map(
      (id) => cueIdSchema.safeParse(id).success,
    );
    expect(refused).toEqual([false, false, false, false]);
  });
});

describe('lines', () => {
  it('are one line in composed letters', () => {
    expect(lineSchema.parse('Hoa\u0300')).toBe('Ho\u00e0');
    expect(lineSchema.safeParse('a\nb').success).toBe(false);
    expect(lineSchema.safeParse('x'.repeat(1001)).success).toBe(false);
  });
});

describe('names in two languages', () => {
  it('fall back to the other language', () => {
    expect(inLanguage({ vi: 'Cờ', en: 'Flag' }, 'en')).toBe('Flag');
    expect(inLanguage({ vi: 'Cờ', en: null }, 'en')).toBe('Cờ');
    expect(inLanguage({ vi: null, en: 'Flag' }, 'vi')).toBe('Flag');
  });

  it('have at least one of them', () => {
    expect(bilingualSchema.safeParse({ vi: null, en: null }).success).toBe(false);
    expect(bilingualSchema.safeParse({ vi: 'Cờ', en: null }).success).toBe(true);
  });
});
