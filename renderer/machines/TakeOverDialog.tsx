import { Button, Group } from '@mantine/core';
import { type FollowView, takeOverFacts } from '@shared/view/machinesView.ts';
import { useState } from 'react';
import { call, refuse } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Dialogs.module.css';

interface TakeOverDialogProps {
  readonly opened: boolean;
  readonly view: FollowView;
  readonly onClose: () => void;
}

/** The second step of taking over: what will happen, as things stand at this moment. */
export function TakeOverDialog({ opened, view, onClose }: TakeOverDialogProps) {
  const t = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('machines.takeOver.title')}
      closeLabel={t('common.close')}
      size="lg"
    >
      <Question view={view} onClose={onClose} />
    </Dialog>
  );
}

function Question({ view, onClose }: Omit<TakeOverDialogProps, 'opened'>) {
  const t = useWords();
  const show = useShow((state) => state);
  const [isAsking, setAsking] = useState(false);
  const takeOver = async () => {
    setAsking(true);
    const reply = await call('machines.take-over', { showId: show.id });
    setAsking(false);
    onClose();
    if (!reply.ok) refuse(reply.error);
  };
  return (
    <>
      <div className={styles.facts}>
        {takeOverFacts(view, show, t).map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        <p className={styles.then}>
          {t(view.link === 'removed' ? 'machines.takeOver.thenAlone' : 'machines.takeOver.then')}
        </p>
      </div>
      <Group justify="flex-end">
        <Button variant="default" size="md" h="2.75rem" onClick={onClose} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button
          size="md"
          h="2.75rem"
          loading={isAsking}
          // The second half of a double click, or Enter that is held down, is no second step.
          onClick={({ detail }) => {
            if (detail < 2) void takeOver();
          }}
        >
          {t('machines.takeOver.title')}
        </Button>
      </Group>
    </>
  );
}
