import { crc32 } from 'node:zlib';
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
