import type { Language } from '@shared/model/primitives.ts';
import type { ScriptBlock } from '@shared/script/blocks.ts';
import { isReadApart } from '@shared/script/readApart.ts';
import type { TemplateKey } from '@shared/script/templateFiles.ts';
import { templateUses, wordingPreviews } from '@shared/view/wordingPreview.ts';
import { joined } from '@shared/words/joined.ts';
import { useDeferredValue, useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { KeptText } from '../../ui/KeptText.tsx';
import styles from './Preview.module.css';
import type { TemplateDraft } from './useTemplateDraft.ts';

interface TemplatePreviewProps {
  readonly templateKey: TemplateKey;
  readonly language: Language;
  readonly draft: TemplateDraft;
}

/** What the template comes to in the open show while it is typed: the first cues that use it. */
export function TemplatePreview({ templateKey, language, draft }: TemplatePreviewProps) {
  const t = useWords();
  // Typing goes first; the words follow when there is time.
  const show = useDeferredValue(useShow((state) => state));
  const isUsable = !draft.isEmpty && draft.faults.length === 0;
  const text = useDeferredValue(isUsable ? draft.text : draft.kept);
  const scriptLanguage = show.info.scriptLanguage;
  const uses = useMemo(
    () => templateUses(show, language, templateKey),
    [show, language, templateKey],
  );
  const previews = useMemo(
    () => wordingPreviews(show, { language, key: templateKey, text: text.trim() }, uses, t),
    [show, language, templateKey, text, uses, t],
  );
  return (
    // What scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.preview} aria-label={t('wording.preview')} tabIndex={0}>
      <h3 className={styles.previewTitle}>{t('wording.preview')}</h3>
      {previews.length === 0 && <p className={styles.hint}>{t('wording.unusedHere')}</p>}
      {previews.length > 0 && language !== scriptLanguage && (
        <p className={styles.hint}>
          {t('wording.otherLanguage', {
            language: t(`wording.${scriptLanguage}`),
            other: t(`wording.${language}`),
          })}
        </p>
      )}
      {!isUsable && <p className={styles.hint}>{t('wording.previewKept')}</p>}
      {previews.map(({ id, number, heading, context, blocks }) => (
        <article key={id} className={styles.cue}>
          <h4 className={styles.cueName}>
            <span className={styles.cueNumber}>{number}</span>
            {heading}
            <span className={styles.cueContext}>{context}</span>
          </h4>
          <div lang={language}>
            {blocks.map((block) => (
              <Block key={block.part} block={block} />
            ))}
          </div>
        </article>
      ))}
    </section>
  );
}

function Block({ block }: { readonly block: ScriptBlock }) {
  const t = useWords();
  switch (block.kind) {
    case 'mark':
      return <p className={styles.direction}>{`[${block.text}]`}</p>;
    case 'names':
      return (
        <ul className={styles.previewNames}>
          {block.names.map(({ number, recipientId, text, detail, remark }) => (
            <li key={recipientId ?? text}>
              {number !== null && <span className={styles.cueNumber}>{`${number}.`}</span>}
              {joined([text, detail], ', ')}
              {remark !== null && ` (${remark})`}
            </li>
          ))}
        </ul>
      );
    case 'say':
      return isReadApart(block) ? (
        <dl className={styles.forms}>
          <div>
            <dt lang="">{t('wording.asSpoken')}</dt>
            <dd>
              <KeptText text={block.text} kept={block.kept} />
            </dd>
          </div>
          <div data-form="written">
            <dt lang="">{t('wording.asWritten')}</dt>
            <dd>{block.written}</dd>
          </div>
        </dl>
      ) : (
        <p className={styles.say}>
          <KeptText text={block.text} kept={block.kept} />
        </p>
      );
  }
}
