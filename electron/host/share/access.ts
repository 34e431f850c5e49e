import { oscChoiceSchema } from '@shared/contract/sharing.ts';
import { doorRoleSchema } from '@shared/share/roles.ts';
import { z } from 'zod';
import { passSchema } from './passes.ts';

/** Who may come in, as one machine tells the other: nothing in it lets anybody in by itself but the secret. */
export const accessReplicaSchema = z.strictObject({
  /** 256 random bits (base64url), from which the spare of each device is made; see `spareFor`. */
  secret: z.string().max(100),
  pins: z.partialRecord(doorRoleSchema, z.string().regex(/^\d{6}$/)),
  passes: z.array(passSchema).max(5000),
  osc: oscChoiceSchema,
});
export type AccessReplica = Readonly<z.infer<typeof accessReplicaSchema>>;
