import type { NetworkChoice } from '@shared/contract/sharing.ts';
import { besideMachine, machineAddress } from '@shared/view/machineAddress.ts';
import { describe, expect, it } from 'vitest';

const fingerprint = Array.from({ length: 32 }, (_, at) => at.toString(16).padStart(2, '0')).join(
  ':',
);

describe('the address of another machine', () => {
  it.each([
    ['192.168.1.5', 'http://192.168.1.5:4280'],
    ['192.168.1.5:5000', 'http://192.168.1.5:5000'],
    ['  192.168.1.5:4280 ', 'http://192.168.1.5:4280'],
    ['192.168.1.5:4280/standby', 'http://192.168.1.5:4280'],
    ['http://192.168.1.5:80/', 'http://192.168.1.5:80'],
    ['HTTPS://192.168.1.5', 'https://192.168.1.5:4280'],
    ['rostrum.local', 'http://rostrum.local:4280'],
    ['Laptop-AN:4280', 'http://laptop-an:4280'],
  ])('%s', (typed, url) => {
    expect(machineAddress(typed)).toEqual({ url, fingerprint: null });
  });

  it('may come from a QR code, with the fingerprint of the certificate', () => {
    expect(machineAddress(`https://10.0.0.7:4280/standby#sha256=${fingerprint}`)).toEqual({
      url: 'https://10.0.0.7:4280',
      fingerprint: fingerprint.toUpperCase(),
    });
  });

  it('that has only a part of a fingerprint has none: a person compares it', () => {
    const torn = `https://10.0.0.7:4280/standby#sha256=${fingerprint.slice(0, 40)}`;
    expect(machineAddress(torn)).toEqual({ url: 'https://10.0.0.7:4280', fingerprint: null });
  });

  it.each([
    '',
    '   ',
    '192.168.1',
    '192.168.1.500',
    '192.168.1.5:0',
    '192.168.1.5:70000',
    '192.168.1.5 4280',
    'ftp://192.168.1.5',
    'http://user:pin@192.168.1.5',
    'http://192.168.1.5/mc',
    'http://192.168.1.5/?x=1',
    '482 913',
    'máy của An',
  ])('is not "%s"', (typed) => {
    expect(machineAddress(typed)).toBeNull();
  });
});

describe('the address of this machine beside another one', () => {
  const networks = [
    { name: 'lo', address: '10.0.0.4' },
    { name: 'wlan0', address: '192.168.1.20' },
  ] as unknown as readonly NetworkChoice[];
  const beside = (typed: string) => {
    const address = machineAddress(typed);
    return address && besideMachine(address, networks);
  };

  it('is the one on the same network', () => {
    expect(beside('192.168.1.5:4280')).toBe('192.168.1.20');
    expect(beside('https://10.0.0.7')).toBe('10.0.0.4');
  });

  it('is none on another network, or where a name does not say which', () => {
    expect(beside('192.168.10.5')).toBeNull();
    expect(beside('rostrum.local')).toBeNull();
  });
});
