import { Textarea } from '@mantine/core';
import { spoken, unreadable } from '@shared/script/reading/reading.ts';
import { readingOf } from '@shared/script/readingOf.ts';
import { useDeferredValue, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './Abbreviations.module.css';
import wording from './Wording.module.css';

/** A sentence as the MC of this show would read it. */
export function TrySentence() {
  const t = useWords();
  const info = useShow((show) => show.info);
  const plan = useShow((show) => show.plan);
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim() === '' ? t('abbreviation.tryExample') : typed);
  const reading = readingOf({ info, plan });
  const said = spoken(text, reading);
  const left = unreadable(said, reading);
  return (
    <div className={styles.trial}>
      <Textarea
        rows={2}
        label={t('abbreviation.try')}
        lang={info.scriptLanguage}
        placeholder={t('abbreviation.tryExample')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status" className={styles.said}>
        <h3 className={wording.heading}>{t('abbreviation.said')}</h3>
        <p lang={info.scriptLanguage}>{said}</p>
        {left.length > 0 && (
          <p className={styles.unreadable}>
            {t('abbreviation.unreadable', { list: left.join(', ') })}
          </p>
        )}
      </div>
    </div>
  );
}
