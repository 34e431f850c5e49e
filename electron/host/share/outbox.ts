/** How many get theirs before the host looks after others: a fraction of a millisecond. */
const AT_ONCE = 20;

/**
 * Sends to many, a few at a time and in the order in which it was asked: however many devices there are, a press or an
 * acknowledgement at the operator's machine waits for a few of them only.
 */
export class Outbox<To> {
  readonly #deliver: (to: To, message: Buffer) => void;
  #waiting: { readonly to: To; readonly message: Buffer }[] = [];
  #isDue = false;

  /** `deliver` must not throw; those who have gone meanwhile are its business. */
  constructor(deliver: (to: To, message: Buffer) => void) {
    this.#deliver = deliver;
  }

  /** The first of them get it at once, when nothing else waits. */
  send(all: readonly To[], message: Buffer): void {
    for (const to of all) this.#waiting.push({ to, message });
    if (!this.#isDue) this.#sendSome();
  }

  #sendSome(): void {
    for (const { to, message } of this.#waiting.splice(0, AT_ONCE)) this.#deliver(to, message);
    this.#isDue = this.#waiting.length > 0;
    if (this.#isDue) setImmediate(() => this.#sendSome());
  }
}
