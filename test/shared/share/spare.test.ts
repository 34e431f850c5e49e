import { LINE_PROTOCOL, spareOf, spareProtocol } from '@shared/share/spare.ts';
import { describe, expect, it } from 'vitest';

describe('what lets a device in on another machine', () => {
  it('is found among the subprotocols that the device offers', () => {
    expect(spareOf([LINE_PROTOCOL, spareProtocol('a.b-c')])).toBe('a.b-c');
  });

  it('is nothing where the device has shown nothing', () => {
    expect(spareOf([LINE_PROTOCOL])).toBeNull();
    expect(spareOf([])).toBeNull();
  });
});
