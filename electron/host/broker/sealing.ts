import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { gunzip, gzip } from 'node:zlib';
import { journalPayloads, type Sealed } from '@shared/broker/journal.ts';
import { BROKER_VERSION, type JOURNAL_TOPICS, topicOf } from '@shared/broker/topics.ts';

export type JournalTopic = (typeof JOURNAL_TOPICS)[keyof typeof JOURNAL_TOPICS];

/** What can be read of a message without the key, and not changed without it. */
export type SealedHead = Pick<Sealed, 'epoch' | 'seq' | 'at'>;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The longest show that is unpacked, in bytes. */
const LONGEST = 200_000_000;

/** A new key for a journal, base64url. */
export const newKey = (): string => randomBytes(32).toString('base64url');

/** Seals the messages of one show's journal, and opens them: whoever has not its key can neither read nor make any. */
export class Seal {
  readonly #key: Buffer;
  readonly #topicOf: (name: JournalTopic) => string;

  /** `key`: 32 bytes, base64url. */
  constructor({ key, prefix, showId }: { key: string; prefix: string; showId: string }) {
    this.#key = Buffer.from(key, 'base64url');
    this.#topicOf = (name) => topicOf(prefix, showId, name);
  }

  /** A message of a topic. What it says is bound to that topic, and to its head. */
  close(name: JournalTopic, head: SealedHead, content: Buffer): Sealed {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce);
    cipher.setAAD(this.#bound(name, head));
    const sealed = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
    const { epoch, seq, at } = head;
    return {
      v: BROKER_VERSION,
      epoch,
      seq,
      at,
      nonce: nonce.toString('base64url'),
      sealed: sealed.toString('base64url'),
    };
  }

  /** What a message says; null: it was not made with this key for this topic, or was changed. */
  open(
    name: JournalTopic,
    payload: Buffer,
  ): { readonly head: SealedHead; readonly content: Buffer } | null {
    try {
      const parsed = journalPayloads[name].safeParse(JSON.parse(payload.toString()));
      if (!parsed.success) return null;
      const { epoch, seq, at, nonce, sealed } = parsed.data;
      const head = { epoch, seq, at };
      const bytes = Buffer.from(sealed, 'base64url');
      const opener = createDecipheriv(CIPHER, this.#key, Buffer.from(nonce, 'base64url'), {
        authTagLength: TAG_BYTES,
      });
      opener.setAAD(this.#bound(name, head));
      opener.setAuthTag(bytes.subarray(-TAG_BYTES));
      const content = Buffer.concat([opener.update(bytes.subarray(0, -TAG_BYTES)), opener.final()]);
      return { head, content };
    } catch {
      return null;
    }
  }

  #bound(name: JournalTopic, { epoch, seq, at }: SealedHead): Buffer {
    const { number, machineId } = epoch;
    return Buffer.from(JSON.stringify([this.#topicOf(name), number, machineId, seq, at]));
  }
}

/** Packs a text; the thread that GO runs in has nothing to do with it. */
export const packed = (text: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    gzip(text, (error, bytes) => (error === null ? resolve(bytes) : reject(error)));
  });

/** Unpacks a text. Rejects when it is none, or too long. */
export const unpacked = (bytes: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: LONGEST }, (error, text) =>
      error === null ? resolve(text.toString('utf8')) : reject(error),
    );
  });
