import { networkInterfaces } from 'node:os';
import type { NetworkChoice } from '@shared/contract/sharing.ts';

/** The IPv4 addresses of this machine: those that others can reach, then its own, for programs on this machine. */
export function networks(): readonly NetworkChoice[] {
  const all = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family }) => family === 'IPv4')
      .map(({ address, internal }) => ({ name, address, internal })),
  );
  return [
    ...all.filter(({ internal }) => !internal),
    ...all.filter(({ internal }) => internal),
  ].map(({ name, address }) => ({ name, address }));
}
