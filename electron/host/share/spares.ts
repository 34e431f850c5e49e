import { createHmac } from 'node:crypto';
import type { Role } from '@shared/share/roles.ts';
import { isToken } from '../web/guard.ts';
import type { Credential } from './credentials.ts';
import type { Passes } from './passes.ts';

/**
 * What lets a device in on the other machine, where its cookie is not known: its id, and what only the machines of the show
 * can make of it. No credential that a browser sends by itself, so that no page of somebody else's can use it.
 */
export const spareFor = (secret: string, passId: string): string =>
  `${passId}.${createHmac('sha256', secret).update(passId).digest('base64url')}`;

/** Whose spare it is, when it is good for this role; else why not. */
export function passOfSpare(
  { passes, secret }: { readonly passes: Passes; readonly secret: string },
  spare: string,
  role: Role,
): Credential {
  const [id = ''] = spare.split('.', 1);
  if (spare.length > 200 || !isToken(spare, spareFor(secret, id))) return 'wrong-token';
  const pass = passes.byId(id);
  // It was made by one of ours, which has perhaps not told us of it yet.
  if (pass === null) return passes.wasRevoked(id) ? 'revoked-token' : 'none';
  return pass.role === role ? pass : 'wrong-role';
}
