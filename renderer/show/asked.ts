import type { CallName, CallParams, CallResults, Reply } from '@shared/contract/contract.ts';
import { call, refuse } from './store.ts';

/** Asks the host; a refusal is shown to the person. */
export async function asked<N extends CallName>(
  method: N,
  params: CallParams[N],
): Promise<Reply<CallResults[N]>> {
  const reply = await call(method, params);
  if (!reply.ok) refuse(reply.error);
  return reply;
}
