import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { errorCode } from '../files/durable.ts';

/** One answer for a file of the built page. `body` is null when there is nothing to send. */
export interface Asset {
  readonly status: 200 | 400 | 404;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Headers of every answer, whatever it holds. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** Errors of the file system that mean: no such file. */
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL']);

/**
 * Reads the file of the built page that an address asks for; '/' is index.html.
 * `root` is the folder of the page, `pathname` the path of the address, still percent-encoded.
 * `sockets` are origins (`ws://127.0.0.1:4180`) that the page may talk to beside its own.
 * 400: a path that is malformed or leads out of the folder; 404: no such file. Other errors of the disk are thrown.
 */
export async function readAsset(
  root: string,
  pathname: string,
  sockets: readonly string[] = [],
): Promise<Asset> {
  const file = insideOf(root, pathname);
  if (file === null) return { status: 400, headers: SAFE_HEADERS, body: null };
  try {
    const body = await readFile(join(root, file));
    const headers = headersOf(file, sockets);
    return { status: 200, headers, body: isPage(file) ? withSockets(body, sockets) : body };
  } catch (error) {
    if (!NOT_THERE.has(errorCode(error))) throw error;
    return { status: 404, headers: SAFE_HEADERS, body: null };
  }
}

/** The file below `root` that a path means, relative to it; null when it is malformed or leads out. */
function insideOf(root: string, pathname: string): string | null {
  const decoded = decode(pathname);
  // Checked after decoding: %2e%2e%2f and %5c become dangerous only then.
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = relative(root, join(root, `./${decoded}`));
  if (file === '..' || file.startsWith(`..${sep}`) || isAbsolute(file)) return null;
  return file === '' ? 'index.html' : file;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

const typeOf = (file: string): string =>
  CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';

const isPage = (file: string): boolean => typeOf(file).startsWith('text/html');

const withSockets = (body: Uint8Array, sockets: readonly string[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(allowSockets(new TextDecoder().decode(body), sockets));

/**
 * The built page with the sockets that it may talk to in the policy that it carries itself. As built it allows any, so
 * that one page serves all; where a header is not heeded, the page's own policy is all that holds.
 */
export function allowSockets(html: string, sockets: readonly string[]): string {
  return html.replace(/connect-src [^;"]*/, () => connectSource(sockets));
}

const connectSource = (sockets: readonly string[]): string =>
  ['connect-src', "'self'", ...sockets].join(' ');

function headersOf(file: string, sockets: readonly string[]): Record<string, string> {
  const type = typeOf(file);
  // The build puts a hash of the content into the names of everything in assets/.
  const hashed = file.startsWith(`assets${sep}`);
  const headers = {
    ...SAFE_HEADERS,
    'content-type': type,
    'cache-control': hashed ? 'private, max-age=31536000, immutable' : 'no-cache',
  };
  // A worker has the policy of its own script, not that of the page that started it.
  if (!isPage(file) && !type.startsWith('text/javascript')) return headers;
  return { ...headers, 'content-security-policy': contentSecurityPolicy(sockets) };
}

function contentSecurityPolicy(sockets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    connectSource(sockets),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
