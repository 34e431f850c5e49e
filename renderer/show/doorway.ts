import type { JoiningRole } from '@shared/share/roles.ts';

/** Whether a device is let in; `away`: the host can't be asked at the moment. */
export type Doorway = 'in' | 'join' | 'away';

/**
 * What became of coming in. `wait`: too soon after wrong PINs, for so many ms; `shut`: nobody is let in on this PIN any
 * more; `full`: there are as many devices as there can be; `away`: the host can't be asked.
 */
export type Entry =
  | { readonly kind: 'in' | 'wrong' | 'shut' | 'full' | 'away' }
  | { readonly kind: 'wait'; readonly forMs: number };

/** How long the host may take to answer, in ms. */
export const PATIENCE_MS = 6000;
/** How long to wait where it is not said, in ms. */
const USUAL_WAIT_MS = 30_000;

/**
 * Asks whether this browser is let in for a role. `saidAt` is the host's time as HTTP says it, to the second, in ms since
 * 1970; null: it was not said.
 */
export async function askDoorway(
  role: JoiningRole,
): Promise<{ readonly doorway: Doorway; readonly saidAt: number | null }> {
  const response = await ask(`/me/${role}`, { method: 'GET' });
  const date = Date.parse(response?.headers.get('date') ?? '');
  return { doorway: doorwayBy(response), saidAt: Number.isNaN(date) ? null : date };
}

function doorwayBy(response: Response | null): Doorway {
  if (response?.ok) return 'in';
  return response?.status === 401 || response?.status === 403 ? 'join' : 'away';
}

/** Comes in for a role with what people type, or with the token of a program; the browser keeps the cookie. */
export async function comeIn(
  role: JoiningRole,
  by: { readonly pin: string; readonly name: string } | { readonly token: string },
): Promise<Entry> {
  const response = await ask('/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role, ...by }),
  });
  if (response === null) return { kind: 'away' };
  if (response.ok) return { kind: 'in' };
  const { code, forMs } = await said(response);
  if (code === 'door-shut') return { kind: 'shut' };
  if (code === 'hall-full') return { kind: 'full' };
  if (response.status >= 500) return { kind: 'away' };
  if (typeof forMs === 'number' && forMs > 0) return { kind: 'wait', forMs };
  return response.status === 429 ? { kind: 'wait', forMs: USUAL_WAIT_MS } : { kind: 'wrong' };
}

async function ask(path: string, init: RequestInit): Promise<Response | null> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch(path, { ...init, cache: 'no-store', signal: patience.signal });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** The refusal in the answer; nothing where it is none of ours. */
async function said(response: Response): Promise<{ code?: unknown; forMs?: unknown }> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}
