/** How long devices stay after the show has ended, in ms: to read the last state and to say goodbye. */
const AFTER_END_MS = 10 * 60_000;

/** Sessions end with the show, after some minutes in which nothing changes any more. */
export class Ending {
  readonly #stop: () => void;
  readonly #afterMs: number;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(stop: () => void, afterMs = AFTER_END_MS) {
    this.#stop = stop;
    this.#afterMs = afterMs;
  }

  /** Hears whether the show has ended. One that goes on again is not stopped. */
  look(hasEnded: boolean): void {
    if (hasEnded === (this.#timer !== null)) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = hasEnded ? setTimeout(this.#stop, this.#afterMs) : null;
  }
}
