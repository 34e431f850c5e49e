import { randomBytes } from 'node:crypto';
import { NO_OSC, type OscChoice, oscChoiceSchema } from '@shared/contract/sharing.ts';
import { type DoorRole, doorRoleSchema } from '@shared/share/roles.ts';
import { z } from 'zod';
import { Doors } from './doors.ts';
import { Passes, passSchema } from './passes.ts';
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

/** Who may come in: the PINs of the roles, the passes of those who have, and the secret of their spares. */
export class Access {
  #doors: Doors;
  #passes: Passes;
  #secret: string;
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

  /** Lets in whom the other machine lets in, and nobody else. Gives the ids of those who may come in no more. */
  take({ secret, pins, passes, osc }: AccessReplica): readonly string[] {
    this.#secret = secret;
    this.osc = osc;
    this.#doors.become(pins);
    return this.#passes.become(passes);
  }

  /** All tokens, PINs and spares are worth nothing from now on. */
  forget(): void {
    this.#passes.revokeAll();
    this.#passes = new Passes();
    this.#doors = new Doors({});
    this.#secret = newSecret();
  }
}
