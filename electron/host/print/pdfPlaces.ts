import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Where the parts of a sheet stand in its PDF. */
export interface PdfPlaces {
  readonly pages: number;
  /** By id of the section: 1-based numbers of its first and last page. */
  readonly sections: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
}

/** A bookmark of a PDF with those below it. */
export interface Bookmark {
  readonly title: string;
  /** 1-based. */
  readonly page: number;
  readonly items: readonly Bookmark[];
}

interface Start {
  readonly page: number;
  /** Distance from the lower edge in points. */
  readonly height: number;
}

/** A part that begins this close, in points, to where pages begin at the highest begins its page. */
const TOLERANCE = 3;

/**
 * Finds sections by the places that the links of a sheet lead to (`SectionLinks` in `html.tsx`), given in the order in
 * which they stand. A section of which nothing is known stands on all pages, so that nobody relies on less paper than there
 * is. Rejects when the bytes are no PDF.
 */
export async function pdfPlaces(bytes: Uint8Array, ids: readonly string[]): Promise<PdfPlaces> {
  return reading(bytes, async (document) => {
    const starts = await startsOf(document);
    const pages = document.numPages;
    const top = Math.max(...[...starts.values()].map(({ height }) => height));
    const sections = ids.map((id, at) => {
      const start = starts.get(id);
      if (start === undefined) return [id, { first: 1, last: pages }] as const;
      const next = starts.get(ids[at + 1] ?? '');
      return [id, { first: start.page, last: lastPage(start, next, { pages, top }) }] as const;
    });
    return { pages, sections: new Map(sections) };
  });
}

/** Up to where the next section begins; its page belongs to both unless it begins it. */
function lastPage(
  start: Start,
  next: Start | undefined,
  { pages, top }: { readonly pages: number; readonly top: number },
): number {
  if (next === undefined) return pages;
  const beginsPage = next.height >= top - TOLERANCE;
  return Math.max(start.page, beginsPage ? next.page - 1 : next.page);
}

async function startsOf(document: PDFDocumentProxy): Promise<ReadonlyMap<string, Start>> {
  const places = await document.getDestinations();
  const starts = await Promise.all(
    Object.entries(places).map(async ([id, [page, , , height]]) => {
      const index = await document.getPageIndex(page);
      return [id, { page: index + 1, height: Number(height) }] as const;
    }),
  );
  return new Map(starts);
}

/** The bookmarks of a PDF in their order. */
export function pdfBookmarks(bytes: Uint8Array): Promise<readonly Bookmark[]> {
  return reading(bytes, async (document) =>
    bookmarks(document, (await document.getOutline()) ?? []),
  );
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function bookmarks(document: PDFDocumentProxy, outline: Outline): Promise<Bookmark[]> {
  return Promise.all(
    outline.map(async ({ title, dest, items }) => {
      const [page] = Array.isArray(dest) ? dest : [];
      const index = page === undefined ? 0 : await document.getPageIndex(page);
      return { title, page: index + 1, items: await bookmarks(document, items) };
    }),
  );
}

async function reading<T>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { getDocument } = await reader();
  // A copy: the reader takes the memory that it is given for itself.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** Loaded at its first use: it is large, and most starts print nothing. */
async function reader() {
  const [pdf, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error: it comes without types, and only the reader itself uses it.
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // In Node it works in this thread, by this name; it would look for a file beside itself, which a bundle has not.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return pdf;
}
