import type { Incident, IncidentCode } from '@shared/contract/sharing.ts';

/** As many as the SHARE panel shows. */
const MOST = 30;
/** The same from the same address is written into the log once in this time, in ms. */
const LOGGED_EVERY_MS = 60_000;
/** How many of them are remembered for that. */
const REMEMBERED = 1000;

/** What was refused, the newest first. The same from the same address in a row is counted, not listed. */
export class Incidents {
  readonly #now: () => number;
  readonly #log: (line: string) => void;
  #list: readonly Incident[] = [];
  readonly #logged = new Map<string, number>();

  constructor(now: () => number, log: (line: string) => void) {
    this.#now = now;
    this.#log = log;
  }

  get list(): readonly Incident[] {
    return this.#list;
  }

  note(code: IncidentCode, from: string): void {
    const at = this.#now();
    const [newest, ...older] = this.#list;
    if (newest?.code === code && newest.from === from) {
      this.#list = [{ ...newest, at, times: newest.times + 1 }, ...older];
      return;
    }
    this.#list = [{ at, code, from, times: 1 }, ...this.#list].slice(0, MOST);
    this.#write(`sharing: ${code} from ${from}`, at);
  }

  /** Whoever attacks must not be able to fill the disk, neither with one thing nor with two in turn. */
  #write(line: string, at: number): void {
    const before = this.#logged.get(line);
    if (before !== undefined && at - before < LOGGED_EVERY_MS) return;
    this.#logged.delete(line);
    this.#logged.set(line, at);
    const [oldest] = this.#logged.keys();
    if (this.#logged.size > REMEMBERED && oldest !== undefined) this.#logged.delete(oldest);
    this.#log(line);
  }

  clear(): void {
    this.#list = [];
    this.#logged.clear();
  }
}
