import { MARK_KINDS } from '@shared/view/announcementMarks.ts';
import type { MarkedText } from '@shared/view/announcementText.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './TextPane.module.css';
import { toggleKind, useTextFocus } from './textFocus.ts';

/** What each mark means and how often it stands there; pressed once more, it is not shown in the text. */
export function Legend({ counts }: Pick<MarkedText, 'counts'>) {
  const t = useWords();
  const hidden = useTextFocus((state) => state.hidden);
  return (
    <fieldset className={styles.legend}>
      <legend className={styles.legendTitle}>{t('fromText.legend')}</legend>
      {MARK_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={!hidden.has(kind)}
          className={styles.kind}
          onClick={() => toggleKind(kind)}
        >
          <span className={styles.mark} data-kind={kind}>
            {t(`fromText.mark.${kind}`)}
          </span>
          <span className={styles.kindCount}>{counts[kind]}</span>
        </button>
      ))}
    </fieldset>
  );
}
