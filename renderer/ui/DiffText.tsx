import type { DiffPiece } from '@shared/view/wordDiff.ts';
import { Fragment } from 'react';
import styles from './DiffText.module.css';

/** A text with what was added underlined and what was taken out struck through. */
export function DiffText({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  return pieces.map(({ text, change }, at) => {
    if (change === 'same') return text;
    const words = text.trimEnd();
    const Change = change === 'added' ? 'ins' : 'del';
    return (
      // A piece has no identity but its place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Fragment key={at}>
        <Change className={styles[change]}>{words}</Change>
        {text.slice(words.length)}
      </Fragment>
    );
  });
}
