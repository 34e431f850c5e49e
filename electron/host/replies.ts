import type { Failure, Reply } from '@shared/contract/contract.ts';

/** The reply to a call that was carried out. */
export const done = <T>(value: T): Reply<T> => ({ ok: true, value });

/** The reply to a call that was refused; its sentence stands in `shared/words` under the code. */
export const failed = (code: string, details: Failure['details'] = {}): Reply<never> => ({
  ok: false,
  error: { code, details },
});
