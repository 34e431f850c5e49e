/**
 * The clock of the show: this computer's, and what has to be added to it. A machine that follows keeps the clock of the one
 * that calls, and goes on with it when it takes over, however wrong either of them is: the times of the evening go on.
 */
export class ShowClock {
  readonly #own: () => number;
  #offsetMs = 0;

  /** `own`: this computer's clock, ms since 1970. */
  constructor(own: () => number) {
    this.#own = own;
  }

  /** Ms since 1970. */
  readonly now = (): number => this.#own() + this.#offsetMs;

  get offsetMs(): number {
    return this.#offsetMs;
  }

  set(offsetMs: number): void {
    this.#offsetMs = Math.round(offsetMs);
  }
}
