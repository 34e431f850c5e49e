import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether the Host header names this server. Refusing all others keeps out web pages whose own name
 * was made to point to this computer (DNS rebinding).
 */
export function isOurHost(header: string | undefined, port: number): header is string {
  return header === `127.0.0.1:${port}` || header === `localhost:${port}`;
}

/** Whether a WebSocket is opened by our own page: browsers let every page open one to this computer. */
export function isOurOrigin(
  origin: string | undefined,
  hostHeader: string,
  scheme: 'http' | 'https' = 'http',
): boolean {
  return origin === `${scheme}://${hostHeader}`;
}

/** Compares in the same time whatever was given, so that a token can't be found letter by letter. */
export function isToken(given: string | null, token: string): boolean {
  return given !== null && timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Name of the cookie that holds the token. Cookies don't know ports, so the name does; a device that came in for
 * several roles has a cookie for each.
 */
export const cookieName = (port: number, role?: string): string =>
  role === undefined ? `rostrum-${port}` : `rostrum-${port}-${role}`;

export interface CookieChoice {
  readonly role?: string;
  /** Never sent in clear. */
  readonly secure?: boolean;
  /** How long the browser keeps it, in seconds; left out: until it is closed. */
  readonly maxAge?: number;
}

/** The cookie that lets a browser in. Kept from scripts and from requests that other sites start. */
export function tokenCookie(
  port: number,
  token: string,
  { role, secure = false, maxAge }: CookieChoice = {},
): string {
  return [
    `${cookieName(port, role)}=${token}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
  ].join('; ');
}

/** The value of a cookie in a Cookie header, or null. */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}
