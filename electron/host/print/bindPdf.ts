import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { type Bookmark, pdfBookmarks } from './pdfPlaces.ts';

/** One of several PDFs that are bound into one. */
export interface BoundPart {
  /** Its bookmark. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

export interface BoundInfo {
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** As /Lang says it: "vi". */
  readonly language: string;
}

/**
 * One PDF of several, in their order: a bookmark for each with its own below it. Pages keep their sizes and the numbers
 * that are printed on them. The tags that tell a screen reader what is what stay in the parts: the library can't carry them
 * over.
 */
export async function bindPdf(
  parts: readonly BoundPart[],
  { title, author, keywords, language }: BoundInfo,
): Promise<Uint8Array> {
  const bound = await PDFDocument.create();
  bound.setTitle(title, { showInWindowTitleBar: true });
  bound.setAuthor(author);
  bound.setKeywords([...keywords]);
  bound.setLanguage(language);
  bound.setCreator('Rostrum');
  const marks: Mark[] = [];
  for (const part of parts) {
    const from = bound.getPageCount();
    const source = await PDFDocument.load(part.bytes);
    for (const page of await bound.copyPages(source, source.getPageIndices())) bound.addPage(page);
    marks.push({
      title: part.title,
      index: from,
      items: shifted(await pdfBookmarks(part.bytes), from),
    });
  }
  addBookmarks(bound, marks);
  return bound.save();
}

/** A bookmark of the bound document; `index` is 0-based. */
interface Mark {
  readonly title: string;
  readonly index: number;
  readonly items: readonly Mark[];
}

const shifted = (bookmarks: readonly Bookmark[], from: number): readonly Mark[] =>
  bookmarks.map(({ title, page, items }) => ({
    title,
    index: from + page - 1,
    items: shifted(items, from),
  }));

/** Writes the bookmarks, the upper ones folded (PDF 32000-1, 12.3.3). */
function addBookmarks(document: PDFDocument, marks: readonly Mark[]): void {
  const { context } = document;
  const root = context.nextRef();
  const [first, last] = addLevel(document, root, marks);
  if (first === undefined || last === undefined) return;
  const entries = { Type: 'Outlines', First: first, Last: last, Count: marks.length };
  context.assign(root, context.obj(entries));
  document.catalog.set(PDFName.of('Outlines'), root);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Writes the bookmarks of one level; gives the first and the last of them. */
function addLevel(document: PDFDocument, parent: PDFRef, marks: readonly Mark[]) {
  const { context } = document;
  const refs = marks.map(() => context.nextRef());
  for (const [at, { title, index, items }] of marks.entries()) {
    const ref = refs[at];
    if (ref === undefined) continue;
    const [first, last] = addLevel(document, ref, items);
    const page = document.getPage(index).ref;
    const entries = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: [page, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull],
      ...(refs[at - 1] && { Prev: refs[at - 1] }),
      ...(refs[at + 1] && { Next: refs[at + 1] }),
      // A negative count says that it is folded.
      ...(first && last && { First: first, Last: last, Count: PDFNumber.of(-items.length) }),
    });
    context.assign(ref, entries);
  }
  return [refs[0], refs.at(-1)] as const;
}
