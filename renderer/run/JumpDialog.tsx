import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { findCues } from '@shared/view/runView.ts';
import { useEffect, useMemo, useState } from 'react';
import { dispatch } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Dialog.module.css';

const SHOWN = 9;

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Finds a cue by number or words and puts it on standby; the position moves with the GO that follows. */
export function JumpDialog({ opened, onClose }: DialogProps) {
  const t = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('run.jumpTitle')}
      closeLabel={t('common.close')}
      size="lg"
    >
      <CuePicker onClose={onClose} />
    </Dialog>
  );
}

function CuePicker({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const show = useShow((state) => state);
  const [query, setQuery] = useState('');
  // The list is always shown below the field, so Enter takes the first match at once.
  const combobox = useCombobox({ opened: true });
  const found = useMemo(() => findCues(show, query, SHOWN, t), [show, query, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list of matches begins at its first.
  useEffect(() => {
    combobox.selectFirstOption();
  }, [found]);
  const choose = (cueId: string) => {
    void dispatch('jump', { cueId });
    onClose();
  };
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <InputBase
          label={t('run.jumpHint')}
          value={query}
          data-autofocus
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.options} aria-label={t('run.jumpTitle')}>
        {found.map((card) => (
          <Combobox.Option key={card.id} value={card.id} className={styles.option}>
            <span className={styles.number}>{card.number}</span>
            <span>
              {card.heading} · <span className={styles.soft}>{card.context}</span>
            </span>
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{t('run.jumpNothing')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
