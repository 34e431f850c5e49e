import type { ProposedRow } from '@shared/view/proposedProgramme.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import styles from './Proposal.module.css';
import { Reasons } from './Reasons.tsx';

/** The programme as it would stand: what has moved or is new is marked, with its reasons. */
export function ProposedRows({ rows }: { readonly rows: readonly ProposedRow[] }) {
  const t = useWords();
  return (
    // The list scrolls, so the keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <ol className={styles.rows} aria-label={t('proposal.programme')} tabIndex={0}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row} data-change={row.change}>
          <span className={styles.number}>{row.number}.</span>
          <span className={styles.title}>{row.title}</span>
          <Mark row={row} t={t} />
          {row.isShaped && (
            <span className={styles.shaped}>
              {row.waves === null ? t('proposal.shaped') : t('proposal.waves', { n: row.waves })}
            </span>
          )}
          <Reasons reasons={row.reasons} />
        </li>
      ))}
    </ol>
  );
}

/** Said in words, with an arrow in the direction in which it goes. */
function Mark({ row, t }: { readonly row: ProposedRow; readonly t: Translate }) {
  if (row.change === 'same') return null;
  if (row.change === 'new' || row.from === null)
    return (
      <span className={styles.mark}>
        <IconPlus size="1em" aria-hidden /> {t('proposal.new')}
      </span>
    );
  const Arrow = row.from > row.number ? IconArrowUp : IconArrowDown;
  return (
    <span className={styles.mark}>
      <Arrow size="1em" aria-hidden /> {t('proposal.from', { n: row.from })}
    </span>
  );
}
