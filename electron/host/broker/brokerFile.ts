import { join } from 'node:path';
import { brokerChoiceSchema } from '@shared/contract/broker.ts';
import { idSchema } from '@shared/model/primitives.ts';
import { z } from 'zod';
import { type MemoryOptions, OwnFile } from '../files/ownFile.ts';

const keySchema = z.string().length(43);

/** What another machine of the show needs to go on with what is published. */
export const brokerReplicaSchema = z.strictObject({
  showId: idSchema,
  choice: brokerChoiceSchema,
  /** The key of the journal, so that other halls can go on reading it. */
  key: keySchema,
});
export type BrokerReplica = Readonly<z.infer<typeof brokerReplicaSchema>>;

// Earlier ones have more in them.
const brokerFileSchema = z.object({
  /** Chosen last, with its passwords and keys. */
  choice: brokerChoiceSchema.nullable(),
  /** The key of a show's journal, so that the invitations of other halls stay good. */
  journal: z.strictObject({ showId: idSchema, key: keySchema }).nullable(),
});
/** What the broker's part remembers of publishing on this computer. */
export type BrokerMemory = Readonly<z.infer<typeof brokerFileSchema>>;

const NOTHING: BrokerMemory = { choice: null, journal: null };

export type BrokerFileOptions = Omit<MemoryOptions, 'unread'>;

/** `<dataDir>/broker.json`, readable by its owner only. Losing it loses nothing of a ceremony. */
export class BrokerFile {
  readonly #file: OwnFile<BrokerMemory>;
  #memory: BrokerMemory = NOTHING;

  constructor({ dataDir, ownNow, log }: BrokerFileOptions) {
    this.#file = new OwnFile({
      path: join(dataDir, 'broker.json'),
      parse: (json) => brokerFileSchema.parse(json),
      now: ownNow,
      log,
    });
  }

  get memory(): BrokerMemory {
    return this.#memory;
  }

  /** Name of the file in which what could not be read lies; null: all could. */
  get unread(): string | null {
    return this.#file.unread;
  }

  /** A person has been told of it. */
  seen(): void {
    this.#file.seen();
  }

  async read(): Promise<void> {
    this.#memory = (await this.#file.read()) ?? NOTHING;
  }

  remember(memory: BrokerMemory): void {
    this.#memory = memory;
    this.#file.write(memory);
  }

  /** Waits for what is still on its way to the disk. */
  settled(): Promise<void> {
    return this.#file.settled();
  }
}
