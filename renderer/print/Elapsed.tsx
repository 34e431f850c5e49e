import { useWords } from '../show/useWords.ts';
import { useNow } from '../ui/useNow.ts';

/** Seconds since a moment (ms since 1970), once they are worth a word. Not said aloud: it changes every second. */
export function Elapsed({ since }: { readonly since: number }) {
  const t = useWords();
  const seconds = Math.floor((useNow() - since) / 1000);
  return seconds < 2 ? null : <span aria-hidden>{t('print.elapsed', { seconds })}</span>;
}
