import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../show/useWords.ts';
import styles from './Presence.module.css';
import { setProxy } from './setPresence.ts';

interface ProxyFieldProps {
  readonly recipientId: string;
  /** Of who is honoured. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks who receives instead. */
export function ProxyField({ recipientId, name, onClose }: ProxyFieldProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const proxy = typed.trim().normalize('NFC');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (proxy !== '' && (await setProxy(recipientId, proxy))) onClose();
  };
  return (
    <form className={styles.proxy} onSubmit={(event) => void send(event)}>
      <input
        className={styles.field}
        aria-label={t('presence.proxyName', { name })}
        placeholder={t('presence.proxyHint')}
        autoComplete="off"
        value={typed}
        maxLength={200}
        // It is there because somebody has just asked for it.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
        }}
      />
      <Button type="submit" h="2.75rem" disabled={proxy === ''}>
        {t('presence.proxy')}
      </Button>
      <Button variant="default" h="2.75rem" onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </form>
  );
}
