import { Button, Group } from '@mantine/core';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { CopyButton } from './CopyButton.tsx';
import styles from './Programs.module.css';

/** A token that was just made; it is told this once. */
export interface MadeToken {
  readonly name: string;
  readonly token: string;
  /** Address of a browser source that holds the token; null: the program acts and shows nothing. */
  readonly overlayUrl: string | null;
}

interface NewTokenProps {
  /** Null: none was made. */
  readonly made: MadeToken | null;
  /** Address of this machine, without a path. */
  readonly base: string;
  readonly onClose: () => void;
}

/** Shows a new token once, ready to be copied into the program that it is for. */
export function NewToken({ made, base, onClose }: NewTokenProps) {
  const t = useWords();
  return (
    <Dialog
      opened={made !== null}
      title={t('share.token.title', { name: made?.name ?? '' })}
      closeLabel={t('common.close')}
      onClose={onClose}
      size="lg"
    >
      {made !== null && (
        <div className={styles.token}>
          <p className={styles.once}>{t('share.token.once')}</p>
          {made.overlayUrl !== null && (
            <Secret
              label={t('share.token.overlay')}
              text={made.overlayUrl}
              hint={t('share.token.overlayHint')}
            />
          )}
          <Secret label={t('share.token.token')} text={made.token} />
          {made.overlayUrl === null && (
            <>
              <Secret
                label={t('share.token.header')}
                text={`Authorization: Bearer ${made.token}`}
              />
              <Secret label={t('share.token.base')} text={base} />
            </>
          )}
          <Group justify="flex-end">
            <Button h="2.75rem" onClick={onClose}>
              {t('share.token.done')}
            </Button>
          </Group>
        </div>
      )}
    </Dialog>
  );
}

interface SecretProps {
  readonly label: string;
  readonly text: string;
  readonly hint?: string;
}

function Secret({ label, text, hint }: SecretProps) {
  const t = useWords();
  return (
    <div className={styles.secret}>
      <span>{label}</span>
      <span className={styles.text}>{text}</span>
      <CopyButton text={text} label={t('share.token.copy', { what: label })} isWide />
      <span className={styles.hint}>{hint}</span>
    </div>
  );
}
