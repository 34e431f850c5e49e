import { isRunning } from '@shared/model/run.ts';
import { runView } from '@shared/view/runView.ts';
import { useMemo } from 'react';
import { useActions } from '../show/useActions.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { useAfterPaint } from '../ui/useAfterPaint.ts';
import { BeginPanel } from './BeginPanel.tsx';
import { ClockPanel } from './ClockPanel.tsx';
import { Controls } from './Controls.tsx';
import { CueList } from './CueList.tsx';
import { asCaller } from './callerKey.ts';
import { EndPanel } from './EndPanel.tsx';
import { KeyBanner } from './KeyBanner.tsx';
import { LineupPanel } from './LineupPanel.tsx';
import { NowPanel } from './NowPanel.tsx';
import { PhaseBar } from './PhaseBar.tsx';
import { RunDialogs } from './RunDialogs.tsx';
import styles from './RunView.module.css';
import { ask, toggleTimeline, useRun } from './runState.ts';
import { StageDrawing } from './StageDrawing.tsx';
import { StandbyPanel } from './StandbyPanel.tsx';
import { Timeline } from './Timeline.tsx';
import { useCall } from './useCall.ts';

const askJump = asCaller(() => ask({ kind: 'jump', cueId: null }));
const askHold = asCaller(() => ask({ kind: 'hold' }));

/** The caller's screen. */
export function RunView() {
  const t = useWords();
  const show = useShow((state) => state);
  const view = useMemo(() => runView(show, t), [show, t]);
  // No key is answered there, unlike in the lineup: N has to be heard from the moment of GO on.
  const drawnWaveId = useAfterPaint(view.stageWaveId);
  const { go, back, skip, release, heard } = useCall();
  const isHeld = show.run.hold !== null;
  const { phase } = show.run;
  const running = isRunning(show.run);
  const hold = isHeld ? release : askHold;
  const handlers = useMemo(
    () => ({
      timeline: toggleTimeline,
      ...(running ? { go, back, skip, hold, jump: askJump } : {}),
    }),
    [running, go, back, skip, hold],
  );
  useActions(handlers);
  if (view.now === null && view.standby === null && show.plan.segments.length === 0)
    return <Message text={t('run.empty')} />;
  return (
    <div className={styles.view} data-phase={phase}>
      <div className={styles.key}>
        <KeyBanner />
      </div>
      <PhaseBar />
      <CueList />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.center} tabIndex={0}>
        {phase === 'ready' && <BeginPanel />}
        {running && <NowPanel card={view.now} />}
        {phase === 'ended' ? <EndPanel /> : <StandbyPanel card={view.standby} />}
        <Lower waveId={drawnWaveId} />
      </section>
      <aside className={styles.side}>
        <ClockPanel />
        <LineupPanel waveId={view.stageWaveId} isCalled={view.isCalled} />
      </aside>
      <Controls
        standby={view.standby}
        heard={heard}
        onGo={go}
        onBack={back}
        onSkip={skip}
        onHold={hold}
        onJump={askJump}
      />
      <RunDialogs />
    </div>
  );
}

/** The stage, or the timeline in its place. */
function Lower({ waveId }: { readonly waveId: string | null }) {
  const lower = useRun((state) => state.lower);
  return lower === 'timeline' ? <Timeline /> : <StageDrawing waveId={waveId} />;
}
