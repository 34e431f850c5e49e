import { useDisclosure } from '@mantine/hooks';
import { runView } from '@shared/view/runView.ts';
import { useMemo } from 'react';
import { useActions } from '../show/useActions.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { ClockPanel } from './ClockPanel.tsx';
import { Controls } from './Controls.tsx';
import { CueList } from './CueList.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { JumpDialog } from './JumpDialog.tsx';
import { LineupPanel } from './LineupPanel.tsx';
import { NowPanel } from './NowPanel.tsx';
import styles from './RunView.module.css';
import { StageDrawing } from './StageDrawing.tsx';
import { StandbyPanel } from './StandbyPanel.tsx';
import { useCall } from './useCall.ts';

/** The caller's screen. */
export function RunView() {
  const t = useWords();
  const show = useShow((state) => state);
  const view = useMemo(() => runView(show, t), [show, t]);
  const [jumpAsked, jump] = useDisclosure(false);
  const [holdAsked, hold] = useDisclosure(false);
  const { go, back, release, heard } = useCall();
  const askHold = show.run.hold === null ? hold.open : release;
  useActions({ go, back, hold: askHold, jump: jump.open });
  if (view.now === null && view.standby === null && show.plan.segments.length === 0)
    return <Message text={t('run.empty')} />;
  return (
    <div className={styles.view} data-hold={show.run.hold !== null || undefined}>
      <CueList />
      <section className={styles.center}>
        <NowPanel card={view.now} />
        <StandbyPanel card={view.standby} />
        <StageDrawing waveId={view.stageWaveId} />
      </section>
      <aside className={styles.side}>
        <ClockPanel />
        <LineupPanel waveId={view.stageWaveId} />
      </aside>
      <Controls
        standby={view.standby}
        heard={heard}
        onGo={go}
        onBack={back}
        onHold={askHold}
        onJump={jump.open}
      />
      <JumpDialog opened={jumpAsked} onClose={jump.close} />
      <HoldDialog opened={holdAsked} onClose={hold.close} />
    </div>
  );
}
