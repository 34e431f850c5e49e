import { Button, Textarea } from '@mantine/core';
import type { Cue } from '@shared/cue/cues.ts';
import { partId } from '@shared/script/parts.ts';
import { type Paragraph, standing } from '@shared/view/scriptParagraphs.ts';
import { IconArrowBackUp, IconLock, IconLockOpen, IconTemplate } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { send } from '../planState.ts';
import { goToTemplate } from '../wording/wordingState.ts';
import styles from './Script.module.css';

interface ParagraphEditorProps {
  readonly cueId: Cue['id'];
  readonly block: Paragraph;
  readonly onClose: (isByKey: boolean) => void;
}

/** A paragraph that is open: its text in a field, and what else can be done with it. Leaving keeps what was typed. */
export function ParagraphEditor({ cueId, block, onClose }: ParagraphEditorProps) {
  const t = useWords();
  const part = partId(cueId, block.part);
  const { isOwn, isLocked, generated } = standing(block);
  // The words are written against what was generated when the field was opened.
  const [basis] = useState(generated);
  const isByKey = useRef(false);
  const keep = (text: string): Promise<boolean> => {
    if (text !== generated) return send('write-words', { part, text, basis });
    return block.own === null ? Promise.resolve(true) : send('drop-words', { part });
  };
  const draft = useDraft({
    value: block.written,
    isRequired: true,
    isMultiline: true,
    onCommit: async (text) => {
      const isKept = await keep(text);
      if (isKept) onClose(isByKey.current);
      return isKept;
    },
  });
  const typed = draft.text.trim().normalize('NFC');
  const isChanged = typed !== '' && typed !== block.written;
  const takeKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isEnter = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    isByKey.current = isEnter;
    draft.onKeyDown(event);
    if (event.key === 'Escape') event.stopPropagation();
    if (event.key === 'Escape' || (isEnter && !isChanged)) onClose(true);
  };
  const done = (sent: Promise<boolean>) => void sent.then((ok) => ok && onClose(true));
  const lock = () =>
    done(
      isChanged
        ? send('lock-words', { part, text: typed, basis })
        : send('lock-words', { part, text: block.written, basis: generated }),
    );
  return (
    <fieldset
      className={styles.editor}
      aria-label={t('script.editing')}
      // A click beside the field must not leave it.
      tabIndex={-1}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        if (isChanged) draft.onBlur(event);
        else onClose(false);
      }}
    >
      {isLocked ? (
        <>
          <p className={styles.lockedText}>{block.written}</p>
          <p className={styles.hint} lang="">
            {t('script.lockedHint')}
          </p>
        </>
      ) : (
        <Field draft={draft} onKeyDown={takeKey} />
      )}
      <div className={styles.tools} lang="">
        {isLocked ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconLockOpen size="1rem" aria-hidden />}
            onClick={() => void send('unlock-words', { part })}
          >
            {t('script.unlock')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconLock size="1rem" aria-hidden />}
            onClick={lock}
          >
            {t('script.lock')}
          </Button>
        )}
        {isOwn && !isLocked && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
            onClick={() => done(send('drop-words', { part }))}
          >
            {t('script.drop')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconTemplate size="1rem" aria-hidden />}
          onClick={() => goToTemplate(block.template)}
        >
          {t('script.editTemplate')}
        </Button>
      </div>
    </fieldset>
  );
}

interface FieldProps {
  readonly draft: ReturnType<typeof useDraft>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Field({ draft, onKeyDown }: FieldProps) {
  const t = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  return (
    <Textarea
      ref={field}
      rows={2}
      className={styles.field}
      aria-label={t('script.text')}
      description={t('script.textHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={draft.text}
      error={draft.isRefused}
      onChange={(event) => draft.setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
