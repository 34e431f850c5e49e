const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of ZIP over `bytes`, continuing from the sum of what came before (0 at the start); unsigned. */
export function crc32(bytes: Uint8Array, before: number): number {
  let sum = ~before;
  for (let index = 0; index < bytes.length; index++)
    sum = (TABLE[(sum ^ (bytes[index] as number)) & 0xff] as number) ^ (sum >>> 8);
  return ~sum >>> 0;
}
