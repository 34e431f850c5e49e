import { type Finding, findingSentence } from '@shared/protocol/finding.ts';
import { underHead } from '@shared/view/findingRows.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconAlertTriangleFilled, IconPointFilled } from '@tabler/icons-react';
import { memo } from 'react';
import styles from './Checks.module.css';
import { FindingMore } from './FindingMore.tsx';
import { goToFinding } from './goToFinding.ts';

interface FindingItemProps {
  readonly finding: Finding;
  /** Of the segment under which it stands; null: the whole show. */
  readonly title: string | null;
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  readonly t: Translate;
}

/** One finding: it leads to its place; the one that is worked on says by which rule, and what can be done. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { finding, title, isActive, isTabStop, t } = props;
  const { severity } = finding;
  const sentence = findingSentence(finding, t);
  const Icon = severity === 'error' ? IconAlertTriangleFilled : IconPointFilled;
  return (
    <div className={styles.finding} data-active={isActive || undefined}>
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isActive}
        className={styles.line}
        // The line grows as soon as it has the focus: under a mouse only when the click is done, or it would miss.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.currentTarget.focus();
          goToFinding(finding);
        }}
      >
        <span className={styles.mark} data-severity={severity}>
          <Icon size="1em" aria-hidden />
        </span>
        <span className={styles.said}>
          <b className={styles.severity} data-severity={severity}>
            {t(`plan.severity.${severity}`)}
          </b>{' '}
          {underHead(sentence, title)}
        </span>
      </button>
      {isActive && <FindingMore finding={finding} />}
    </div>
  );
});
