import type { StageSource } from '@shared/view/stagePage.ts';
import { useMemo } from 'react';
import { useLineupSource } from '../show/useLineupSource.ts';
import { useShow } from '../show/useShow.ts';

/** What the page of a wave is made of: the same object until one of its parts changes, so not with every GO. */
export function useStageSource(): StageSource {
  const lineups = useLineupSource();
  const info = useShow((show) => show.info);
  return useMemo(() => ({ ...lineups, info }), [lineups, info]);
}
