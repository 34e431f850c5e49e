import { useDisclosure } from '@mantine/hooks';
import { isRunning } from '@shared/model/run.ts';
import { runView } from '@shared/view/runView.ts';
import { useMemo } from 'react';
import { useActions } from '../show/useActions.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { BeginPanel } from './BeginPanel.tsx';
import { ClockPanel } from './ClockPanel.tsx';
import { Controls } from './Controls.tsx';
import { CueList } from './CueList.tsx';
import { EndPanel } from './EndPanel.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { JumpDialog } from './JumpDialog.tsx';
import { LineupPanel } from './LineupPanel.tsx';
import { NowPanel } from './NowPanel.tsx';
import { PhaseBar } from './PhaseBar.tsx';
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
  const { go, back, skip, release, heard } = useCall();
  const askHold = show.run.hold === null ? hold.open : release;
  const running = isRunning(show.run);
  useActions(running ? { go, back, skip, hold: askHold, jump: jump.open } : {});
  if (view.now === null && view.standby === null && show.plan.segments.length === 0)
    return <Message text={t('run.empty')} />;
  return (
    <div className={styles.view} data-phase={show.run.phase}>
      <PhaseBar />
      <CueList />
      <section className={styles.center}>
        {show.run.phase === 'ready' && <BeginPanel />}
        {running && <NowPanel card={view.now} />}
        {show.run.phase === 'ended' ? <EndPanel /> : <StandbyPanel card={view.standby} />}
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
        onSkip={skip}
        onHold={askHold}
        onJump={jump.open}
      />
      <JumpDialog opened={jumpAsked} onClose={jump.close} />
      <HoldDialog opened={holdAsked} onClose={hold.close} />
    </div>
  );
}
