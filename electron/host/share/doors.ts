import { randomInt } from 'node:crypto';
import { DOOR_ROLES, type DoorRole } from '@shared/share/roles.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isToken } from '../web/guard.ts';

/** What became of a PIN that was tried; `wait`: too soon after wrong ones. */
export type Tried =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly forMs: number }
  | { readonly kind: 'shut' };

/** Wrong PINs from one address for one role that cost nothing yet: people mistype. */
const FREE_TRIES = 3;
/** After those, the wait in seconds doubles with every wrong one, up to the longest. */
const FIRST_WAIT = 1;
const LONGEST_WAIT = 60;
/** How long wrong ones of an address are remembered, in seconds. */
const REMEMBERED = 15 * 60;
/** Wrong PINs for one role, whoever tried them, before nobody is let in: 1 chance in 20 000 for all of them together. */
export const SHUT_AFTER = 50;

const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** The PINs of the roles, and how often wrong ones may be tried. */
export class Doors {
  readonly #pins: Record<DoorRole, string>;
  readonly #wrong = new Map<DoorRole, number>();
  /** By address and role: a network whose devices all have one address must not be shut out by one of them. */
  readonly #mistakes = new RateLimiterMemory({ points: FREE_TRIES, duration: REMEMBERED });
  readonly #waits = new RateLimiterMemory({ points: 0, duration: LONGEST_WAIT });
  /** One after the other, so that a thousand tries at once are a thousand tries. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(known: Readonly<Partial<Record<DoorRole, string>>>) {
    this.#pins = Object.fromEntries(
      DOOR_ROLES.map((role) => [role, known[role] ?? newPin()]),
    ) as Record<DoorRole, string>;
  }

  get pins(): Readonly<Record<DoorRole, string>> {
    return this.#pins;
  }

  /** Has the PINs of another machine from now on; a door whose PIN has changed is open again. */
  become(pins: Readonly<Partial<Record<DoorRole, string>>>): void {
    for (const role of DOOR_ROLES) {
      const pin = pins[role];
      if (pin === undefined || pin === this.#pins[role]) continue;
      this.#pins[role] = pin;
      this.#wrong.delete(role);
    }
  }

  /** Whether too many wrong PINs were tried for this role, so that nobody is let in until there is a new one. */
  isShut(role: DoorRole): boolean {
    return (this.#wrong.get(role) ?? 0) >= SHUT_AFTER;
  }

  /** Makes a new PIN and opens the door again. */
  renew(role: DoorRole): void {
    const before = this.#pins[role];
    while (this.#pins[role] === before) this.#pins[role] = newPin();
    this.#wrong.delete(role);
  }

  /** Tries a PIN from an address. */
  try(role: DoorRole, pin: string, from: string): Promise<Tried> {
    const tried = this.#turn.then(() => this.#try(role, pin, `${role} ${from}`));
    this.#turn = tried;
    return tried;
  }

  async #try(role: DoorRole, pin: string, key: string): Promise<Tried> {
    if (this.isShut(role)) return { kind: 'shut' };
    const wait = await this.#waits.get(key);
    if (wait !== null && wait.msBeforeNext > 0) return { kind: 'wait', forMs: wait.msBeforeNext };
    if (isToken(pin, this.#pins[role])) {
      await this.#mistakes.delete(key);
      return { kind: 'right' };
    }
    this.#wrong.set(role, (this.#wrong.get(role) ?? 0) + 1);
    const { consumedPoints } = await this.#mistakes.penalty(key);
    const beyond = consumedPoints - FREE_TRIES;
    if (beyond >= 0) await this.#waits.block(key, Math.min(FIRST_WAIT * 2 ** beyond, LONGEST_WAIT));
    return { kind: 'wrong' };
  }
}
