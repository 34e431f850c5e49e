import type { Failure } from '@shared/contract/contract.ts';
import { type CallerState, DESK_CALLS } from '@shared/contract/sharing.ts';
import { callerCommands } from '@shared/share/callerCommands.ts';

/** A device as the key knows it. */
interface Holder {
  readonly id: string;
  readonly name: string;
}

/**
 * The caller's key: one at a time has it, the operator's machine unless a second caller does. It says who may press GO,
 * not what a GO does; a GO that names another cue than the standby is refused whoever sends it.
 */
export class CallerKey {
  readonly #now: () => number;
  readonly #changed: (state: CallerState) => void;
  #state: CallerState = DESK_CALLS;

  constructor(now: () => number, changed: (state: CallerState) => void) {
    this.#now = now;
    this.#changed = changed;
  }

  get state(): CallerState {
    return this.#state;
  }

  /** Hands the key over, or (null) back to the operator's machine. Who has it already keeps it. */
  pass(to: Holder | null, how: 'given' | 'taken'): void {
    const { deviceId, name } = this.#state;
    if (deviceId === (to?.id ?? null)) return;
    this.#state = {
      deviceId: to?.id ?? null,
      name: to?.name ?? null,
      since: this.#now(),
      before: { deviceId, name },
      how,
    };
    this.#changed(this.#state);
  }

  /** The device has another name now. */
  rename(device: Holder): void {
    if (this.#state.deviceId !== device.id) return;
    this.#state = { ...this.#state, name: device.name };
    this.#changed(this.#state);
  }

  /** A device that is gone for good leaves the key to the operator's machine. */
  drop(deviceId: string): void {
    if (this.#state.deviceId === deviceId) this.pass(null, 'given');
  }

  /** Nothing is shared any more: nobody remembers. */
  reset(): void {
    if (this.#state === DESK_CALLS) return;
    this.#state = DESK_CALLS;
    this.#changed(this.#state);
  }

  /** Why a command may not come from here (null: the operator's machine); null: it may. */
  fault(type: string, deviceId: string | null): Failure | null {
    if (!(callerCommands as ReadonlySet<string>).has(type) || this.#state.deviceId === deviceId)
      return null;
    const { name } = this.#state;
    return name === null
      ? { code: 'desk-calls', details: {} }
      : { code: 'not-caller', details: { name } };
  }
}
