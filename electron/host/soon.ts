/** Something that is done a while after it was asked for, once for however many have asked; not after `stop`. */
export class Soon {
  readonly #work: () => void;
  readonly #afterMs: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isStopped = false;

  constructor(afterMs: number, work: () => void) {
    this.#afterMs = afterMs;
    this.#work = work;
  }

  ask(): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#work();
    }, this.#afterMs);
  }

  /** For good. What was asked for is not done any more. */
  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
