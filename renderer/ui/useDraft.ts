import { type FocusEventHandler, type KeyboardEventHandler, useRef, useState } from 'react';

export interface DraftOptions {
  /** The text as it stands in the show. */
  readonly value: string;
  /** Takes what was typed; resolves to whether it was accepted. A text that was not stays in the field. */
  readonly onCommit: (text: string) => boolean | Promise<boolean>;
  /** An empty text restores the one before. */
  readonly isRequired?: boolean;
  /** Enter makes a new line; Ctrl+Enter commits. */
  readonly isMultiline?: boolean;
  /** Told of every change of what is typed but not committed yet; null: there is nothing. */
  readonly onTyping?: (text: string | null) => void;
}

export interface Draft {
  /** What the field shows: the typed text while there is one. */
  readonly text: string;
  /** The typed text was not accepted. */
  readonly isRefused: boolean;
  readonly setText: (text: string) => void;
  readonly onBlur: FocusEventHandler;
  readonly onKeyDown: KeyboardEventHandler;
}

type Typed = { readonly text: string; readonly state: 'typing' | 'sending' | 'refused' };

/**
 * The text of one field between typing and committing: it is committed on blur and on Enter, Escape restores.
 * While a person types, what arrives from elsewhere doesn't touch the text.
 */
export function useDraft(options: DraftOptions): Draft {
  const { value, onCommit, isRequired, isMultiline, onTyping } = options;
  const [typed, setTyped] = useState<Typed | null>(null);
  // Blur may follow Enter or Escape before React has rendered: the newest draft counts.
  const newest = useRef<Typed | null>(null);
  const become = (next: Typed | null) => {
    newest.current = next;
    setTyped(next);
    onTyping?.(next?.text ?? null);
  };
  const commit = async () => {
    const draft = newest.current;
    if (draft === null || draft.state !== 'typing') return;
    const text = draft.text.trim().normalize('NFC');
    if (text === value || (text === '' && isRequired)) return become(null);
    const sent: Typed = { text: draft.text, state: 'sending' };
    become(sent);
    const accepted = await onCommit(text);
    if (newest.current === sent) become(accepted ? null : { ...sent, state: 'refused' });
  };
  return {
    text: typed?.text ?? value,
    isRefused: typed?.state === 'refused',
    setText: (text) => become({ text, state: 'typing' }),
    onBlur: () => void commit(),
    onKeyDown: (event) => {
      // Enter and Escape end a composition (Telex and other input methods) before they mean anything here.
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Escape' && newest.current !== null) {
        event.stopPropagation();
        become(null);
      }
      const isEnter = event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey);
      if (isEnter) void commit();
    },
  };
}
