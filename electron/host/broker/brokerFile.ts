import { join } from 'node:path';
import { brokerChoiceSchema } from '@shared/contract/broker.ts';
import { idSchema } from '@shared/model/primitives.ts';
import { z } from 'zod';
import { DurableFile } from '../files/durable.ts';

const keySchema = z.string().length(43);

/** What another machine of the show needs to go on with what is published. */
export const brokerReplicaSchema = z.strictObject({
  showId: idSchema,
  choice: brokerChoiceSchema,
  /** The key of the journal, so that other halls can go on reading it. */
  key: keySchema,
});
export type BrokerReplica = Readonly<z.infer<typeof brokerReplicaSchema>>;

const brokerFileSchema = z.strictObject({
  /** Chosen last, with its passwords and keys. */
  choice: brokerChoiceSchema.nullable(),
  /** The show that was published when the app stopped; null: none. */
  on: idSchema.nullable(),
  /** The key of a show's journal, so that the invitations of other halls stay good. */
  journal: z.strictObject({ showId: idSchema, key: keySchema }).nullable(),
});
/** What the broker's part remembers on this computer. */
export type BrokerMemory = Readonly<z.infer<typeof brokerFileSchema>>;

const NOTHING: BrokerMemory = { choice: null, on: null, journal: null };

/** `<dataDir>/broker.json`, readable by its owner only. Losing it loses nothing of a ceremony. */
export class BrokerFile {
  readonly #file: DurableFile<BrokerMemory>;
  readonly #log: (line: string) => void;
  #memory: BrokerMemory = NOTHING;
  #written: Promise<void> = Promise.resolve();

  constructor(dataDir: string, log: (line: string) => void) {
    this.#log = log;
    this.#file = new DurableFile<BrokerMemory>(
      join(dataDir, 'broker.json'),
      (text) => brokerFileSchema.parse(JSON.parse(text)),
      (memory) => JSON.stringify(memory, null, 2),
      0o600,
    );
  }

  get memory(): BrokerMemory {
    return this.#memory;
  }

  /** Reads it; a file that is missing or damaged is an empty one. */
  async read(): Promise<void> {
    try {
      this.#memory = (await this.#file.read()) ?? NOTHING;
    } catch {
      this.#log('the broker is forgotten: its file could not be read');
    }
  }

  /** Remembers something else; a disk that refuses is no reason to stop. */
  remember(change: Partial<BrokerMemory>): void {
    this.#memory = { ...this.#memory, ...change };
    this.#written = this.#file.write(this.#memory).catch(() => {
      this.#log('the broker could not be written down: it has to be chosen anew after a restart');
    });
  }

  /** Waits for what is still on its way to the disk. */
  settled(): Promise<void> {
    return this.#written;
  }
}
