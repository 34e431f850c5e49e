import { type Reason, reasonSentence } from '@shared/protocol/propose.ts';
import { useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './Proposal.module.css';

/** A presentation of many waves has a reason for each: the first ones say what it is about. */
const MOST_AT_ONCE = 4;

/** Why something is proposed, a line each; nothing without a reason. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const t = useWords();
  const [showsAll, setShowsAll] = useState(false);
  if (reasons.length === 0) return null;
  const rest = reasons.length - MOST_AT_ONCE;
  const isCut = rest > 1 && !showsAll;
  return (
    <ul className={styles.reasons}>
      {reasons.slice(0, isCut ? MOST_AT_ONCE : undefined).map((reason, index) => (
        // Reasons have no identity of their own but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>{reasonSentence(reason, t)}</li>
      ))}
      {isCut && (
        <li>
          <button type="button" className={styles.more} onClick={() => setShowsAll(true)}>
            {t('proposal.moreReasons', { n: rest })}
          </button>
        </li>
      )}
    </ul>
  );
}
