import { idSchema } from '@shared/model/primitives.ts';
import { expect, it, onTestFinished, vi } from 'vitest';
import { newId } from '../../../renderer/show/newId.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it.each(['with', 'without'] as const)(
  'an id is new and of the usual form %s what browsers keep for encrypted pages',
  (how) => {
    const { getRandomValues, randomUUID } = crypto;
    vi.stubGlobal('crypto', {
      getRandomValues: getRandomValues.bind(crypto),
      ...(how === 'with' ? { randomUUID: randomUUID.bind(crypto) } : {}),
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const ids = Array.from({ length: 200 }, newId);
    for (const id of ids) {
      expect(id).toMatch(UUID);
      expect(idSchema.safeParse(id).success).toBe(true);
    }
    expect(new Set(ids).size).toBe(ids.length);
  },
);
