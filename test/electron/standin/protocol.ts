import type { Protocol } from 'electron';
import { readiness } from './readiness.ts';
import { addScheme } from './schemes.ts';
import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

export const protocol = strict<
  Pick<Protocol, 'handle'> & { registerSchemesAsPrivileged: RegisterSchemes }
>(
  {
    registerSchemesAsPrivileged(custom) {
      if (readiness.isReady) throw new Error('registerSchemesAsPrivileged comes after ready');
      for (const { scheme } of custom) addScheme(scheme);
    },
    handle(scheme, handler) {
      if (!readiness.isReady) throw new Error('protocol.handle comes before ready');
      if (handlers.has(scheme)) throw new Error(`${scheme} is handled already`);
      handlers.set(scheme, handler);
    },
  },
  'protocol',
);

type RegisterSchemes = (custom: readonly { readonly scheme: string }[]) => void;

/** Asks the app's handler for an address, or null when no handler has its scheme. */
export async function answerFor(
  address: string,
  method: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response | null> {
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  return handler === undefined ? null : handler(new Request(address, { method, headers }));
}
