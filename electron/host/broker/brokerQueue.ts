/** One message for the broker. `qos` 0 is not waited for. */
export interface BrokerMessage {
  readonly topic: string;
  /** Empty: takes away what the broker has kept. */
  readonly payload: string;
  /** The broker keeps it for those who come later. */
  readonly retain: boolean;
}

/** As many passing messages wait at most. */
const MOST_PASSING = 1000;

/**
 * What waits for the broker: of topics that are kept the newest message only, of the others the newest ones. So it never
 * grows, however long the broker is away.
 */
export class BrokerQueue {
  readonly #kept = new Map<string, BrokerMessage>();
  #passing: BrokerMessage[] = [];
  #dropped = 0;

  /** Messages that newer ones have made worthless, or for which there was no room. */
  get dropped(): number {
    return this.#dropped;
  }

  get size(): number {
    return this.#kept.size + this.#passing.length;
  }

  put(message: BrokerMessage): void {
    if (message.retain) {
      if (this.#kept.has(message.topic)) this.#dropped += 1;
      this.#kept.set(message.topic, message);
      return;
    }
    this.#passing.push(message);
    this.#trim();
  }

  /** Puts passing messages back that were sent and not confirmed; kept ones are said anew as they are by then. */
  putBack(messages: readonly BrokerMessage[]): void {
    this.#passing.unshift(...messages.filter(({ retain }) => !retain));
    this.#trim();
  }

  /** The next one to send; null: nothing waits. */
  take(): BrokerMessage | null {
    for (const [topic, message] of this.#kept) {
      this.#kept.delete(topic);
      return message;
    }
    return this.#passing.shift() ?? null;
  }

  /** A message could not be sent and will not be. */
  drop(): void {
    this.#dropped += 1;
  }

  clear(): void {
    this.#kept.clear();
    this.#passing = [];
  }

  #trim(): void {
    const over = this.#passing.length - MOST_PASSING;
    if (over <= 0) return;
    this.#passing.splice(0, over);
    this.#dropped += over;
  }
}
