import { describe, expect, it } from 'vitest';
import { holdsAll, isNodeGoodEnough } from '../../../scripts/lib/install.mjs';

describe('isNodeGoodEnough', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.21.0'])('takes Node %s', (version) => {
    expect(isNodeGoodEnough(version)).toBe(true);
  });

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])('does not take Node %s', (version) => {
    expect(isNodeGoodEnough(version)).toBe(false);
  });
});

describe('holdsAll', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-for-windows': { version: '1.0.0', optional: true },
    },
  };
  const installed = (packages) => holdsAll(lock, { packages });

  it('is content without packages for other systems', () => {
    expect(installed({ 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('misses a package, and sees another version', () => {
    expect(installed({})).toBe(false);
    expect(installed({ 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(
      installed({
        'node_modules/a': { version: '1.0.0' },
        'node_modules/a-for-windows': { version: '0.9.0' },
      }),
    ).toBe(false);
  });
});
