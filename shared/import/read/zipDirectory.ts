import { corrupt } from './faults.ts';

/** A part of a ZIP as its central directory lists it; fflate's reader offers neither checksums nor offsets. */
export interface ZipEntry {
  /** With slashes, without a leading one. */
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Offsets of the packed bytes. */
  readonly start: number;
  readonly end: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
/** Bytes of each record before its fields of variable length. */
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
/** A comment may follow the end record. */
const LONGEST_COMMENT = 0xffff;

/** The parts of a ZIP by their name in lower case. Throws `list-corrupt` when there is no whole directory. */
export function directory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw corrupt();
    const nameSize = view.getUint16(at + 28, true);
    const entry = readEntry(view, at, nameOf(bytes, at + ENTRY_SIZE, nameSize), end);
    if (!entry.name.endsWith('/')) entries.set(entry.name.toLowerCase(), entry);
    at += ENTRY_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Offset of the end record, searched from the end of the file. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  throw corrupt();
}

function readEntry(view: DataView, at: number, name: string, limit: number): ZipEntry {
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_SIZE > limit || view.getUint32(local, true) !== LOCAL_SIGNATURE)
    throw corrupt();
  const start =
    local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  // Writers of ZIP64 put 0xFFFFFFFF here; the deflate stream knows itself where it ends.
  const end = Math.min(start + view.getUint32(at + 20, true), limit);
  if (start > end) throw corrupt();
  return {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    start,
    end,
  };
}

/** Names of the parts of Office files are ASCII; some writers put backslashes or a leading slash. */
function nameOf(bytes: Uint8Array, start: number, size: number): string {
  const codes = bytes.subarray(start, start + size);
  return Array.from(codes, (code) => String.fromCharCode(code))
    .join('')
    .replaceAll('\\', '/')
    .replace(/^\/+/, '');
}
