import type { LineupSource } from '@shared/lineup/lineup.ts';
import { useMemo } from 'react';
import { useShow } from './useShow.ts';

/** What lineups are made of: the same object until one of those parts changes, so not with every GO. */
export function useLineupSource(): LineupSource {
  const plan = useShow((show) => show.plan);
  const attendance = useShow((show) => show.run.attendance);
  const numbers = useShow((show) => show.run.numbers);
  return useMemo(() => ({ plan, run: { attendance, numbers } }), [plan, attendance, numbers]);
}
