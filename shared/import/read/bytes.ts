/// <reference path="./textDecoder.d.ts" />

/** Whether `bytes` hold `text` at `offset`; the text is ASCII. */
export function hasAscii(bytes: Uint8Array, offset: number, text: string): boolean {
  if (offset < 0 || offset + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index++)
    if (bytes[offset + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** Where an ASCII text stands in the bytes when it is written in UTF-16 with the low byte first. */
export function hasUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  const spread = [...text].join('\0');
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (hasAscii(bytes, at, spread)) return true;
  return false;
}

/** Text of a part of an Office file; XML is UTF-8 unless it begins with the mark of UTF-16. */
export function xmlDecoder(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}
