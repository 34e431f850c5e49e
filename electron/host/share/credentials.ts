import type { IncomingMessage } from 'node:http';
import type { IncidentCode } from '@shared/contract/sharing.ts';
import type { Role } from '@shared/share/roles.ts';
import { cookieName, cookieValue } from '../web/guard.ts';
import type { Pass, Passes } from './passes.ts';

/** What the token of a request is worth; `none`: there is none. */
export type Credential = Pass | IncidentCode | 'none';

/** Address that a request comes from. */
export const remoteAddress = ({ socket }: IncomingMessage): string => socket.remoteAddress ?? '';

/** The token of a program: `Authorization: Bearer …`; null: there is none. */
export function bearerToken({ headers }: Pick<IncomingMessage, 'headers'>): string | null {
  return /^Bearer +([\w-]+) *$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** The token of a device that came in for a role, from the cookie of this port; null: there is none. */
export function cookieToken(
  { headers }: Pick<IncomingMessage, 'headers'>,
  port: number,
  role: Role,
): string | null {
  return cookieValue(headers.cookie, cookieName(port, role));
}

/** Whose token it is, when it is good for one of these roles; else why not. */
export function credential(
  passes: Passes,
  token: string | null,
  roles: readonly Role[],
): Credential {
  if (token === null || token === '') return 'none';
  const pass = passes.find(token);
  if (pass === null) return 'wrong-token';
  if (pass === 'revoked') return 'revoked-token';
  return roles.includes(pass.role) ? pass : 'wrong-role';
}
