import { cues } from '@shared/cue/cues.ts';
import { cueNumbers } from '@shared/cue/position.ts';
import type { ScriptBlock } from '@shared/script/blocks.ts';
import type { ScriptName } from '@shared/script/names.ts';
import { scriptOf } from '@shared/script/script.ts';
import type { Translate } from '@shared/words/translate.ts';
import { type ReactNode, useDeferredValue } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useSelected } from '../planState.ts';
import styles from './Side.module.css';

/** A preview shows how it will be read: of a long presentation its beginning. */
const MOST_CUES = 24;
const MOST_NAMES = 60;

/** The MC's words for the chosen segment or wave, in the language of the script. */
export function ScriptPreview() {
  const t = useWords();
  // Typing goes first; the words follow when there is time.
  const show = useDeferredValue(useShow((state) => state));
  const selected = useDeferredValue(useSelected());
  const language = show.info.scriptLanguage;
  const chosen = cues(show.plan).filter(
    (cue) =>
      cue.segmentId === selected?.segment.id &&
      (selected.wave === null || cue.waveId === selected.wave.id),
  );
  const numbers = cueNumbers(show);
  return (
    // The pane scrolls, so the keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.script} aria-label={t('plan.script')} tabIndex={0}>
      <h2 className={styles.heading}>{t('plan.script')}</h2>
      {chosen.slice(0, MOST_CUES).map((cue) => (
        <article key={cue.id} className={styles.cue} lang={language}>
          <h3 className={styles.cueName} lang="">
            <span className={styles.cueNumber}>{numbers.get(cue.id)}</span>
            {cue.beat !== null && t(`beat.${cue.beat}`)}
          </h3>
          {scriptOf(show, cue).map((block, index) => (
            // Blocks of a cue have no identity of their own but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Block key={index} block={block} t={t} />
          ))}
        </article>
      ))}
      {chosen.length > MOST_CUES && (
        <p className={styles.direction}>
          {t('plan.script.moreCues', { n: chosen.length - MOST_CUES })}
        </p>
      )}
    </section>
  );
}

function Block({ block, t }: { readonly block: ScriptBlock; readonly t: Translate }) {
  switch (block.kind) {
    case 'say':
      return <p className={styles.say}>{block.text}</p>;
    case 'mark':
      return <p className={styles.direction}>[{block.text}]</p>;
    case 'names':
      return (
        <ul className={styles.names}>
          {block.names.slice(0, MOST_NAMES).map((name) => (
            <li key={name.recipientId ?? name.text}>{nameLine(name, t('name.unnamed'))}</li>
          ))}
          {block.names.length > MOST_NAMES && (
            <li className={styles.direction}>
              {t('plan.script.moreNames', { n: block.names.length - MOST_NAMES })}
            </li>
          )}
        </ul>
      );
  }
}

function nameLine(name: ScriptName, unnamed: string): ReactNode {
  return (
    <>
      {name.order !== null && <span className={styles.order}>{name.order}.</span>}
      <span>
        <span className={name.unnamed ? styles.unnamed : styles.name}>{name.text}</span>
        {name.unnamed && <span className={styles.soft}> · {unnamed}</span>}
        {name.detail !== '' && <span className={styles.soft}>, {name.detail}</span>}
        {name.pronunciation !== null && (
          <span className={styles.soft}> /{name.pronunciation}/</span>
        )}
        {name.remark !== null && <span className={styles.soft}> ({name.remark})</span>}
      </span>
    </>
  );
}
