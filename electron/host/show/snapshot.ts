import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Failure } from '@shared/contract/contract.ts';
import { type ReadShow, readShow, writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';

const checksum = (text: string) => crc32(text).toString(16).padStart(8, '0');

/** A snapshot begins with the checksum of what follows, so that a flipped bit never becomes another name. */
const HEAD = /^\{"crc":"([0-9a-f]{8})",/;

/** The text of a snapshot in the library. It is a show file as well. */
export function writeSnapshot(show: Show): string {
  const text = writeShow(show);
  return `{"crc":"${checksum(text)}",${text.slice(1)}`;
}

/** Reads a snapshot of the library; one without a checksum is of an older version, or was put there by hand. */
export function readSnapshot(
  text: string,
): ReadShow | { readonly ok: false; readonly fault: DamagedFault } {
  const head = HEAD.exec(text);
  if (head === null) return readShow(text);
  const read = readShow(text);
  const isWhole = checksum(`{${text.slice(head[0].length)}`) === head[1];
  // What can't be read is named by its place, which says more.
  return isWhole || !read.ok ? read : { ok: false, fault: { code: 'file-damaged', details: {} } };
}

/** It can be read, and says something else than what was written. */
interface DamagedFault {
  readonly code: 'file-damaged';
  readonly details: Readonly<Record<string, never>>;
}

/** So many bytes at the beginning, with the checksum among them, tell one snapshot from another. */
const HEAD_BYTES = 64;

/** By which a snapshot is known again. */
export const headOf = (text: string): string =>
  Buffer.from(text.slice(0, HEAD_BYTES)).subarray(0, HEAD_BYTES).toString('latin1');

/** The same of the snapshot in a file. Rejects with the system's error. */
export async function headIn(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await file.close();
  }
}

/** A show file that was read but not understood. */
export class UnreadableShow extends Error {
  readonly fault: Failure;
  constructor(fault: Failure) {
    super(fault.code);
    this.fault = fault;
  }
}

export function parseOrThrow(text: string): Show {
  const read = readSnapshot(text);
  if (read.ok) return read.show;
  throw new UnreadableShow(read.fault);
}

export function stringifyShow(show: Show | null): string {
  if (show === null) throw new Error('no show to write');
  return writeSnapshot(show);
}
