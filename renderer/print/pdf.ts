import type { PDFDocumentProxy } from 'pdfjs-dist';

export type PdfDocument = PDFDocumentProxy;

/** Loads the PDF reader at its first use: it weighs more than all other views together. */
async function loadReader() {
  const [reader, { default: worker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  reader.GlobalWorkerOptions.workerSrc = worker;
  return reader;
}

/** Loads a PDF from an address of our own page. Rejects when it is not there any more or can't be read. */
export async function openPdf(url: string): Promise<PdfDocument> {
  const [reader, response] = await Promise.all([loadReader(), fetch(url)]);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const data = new Uint8Array(await response.arrayBuffer());
  return reader.getDocument({ data }).promise;
}

/** Width by height of the first page. */
export async function paperRatio(document: PdfDocument): Promise<number> {
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  return width / height;
}

/** Drawing that can be given up. */
export interface Drawing {
  /** Whether the page is in the canvas now; never rejects. */
  readonly done: Promise<boolean>;
  stop(): void;
}

/**
 * Draws a page (1-based), `width` device pixels wide. It is drawn aside and put into `canvas` when it is whole,
 * so that what stood there before stays until then.
 */
export function drawPage(
  document: PdfDocument,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Drawing {
  let stopped = false;
  let stopRendering = () => {};
  const draw = async () => {
    const page = await document.getPage(number);
    const scale = width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const aside = globalThis.document.createElement('canvas');
    aside.width = Math.round(viewport.width);
    aside.height = Math.round(viewport.height);
    if (stopped) return false;
    const task = page.render({ canvas: aside, viewport });
    stopRendering = () => task.cancel();
    await task.promise;
    canvas.width = aside.width;
    canvas.height = aside.height;
    canvas.getContext('2d')?.drawImage(aside, 0, 0);
    return true;
  };
  return {
    // A page that was given up, or whose document is closed by now, stays as it is.
    done: draw().catch(() => false),
    stop: () => {
      stopped = true;
      stopRendering();
    },
  };
}

/** The page (1-based) on which a part of a sheet begins; null: its place isn't known. */
export async function pageOfPart(document: PdfDocument, id: string): Promise<number | null> {
  const place: readonly unknown[] | null = await document.getDestination(id);
  const [page] = place ?? [];
  // What a destination leads to is the reference of a page.
  return page === undefined ? null : (await document.getPageIndex(page as PageReference)) + 1;
}

type PageReference = Parameters<PdfDocument['getPageIndex']>[0];
