import type { Incident, IncidentCode } from '@shared/contract/sharing.ts';

/** As many as the SHARE panel shows. */
const MOST = 30;

/** What was refused, the newest first. The same from the same address in a row is counted, not listed. */
export class Incidents {
  readonly #now: () => number;
  readonly #log: (line: string) => void;
  #list: readonly Incident[] = [];

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
    // The log gets the first of a row: whoever attacks must not be able to fill the disk.
    this.#log(`sharing: ${code} from ${from}`);
  }

  clear(): void {
    this.#list = [];
  }
}
