import type { Failure } from '@shared/contract/contract.ts';
import type { BookContent } from '@shared/export/workbook.ts';
import { refuse } from '../show/store.ts';

/** The show that a workbook of ours holds; null when it can't be taken, which the person is told. */
export async function readWorkbookFile(file: File): Promise<BookContent | null> {
  const read = await contentOf(file);
  if (!('code' in read)) return read;
  refuse({ code: read.code, details: { ...read.details, file: file.name } });
  return null;
}

/** Readers of workbooks are large and seldom needed: they come when they are asked for. */
async function contentOf(file: File): Promise<BookContent | Failure> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { code: 'file-unreadable', details: { reason: '?' } };
  const [{ readBook }, { readWorkbook }] = await Promise.all([
    import('@shared/import/read/readBook.ts'),
    import('@shared/export/workbook.ts'),
  ]);
  const read = await readBook({ name: file.name, bytes: new Uint8Array(bytes) });
  if (!read.ok) return read.fault;
  return readWorkbook(read.book) ?? { code: 'workbook-not-ours', details: {} };
}
