import { pickById } from '@shared/model/lookup.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './Split.module.css';

interface SplitPreviewProps {
  /** How many stand in each wave; empty: it is not known yet. */
  readonly sizes: readonly number[];
  /** Who presents in each of them; empty: it stays as it is. */
  readonly presenterIds: readonly string[];
}

/** The waves that would come of a split, drawn as blocks as wide as they are large. */
export function SplitPreview({ sizes, presenterIds }: SplitPreviewProps) {
  const t = useWords();
  const people = useShow((show) => show.plan.people);
  if (sizes.length === 0) return <p className={styles.none}>{t('split.nothing')}</p>;
  const presenters = pickById(people, presenterIds);
  return (
    <figure className={styles.preview}>
      <figcaption aria-live="polite">
        {t('split.result', { n: sizes.length, sizes: sizes.join(' + ') })}
      </figcaption>
      <ol className={styles.blocks}>
        {sizes.map((size, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the waves are nothing but their place
            key={at}
            className={styles.block}
            style={{ flexGrow: Math.max(size, 1) }}
            aria-label={t('split.block', { i: at + 1, n: size })}
          >
            <strong>{size}</strong>
            <span>{presenters[at]?.name ?? t('wave.short', { i: at + 1 })}</span>
          </li>
        ))}
      </ol>
      {sizes.includes(0) && (
        <p className={styles.warning}>
          <IconAlertTriangle size="1rem" aria-hidden /> {t('split.empty')}
        </p>
      )}
    </figure>
  );
}
