import { randomUUID } from 'node:crypto';
import type { CallName, CallParams, CallResults, Reply } from '@shared/contract/contract.ts';
import type { Connection, Host } from '../../electron/host/host.ts';

/** A window of the operator's, which keeps nothing of what it is told. */
export class Desk {
  readonly #showId: string;
  readonly #line: Connection;
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>();
  #count = 0;

  constructor(host: Host, showId: string) {
    this.#showId = showId;
    this.#line = host.connect((message) => {
      if (message.type !== 'reply') return;
      this.#waiting.get(message.id)?.(message.reply);
      this.#waiting.delete(message.id);
    });
  }

  /** The value of a call that has to succeed. */
  async call<N extends CallName>(method: N, params: CallParams[N]): Promise<CallResults[N]> {
    this.#count += 1;
    const id = this.#count;
    const replied = new Promise<Reply<unknown>>((resolve) => this.#waiting.set(id, resolve));
    this.#line.receive({ type: 'call', id, method, params });
    const reply = await replied;
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
    return reply.value as CallResults[N];
  }

  /** A command that has to be carried out. */
  async dispatch(type: string, payload: object): Promise<void> {
    const request = { id: randomUUID(), type, payload };
    await this.call('dispatch', { showId: this.#showId, request: request as never });
  }
}
