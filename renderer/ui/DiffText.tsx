import type { DiffPiece } from '@shared/view/wordDiff.ts';
import styles from './DiffText.module.css';

/** A text with what was added underlined and what was taken out struck through. */
export function DiffText({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  return pieces.map(({ text, change }, at) => {
    // A piece has no identity but its place.
    const key = `${at}-${change}`;
    if (change === 'same') return text;
    return change === 'added' ? (
      <ins key={key} className={styles.added}>
        {text}
      </ins>
    ) : (
      <del key={key} className={styles.removed}>
        {text}
      </del>
    );
  });
}
