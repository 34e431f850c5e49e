import { SegmentedControl } from '@mantine/core';
import { cues } from '@shared/cue/cues.ts';
import { memoByIdentity } from '@shared/model/lookup.ts';
import type { Plan } from '@shared/model/plan.ts';
import { type StagePosition, stagePosition } from '@shared/view/stagePage.ts';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useActions } from '../show/useActions.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { CheckIn } from './CheckIn.tsx';
import { MissingBanner } from './MissingBanner.tsx';
import styles from './StageView.module.css';
import { WavePanel } from './WavePanel.tsx';

/** What a narrow screen shows of the two. */
const PANES = ['wave', 'checkIn'] as const;
type Pane = (typeof PANES)[number];

/** For ushers and the check-in desk: which wave comes up, who is missing in it, and who has come. */
export function StageView() {
  const t = useWords();
  const position = useStagePosition();
  const hasWaves = useShow(({ plan }) => hasAnyWave(plan));
  const [pane, setPane] = useState<Pane>('wave');
  const [chosen, setChosen] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useActions({
    'check-in': () => {
      // A narrow screen may show the other half.
      flushSync(() => setPane('checkIn'));
      field.current?.focus();
      field.current?.select();
    },
  });
  if (!hasWaves) return <Message text={t('stagePage.empty')} />;
  const { next, followed } = position;
  return (
    <div className={styles.view} data-pane={pane}>
      <div className={styles.top}>
        {next !== null && (
          <MissingBanner
            waveId={next}
            onShow={(chosen ?? followed) === next ? null : () => setChosen(next)}
          />
        )}
        <SegmentedControl
          className={styles.panes}
          classNames={{ label: styles.paneLabel }}
          fullWidth
          size="md"
          aria-label={t('stagePage.pane')}
          value={pane}
          data={PANES.map((one) => ({ value: one, label: t(`stagePage.pane.${one}`) }))}
          onChange={(value) => setPane(value as Pane)}
        />
      </div>
      <div className={styles.wave}>
        <WavePanel position={position} chosen={chosen} onChoose={setChosen} />
      </div>
      <div className={styles.checkIn}>
        <CheckIn field={field} />
      </div>
    </div>
  );
}

const hasAnyWave = memoByIdentity((plan: Plan) => cues(plan).some(({ waveId }) => waveId !== null));

/** The same object until a wave of it changes. */
function useStagePosition(): StagePosition {
  const onStage = useShow((show) => stagePosition(show).onStage);
  const next = useShow((show) => stagePosition(show).next);
  const followed = useShow((show) => stagePosition(show).followed);
  return useMemo(() => ({ onStage, next, followed }), [onStage, next, followed]);
}
