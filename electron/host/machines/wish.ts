import type { Failure } from '@shared/contract/failure.ts';
import type { Link } from './link.ts';

/** How long the other may take to stop calling when it is asked to, in ms. */
const AGREE_MS = 1500;

/** A person wants this machine to call: the one that calls is asked to stop first, so that nothing is lost. */
export class Wish {
  #asked: Promise<boolean> | null = null;
  #grant: (taken: Promise<boolean>) => void = () => undefined;

  /** Gives whether it has stopped, so that this machine calls. Who asks again meanwhile gets the same answer. */
  ask(link: Link): Promise<boolean> {
    this.#asked ??= new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), AGREE_MS);
      this.#grant = (taken) => {
        clearTimeout(timer);
        resolve(taken);
      };
      link.say({ type: 'wish' });
    }).finally(() => {
      this.#asked = null;
    });
    return this.#asked;
  }

  /** It has stopped; `taken` gives why this machine could not call all the same, or null. */
  grant(taken: Promise<Failure | null>): void {
    this.#grant(taken.then((fault) => fault === null));
  }
}
