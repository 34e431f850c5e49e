import { join } from 'node:path';
import { NO_OSC, oscChoiceSchema, sharingChoiceSchema } from '@shared/contract/sharing.ts';
import { doorRoleSchema } from '@shared/share/roles.ts';
import { z } from 'zod';
import { DurableFile } from '../files/durable.ts';
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
export class SharingFile {
  readonly #file: DurableFile<SharingMemory>;
  readonly #log: (line: string) => void;
  #written: Promise<void> = Promise.resolve();
  /** What has still to be written. */
  #newest: SharingMemory | null = null;

  constructor(dataDir: string, log: (line: string) => void) {
    this.#log = log;
    this.#file = new DurableFile<SharingMemory>(
      join(dataDir, 'sharing.json'),
      (text) => sharingFileSchema.parse(JSON.parse(text)),
      (memory) => JSON.stringify(memory, null, 2),
      0o600,
    );
  }

  /** What is remembered; nothing where the file is missing or damaged. */
  async read(): Promise<SharingMemory> {
    try {
      return (await this.#file.read()) ?? NOTHING_SHARED;
    } catch {
      this.#log('what was shared is forgotten: its file could not be read');
      return NOTHING_SHARED;
    }
  }

  /**
   * Brings it to the disk; a disk that refuses is no reason to stop. While the disk is busy only the newest waits: two
   * hundred devices that come in at once are no two hundred files.
   */
  write(memory: SharingMemory): void {
    const isNext = this.#newest !== null;
    this.#newest = memory;
    if (!isNext) this.#written = this.#written.then(() => this.#writeNewest());
  }

  /** Waits for what is still on its way to the disk. */
  settled(): Promise<void> {
    return this.#written;
  }

  async #writeNewest(): Promise<void> {
    const memory = this.#newest;
    this.#newest = null;
    if (memory === null) return;
    await this.#file.write(memory).catch(() => {
      this.#log(
        'what is shared could not be written down: devices have to come in anew after a restart',
      );
    });
  }
}
