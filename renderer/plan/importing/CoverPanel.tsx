import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './ImportPanel.module.css';

interface CoverPanelProps {
  readonly title: string;
  /** Said behind the title: what is imported, and how much of it there is; null: nothing yet. */
  readonly source: { readonly name: string; readonly found: string } | null;
  /** It can't be closed now. */
  readonly isBusy: boolean;
  /** Whether closing would lose something that the person has said. */
  readonly hasSaid: () => boolean;
  readonly discard: { readonly title: string; readonly question: string };
  readonly onClose: () => void;
  /** What stands in it; gets the function that closes it as Escape does. */
  readonly children: (close: () => void) => ReactNode;
}

/** What covers PLAN while something is imported: Escape closes it, after a question where something would be lost. */
export function CoverPanel(props: CoverPanelProps) {
  const { title, source, isBusy, hasSaid, discard, onClose, children } = props;
  const t = useWords();
  const id = useId();
  const panel = useFocusInside();
  // An open list of options takes Escape for itself, and is closed before the key arrives here.
  const isInList = useRef(false);
  const [isAsking, asking] = useDisclosure(false);
  const close = () => {
    if (isBusy) return;
    if (hasSaid()) asking.open();
    else onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wasInList = isInList.current;
    isInList.current = false;
    if (event.key !== 'Escape' || event.isComposing || isAsking || wasInList) return;
    // Whatever had the focus may have gone from the panel: then the key comes from the page itself.
    const isOurs = event.target === document.body || panel.current?.contains(event.target as Node);
    if (isOurs) close();
  };
  useWindowEvent('keydown', onKeyDown);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className={styles.panel}
      onKeyDownCapture={({ target }) => {
        isInList.current =
          target instanceof Element && target.getAttribute('aria-expanded') === 'true';
      }}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {source !== null && (
          <p className={styles.source}>
            <b>{source.name}</b>
            <span>{source.found}</span>
          </p>
        )}
        <IconButton icon={IconX} label={t('common.close')} onClick={close} />
      </div>
      {children(close)}
      <ConfirmDialog
        opened={isAsking}
        title={discard.title}
        question={discard.question}
        cancel={t('importing.stay')}
        closeLabel={t('common.close')}
        onCancel={asking.close}
        onConfirm={onClose}
      />
    </div>
  );
}

/** Moves the focus into the panel, and back to where it was when the panel goes. */
function useFocusInside() {
  // Read while PLAN still has it: as soon as the panel stands, PLAN can't hold the focus.
  const [opener] = useState(() => document.activeElement);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A field in it may have taken it by itself.
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [opener]);
  return panel;
}
