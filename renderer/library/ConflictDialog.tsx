import { UnstyledButton } from '@mantine/core';
import { stampedTime } from '@shared/timing/format.ts';
import type { Translate, WordKey } from '@shared/words/translate.ts';
import { useState } from 'react';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Dialogs.module.css';
import { type Conflict, importText } from './importShow.ts';

interface ConflictDialogProps {
  readonly conflict: Conflict | null;
  readonly onClose: () => void;
}

/** A file whose show is here already: says which one is newer and lets the person choose; Escape keeps all as it is. */
export function ConflictDialog({ conflict, onClose }: ConflictDialogProps) {
  const t = useWords();
  return (
    <Dialog
      opened={conflict !== null}
      onClose={onClose}
      title={t('conflict.title')}
      closeLabel={t('common.close')}
      size="lg"
    >
      {conflict !== null && <Choices conflict={conflict} onClose={onClose} />}
    </Dialog>
  );
}

const VERDICTS: Readonly<Record<string, WordKey>> = {
  file: 'conflict.newer.file',
  library: 'conflict.newer.library',
  same: 'conflict.newer.same',
  unknown: 'conflict.newer.unknown',
};

interface ChoicesProps {
  readonly conflict: Conflict;
  readonly onClose: () => void;
}

function Choices({ conflict, onClose }: ChoicesProps) {
  const t = useWords();
  const [working, setWorking] = useState(false);
  const { details } = conflict;
  const live = details.state === 'live';
  const take = async (onConflict: 'copy' | 'replace') => {
    setWorking(true);
    await importText(conflict, onConflict);
    onClose();
  };
  return (
    <div className={styles.conflict}>
      <p className={styles.lead}>{t('conflict.lead', { title: details.title ?? '' })}</p>
      <Versions details={details} />
      <Choice
        label={t('conflict.keep')}
        hint={t('conflict.keepHint')}
        disabled={working}
        isFirst
        onClick={onClose}
      />
      <Choice
        label={t('conflict.copy')}
        hint={t('conflict.copyHint')}
        disabled={working}
        onClick={() => void take('copy')}
      />
      <Choice
        label={t('conflict.replace')}
        hint={replaceHint(details.state, t)}
        disabled={working || live}
        onClick={() => void take('replace')}
      />
    </div>
  );
}

function replaceHint(state: unknown, t: Translate): string {
  if (state === 'live') return t('conflict.replaceLive');
  const told = t('conflict.replaceHint');
  return state === 'open' ? `${told} ${t('conflict.replaceOpen')}` : told;
}

function Versions({ details }: { readonly details: Conflict['details'] }) {
  const t = useWords();
  if (details.state === 'unreadable')
    return <p className={styles.lead}>{t('conflict.unreadable')}</p>;
  const version = (at: unknown, version: unknown) =>
    t('conflict.version', {
      version: Number(version),
      when: Number(at) > 0 ? stampedTime(Number(at), zone()) : t('common.unknown'),
    });
  return (
    <dl className={styles.versions}>
      <dt>{t('conflict.inFile')}</dt>
      <dd>{version(details.fileAt, details.fileVersion)}</dd>
      <dt>{t('conflict.inLibrary')}</dt>
      <dd>{version(details.libraryAt, details.libraryVersion)}</dd>
      <dt className={styles.verdict}>
        {t(VERDICTS[details.newer ?? ''] ?? 'conflict.newer.unknown')}
      </dt>
    </dl>
  );
}

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface ChoiceProps {
  readonly label: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly isFirst?: boolean;
  readonly onClick: () => void;
}

function Choice({ label, hint, disabled, isFirst, onClick }: ChoiceProps) {
  return (
    <UnstyledButton
      className={styles.choice}
      disabled={disabled}
      onClick={onClick}
      data-autofocus={isFirst}
    >
      <span className={styles.choiceLabel}>{label}</span>
      <span className={styles.choiceHint}>{hint}</span>
    </UnstyledButton>
  );
}
