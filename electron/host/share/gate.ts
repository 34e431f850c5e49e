import type { IncomingMessage } from 'node:http';
import type { IncidentCode, SharingChoice } from '@shared/contract/sharing.ts';
import { isOurOrigin } from '../web/guard.ts';
import { addressOf } from '../web/sockets.ts';
import { LOCAL_NAME } from './localName.ts';

/** Why a request is not even looked at. */
export interface Refusal {
  /** Status of HTTP. */
  readonly status: 400 | 403 | 405 | 411 | 413 | 421;
  /** Null: nothing that the operator needs to hear of. */
  readonly incident: IncidentCode | null;
}

const METHODS: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'POST']);

/**
 * What every request has to pass before anything of it is looked at: it names this machine as the QR codes do (a web
 * page whose own name was made to point here does not), it was not started by another site, and it is of a size that
 * we take.
 */
export class Gate {
  readonly scheme: 'http' | 'https';
  readonly #hosts: ReadonlySet<string>;
  readonly #bodyBytes: number;

  constructor({ address, port, tls, localName }: SharingChoice, bodyBytes: number) {
    this.scheme = tls ? 'https' : 'http';
    const names = localName ? [address, LOCAL_NAME] : [address];
    // Browsers leave the usual port out.
    const usual = port === (tls ? 443 : 80);
    this.#hosts = new Set(names.flatMap((name) => [`${name}:${port}`, ...(usual ? [name] : [])]));
    this.#bodyBytes = bodyBytes;
  }

  /** Why a request is refused; null: it may go on. */
  refusal(request: IncomingMessage): Refusal | null {
    const { method, headers } = request;
    const stranger = this.#stranger(request);
    if (stranger !== null) return stranger;
    if (!METHODS.has(method)) return { status: 405, incident: null };
    if (method !== 'POST') return null;
    // A browser says of every POST whose page it is from; programs, which say nothing, have the API and show a token there.
    if (headers.origin === undefined && !addressOf(request)?.pathname.startsWith('/api/'))
      return { status: 403, incident: 'foreign-origin' };
    if (headers['transfer-encoding'] !== undefined) return { status: 411, incident: 'malformed' };
    if (Number(headers['content-length'] ?? 0) > this.#bodyBytes)
      return { status: 413, incident: 'too-large' };
    return null;
  }

  /** Why a line is refused whoever asks for it; null: its token decides. `isProgram`: it has to come from no page at all. */
  lineRefusal(request: IncomingMessage, isProgram: boolean): Refusal | null {
    const stranger = this.#stranger(request);
    if (stranger !== null) return stranger;
    const isFromPage = request.headers.origin !== undefined;
    return isFromPage === isProgram ? { status: 403, incident: 'foreign-origin' } : null;
  }

  #stranger(request: IncomingMessage): Refusal | null {
    const { host, origin } = request.headers;
    if (host === undefined || !this.#hosts.has(host.toLowerCase()))
      return { status: 421, incident: 'foreign-host' };
    if (origin !== undefined && !isOurOrigin(origin, host.toLowerCase(), this.scheme))
      return { status: 403, incident: 'foreign-origin' };
    // No browser sends a backslash; who takes it for a slash would leave the folder of the page.
    const isBroken = addressOf(request) === null || request.url?.includes('\\');
    return isBroken ? { status: 400, incident: 'malformed' } : null;
  }
}
