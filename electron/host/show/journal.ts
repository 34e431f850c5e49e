import { fstatSync, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Command, parseCommand } from '@shared/command/apply.ts';
import { readIfThere, syncFolder } from '../files/durable.ts';

/** One acknowledged command; `seq` is the show's number after it. */
export interface JournalLine {
  readonly seq: number;
  readonly command: Command;
}

/** What a journal file holds. */
export interface JournalContent {
  /** The readable lines from the start of the file. */
  readonly lines: readonly JournalLine[];
  /** Bytes that they take; writing goes on there. */
  readonly goodBytes: number;
  /**
   * `torn`: the last line is incomplete, as after a power cut; it was never acknowledged.
   * `damaged`: a whole line is unreadable (1-based `line`), so that the lines after it can't be trusted.
   */
  readonly damage: { readonly kind: 'torn' | 'damaged'; readonly line: number } | null;
}

/** `show`: id of the show that the line is bound to; null: it is bound to none. */
const checksum = (seq: number, show: string | null, json: string) =>
  crc32(show === null ? `${seq} ${json}` : `${seq} ${show} ${json}`)
    .toString(16)
    .padStart(8, '0');

/** A journal line with its checksum, ending in a newline. It is bound to no show. */
export function formatLine({ seq, command }: JournalLine): string {
  const json = JSON.stringify(command);
  return `{"seq":${seq},"crc":"${checksum(seq, null, json)}","command":${json}}\n`;
}

/** Writes lines that are bound to a show, so that the journal of another one is never taken for its own. */
export const linesOf =
  (showId: string) =>
  ({ seq, command }: JournalLine): string => {
    const json = JSON.stringify(command);
    const crc = checksum(seq, showId, json);
    return `{"seq":${seq},"show":"${showId}","crc":"${crc}","command":${json}}\n`;
  };

function parseLine(text: string, showId: string | null): JournalLine | null {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line !== 'object' || line === null) return null;
    const { seq, show = null, crc, command } = line as Record<string, unknown>;
    if (typeof seq !== 'number' || (typeof show !== 'string' && show !== null)) return null;
    if (crc !== checksum(seq, show, JSON.stringify(command))) return null;
    if (show !== null && showId !== null && show !== showId) return null;
    const parsed = parseCommand(command);
    return parsed.ok ? { seq, command: parsed.value } : null;
  } catch {
    return null;
  }
}

/**
 * Reads a journal; a missing file is an empty one. Lines that are bound to another show than `showId` count as damaged;
 * null: whichever show they are bound to.
 */
export async function readJournal(
  path: string,
  showId: string | null = null,
): Promise<JournalContent> {
  const text = (await readIfThere(path)) ?? '';
  const rows = text.split('\n');
  const unfinished = rows.pop() ?? '';
  const lines: JournalLine[] = [];
  let goodBytes = 0;
  for (const [index, row] of rows.entries()) {
    const line = parseLine(row, showId);
    // Also the last one: what ends like a line may have been acknowledged.
    if (line === null) return { lines, goodBytes, damage: { kind: 'damaged', line: index + 1 } };
    lines.push(line);
    goodBytes += Buffer.byteLength(row) + 1;
  }
  const damage = unfinished === '' ? null : ({ kind: 'torn', line: rows.length + 1 } as const);
  return { lines, goodBytes, damage };
}

/** The error of a file that is no longer what it was. */
function gone(message: string): Error {
  return Object.assign(new Error(message), { code: 'ENOENT' });
}

/** Windows lets no open file be removed, and numbers the files of a stick as it likes. */
const isSame = (open: Stats, there: Stats): boolean =>
  open.nlink > 0 &&
  (process.platform === 'win32' || (open.ino === there.ino && open.dev === there.dev));

/** Appends to a journal file. Calls must not overlap; the owner queues them. */
export class JournalWriter {
  readonly #path: string;
  #handle: FileHandle | null = null;
  #bytes: number;

  /** @param bytes length of the readable part; anything behind it is cut off at the first append. */
  constructor(path: string, bytes: number) {
    this.#path = path;
    this.#bytes = bytes;
  }

  get isOpen(): boolean {
    return this.#handle !== null;
  }

  /** Appends text and returns when it is on disk. On an error the file is cut back to what was acknowledged, if the disk lets us. */
  async append(text: string): Promise<void> {
    const handle = this.#handle ?? (await this.#open());
    const bytes = Buffer.from(text, 'utf8');
    try {
      let written = 0;
      while (written < bytes.length) {
        const result = await handle.write(
          bytes,
          written,
          bytes.length - written,
          this.#bytes + written,
        );
        written += result.bytesWritten;
      }
      // Asked while the disk is busy, so that nobody waits for it; a medium that was pulled may not answer for long.
      const [, there] = await Promise.all([handle.datasync(), stat(this.#path)]);
      // An open file outlives its folder and its disk: what was written into one that is nowhere to be found is lost.
      if (!isSame(fstatSync(handle.fd), there)) throw gone('the journal was removed');
      this.#bytes += bytes.length;
    } catch (error) {
      await handle.truncate(this.#bytes).catch(() => undefined);
      await this.close();
      throw error;
    }
  }

  /** Closes the file; a later append opens it again. */
  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close().catch(() => undefined);
  }

  /** Rejects with ENOENT when a journal that should have content is gone. */
  async #open(): Promise<FileHandle> {
    const handle = await open(this.#path, this.#bytes === 0 ? 'a+' : 'r+');
    await handle.close();
    this.#handle = await open(this.#path, 'r+');
    const { size } = await this.#handle.stat();
    if (size < this.#bytes) {
      await this.close();
      throw gone('the journal became shorter');
    }
    if (size > this.#bytes) await this.#handle.truncate(this.#bytes);
    if (this.#bytes === 0) await syncFolder(dirname(this.#path));
    return this.#handle;
  }
}
