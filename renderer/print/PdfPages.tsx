import { useElementSize } from '@mantine/hooks';
import {
  type CSSProperties,
  memo,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useWords } from '../show/useWords.ts';
import { PageField } from './PageField.tsx';
import styles from './PdfPages.module.css';
import { drawPage, type PdfDocument } from './pdf.ts';

/** Pages this far outside of the view are drawn beforehand; those farther away give their memory back. */
const AHEAD = '1200px 0px';

export interface PagesHandle {
  /** Brings a page (1-based) into view. */
  readonly reveal: (page: number) => void;
}

/** All pages of a document below each other; each is drawn when it comes near. */
export function PdfPages({
  document,
  ratio,
  label,
  handle,
}: {
  readonly document: PdfDocument;
  /** Width by height of its pages. */
  readonly ratio: number;
  readonly label: string;
  readonly handle?: Ref<PagesHandle>;
}) {
  const scroller = useRef<HTMLElement>(null);
  const { ref: column, width } = useElementSize();
  const pages = document.numPages;
  const near = useNearPages(scroller, pages);
  const reveal = useCallback((page: number) => {
    const found = scroller.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    found?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, []);
  useImperativeHandle(handle, () => ({ reveal }), [reveal]);
  return (
    <div className={styles.place}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroller} ref={scroller} tabIndex={0} aria-label={label}>
        <div className={styles.column} ref={column} style={{ '--paper': ratio } as CSSProperties}>
          {Array.from({ length: pages }, (_, index) => (
            <Page
              // Pages have no identity but their number.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              document={document}
              number={index + 1}
              width={near.has(index + 1) ? Math.round(width) : 0}
            />
          ))}
        </div>
      </section>
      {pages > 1 && <PageField scroller={scroller} pages={pages} reveal={reveal} />}
    </div>
  );
}

interface PageProps {
  readonly document: PdfDocument;
  readonly number: number;
  /** In CSS pixels; 0: it is out of sight, and empty. */
  readonly width: number;
}

/** A place for a page; of a thousand only those render again that come or go. */
const Page = memo(function Page({ document, number, width }: PageProps) {
  return (
    <div className={styles.page} data-page={number}>
      {width > 0 && <PageCanvas document={document} number={number} width={width} />}
    </div>
  );
});

/** Numbers of the pages that are in view or close to it. */
function useNearPages(scroller: RefObject<HTMLElement | null>, pages: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pages are to be watched when their number changes.
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    const observer = new IntersectionObserver(
      (entries) => setNear((before) => withSeen(before, entries)),
      { root, rootMargin: AHEAD },
    );
    for (const page of root.querySelectorAll('[data-page]')) observer.observe(page);
    return () => observer.disconnect();
  }, [scroller, pages]);
  return near;
}

function withSeen(
  before: ReadonlySet<number>,
  entries: readonly IntersectionObserverEntry[],
): ReadonlySet<number> {
  const after = new Set(before);
  for (const { target, isIntersecting } of entries) {
    const number = Number(target.getAttribute('data-page'));
    if (isIntersecting) after.add(number);
    else after.delete(number);
  }
  return after;
}

/** One page, `width` CSS pixels wide and as sharp as the screen. */
function PageCanvas({ document, number, width }: PageProps) {
  const t = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (canvas.current === null) return;
    const pixels = width * window.devicePixelRatio;
    const drawing = drawPage(document, number, canvas.current, pixels);
    void drawing.done.then((drawn) => setDrawn((before) => before || drawn));
    return drawing.stop;
  }, [document, number, width]);
  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      data-drawn={isDrawn || undefined}
      role="img"
      aria-label={t('print.page', { page: number, pages: document.numPages })}
    />
  );
}
