import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { dispatch } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useIsGuest } from './callerKey.ts';

/** Ends the show or the rehearsal, or sets an ended show back; each asks first. Not for a second caller. */
export function PhaseButton({ disabled }: { readonly disabled: boolean }) {
  const t = useWords();
  const phase = useShow((show) => show.run.phase);
  const [asked, ask] = useDisclosure(false);
  const isGuest = useIsGuest();
  if (phase === 'ready' || isGuest) return null;
  const step = ({ live: 'end', ended: 'reset', rehearsal: 'endRehearsal' } as const)[phase];
  return (
    <>
      <Button size="lg" variant="default" disabled={disabled} onClick={ask.open}>
        {t(`run.${step}`)}
      </Button>
      {phase === 'rehearsal' ? (
        <EndRehearsal opened={asked} onClose={ask.close} />
      ) : (
        <ConfirmDialog
          opened={asked}
          title={t(`run.${step}`)}
          question={t(step === 'end' ? 'run.endAsk' : 'run.resetAsk')}
          cancel={t('common.cancel')}
          closeLabel={t('common.close')}
          onCancel={ask.close}
          onConfirm={() => {
            ask.close();
            void (step === 'end' ? dispatch('end-show', {}) : dispatch('reset-run', {}));
          }}
        />
      )}
    </>
  );
}

interface EndRehearsalProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function EndRehearsal({ opened, onClose }: EndRehearsalProps) {
  const t = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('run.endRehearsal')}
      closeLabel={t('common.close')}
      size="lg"
    >
      <EndRehearsalChoice onClose={onClose} />
    </Dialog>
  );
}

/** What was changed in the plan while it was rehearsed goes or stays, by a choice of two buttons. */
function EndRehearsalChoice({ onClose }: Pick<EndRehearsalProps, 'onClose'>) {
  const t = useWords();
  const changes = useShow(({ run }) => run.log.filter(({ event }) => event === 'change').length);
  const end = (keepPlan: boolean) => {
    onClose();
    void dispatch('end-rehearsal', { keepPlan });
  };
  return (
    <>
      <p>{changes > 0 ? t('run.endRehearsalChanged', { n: changes }) : t('run.endRehearsalAsk')}</p>
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onClose} data-autofocus>
          {t('common.cancel')}
        </Button>
        {changes > 0 ? (
          <>
            <Button variant="outline" size="md" onClick={() => end(false)}>
              {t('run.dropChanges')}
            </Button>
            <Button variant="outline" size="md" onClick={() => end(true)}>
              {t('run.keepChanges')}
            </Button>
          </>
        ) : (
          <Button size="md" onClick={() => end(false)}>
            {t('run.endRehearsal')}
          </Button>
        )}
      </Group>
    </>
  );
}
