import type { Immutable } from 'immer';
import { z } from 'zod';

/**
 * Which machine calls, and the how many-eth takeover made it so. It rises with every takeover, so that an old caller's
 * machine that comes back sees that it is one. `machineId` is empty as long as the show has only ever been on one machine;
 * otherwise only that machine may change it.
 */
export const epochSchema = z.strictObject({
  number: z.number().int().min(0),
  machineId: z.string().max(64),
  /** As people know the machine; empty with an empty `machineId`. */
  name: z.string().max(200),
});
export type Epoch = Immutable<z.infer<typeof epochSchema>>;

export const FIRST_EPOCH: Epoch = { number: 0, machineId: '', name: '' };

/**
 * Below 0: `a` is older than `b`; 0: they are the same. Two machines that took over at the same time, each out of
 * sight of the other, have the same number: their ids decide, everywhere alike.
 */
export function compareEpochs(
  a: Pick<Epoch, 'number' | 'machineId'>,
  b: Pick<Epoch, 'number' | 'machineId'>,
): number {
  if (a.number !== b.number) return a.number - b.number;
  if (a.machineId === b.machineId) return 0;
  return a.machineId < b.machineId ? -1 : 1;
}
