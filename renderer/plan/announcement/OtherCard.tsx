import type { ProposedSegment } from '@shared/import/announcement/proposal.ts';
import { useWords } from '../../show/useWords.ts';
import { CardHead } from './CardHead.tsx';
import styles from './Cards.module.css';
import { saySegment } from './fromTextJob.ts';
import { Lights } from './Lights.tsx';
import { QuietLine } from './QuietLine.tsx';

interface OtherCardProps {
  /** 1-based in the programme; null: it is left out. */
  readonly number: number | null;
  /** The show has it already. */
  readonly isKnown: boolean;
  readonly segment: Exclude<ProposedSegment, { kind: 'presentation' }>;
}

/** A part of the programme that is no award. */
export function OtherCard({ number, isKnown, segment }: OtherCardProps) {
  const t = useWords();
  const { key, kind, taken, title, found } = segment;
  const by = found.by.map(({ value }) => value).join(', ');
  return (
    <section
      className={styles.card}
      data-lights={key}
      data-left-out={!taken || undefined}
      aria-label={title}
    >
      <CardHead
        part={key}
        name={title}
        isTaken={taken}
        isKnown={isKnown}
        onTake={(isTaken) => saySegment(key, { taken: isTaken })}
      >
        <span className={styles.number}>{number}</span>
        {taken ? (
          <Lights part={key} field="title" className={styles.grows}>
            <QuietLine
              aria-label={t('fromText.partTitle')}
              value={title}
              onType={(text) => saySegment(key, { title: text })}
              classNames={{ input: styles.award }}
            />
          </Lights>
        ) : (
          <span className={styles.name}>{title}</span>
        )}
        <span className={styles.kind}>{t(`kind.${kind}`)}</span>
      </CardHead>
      {taken && (
        <div className={styles.rows}>
          {by !== '' && (
            <Lights part={key} field="presenters" className={styles.row}>
              <span className={styles.label}>{t('fromText.by')}</span>
              <span className={styles.said}>{by}</span>
            </Lights>
          )}
          {found.theme !== null && (
            <div className={styles.row}>
              <span className={styles.label}>{t('fromText.theme')}</span>
              <span className={styles.said}>{found.theme.value}</span>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
