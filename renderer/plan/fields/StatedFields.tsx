import { KINDS } from '@shared/lineup/lineup.ts';
import type { Stated } from '@shared/model/stated.ts';
import { useWords } from '../../show/useWords.ts';
import { CountField } from './CountField.tsx';
import styles from './Fields.module.css';

/** More than any ceremony has. */
const MOST = 100_000;

interface StatedFieldsProps {
  readonly legend: string;
  readonly hint: string;
  readonly stated: Stated;
  readonly onCommit: (stated: Stated) => Promise<boolean>;
}

/** How many recipients of each kind a paper states; an empty field: it does not say. */
export function StatedFields({ legend, hint, stated, onCommit }: StatedFieldsProps) {
  const t = useWords();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.three}>
        {KINDS.map((kind) => (
          <CountField
            key={kind}
            label={t(`stated.${kind}`)}
            count={stated[kind]}
            least={0}
            most={MOST}
            empty={t('stated.none')}
            onCommit={(count) => onCommit({ ...stated, [kind]: count })}
          />
        ))}
      </div>
    </fieldset>
  );
}
