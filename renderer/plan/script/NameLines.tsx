import type { ScriptName } from '@shared/script/names.ts';
import { officialSpelling } from '@shared/script/readApart.ts';
import { memo } from 'react';
import { showNow } from '../../show/store.ts';
import { useWords } from '../../show/useWords.ts';
import { goToRecipient } from '../goToRecipient.ts';
import { ReadingTime } from './ReadingTime.tsx';
import styles from './Script.module.css';
import type { ScriptForm } from './useScriptForm.ts';

/** A preview shows how it will be read: of a long list its beginning. */
const MOST_NAMES = 60;

interface NameLinesProps {
  readonly names: readonly ScriptName[];
  readonly seconds: number;
  readonly form: ScriptForm;
}

/** Names in the order of reading. They belong to the recipients and leaders, and are edited there. */
export const NameLines = memo(function NameLines({ names, seconds, form }: NameLinesProps) {
  const t = useWords();
  const isLineup = names.some(({ recipientId }) => recipientId !== null);
  if (names.length === 0) return null;
  return (
    <div className={styles.paragraph} data-kind="names">
      <div className={styles.line}>
        <ul className={styles.names}>
          {names.slice(0, MOST_NAMES).map((name) => (
            <NameLine key={name.recipientId ?? name.text} name={name} form={form} />
          ))}
          {names.length > MOST_NAMES && (
            <li className={styles.hint} lang="">
              {t('plan.script.moreNames', { n: names.length - MOST_NAMES })}
            </li>
          )}
        </ul>
        <ReadingTime seconds={seconds} />
      </div>
      <p className={styles.hint} lang="">
        {t(isLineup ? 'script.names.recipients' : 'script.names.guests')}
      </p>
    </div>
  );
});

interface NameLineProps {
  readonly name: ScriptName;
  readonly form: ScriptForm;
}

/** What the form that is not shown has otherwise: of name and detail those that differ. */
function otherForm(name: ScriptName, form: ScriptForm): string {
  const official = officialSpelling(name);
  const isSpoken = form === 'spoken';
  return [
    official.name !== null && (isSpoken ? name.written : name.text),
    official.detail !== null && (isSpoken ? name.writtenDetail : name.detail),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

function NameLine({ name, form }: NameLineProps) {
  const t = useWords();
  const isSpoken = form === 'spoken';
  const main = isSpoken ? name.text : name.written;
  const detail = isSpoken ? name.detail : name.writtenDetail;
  const other = otherForm(name, form);
  return (
    <li data-skipped={name.skipped || undefined}>
      {name.number !== null && <span className={styles.order}>{name.number}.</span>}
      <span>
        <NameItself name={name} text={main} />
        {name.unnamed && <span className={styles.soft} lang="">{` · ${t('name.unnamed')}`}</span>}
        {detail !== '' && <span className={styles.soft}>{`, ${detail}`}</span>}
        {name.pronunciation !== null && (
          <span className={styles.pronounced}>{` /${name.pronunciation}/`}</span>
        )}
        {name.remark !== null && <strong className={styles.soft}>{` (${name.remark})`}</strong>}
        {other !== '' && (
          <span className={styles.apart}>
            {isSpoken ? t('name.official', { text: other }) : t('read.pronounced', { how: other })}
          </span>
        )}
      </span>
    </li>
  );
}

/** The name, and for recipients the way to where it is edited. */
function NameItself({ name, text }: { readonly name: ScriptName; readonly text: string }) {
  const t = useWords();
  const id = name.recipientId;
  const className = name.unnamed ? styles.unnamed : styles.name;
  if (id === null) return <span className={className}>{text}</span>;
  return (
    <button
      type="button"
      className={`${styles.nameButton} ${className}`}
      title={t('script.names.goTo', { name: text })}
      onClick={() => {
        const plan = showNow()?.plan;
        if (plan !== undefined) goToRecipient(plan, id);
      }}
    >
      {text}
    </button>
  );
}
