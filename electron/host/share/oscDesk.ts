import type { Failure } from '@shared/contract/failure.ts';
import type { IncidentCode, OscChoice, SharingChoice } from '@shared/contract/sharing.ts';
import { errorCode } from '../files/durable.ts';
import type { Guests } from './guests.ts';
import type { Osc } from './osc.ts';

interface OscDeskOptions {
  readonly incident: (code: IncidentCode, from: string) => void;
  readonly log: (line: string) => void;
}

/** OSC while the show is shared, as the operator has written it down; or why it does not work. */
export class OscDesk {
  readonly #options: OscDeskOptions;
  #osc: Osc | null = null;
  #fault: Failure | null = null;
  #isWanted = false;

  constructor(options: OscDeskOptions) {
    this.#options = options;
  }

  /** Why it does not work (port taken); null: it does, or it is off. */
  get fault(): Failure | null {
    return this.#fault;
  }

  /** Whether it was asked for, as far as it works. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  /** Opens it anew; `shared` null: nothing is listened to or sent. */
  async open(
    shared: { readonly choice: SharingChoice; readonly guests: Guests } | null,
    choice: OscChoice,
  ): Promise<void> {
    await this.close();
    if (shared === null || (choice.port === null && choice.to.length === 0)) return;
    this.#isWanted = true;
    const { address } = shared.choice;
    try {
      const { openOsc } = await import('./osc.ts');
      this.#osc = await openOsc({ choice, address, guests: shared.guests, ...this.#options });
    } catch (error) {
      const code = errorCode(error);
      this.#fault = {
        code: code === 'EADDRINUSE' ? 'port-taken' : 'osc-failed',
        details: { port: choice.port ?? 0, reason: code },
      };
    }
  }

  async close(): Promise<void> {
    this.#fault = null;
    this.#isWanted = false;
    await this.#osc?.close();
    this.#osc = null;
  }
}
