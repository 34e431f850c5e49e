import { contentHash } from '@shared/sheet/hash.ts';
import { describe, expect, it } from 'vitest';

describe('contentHash', () => {
  it('is the beginning of the SHA-256 in Crockford’s base 32', () => {
    // sha256('""') = 12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126
    expect(contentHash('')).toBe('2aq35j');
  });

  it('is the same for equal data and another for other data', () => {
    expect(contentHash({ name: 'Ánh', seats: [1, 2] })).toBe(
      contentHash({ name: 'Ánh', seats: [1, 2] }),
    );
    expect(contentHash({ name: 'Anh' })).not.toBe(contentHash({ name: 'Ánh' }));
  });
});
