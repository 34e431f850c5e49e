import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useReadOnly, useSelected } from '../planState.ts';
import { AddMenu } from './AddMenu.tsx';
import styles from './Rundown.module.css';
import { moveSelected, removeSelected } from './rundownActions.ts';

/** What can be done with the chosen segment or wave. */
export function RundownTools() {
  const t = useWords();
  const readOnly = useReadOnly();
  const selected = useSelected();
  const count = useShow((show) => show.plan.segments.length);
  const { at, of } = placeOf(selected, count);
  return (
    <div role="toolbar" aria-label={t('plan.programme')} className={styles.tools}>
      <AddMenu disabled={readOnly} />
      <span className={styles.spring} />
      <IconButton
        icon={IconArrowUp}
        label={t('plan.moveUp')}
        disabled={readOnly || at <= 0}
        onClick={() => void moveSelected(-1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('plan.moveDown')}
        disabled={readOnly || at < 0 || at >= of - 1}
        onClick={() => void moveSelected(1)}
      />
      <IconButton
        icon={IconTrash}
        label={t(selected?.wave ? 'plan.removeWave' : 'plan.removeSegment')}
        disabled={readOnly || selected === null}
        onClick={() => void removeSelected()}
      />
    </div>
  );
}

/** 0-based place of the chosen thing among its likes; -1 when nothing is chosen. */
function placeOf(
  selected: ReturnType<typeof useSelected>,
  segmentCount: number,
): { at: number; of: number } {
  if (selected === null) return { at: -1, of: segmentCount };
  const { segment, wave, index } = selected;
  return wave !== null && segment.kind === 'presentation'
    ? { at: segment.waves.indexOf(wave), of: segment.waves.length }
    : { at: index, of: segmentCount };
}
