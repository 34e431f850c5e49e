import type { WordKey } from '@shared/words/translate.ts';
import { memo, type ReactNode, useEffect } from 'react';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FindForm } from './FindForm.tsx';
import { HoldForm } from './HoldForm.tsx';
import { JumpForm } from './JumpForm.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PresenterForm } from './PresenterForm.tsx';
import { ResyncForm } from './ResyncForm.tsx';
import { closeDialog, type RunDialog, useRun } from './runState.ts';
import { SplitForm } from './SplitForm.tsx';
import { WalkInForm } from './WalkInForm.tsx';

const TITLES: Readonly<Record<RunDialog['kind'], WordKey>> = {
  jump: 'run.jumpTitle',
  hold: 'run.holdTitle',
  resync: 'run.resync',
  person: 'day.person',
  find: 'day.find',
  'walk-in': 'day.walkIn',
  presenter: 'day.presenter',
  split: 'day.split',
};

/** The question that is open; Escape closes it and leaves the position as it is. */
export const RunDialogs = memo(function RunDialogs() {
  const t = useWords();
  const dialog = useRun((state) => state.dialog);
  useEffect(() => closeDialog, []);
  return (
    <Dialog
      opened={dialog !== null}
      onClose={closeDialog}
      title={dialog === null ? '' : t(TITLES[dialog.kind])}
      closeLabel={t('common.close')}
      size="lg"
    >
      {dialog !== null && contentOf(dialog)}
    </Dialog>
  );
});

function contentOf(dialog: RunDialog): ReactNode {
  switch (dialog.kind) {
    case 'jump':
      return <JumpForm cueId={dialog.cueId} onClose={closeDialog} />;
    case 'hold':
      return <HoldForm onClose={closeDialog} />;
    case 'resync':
      return <ResyncForm waveId={dialog.waveId} onClose={closeDialog} />;
    case 'person':
      return <PersonForm recipientId={dialog.recipientId} waveId={dialog.waveId} />;
    case 'find':
      return <FindForm />;
    case 'walk-in':
      return <WalkInForm waveId={dialog.waveId} afterId={dialog.afterId} onClose={closeDialog} />;
    case 'presenter':
      return <PresenterForm waveId={dialog.waveId} onClose={closeDialog} />;
    case 'split':
      return <SplitForm waveId={dialog.waveId} onClose={closeDialog} />;
  }
}
