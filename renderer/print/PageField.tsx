import { type RefObject, useEffect, useState } from 'react';
import { useWords } from '../show/useWords.ts';
import { useDraft } from '../ui/useDraft.ts';
import styles from './PdfPages.module.css';

interface PageFieldProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly pages: number;
  readonly reveal: (page: number) => void;
}

/** Which page of how many is in view; another number goes there. */
export function PageField({ scroller, pages, reveal }: PageFieldProps) {
  const t = useWords();
  const page = usePageInView(scroller, pages);
  const draft = useDraft({
    value: String(page),
    onCommit: (text) => {
      const wanted = Number(text);
      if (Number.isInteger(wanted)) reveal(Math.min(pages, Math.max(1, wanted)));
      return true;
    },
    isRequired: true,
  });
  return (
    <label className={styles.field}>
      <span>{t('print.goToPage')}</span>
      <input
        className={styles.number}
        inputMode="numeric"
        autoComplete="off"
        size={String(pages).length}
        value={draft.text}
        onChange={(event) => draft.setText(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={draft.onBlur}
        onKeyDown={draft.onKeyDown}
      />
      <span>{t('print.ofPages', { pages })}</span>
    </label>
  );
}

/** The number of the page in the middle of the view. All pages are of one height. */
function usePageInView(scroller: RefObject<HTMLElement | null>, pages: number): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const [first, second] = element.querySelectorAll<HTMLElement>(
        '[data-page="1"], [data-page="2"]',
      );
      if (first === undefined || second === undefined) return;
      const step = second.offsetTop - first.offsetTop;
      const middle = element.scrollTop + element.clientHeight / 2 - first.offsetTop;
      const number = Math.ceil(middle / step);
      setPage(Math.min(pages, Math.max(1, Number.isFinite(number) ? number : 1)));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, pages]);
  return page;
}
