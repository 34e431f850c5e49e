import { isHeldKey, pressedKey } from '@shared/action/keyNotation.ts';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useWords } from '../../show/useWords.ts';
import { keyLabel } from '../../ui/keyLabel.ts';
import styles from './Keys.module.css';

interface KeyCaptureProps {
  /** Whose key it is to be. */
  readonly label: string;
  /** Id of what is said about the key. */
  readonly describedBy: string;
  /** The key that was pressed last, as it waits for an answer. */
  readonly pressed: string | null;
  /** Null: it has no name. */
  readonly onPress: (key: string | null) => void;
  /** Enter, while a question is open; null: there is none. */
  readonly onYes: (() => void) | null;
  readonly onStop: () => void;
}

/**
 * Takes the next key that is pressed. A field, so that screen readers leave the keys to it, but one that nothing can be
 * typed in. Escape leaves it, and Tab goes on to the buttons beside it, so nobody is caught.
 */
export function KeyCapture(props: KeyCaptureProps) {
  const { label, describedBy, pressed, onPress, onYes, onStop } = props;
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const takeKey = (event: KeyboardEvent) => {
    const held = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === 'Tab' && !held) return;
    event.preventDefault();
    event.stopPropagation();
    // The key with which the field was asked for may still be down.
    if (event.repeat || isHeldKey(event)) return;
    const isPlain = !held && !event.shiftKey;
    if (isPlain && event.key === 'Escape') onStop();
    else if (isPlain && event.key === 'Enter' && onYes !== null) onYes();
    else onPress(pressedKey(event));
  };
  return (
    <input
      ref={field}
      readOnly
      autoComplete="off"
      className={styles.capture}
      value={pressed === null ? '' : keyLabel(pressed)}
      placeholder={t('keys.press')}
      aria-label={label}
      aria-describedby={describedBy}
      // Escape belongs to this field and not to the dialog around it.
      data-mantine-stop-propagation="true"
      onKeyDown={takeKey}
    />
  );
}
