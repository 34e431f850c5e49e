import { Inflate } from 'fflate';
import { xmlDecoder } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { corrupt, Unreadable } from './faults.ts';
import { LARGEST_UNFOLDED, STEEPEST_PART } from './limits.ts';
import { directory, type ZipEntry } from './zipDirectory.ts';

/** Bytes given to the inflater at once: one such piece unfolds to 66 MB at most. */
const PIECE = 64 * 1024;

/**
 * The parts of a packed file, unfolded one by one with a running count of bytes, whatever sizes the file declares.
 * Every part is compared with its checksum, so that a flipped bit never becomes another name.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #unfolded = 0;

  /** Throws `list-corrupt` when the directory cannot be read. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = directory(bytes);
  }

  /** The name of a part as the file spells it, whatever the case in which it is asked for. */
  find(name: string): string | undefined {
    return this.#entries.get(name.toLowerCase())?.name;
  }

  /** A whole part; throws `list-too-large` above `most` bytes, `list-corrupt` when it is not there. */
  bytes(name: string, most: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    let size = 0;
    this.unfold(name, (piece) => {
      size += piece.length;
      if (size > most) throw new Unreadable('list-too-large');
      pieces.push(piece);
    });
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** The same as text. */
  text(name: string, most: number): string {
    const bytes = this.bytes(name, most);
    return xmlDecoder(bytes).decode(bytes);
  }

  /** Unfolds a part and hands on its text in pieces. */
  readText(name: string, take: (piece: string) => void): void {
    let decoder: TextDecoder | null = null;
    this.unfold(name, (bytes) => {
      decoder ??= xmlDecoder(bytes);
      take(decoder.decode(bytes, { stream: true }));
    });
  }

  /** Unfolds a part and hands on its bytes in pieces, none of them empty. */
  unfold(name: string, take: (bytes: Uint8Array) => void): void {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw corrupt();
    if (entry.encrypted) throw new Unreadable('list-locked');
    const packed = this.#bytes.subarray(entry.start, entry.end);
    let size = 0;
    let sum = 0;
    this.#inflate(entry, packed, (bytes) => {
      size += bytes.length;
      this.#count(bytes.length, size, packed.length);
      sum = crc32(bytes, sum);
      if (bytes.length > 0) take(bytes);
    });
    if (sum !== entry.crc) throw corrupt();
  }

  #count(piece: number, size: number, packed: number): void {
    this.#unfolded += piece;
    const steep = size > STEEPEST_PART.bytes && size > packed * STEEPEST_PART.ratio;
    if (steep || this.#unfolded > LARGEST_UNFOLDED) throw new Unreadable('list-too-large');
  }

  #inflate(entry: ZipEntry, packed: Uint8Array, take: (bytes: Uint8Array) => void): void {
    if (entry.method === 0) {
      take(packed);
      return;
    }
    if (entry.method !== 8) throw corrupt();
    const inflate = new Inflate(take);
    for (let at = 0; at === 0 || at < packed.length; at += PIECE)
      pushOrCorrupt(inflate, packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
}

/** fflate throws plain errors with a numeric code for bytes that are no deflate stream. */
function pushOrCorrupt(inflate: Inflate, bytes: Uint8Array, last: boolean): void {
  try {
    inflate.push(bytes, last);
  } catch (error) {
    throw error instanceof Unreadable ? error : corrupt();
  }
}
