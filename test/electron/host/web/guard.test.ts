import { describe, expect, it } from 'vitest';
import {
  cookieName,
  cookieValue,
  isOurHost,
  isOurOrigin,
  isToken,
  tokenCookie,
} from '../../../../electron/host/web/guard.ts';

describe('isOurHost', () => {
  it.each(['127.0.0.1:4180', 'localhost:4180'])('knows %s', (host) => {
    expect(isOurHost(host, 4180)).toBe(true);
  });

  it.each([
    undefined,
    '',
    '127.0.0.1',
    'localhost',
    'localhost:4181',
    'evil.example:4180',
    'localhost:4180.evil.example',
    '127.0.0.1:4180, evil.example',
    '[::1]:4180',
  ])('does not know %s', (host) => {
    expect(isOurHost(host, 4180)).toBe(false);
  });
});

describe('isOurOrigin', () => {
  it('is the page of this very host', () => {
    expect(isOurOrigin('http://localhost:4180', 'localhost:4180')).toBe(true);
  });

  it.each([
    undefined,
    'null',
    'https://localhost:4180',
    'http://127.0.0.1:4180',
    'http://localhost:4181',
    'http://evil.example',
  ])('is not %s', (origin) => {
    expect(isOurOrigin(origin, 'localhost:4180')).toBe(false);
  });
});

describe('isToken', () => {
  it('takes the token alone', () => {
    expect(isToken('abc', 'abc')).toBe(true);
    for (const given of [null, '', 'ab', 'abcd', 'ABC']) expect(isToken(given, 'abc')).toBe(false);
  });
});

describe('the cookie', () => {
  it('can be read back among others, each port its own', () => {
    const header = `rostrum-41800=other; ${tokenCookie(4180, 'abc').split(';')[0]}; x=1`;
    expect(cookieValue(header, cookieName(4180))).toBe('abc');
    expect(cookieValue(header, cookieName(41800))).toBe('other');
    expect(cookieValue(header, cookieName(80))).toBeNull();
    expect(cookieValue(undefined, cookieName(4180))).toBeNull();
    expect(cookieValue('rostrum-4180', cookieName(4180))).toBeNull();
  });

  it('is kept from scripts and from other sites', () => {
    expect(tokenCookie(4180, 'abc')).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(tokenCookie(4180, 'abc', { role: 'mc', secure: true, maxAge: 60 })).toBe(
      'rostrum-4180-mc=abc; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=60',
    );
  });
});
