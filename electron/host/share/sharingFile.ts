import { join } from 'node:path';
import { NO_OSC, oscChoiceSchema, sharingChoiceSchema } from '@shared/contract/sharing.ts';
import { doorRoleSchema } from '@shared/share/roles.ts';
import { z } from 'zod';
import { type MemoryOptions, OwnFile } from '../files/ownFile.ts';
import { passSchema } from './passes.ts';

const sharedSchema = sharingChoiceSchema.extend({ showId: z.string().max(64) });

const sharingFileSchema = z.strictObject({
  /** What is on; still there after a crash, so that one press brings all devices back. */
  on: sharedSchema.nullable(),
  last: sharingChoiceSchema.nullable(),
  passes: z.array(passSchema).max(5000),
  pins: z.partialRecord(doorRoleSchema, z.string().regex(/^\d{6}$/)),
  osc: oscChoiceSchema,
  /** From which the spares of devices are made; null: nothing was shared yet. */
  secret: z.string().min(20).max(100).nullable().default(null),
});
/** What sharing remembers on this computer. */
export type SharingMemory = Readonly<z.infer<typeof sharingFileSchema>>;

export const NOTHING_SHARED: SharingMemory = {
  on: null,
  last: null,
  passes: [],
  pins: {},
  osc: NO_OSC,
  secret: null,
};

/** `<dataDir>/sharing.json`, readable by its owner only. Losing it loses nothing of a ceremony: devices come in anew. */
export const sharingFile = ({ dataDir, ownNow, log, unread }: MemoryOptions) =>
  new OwnFile<SharingMemory>({
    path: join(dataDir, 'sharing.json'),
    parse: (json) => sharingFileSchema.parse(json),
    now: ownNow,
    log,
    unread: (file) => unread({ code: 'sharing-unread', details: { file, folder: dataDir } }),
  });
