import { Button, Group, TextInput } from '@mantine/core';
import type { Failure, ShowSummary } from '@shared/contract/contract.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Dialogs.module.css';

interface WipeDialogProps {
  /** The one to be taken away; null: none. */
  readonly show: ShowSummary | null;
  readonly onClose: () => void;
}

/** Takes a ceremony away for good, after a word that a person types; says what it can't reach. */
export function WipeDialog({ show, onClose }: WipeDialogProps) {
  const t = useWords();
  return (
    <Dialog
      opened={show !== null}
      onClose={onClose}
      title={t('wipe.title')}
      closeLabel={t('common.close')}
      size="lg"
    >
      {show !== null && <Question show={show} onClose={onClose} />}
    </Dialog>
  );
}

/** Whatever way of typing puts an accent on. */
const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();

interface QuestionProps {
  readonly show: ShowSummary;
  readonly onClose: () => void;
}

function Question({ show: { id, title }, onClose }: QuestionProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [isWiping, setWiping] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [files, setFiles] = useState<number | null>(null);
  const word = t('wipe.word');
  const wipe = async (event: FormEvent) => {
    event.preventDefault();
    if (plain(typed) !== plain(word)) return;
    setWiping(true);
    const reply = await call('library.wipe', { showId: id });
    setWiping(false);
    if (reply.ok) setFiles(reply.value.files);
    else setFailure(reply.error);
  };
  if (files !== null)
    return (
      <div className={styles.conflict}>
        <p role="status" className={styles.lead}>
          {t('wipe.done', { title, files })}
        </p>
        <Stays />
        <Group justify="flex-end">
          <Button size="md" onClick={onClose} data-autofocus>
            {t('common.close')}
          </Button>
        </Group>
      </div>
    );
  return (
    <form className={styles.conflict} onSubmit={(event) => void wipe(event)}>
      <p className={styles.lead}>{t('wipe.what', { title })}</p>
      <Stays />
      <TextInput
        size="md"
        label={t('wipe.type', { word })}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={failure === null ? undefined : failureSentence(failure, t)}
        data-autofocus
      />
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" size="md" loading={isWiping} disabled={plain(typed) !== plain(word)}>
          {t('wipe.do')}
        </Button>
      </Group>
    </form>
  );
}

function Stays() {
  const t = useWords();
  return (
    <div>
      <p className={styles.lead}>{t('wipe.stays')}</p>
      <ul className={styles.stays}>
        <li>{t('wipe.stays.files')}</li>
        <li>{t('wipe.stays.machines')}</li>
        <li>{t('wipe.stays.broker')}</li>
        <li>{t('wipe.stays.disk')}</li>
      </ul>
    </div>
  );
}
