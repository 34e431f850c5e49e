import type { CueCard } from '@shared/view/cueCard.ts';
import { useWords } from '../show/useWords.ts';
import styles from './CueCardBody.module.css';

interface CueCardBodyProps {
  readonly card: CueCard;
  /** The heading stands beside the word of the panel already. */
  readonly withHeading?: boolean;
}

/** Who, what and how many of a cue: the same lines for NOW and STANDBY. */
export function CueCardBody({ card, withHeading = true }: CueCardBodyProps) {
  const t = useWords();
  const isPresentation = card.recipients !== null;
  return (
    <>
      {withHeading && <h2 className={styles.heading}>{card.heading}</h2>}
      <p className={styles.context} title={card.context}>
        {card.context}
      </p>
      <div className={styles.facts}>
        {card.recipients !== null && (
          <p className={styles.count}>
            {card.recipients}
            {card.absent > 0 && (
              <strong className={styles.absent}>
                {' '}
                {t('attendance.absentCount', { n: card.absent })}
              </strong>
            )}
            {card.late > 0 && ` ${t('run.lateCount', { n: card.late })}`}
            {card.proxies > 0 && ` ${t('run.proxyCount', { n: card.proxies })}`}
          </p>
        )}
        {card.presenters.map(({ name, post }) => (
          <p key={name} className={styles.presenter}>
            <strong>{name}</strong>
            {post !== null && (
              <span className={styles.post} title={post}>
                {post}
              </span>
            )}
          </p>
        ))}
        {isPresentation && card.presenters.length === 0 && (
          <p className={styles.missing}>{t('run.noPresenter')}</p>
        )}
      </div>
    </>
  );
}
