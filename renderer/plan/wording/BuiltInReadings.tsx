import { TextInput } from '@mantine/core';
import { builtInAbbreviations } from '@shared/view/abbreviationRows.ts';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useReadOnly } from '../planState.ts';
import styles from './Abbreviations.module.css';
import preview from './Preview.module.css';
import wording from './Wording.module.css';

/** What stands on the page at once; the search narrows the rest down. */
const MOST = 80;

interface BuiltInReadingsProps {
  /** Somebody wants to have a short form read otherwise. */
  readonly onChange: (short: string) => void;
}

/** The short forms that the app knows by itself, to be looked up. */
export function BuiltInReadings({ onChange }: BuiltInReadingsProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const language = useShow((show) => show.info.scriptLanguage);
  const own = useShow((show) => show.plan.words.abbreviations);
  const [query, setQuery] = useState('');
  const rows = useMemo(() => builtInAbbreviations(language, query), [language, query]);
  return (
    // What scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={preview.preview} aria-label={t('abbreviation.builtIn')} tabIndex={0}>
      <h3 className={preview.previewTitle}>{t('abbreviation.builtIn')}</h3>
      <TextInput
        type="search"
        aria-label={t('abbreviation.search')}
        placeholder={t('abbreviation.search')}
        leftSection={<IconSearch size="1.1rem" aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p className={preview.hint} role="status">
        {t('abbreviation.found', { n: rows.length })}
      </p>
      <ul className={styles.known} lang={language}>
        {rows.slice(0, MOST).map(({ short, full }) => (
          <li key={short}>
            <button
              type="button"
              className={styles.knownShort}
              disabled={readOnly}
              title={t('abbreviation.change', { short })}
              onClick={() => onChange(short)}
            >
              {short}
            </button>
            <span>{full}</span>
            {Object.hasOwn(own, short) && (
              <span className={wording.mark} lang="">
                {t('abbreviation.overruled')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {rows.length > MOST && (
        <p className={preview.hint}>{t('abbreviation.more', { n: rows.length - MOST })}</p>
      )}
    </section>
  );
}
