import { SegmentedControl, Textarea } from '@mantine/core';
import type { Language } from '@shared/model/primitives.ts';
import type { TemplateKey } from '@shared/script/templateFiles.ts';
import { changedLanguages, groupOf, LANGUAGES } from '@shared/view/wordingRows.ts';
import { IconInfoCircle } from '@tabler/icons-react';
import { useRef } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { DETAILS_ID } from '../details.ts';
import { useReadOnly } from '../planState.ts';
import { BuiltInWording } from './BuiltInWording.tsx';
import { faultSentence } from './faultSentence.ts';
import { SlotChips } from './SlotChips.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { type TemplateDraft, useTemplateDraft } from './useTemplateDraft.ts';
import styles from './Wording.module.css';
import { useWording } from './wordingState.ts';

interface TemplateEditorProps {
  readonly templateKey: TemplateKey;
  readonly language: Language;
}

/** One template: its text with what may stand in it, what is wrong with it, and what it comes to in the ceremony. */
export function TemplateEditor({ templateKey, language }: TemplateEditorProps) {
  const t = useWords();
  const draft = useTemplateDraft(language, templateKey);
  const field = useRef<HTMLTextAreaElement>(null);
  const readOnly = useReadOnly();
  return (
    <section id={DETAILS_ID} className={styles.editor} aria-label={t(`template.${templateKey}`)}>
      <div className={styles.words}>
        <header className={styles.head}>
          <div>
            <p className={styles.kicker}>{t(`wording.group.${groupOf(templateKey)}`)}</p>
            <h2 className={styles.title}>{t(`template.${templateKey}`)}</h2>
          </div>
          <SegmentedControl
            aria-label={t('wording.language')}
            value={language}
            data={LANGUAGES.map((one) => ({ value: one, label: t(`wording.${one}`) }))}
            onChange={(value) =>
              useWording.setState({ language: LANGUAGES.find((one) => one === value) ?? null })
            }
          />
        </header>
        <div>
          <Textarea
            ref={field}
            rows={3}
            lang={language}
            label={t('wording.text')}
            description={t('wording.textHint')}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
            className={styles.field}
            value={draft.text}
            error={draft.faults.length > 0 || draft.isEmpty}
            aria-describedby={FAULTS_ID}
            disabled={readOnly}
            onChange={(event) => draft.setText(event.currentTarget.value)}
            onBlur={draft.commit}
            onKeyDown={draft.onKeyDown}
          />
          <Faults draft={draft} />
        </div>
        <SlotChips
          templateKey={templateKey}
          disabled={readOnly}
          onInsert={(slot) => insert(field.current, `{${slot}}`, draft)}
        />
        <OneLanguage templateKey={templateKey} />
        <BuiltInWording templateKey={templateKey} language={language} />
      </div>
      <TemplatePreview templateKey={templateKey} language={language} draft={draft} />
    </section>
  );
}

const FAULTS_ID = 'template-faults';

/** Puts text where the caret is, or in place of what is chosen. */
function insert(field: HTMLTextAreaElement | null, text: string, draft: TemplateDraft): void {
  if (field === null) return;
  const { selectionStart: from, selectionEnd: to } = field;
  draft.setText(draft.text.slice(0, from) + text + draft.text.slice(to));
  requestAnimationFrame(() => {
    field.focus();
    field.setSelectionRange(from + text.length, from + text.length);
  });
}

function Faults({ draft }: { readonly draft: TemplateDraft }) {
  const t = useWords();
  const sentences = [
    ...(draft.isEmpty ? [t('wording.empty')] : []),
    ...draft.faults.map((fault) => faultSentence(fault, t)),
  ];
  return (
    <div id={FAULTS_ID} role="status">
      {sentences.length > 0 && (
        <ul className={styles.faults}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li className={styles.notKept}>{t('wording.notKept')}</li>
        </ul>
      )}
    </div>
  );
}

/** Who changes a template in one language usually means the other one too. */
function OneLanguage({ templateKey }: { readonly templateKey: TemplateKey }) {
  const t = useWords();
  const templates = useShow((show) => show.plan.words.templates);
  const [changed, second] = changedLanguages(templates, templateKey);
  if (changed === undefined || second !== undefined) return null;
  const other = changed === 'vi' ? 'en' : 'vi';
  return (
    <p className={styles.notice}>
      <IconInfoCircle size="1.1rem" aria-hidden />
      <span>
        {t('wording.oneLanguage', {
          changed: t(`wording.${changed}`),
          other: t(`wording.${other}`),
        })}
      </span>
    </p>
  );
}
