import type { EditedSheet } from './sheets.ts';

/** The sheet as a Word document. The library is loaded at the first one. */
export async function writeDocx(sheet: EditedSheet): Promise<Uint8Array<ArrayBuffer>> {
  const { packedDocument } = await import('./document.ts');
  return packedDocument(sheet);
}
