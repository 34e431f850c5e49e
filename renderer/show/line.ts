import type {
  CallName,
  CallParams,
  CallResults,
  HostEvent,
  HostMessage,
  Reply,
  Transport,
} from '@shared/contract/contract.ts';

const lost = { ok: false, error: { code: 'connection-lost', details: {} } } as const;

/** The window's end of the line to the host: numbers the calls and hands the replies back. */
export class Line {
  readonly #transport: Transport;
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>();
  /** What was told before anybody listened. */
  #early: HostEvent[] = [];
  #onEvent: ((event: HostEvent) => void) | null = null;
  #count = 0;

  constructor(transport: Transport) {
    this.#transport = transport;
    transport.onMessage((message) => this.#take(message));
    transport.onClose(() => this.#giveUp());
  }

  /** Hears what the host tells, beginning with what it has told already. */
  listen(onEvent: (event: HostEvent) => void): void {
    this.#onEvent = onEvent;
    const early = this.#early;
    this.#early = [];
    for (const event of early) onEvent(event);
  }

  /** Asks the host; the reply says why when it could not be done. Never rejects. */
  call<N extends CallName>(method: N, params: CallParams[N]): Promise<Reply<CallResults[N]>> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve) => {
      // The host answers each method with its own result type: `CallResults`.
      this.#waiting.set(id, resolve as (reply: Reply<unknown>) => void);
      this.#transport.send({ type: 'call', id, method, params });
    });
  }

  #take(message: HostMessage): void {
    if (message.type === 'reply') {
      this.#waiting.get(message.id)?.(message.reply);
      this.#waiting.delete(message.id);
    } else if (this.#onEvent === null) this.#early.push(message);
    else this.#onEvent(message);
  }

  #giveUp(): void {
    for (const resolve of this.#waiting.values()) resolve(lost);
    this.#waiting.clear();
  }
}
