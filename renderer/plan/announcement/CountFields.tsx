import { TextInput } from '@mantine/core';
import type { PresentationFields } from '@shared/import/announcement/proposal.ts';
import { useId } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './Cards.module.css';
import { Lights } from './Lights.tsx';

type Counts = PresentationFields['counts'];

interface CountFieldsProps {
  readonly part: string;
  readonly counts: Counts;
  readonly onChange: (counts: Counts) => void;
}

const KINDS = ['collective', 'individual', 'household'] as const;

/** How many of each kind are to stand there; an empty field is not known, which is not 0. */
export function CountFields({ part, counts, onChange }: CountFieldsProps) {
  const t = useWords();
  const id = useId();
  return (
    <fieldset className={styles.row}>
      <legend className={styles.unseen}>{t('fromText.counts')}</legend>
      <span className={styles.label} aria-hidden>
        {t('fromText.counts')}
      </span>
      <div className={styles.counts}>
        {KINDS.map((kind) => (
          <Lights key={kind} part={part} field={kind} className={styles.count}>
            <TextInput
              id={`${id}-${kind}`}
              inputMode="numeric"
              placeholder={t('fromText.unknown')}
              value={counts[kind] ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const text = value.trim();
                if (/^\d{0,4}$/.test(text))
                  onChange({ ...counts, [kind]: text === '' ? null : Number(text) });
              }}
              classNames={{ input: styles.countInput }}
            />
            <label htmlFor={`${id}-${kind}`} data-none={counts[kind] === 0 || undefined}>
              {t(`fromText.kind.${kind}`)}
            </label>
          </Lights>
        ))}
      </div>
    </fieldset>
  );
}
