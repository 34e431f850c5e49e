import { Menu } from '@mantine/core';
import type { Presence } from '@shared/view/presence.ts';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useWords } from '../show/useWords.ts';
import styles from './Presence.module.css';
import { PRESENCE_ICONS, PresenceMark } from './PresenceMark.tsx';
import { type PlainPresence, setPresence } from './setPresence.ts';

interface PresenceControlProps {
  readonly recipientId: string;
  readonly name: string;
  readonly presence: Presence;
  readonly isReadOnly: boolean;
  /** The name of a proxy is being asked for: its field has the focus. */
  readonly asksProxy: boolean;
  readonly onAskProxy: () => void;
}

const CHOICES: readonly PlainPresence[] = ['present', 'late', 'absent', 'expected'];

/** One press says "here"; everything else is a second press away. */
export function PresenceControl(props: PresenceControlProps) {
  const { recipientId, name, presence, isReadOnly, asksProxy, onAskProxy } = props;
  const t = useWords();
  const isPresent = presence === 'present';
  const ProxyShape = PRESENCE_ICONS.proxy;
  return (
    <span className={styles.control}>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }} returnFocus={!asksProxy}>
        <Menu.Target>
          <button
            type="button"
            className={styles.state}
            disabled={isReadOnly}
            aria-label={t('presence.change', { name, state: t(`presence.${presence}`) })}
          >
            <PresenceMark presence={presence} />
            <IconChevronDown size="1rem" aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {CHOICES.map((choice) => {
            const Shape = PRESENCE_ICONS[choice];
            return (
              <Menu.Item
                key={choice}
                className={styles.choice}
                leftSection={<Shape size="1.25rem" aria-hidden />}
                disabled={choice === presence}
                onClick={() => void setPresence(recipientId, choice)}
              >
                {t(`presence.${choice}`)}
              </Menu.Item>
            );
          })}
          <Menu.Item
            className={styles.choice}
            leftSection={<ProxyShape size="1.25rem" aria-hidden />}
            onClick={onAskProxy}
          >
            {t('presence.askProxy')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <button
        type="button"
        className={styles.tick}
        aria-pressed={isPresent}
        disabled={isReadOnly}
        aria-label={t('presence.set', { name, state: t('presence.present') })}
        onClick={() => void setPresence(recipientId, isPresent ? 'expected' : 'present')}
      >
        <IconCheck size="1.5rem" aria-hidden />
      </button>
    </span>
  );
}
