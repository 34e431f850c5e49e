import type { ScriptBlock } from '@shared/script/blocks.ts';
import type { ScriptName } from '@shared/script/names.ts';
import { officialSpelling } from '@shared/script/readApart.ts';
import { useWords } from '../show/useWords.ts';
import { KeptText } from '../ui/KeptText.tsx';
import styles from './ScriptBlocks.module.css';

/** Paragraphs to read, marks in brackets, and names one to a line. */
export function ScriptBlocks({
  blocks,
  empty,
}: {
  readonly blocks: readonly ScriptBlock[];
  /** Said when there is nothing to read. */
  readonly empty: string;
}) {
  if (blocks.length === 0) return <p className={styles.mark}>{empty}</p>;
  return blocks.map((block) =>
    block.kind === 'names' ? (
      <Names key={block.part} names={block.names} />
    ) : (
      <Paragraph key={block.part} block={block} />
    ),
  );
}

/** The MC reads what stands there, whoever has worded it; only where the plan has changed under it there is a word. */
function Paragraph({ block }: { readonly block: Exclude<ScriptBlock, { kind: 'names' }> }) {
  const t = useWords();
  return (
    <p className={block.kind === 'mark' ? styles.mark : styles.say}>
      {block.kind === 'mark' ? `[${block.text}]` : <KeptText text={block.text} kept={block.kept} />}
      {block.own?.drifted === true && (
        <>
          {' '}
          <span className={styles.drifted}>{t('read.drifted')}</span>
        </>
      )}
    </p>
  );
}

function Names({ names }: { readonly names: readonly ScriptName[] }) {
  return (
    <ol className={styles.names}>
      {names.map((name) => (
        <Name key={name.recipientId ?? name.text} name={name} />
      ))}
    </ol>
  );
}

function Name({ name }: { readonly name: ScriptName }) {
  const t = useWords();
  const official = officialSpelling(name);
  return (
    <li
      className={styles.name}
      data-absent={name.absent || undefined}
      data-skipped={name.skipped || undefined}
    >
      <span className={styles.order}>{name.number ?? '–'}</span>
      <span className={styles.who}>
        <span className={styles.spoken} data-unnamed={name.unnamed || undefined}>
          {name.text}
        </span>
        {name.detail !== '' && <span className={styles.detail}>{name.detail}</span>}
        {name.pronunciation !== null && (
          <span className={styles.pronounced}>
            {t('read.pronounced', { how: name.pronunciation })}
          </span>
        )}
        {name.unnamed && <span className={styles.remark}>{t('name.unnamed')}</span>}
        {name.remark !== null && <strong className={styles.remark}>{name.remark}</strong>}
        {[official.name, official.detail].map(
          (text) =>
            text !== null && (
              <span key={text} className={styles.official}>
                {t('name.official', { text })}
              </span>
            ),
        )}
      </span>
    </li>
  );
}
