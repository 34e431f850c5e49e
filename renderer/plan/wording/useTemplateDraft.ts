import type { Language } from '@shared/model/primitives.ts';
import { type TemplateFault, templateFaults } from '@shared/script/templateCheck.ts';
import { TEMPLATES, type TemplateKey } from '@shared/script/templateFiles.ts';
import { templateOf } from '@shared/view/wordingRows.ts';
import type { KeyboardEvent } from 'react';
import { useShow } from '../../show/useShow.ts';
import { send } from '../planState.ts';
import { draftName, keepDraft, useWording } from './wordingState.ts';

export interface TemplateDraft {
  /** What the field shows: the typed text while there is one. */
  readonly text: string;
  /** The wording of the show. */
  readonly kept: string;
  readonly isEmpty: boolean;
  readonly faults: readonly TemplateFault[];
  readonly setText: (text: string) => void;
  /** Sends what was typed if it can be used; what can't stays in the field. */
  readonly commit: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The text of a template between typing and saving. It outlives the field: who looks elsewhere finds it again. */
export function useTemplateDraft(language: Language, key: TemplateKey): TemplateDraft {
  const showId = useShow((show) => show.id);
  const templates = useShow((show) => show.plan.words.templates);
  const name = draftName(showId, language, key);
  const typed = useWording((state) => state.drafts[name]);
  const own = templates[language];
  const kept = templateOf(templates, language, key);
  const text = typed ?? kept;
  const wish = text.trim().normalize('NFC');
  const isEmpty = wish === '' && kept !== '';
  const faults = typed === undefined ? [] : templateFaults({ language, key, text: wish }, own);
  const commit = () => {
    if (typed === undefined) return;
    if (wish === kept) return keepDraft(name, null);
    if (isEmpty || faults.length > 0) return;
    void send('edit-template', {
      language,
      key,
      text: wish === TEMPLATES[language][key] && Object.hasOwn(own, key) ? null : wish,
    }).then((isSaved) => {
      if (isSaved && useWording.getState().drafts[name] === typed) keepDraft(name, null);
    });
  };
  return {
    text,
    kept,
    isEmpty,
    faults: isEmpty ? [] : faults,
    setText: (next) => keepDraft(name, next),
    commit,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Escape' && typed !== undefined) {
        event.stopPropagation();
        keepDraft(name, null);
      }
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
    },
  };
}
