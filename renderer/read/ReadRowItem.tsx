import type { ReadRow } from '@shared/view/readView.ts';
import { memo } from 'react';
import { useWords } from '../show/useWords.ts';
import { KeptText } from '../ui/KeptText.tsx';
import { NameCard } from './NameCard.tsx';
import styles from './ReadRowItem.module.css';

/** Read already, read now, still to be read. */
export type RowState = 'read' | 'current' | 'next';

interface ReadRowItemProps {
  readonly row: ReadRow;
  readonly state: RowState;
}

/** One row of the words, with the number of the cue that begins at it in the margin. */
export const ReadRowItem = memo(function ReadRowItem({ row, state }: ReadRowItemProps) {
  return (
    <li
      className={styles.row}
      data-key={row.key}
      data-kind={row.kind}
      data-state={state}
      aria-current={state === 'current' || undefined}
    >
      <span className={styles.margin}>{row.cueNumber}</span>
      <RowBody row={row} />
    </li>
  );
});

function RowBody({ row }: { readonly row: ReadRow }) {
  switch (row.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{row.text}</h3>;
    case 'say':
      return (
        <p className={styles.say}>
          <KeptText text={row.text} kept={row.kept} />
          {row.drifted && <Drifted />}
        </p>
      );
    case 'mark':
      return (
        <p className={styles.mark}>
          [{row.text}]{row.drifted && <Drifted />}
        </p>
      );
    case 'name':
      return <NameCard name={row.name} call={row.call} />;
  }
}

/** The MC reads what stands there, whoever has worded it; only where the plan has changed under it there is a word. */
function Drifted() {
  const t = useWords();
  return (
    <>
      {' '}
      <span className={styles.drifted}>{t('read.drifted')}</span>
    </>
  );
}
