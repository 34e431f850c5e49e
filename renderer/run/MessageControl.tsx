import { Button, Popover, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { wallClock } from '@shared/timing/format.ts';
import type { WordKey } from '@shared/words/translate.ts';
import { IconBolt, IconMessage, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { dispatch } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Toolbar.module.css';

/** What is said most often; one press sends it. */
const PHRASES = [
  'message.wait',
  'message.faster',
  'message.slower',
  'message.again',
  'message.look',
  'message.ready',
] as const satisfies readonly WordKey[];

/** A line for the MC, or a flash alone; beside it whether the MC has seen it. */
export function MessageControl() {
  const t = useWords();
  const readOnly = useReadOnly();
  const [opened, panel] = useDisclosure(false);
  const [text, setText] = useState('');
  const send = (message: string) => {
    panel.close();
    setText('');
    void dispatch('send-message', { text: message });
  };
  return (
    <>
      <Sent />
      <Popover
        opened={opened}
        onChange={(now) => (now ? panel.open() : panel.close())}
        width="24rem"
        position="bottom-end"
        trapFocus
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <button
            type="button"
            className={styles.button}
            disabled={readOnly}
            onClick={panel.toggle}
          >
            <IconMessage size="1.25rem" aria-hidden />
            {t('message.open')}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('message.open')}>
          <form
            className={styles.popover}
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() !== '') send(text.trim());
            }}
          >
            <TextInput
              size="md"
              label={t('message.text')}
              value={text}
              maxLength={200}
              data-autofocus
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <div className={styles.phrases}>
              {PHRASES.map((phrase) => (
                <button
                  key={phrase}
                  type="button"
                  className={styles.button}
                  onClick={() => send(t(phrase))}
                >
                  {t(phrase)}
                </button>
              ))}
            </div>
            <div className={styles.phrases}>
              <Button type="submit" size="md" disabled={text.trim() === ''}>
                {t('message.send')}
              </Button>
              <Button
                size="md"
                variant="default"
                leftSection={<IconBolt size="1.25rem" aria-hidden />}
                onClick={() => send('')}
              >
                {t('message.flash')}
              </Button>
            </div>
          </form>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

/** The message that is with the MC, and whether it was seen. */
function Sent() {
  const t = useWords();
  const message = useShow(({ run }) => run.message);
  const zone = useShow(({ info }) => info.zone);
  if (message === null) return null;
  const { text, at, seenAt } = message;
  return (
    <p className={styles.sent} role="status">
      <span className={styles.sentText}>{text === '' ? t('message.flashed') : `“${text}”`}</span>
      {seenAt === null ? (
        <span className={styles.waiting}>
          {t('message.notSeen', { time: wallClock(at, zone) })}
        </span>
      ) : (
        <span className={styles.seen}>
          ✓ {t('message.seen', { time: wallClock(seenAt, zone) })}
        </span>
      )}
      <IconButton
        icon={IconX}
        label={t('message.clear')}
        onClick={() => void dispatch('clear-message', {})}
      />
    </p>
  );
}
