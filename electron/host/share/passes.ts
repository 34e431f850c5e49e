import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { roleSchema } from '@shared/share/roles.ts';
import { z } from 'zod';

export const passSchema = z.strictObject({
  id: z.string().max(64),
  name: z.string().max(60),
  role: roleSchema,
  /** `device`: came in with a PIN; `program`: the operator made it. */
  kind: z.enum(['device', 'program']),
  /** SHA-256 of the token in hexadecimal: what is on the disk lets nobody in. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
/** The right to come in, for one device or program. */
export type Pass = Readonly<z.infer<typeof passSchema>>;

/** As many as a hall can have; the oldest device that is not connected goes when there are more. */
export const MOST_PASSES = 2000;
/** How many revoked tokens are remembered, to be told from those that never were. */
const REMEMBERED = 1000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** All tokens that are good now. A token is 256 random bits; only its hash is kept. */
export class Passes {
  readonly #byHash = new Map<string, Pass>();
  /** Ids by the hashes of their tokens. */
  readonly #revoked = new Map<string, string>();

  constructor(known: readonly Pass[] = []) {
    for (const pass of known) this.#byHash.set(pass.hash, pass);
  }

  get all(): readonly Pass[] {
    return [...this.#byHash.values()];
  }

  /** Lets somebody in; the token is told this once. */
  admit(who: Pick<Pass, 'name' | 'role' | 'kind'>): {
    readonly pass: Pass;
    readonly token: string;
  } {
    const token = randomBytes(32).toString('base64url');
    const pass = { ...who, id: randomUUID(), hash: hashOf(token) };
    this.#byHash.set(pass.hash, pass);
    return { pass, token };
  }

  /** Whose token it is. `revoked`: it was good once. */
  find(token: string | null): Pass | 'revoked' | null {
    if (token === null || token.length > 100) return null;
    const hash = hashOf(token);
    return this.#byHash.get(hash) ?? (this.#revoked.has(hash) ? 'revoked' : null);
  }

  byId(id: string): Pass | null {
    return this.all.find((pass) => pass.id === id) ?? null;
  }

  /** Whether this one was let in and is no more. */
  wasRevoked(id: string): boolean {
    return [...this.#revoked.values()].includes(id);
  }

  /** Gives the pass under its new name; null: there is none. */
  rename(id: string, name: string): Pass | null {
    const pass = this.byId(id);
    if (pass === null) return null;
    const renamed = { ...pass, name };
    this.#byHash.set(pass.hash, renamed);
    return renamed;
  }

  revoke(id: string): void {
    const pass = this.byId(id);
    if (pass === null) return;
    this.#byHash.delete(pass.hash);
    this.#revoked.set(pass.hash, pass.id);
    const [oldest] = this.#revoked.keys();
    if (this.#revoked.size > REMEMBERED && oldest !== undefined) this.#revoked.delete(oldest);
  }

  /** Has these passes and no others from now on. Gives the ids of those that it has no more. */
  become(passes: readonly Pass[]): readonly string[] {
    const ids = new Set(passes.map(({ id }) => id));
    const gone = this.all.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
    for (const id of gone) this.revoke(id);
    // Names may have changed, and the order is theirs.
    this.#byHash.clear();
    for (const pass of passes) this.#byHash.set(pass.hash, pass);
    return gone;
  }

  /** Takes all tokens away. */
  revokeAll(): void {
    for (const { id } of this.all) this.revoke(id);
  }
}
