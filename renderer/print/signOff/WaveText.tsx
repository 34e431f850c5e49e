import type { Show } from '@shared/model/show.ts';
import { type WaveSignOff, waveReading } from '@shared/sheet/signOffs.ts';
import { useMemo } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './SignOffs.module.css';

/** What is signed: who hands what to whom, in which order, with which words. In the language of the script. */
export function WaveText({ show, wave }: { readonly show: Show; readonly wave: WaveSignOff }) {
  const t = useWords();
  const { waveId } = wave;
  const reading = useMemo(() => waveReading(show, waveId), [show, waveId]);
  const name = `${wave.award}, ${wave.wave}`;
  if (reading === null) return null;
  const { presenters, facts, rows, words } = reading;
  return (
    <section
      className={styles.reading}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={t('signOff.reading', { wave: name })}
    >
      <h3 lang={show.info.scriptLanguage}>
        {wave.award} <span>{wave.wave}</span>
      </h3>
      <div lang={show.info.scriptLanguage}>
        {presenters.length > 0 && <h4>{t('signOff.presenters')}</h4>}
        {presenters.map(({ name: who, posts }) => (
          <p key={who}>
            <b>{who}</b>
            {posts !== '' && `, ${posts}`}
          </p>
        ))}
        <dl>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {words.length > 0 && <h4>{t('signOff.words')}</h4>}
        {words.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place.
          <p key={at} className={styles.words}>
            {paragraph}
          </p>
        ))}
        {rows.length > 0 && <h4>{t('signOff.names')}</h4>}
        <ol className={styles.names}>
          {rows.map(({ recipientId, name: one }) => (
            <li key={recipientId}>
              <span className={styles.number}>{one.number}</span>
              <span>
                <b>{one.text}</b>
                {one.detail !== '' && `, ${one.detail}`}
                {one.remark !== null && <i> ({one.remark})</i>}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
