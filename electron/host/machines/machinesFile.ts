import { join } from 'node:path';
import { sharingChoiceSchema } from '@shared/contract/sharing.ts';
import { z } from 'zod';
import { type MemoryOptions, OwnFile } from '../files/ownFile.ts';
import { LONGEST_ABOUT } from './strays.ts';

const stoodBySchema = z.strictObject({
  showId: z.string().max(64),
  /** The machine that was stood by for. */
  machine: z.strictObject({ id: z.string().max(64), name: z.string().max(200) }),
  /** Its address without a path. */
  url: z.string().max(300),
  /** What lets this machine in there. */
  token: z.string().max(100),
  /** Its certificate (PEM), the only one that is trusted there; null: not encrypted. */
  ca: z.string().max(20_000).nullable(),
  /** Where this machine lets devices in. */
  choice: sharingChoiceSchema,
  /** What has to be added to this computer's clock to have the show's, in ms. */
  clockOffsetMs: z.number(),
  /** That machine lets this one in no more. */
  isRemoved: z.boolean().default(false),
});
/** What this machine stands by for, or did before it took over. */
export type StoodBy = Readonly<z.infer<typeof stoodBySchema>>;

const straySchema = z.strictObject({
  at: z.number(),
  command: z.string().max(100),
  about: z.string().max(LONGEST_ABOUT).nullable(),
  actor: z.string().max(200),
});

const fileSchema = z.strictObject({
  me: z.strictObject({ id: z.string().min(1).max(64), name: z.string().max(200) }),
  stoodBy: stoodBySchema.nullable(),
  strays: z
    .strictObject({
      showId: z.string().max(64),
      at: z.number(),
      file: z.string().max(200),
      count: z.number().int(),
      commands: z.array(straySchema).max(500).readonly(),
    })
    .nullable(),
});
export type MachinesMemory = Readonly<z.infer<typeof fileSchema>>;

/** `<dataDir>/machines.json`, readable by its owner only: who this machine is, and what it stands by for. */
export const machinesFile = ({ dataDir, ownNow, log, unread }: MemoryOptions) =>
  new OwnFile<MachinesMemory>({
    path: join(dataDir, 'machines.json'),
    parse: (json) => fileSchema.parse(json),
    now: ownNow,
    log,
    unread: (file) => unread({ code: 'machines-unread', details: { file, folder: dataDir } }),
  });
