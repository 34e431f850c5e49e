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
    const stranger = this.#stranger(request) ?? this.#foreignPage(request);
    if (stranger !== null) return stranger;
    if (!METHODS.has(method)) return { status: 405, incident: null };
    if (method !== 'POST') return null;
    // A browser says of every POST whose page it is from; programs say nothing: they have the API and show a token there.
    // Another machine of the show joins without as well, and nobody else does (`Joining`).
    const path = addressOf(request)?.pathname ?? '';
    if (headers.origin === undefined && !path.startsWith('/api/') && path !== '/join')
      return { status: 403, incident: 'foreign-origin' };
    if (headers['transfer-encoding'] !== undefined) return { status: 411, incident: 'malformed' };
    if (Number(headers['content-length'] ?? 0) > this.#bodyBytes)
      return { status: 413, incident: 'too-large' };
    return null;
  }

  /** Why a line is refused whoever asks for it; null: its token decides. `isProgram`: it has to come from no page at all. */
  lineRefusal(request: IncomingMessage, isProgram: boolean): Refusal | null {
    const stranger = this.#stranger(request) ?? this.#foreignPage(request);
    if (stranger !== null) return stranger;
    const isFromPage = request.headers.origin !== undefined;
    return isFromPage === isProgram ? { status: 403, incident: 'foreign-origin' } : null;
  }

  /**
   * Why the line of a device is refused that comes with its spare: it was loaded from another machine, so that its page may
   * be any. What it shows is nothing that a browser sends by itself.
   */
  spareRefusal(request: IncomingMessage): Refusal | null {
    return this.#stranger(request);
  }

  #foreignPage({ headers: { host, origin } }: IncomingMessage): Refusal | null {
    const isOurs =
      origin === undefined || isOurOrigin(origin, host?.toLowerCase() ?? '', this.scheme);
    return isOurs ? null : { status: 403, incident: 'foreign-origin' };
  }

  #stranger(request: IncomingMessage): Refusal | null {
    const { host } = request.headers;
    if (host === undefined || !this.#hosts.has(host.toLowerCase()))
      return { status: 421, incident: 'foreign-host' };
    // No browser sends a backslash; who takes it for a slash would leave the folder of the page.
    const isBroken = addressOf(request) === null || request.url?.includes('\\');
    return isBroken ? { status: 400, incident: 'malformed' } : null;
  }
}
