import type { Language } from '@shared/model/primitives.ts';
import type { TemplateKey } from '@shared/script/templateFiles.ts';
import { create } from 'zustand';
import { showSection } from '../planState.ts';

/** What is worked on in the section: a template, or the table of abbreviations. */
export type WordingChoice = TemplateKey | 'abbreviations';

interface WordingState {
  readonly chosen: WordingChoice;
  /** The language in which templates are edited; null: that of the show's script. */
  readonly language: Language | null;
  readonly query: string;
  /** What was typed but can't be used yet, by the name of its draft. */
  readonly drafts: Readonly<Record<string, string>>;
}

/** What this window does in the section of the wording. Lives as long as the window, never in a file. */
export const useWording = create<WordingState>()(() => ({
  chosen: 'opening.settle',
  language: null,
  query: '',
  drafts: {},
}));

export function chooseWording(chosen: WordingChoice): void {
  useWording.setState({ chosen });
}

/** Goes to a template and edits it in the language of the script. */
export function goToTemplate(key: TemplateKey): void {
  useWording.setState({ chosen: key, language: null, query: '' });
  showSection('wording');
}

/** The name of the draft of a template: of one show, in one language. */
export function draftName(showId: string, language: Language, key: TemplateKey): string {
  return [showId, language, key].join(' ');
}

/** Keeps what was typed; null: there is nothing to keep. */
export function keepDraft(name: string, text: string | null): void {
  useWording.setState(({ drafts }) => {
    const { [name]: _before, ...others } = drafts;
    return { drafts: text === null ? others : { ...others, [name]: text } };
  });
}
