import type { HttpBindings } from '@hono/node-server';
import type { Failure } from '@shared/contract/contract.ts';
import type { IncidentCode } from '@shared/contract/sharing.ts';
import type { Role } from '@shared/share/roles.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { translator } from '@shared/words/translate.ts';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Access } from './access.ts';
import { type Credential, credential } from './credentials.ts';
import type { Guests } from './guests.ts';
import type { Pass } from './passes.ts';

export type Env = { Bindings: HttpBindings };

export interface ProgramOptions {
  readonly guests: Guests;
  readonly access: Pick<Access, 'passes'>;
  readonly incident: (code: IncidentCode, from: string) => void;
}

/** So many requests each second from one program, or from one address without a token. */
const REQUESTS_PER_SECOND = 30;
/** So many wrong tokens from one address in ten seconds; a right one is let in all the same. */
const WRONG_TOKENS = 10;

const FRESH = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Why a token was refused, as the program reads it. */
const REFUSED: Readonly<Partial<Record<Exclude<Credential, Pass>, string>>> = {
  none: 'token-missing',
  'wrong-token': 'token-wrong',
  'revoked-token': 'token-revoked',
  'wrong-role': 'token-role',
};

/** What the API and the feeds have in common: whose token it is, how often one may ask, and how a refusal reads. */
export class Programs {
  readonly #options: ProgramOptions;
  readonly #asked = new RateLimiterMemory({ points: REQUESTS_PER_SECOND, duration: 1 });
  readonly #wrong = new RateLimiterMemory({ points: WRONG_TOKENS, duration: 10 });

  constructor(options: ProgramOptions) {
    this.#options = options;
  }

  /** The pass of a token when it is good for one of these roles and does not ask too often; else the refusal. */
  async admit(
    context: Context<Env>,
    token: string | null,
    roles: readonly Role[],
  ): Promise<Pass | Response> {
    const { access, guests, incident } = this.#options;
    const from = addressOf(context);
    const pass = credential(access.passes, token, roles);
    if (typeof pass === 'object') {
      guests.heard(pass, from);
      return (await this.tooOften(context, pass.id)) ?? pass;
    }
    // Some programs ask without their token first, each time, until they are told to show it.
    const wait = await waitOf(pass === 'none' ? this.#asked : this.#wrong, from);
    if (wait !== null) return this.#wait(context, wait);
    if (pass !== 'none') incident(pass, from);
    const status = pass === 'wrong-role' ? 403 : 401;
    return this.refuse(context, status, { code: REFUSED[pass] ?? pass, details: {} });
  }

  /** The refusal when whoever has this name asks too often; null: it does not. */
  async tooOften(context: Context<Env>, name: string): Promise<Response | null> {
    const wait = await waitOf(this.#asked, name);
    return wait === null ? null : this.#wait(context, wait);
  }

  /** A refusal as JSON: a code for the program, and a sentence in the language of the house. */
  refuse(context: Context<Env>, status: ContentfulStatusCode, failure: Failure): Response {
    const message = failureSentence(failure, translator(this.#options.guests.language));
    for (const [name, value] of Object.entries(FRESH)) context.header(name, value);
    return context.json({ code: failure.code, message }, status);
  }

  #wait(context: Context<Env>, ms: number): Response {
    const seconds = Math.max(1, Math.ceil(ms / 1000));
    this.#options.incident('too-many', addressOf(context));
    context.header('retry-after', String(seconds));
    return this.refuse(context, 429, { code: 'too-often', details: { seconds } });
  }
}

/** Address that a request comes from. */
export const addressOf = ({ env }: Context<Env>): string => env.incoming.socket.remoteAddress ?? '';

/** How long somebody has to wait, in ms; null: not at all. */
async function waitOf(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    // It rejects with what is left of the time; anything else would be a fault of ours.
    if (refused instanceof Error) throw refused;
    return (refused as { msBeforeNext: number }).msBeforeNext;
  }
}
