import type { CallName, Failure, Reply } from '@shared/contract/contract.ts';
import { errorCode } from './files/durable.ts';

/** The reply to a call that was carried out. */
export const done = <T>(value: T): Reply<T> => ({ ok: true, value });

/** The reply to a call that was refused; its sentence stands in `shared/words` under the code. */
export const failed = (code: string, details: Failure['details'] = {}): Reply<never> => ({
  ok: false,
  error: { code, details },
});

/** These write shows that are not open. Where the disk refuses nothing of them has happened. */
const WRITING: ReadonlySet<CallName> = new Set<CallName>([
  'library.create',
  'library.import',
  'show.recover',
]);

/** What is said of a call that has thrown: that the disk refused to write into the data folder, or that something went wrong. */
export function thrown(method: CallName, folder: string, error: unknown) {
  const reason = errorCode(error);
  const isSystems = error instanceof Error && 'syscall' in error;
  return WRITING.has(method) && isSystems
    ? failed('not-written', { folder, reason })
    : failed('host-error', { reason });
}
