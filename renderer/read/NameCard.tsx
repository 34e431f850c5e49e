import type { ScriptName } from '@shared/script/names.ts';
import { officialSpelling } from '@shared/script/readApart.ts';
import type { NameCall } from '@shared/view/readView.ts';
import { useWords } from '../show/useWords.ts';
import styles from './NameCard.module.css';

interface NameCardProps {
  readonly name: ScriptName;
  readonly call: NameCall;
}

/** A name as it is read, with all that the MC has to know before reading it. */
export function NameCard({ name, call }: NameCardProps) {
  const t = useWords();
  const official = officialSpelling(name);
  return (
    <div
      className={styles.card}
      data-call={call ?? undefined}
      data-absent={name.absent || undefined}
      data-skipped={name.skipped || undefined}
    >
      <span className={styles.number}>{name.number ?? '–'}</span>
      <div className={styles.who}>
        <p className={styles.first}>
          <span className={styles.spoken} data-unnamed={name.unnamed || undefined}>
            {name.text}
          </span>
          {call === 'current' && <strong className={styles.called}>{t('read.onStage')}</strong>}
          {call === 'on-deck' && <strong className={styles.onDeck}>{t('read.onDeck')}</strong>}
        </p>
        {name.pronunciation !== null && (
          <p className={styles.pronounced}>{t('read.pronounced', { how: name.pronunciation })}</p>
        )}
        {name.detail !== '' && <p className={styles.detail}>{name.detail}</p>}
        <Remarks name={name} call={call} />
        {[official.name, official.detail].map(
          (text) =>
            text !== null && (
              <p key={text} className={styles.official}>
                {t('name.official', { text })}
              </p>
            ),
        )}
      </div>
    </div>
  );
}

function Remarks({ name, call }: NameCardProps) {
  const t = useWords();
  const remarks = [
    name.remark,
    name.late ? t('read.late') : null,
    call === 'not-called' && !name.absent ? t('read.notCalled') : null,
  ].filter((text) => text !== null);
  return (
    <>
      {remarks.map((text) => (
        <p key={text} className={styles.remark}>
          <strong>{text}</strong>
        </p>
      ))}
      {name.unnamed && <p className={styles.official}>{t('name.unnamed')}</p>}
    </>
  );
}
