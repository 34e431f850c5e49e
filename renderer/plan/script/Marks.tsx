import { type Paragraph, standing } from '@shared/view/scriptParagraphs.ts';
import { IconAlertTriangle, IconLock, IconPencil } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import styles from './Script.module.css';

/** What is special about a paragraph, by word and shape: own words, approved, to be chosen again. */
export function Marks({ block }: { readonly block: Paragraph }) {
  const t = useWords();
  const { isOwn, isLocked, isDrifted } = standing(block);
  if (!isOwn && !isLocked) return null;
  return (
    <ul className={styles.marks} lang="">
      {isDrifted && (
        <li data-mark="drifted">
          <IconAlertTriangle size="0.9rem" aria-hidden />
          {t('script.drifted')}
        </li>
      )}
      {isOwn && (
        <li data-mark="own">
          <IconPencil size="0.9rem" aria-hidden />
          {t('script.own')}
        </li>
      )}
      {isLocked && (
        <li data-mark="locked">
          <IconLock size="0.9rem" aria-hidden />
          {t('script.locked')}
        </li>
      )}
    </ul>
  );
}
