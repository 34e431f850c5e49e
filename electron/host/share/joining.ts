import { deviceNameSchema, type IncidentCode } from '@shared/contract/sharing.ts';
import { doorRoleSchema } from '@shared/share/roles.ts';
import { z } from 'zod';
import { credential } from './credentials.ts';
import { MOST_PASSES, type Pass } from './passes.ts';
import type { SiteOptions } from './siteOptions.ts';

const wantedSchema = z.union([
  z.strictObject({
    role: doorRoleSchema,
    pin: z.string().max(20),
    name: deviceNameSchema,
  }),
  /** A browser source of a stream, with the token that the operator has made for it. */
  z.strictObject({ role: z.literal('screen'), token: z.string().max(100) }),
]);

/** Let in, with what the cookie holds; or why not. */
export type Joined =
  | { readonly pass: Pass; readonly token: string }
  | {
      readonly status: 400 | 401 | 403 | 429 | 503;
      /** Null: nothing that the operator needs to hear of. */
      readonly incident: IncidentCode | null;
      /** Has a sentence under `error.<code>`. */
      readonly code: string;
      readonly forMs?: number;
    };

type JoiningOptions = Pick<SiteOptions, 'access' | 'guests' | 'admitted'>;

/** Lets devices in: people with the PIN of their role, browser sources with their token. */
export class Joining {
  readonly #options: JoiningOptions;

  constructor(options: JoiningOptions) {
    this.#options = options;
  }

  /** `body` is the text of the request, `from` the address that it came from; `isFromPage`: a browser sent it. */
  async join(body: string, from: string, isFromPage: boolean): Promise<Joined> {
    const wanted = wantedSchema.safeParse(parseJson(body));
    if (!wanted.success) return { status: 400, incident: 'malformed', code: 'malformed' };
    const { access, guests, admitted } = this.#options;
    const { passes, doors } = access;
    if ('token' in wanted.data && !isFromPage)
      return { status: 403, incident: 'foreign-origin', code: 'not-allowed' };
    if ('token' in wanted.data) {
      const { token } = wanted.data;
      const pass = credential(passes, token, ['screen']);
      if (typeof pass !== 'string') return { pass, token };
      const code = pass === 'none' ? 'wrong-token' : pass;
      return { status: code === 'wrong-role' ? 403 : 401, incident: code, code: 'wrong-token' };
    }
    const { role, pin, name } = wanted.data;
    // A machine is no page; and what is no page is a machine, or somebody who says less than a browser.
    if ((role === 'standby') === isFromPage)
      return { status: 403, incident: 'foreign-origin', code: 'not-allowed' };
    // Whom another machine lets in would be gone with its next word.
    if (access.isCopy && guests.readOnly !== null)
      return { status: 503, incident: null, code: 'only-follows' };
    const tried = await doors.try(role, pin, from);
    switch (tried.kind) {
      case 'wrong':
        return { status: 403, incident: 'wrong-pin', code: 'wrong-pin' };
      case 'shut':
        return { status: 403, incident: 'door-shut', code: 'door-shut' };
      case 'wait':
        return { status: 429, incident: 'too-many', code: 'pin-wait', forMs: tried.forMs };
      case 'right': {
        if (!this.#makeRoom()) return { status: 503, incident: 'too-many', code: 'hall-full' };
        const admittedNow = passes.admit({ role, name, kind: 'device' });
        admitted(admittedNow.pass);
        return admittedNow;
      }
    }
  }

  /** Whether there is room for one more device; the oldest that is not connected goes for it, but no machine. */
  #makeRoom(): boolean {
    const { access, guests } = this.#options;
    const { passes } = access;
    const { all } = passes;
    if (all.length < MOST_PASSES) return true;
    const gone = all.find(
      ({ id, kind, role }) =>
        kind === 'device' && role !== 'standby' && guests.presence(id).lines === 0,
    );
    if (gone !== undefined) passes.revoke(gone.id);
    return gone !== undefined;
  }
}

/** Plain data; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
