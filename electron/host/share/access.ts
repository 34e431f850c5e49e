import { randomBytes } from 'node:crypto';
import { NO_OSC, type OscChoice, oscChoiceSchema } from '@shared/contract/sharing.ts';
import { type DoorRole, doorRoleSchema } from '@shared/share/roles.ts';
import { z } from 'zod';
import { Doors } from './doors.ts';
import { type Pass, Passes, passSchema } from './passes.ts';
import type { SharingMemory } from './sharingFile.ts';

/** Who may come in, as one machine tells the other. Only whoever calls or stands by gets it. */
export const accessReplicaSchema = z.strictObject({
  /** From which the spare of each device is made; see `spareFor`. */
  secret: z.string().min(20).max(100),
  pins: z.partialRecord(doorRoleSchema, z.string().regex(/^\d{6}$/)),
  passes: z.array(passSchema).max(5000),
  osc: oscChoiceSchema,
});
export type AccessReplica = Readonly<z.infer<typeof accessReplicaSchema>>;

const newSecret = (): string => randomBytes(32).toString('base64url');

/** What has become of those who may come in. */
export interface AccessNews {
  /** Ids of those who may come in no more. */
  readonly gone: readonly string[];
  /** Those who have another name now. */
  readonly renamed: readonly Pass[];
  /** All spares are others than before. */
  readonly spares: boolean;
}

/** Who may come in: the PINs of the roles, the passes of those who have, and the secret of their spares. */
export class Access {
  #doors: Doors;
  #passes: Passes;
  #secret: string;
  #isCopy = false;
  osc: OscChoice;

  constructor({ pins, passes, secret, osc }: Partial<AccessReplica> = {}) {
    this.#doors = new Doors(pins ?? {});
    this.#passes = new Passes(passes);
    this.#secret = secret ?? newSecret();
    this.osc = osc ?? NO_OSC;
  }

  /** As it was remembered. */
  static from({ pins, passes, secret, osc }: SharingMemory): Access {
    return new Access({ pins, passes: [...passes], osc, ...(secret === null ? {} : { secret }) });
  }

  /** What the machine that calls has sent. */
  static copyOf(replica: AccessReplica): Access {
    const access = new Access(replica);
    access.#isCopy = true;
    return access;
  }

  /** Whether another machine says who may come in: what is changed here is gone with its next word. */
  get isCopy(): boolean {
    return this.#isCopy;
  }

  get doors(): Doors {
    return this.#doors;
  }

  get passes(): Passes {
    return this.#passes;
  }

  get secret(): string {
    return this.#secret;
  }

  /** What another machine needs to let in the same devices and people. */
  get replica(): AccessReplica {
    const pins: Partial<Record<DoorRole, string>> = { ...this.#doors.pins };
    return { secret: this.#secret, pins, passes: [...this.#passes.all], osc: this.osc };
  }

  /** Lets in whom the other machine lets in, and nobody else. Gives what is new; null: nothing. */
  take(replica: AccessReplica): AccessNews | null {
    this.#isCopy = true;
    const before = JSON.stringify(this.replica);
    const names = new Map(this.#passes.all.map(({ id, name }) => [id, name]));
    const spares = this.#secret !== replica.secret;
    this.#secret = replica.secret;
    this.osc = replica.osc;
    this.#doors.become(replica.pins);
    const gone = this.#passes.become(replica.passes);
    if (JSON.stringify(this.replica) === before) return null;
    const renamed = replica.passes.filter(({ id, name }) => (names.get(id) ?? name) !== name);
    return { gone, renamed, spares };
  }

  /** All tokens, PINs and spares are worth nothing from now on. */
  forget(): void {
    this.#passes.revokeAll();
    this.#passes = new Passes();
    this.#doors = new Doors({});
    this.#secret = newSecret();
    this.#isCopy = false;
  }
}
