import type { Cue } from '@shared/cue/cues.ts';
import { type Paragraph, standing } from '@shared/view/scriptParagraphs.ts';
import { memo, useRef, useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { KeptText } from '../../ui/KeptText.tsx';
import { useReadOnly } from '../planState.ts';
import { DriftChoice } from './DriftChoice.tsx';
import { Marks } from './Marks.tsx';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import { ReadingTime } from './ReadingTime.tsx';
import styles from './Script.module.css';
import type { ScriptForm } from './useScriptForm.ts';

interface ParagraphRowProps {
  readonly cueId: Cue['id'];
  readonly block: Paragraph;
  readonly seconds: number;
  readonly form: ScriptForm;
}

/** A paragraph of the script: a click or Enter opens it for editing where it stands. */
export const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { cueId, block, seconds, form } = props;
  const t = useWords();
  const readOnly = useReadOnly();
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const close = (isByKey: boolean) => {
    setOpen(false);
    // Who leaves by a key goes on from the paragraph.
    if (isByKey) requestAnimationFrame(() => row.current?.querySelector('button')?.focus());
  };
  const { isDrifted } = standing(block);
  return (
    <div ref={row} className={styles.paragraph} data-kind={block.kind}>
      {isOpen ? (
        <ParagraphEditor cueId={cueId} block={block} onClose={close} />
      ) : isDrifted ? (
        <DriftChoice cueId={cueId} block={block} onEdit={() => setOpen(true)} />
      ) : (
        <div className={styles.line}>
          {readOnly ? (
            <p className={styles.words}>
              <Words block={block} form={form} />
            </p>
          ) : (
            <button
              type="button"
              className={styles.words}
              title={t('script.edit')}
              onClick={() => setOpen(true)}
            >
              <Words block={block} form={form} />
            </button>
          )}
          <ReadingTime seconds={seconds} />
        </div>
      )}
      {!isOpen && <Marks block={block} />}
    </div>
  );
});

function Words({ block, form }: { readonly block: Paragraph; readonly form: ScriptForm }) {
  const text = form === 'spoken' ? block.text : block.written;
  if (block.kind === 'mark') return `[${text}]`;
  return <KeptText text={text} kept={block.kept} />;
}
