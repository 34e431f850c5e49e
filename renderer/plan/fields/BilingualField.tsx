import { type Bilingual, languageSchema } from '@shared/model/primitives.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './Fields.module.css';
import { LineField } from './LineField.tsx';

interface BilingualFieldProps {
  readonly label: string;
  readonly value: Bilingual | null;
  /** Gets null when the name is empty in both languages. */
  readonly onCommit: (value: Bilingual | null) => Promise<boolean>;
  /** It may not be empty in both languages. */
  readonly isRequired?: boolean;
}

const EMPTY: Bilingual = { vi: null, en: null };

/** A name in the two script languages. */
export function BilingualField({
  label,
  value,
  onCommit,
  isRequired = false,
}: BilingualFieldProps) {
  const t = useWords();
  const names = value ?? EMPTY;
  return (
    <div className={styles.pair}>
      {languageSchema.options.map((language) => {
        const other = language === 'vi' ? names.en : names.vi;
        return (
          <LineField
            key={language}
            label={t('plan.inLanguage', { what: label, language: t(`plan.language.${language}`) })}
            value={names[language] ?? ''}
            isRequired={isRequired && other === null}
            onCommit={(text) => {
              const changed = { ...names, [language]: text === '' ? null : text };
              return onCommit(changed.vi === null && changed.en === null ? null : changed);
            }}
          />
        );
      })}
    </div>
  );
}
