import { hasAscii, hasUtf16 } from './bytes.ts';

/** What the bytes of a file are, whatever it is called. */
export type Format = 'zip' | 'locked' | 'old-excel' | 'old-word' | 'other' | 'text';

/** The container of Office before 2007; newer files are wrapped in it when they have a password. */
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Beginnings of files that are neither a list nor a text: PDF, RTF, archives, web archives, pictures. */
const OTHERS = [
  '%PDF',
  '{\\rtf',
  'Rar!',
  '7z',
  '\u0089PNG',
  'GIF8',
  'MIME-Version:',
  '\u00ff\u00d8\u00ff',
];

/** The format by content. */
export function formatOf(bytes: Uint8Array): Format {
  if (hasAscii(bytes, 0, 'PK\u0003\u0004') || hasAscii(bytes, 0, 'PK\u0005\u0006')) return 'zip';
  if (CFB.every((byte, index) => bytes[index] === byte)) return containerFormat(bytes);
  if (OTHERS.some((mark) => hasAscii(bytes, 0, mark))) return 'other';
  return 'text';
}

function containerFormat(bytes: Uint8Array): Format {
  if (hasUtf16(bytes, 'EncryptedPackage')) return 'locked';
  if (hasUtf16(bytes, 'WordDocument')) return 'old-word';
  if (hasUtf16(bytes, 'Workbook') || hasUtf16(bytes, 'Book')) return 'old-excel';
  return 'other';
}

/** Whether a text is a page; many offices' systems export one under the name of an Excel file. */
export const isHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?<(!doctype html|html|table|meta|head|body|div|style|!--)/i.test(text);

/** Whether a text is the XML of Excel 2003. */
export const isOldXml = (text: string): boolean =>
  /^\s*<\?xml/.test(text) && text.slice(0, 4096).includes('urn:schemas-microsoft-com:office');
