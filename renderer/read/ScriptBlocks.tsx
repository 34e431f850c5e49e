import type { ScriptBlock } from '@shared/script/blocks.ts';
import type { ScriptName } from '@shared/script/names.ts';
import { useWords } from '../show/useWords.ts';
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
  return (
    <>
      {blocks.map((block, index) => {
        // The blocks of a cue are made anew as a whole; their place is their identity.
        const key = `${index}-${block.kind}`;
        if (block.kind === 'names') return <Names key={key} names={block.names} />;
        return (
          <p key={key} className={block.kind === 'mark' ? styles.mark : styles.say}>
            {block.kind === 'mark' ? `[${block.text}]` : block.text}
          </p>
        );
      })}
    </>
  );
}

function Names({ names }: { readonly names: readonly ScriptName[] }) {
  const t = useWords();
  return (
    <ol className={styles.names}>
      {names.map((name) => (
        <li
          key={name.recipientId ?? name.text}
          className={styles.name}
          data-absent={name.absent || undefined}
        >
          <span className={styles.order}>{name.order ?? '–'}</span>
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
          </span>
        </li>
      ))}
    </ol>
  );
}
