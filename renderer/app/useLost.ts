import { wallClock } from '@shared/timing/format.ts';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { useZone } from '../show/useZone.ts';

/** Says that the line to the host is cut and of when what is shown is; null: it is not cut. */
export function useLost(): string | null {
  const t = useWords();
  const zone = useZone();
  const guest = useWindow((state) => state.guest);
  const isLost = useWindow(({ line }) => line === 'lost');
  const lostAt = useWindow((state) => state.lostAt);
  if (!isLost) return null;
  if (lostAt === null) return guest === null ? null : t('join.away');
  const time = wallClock(lostAt, zone, true);
  if (guest === null) return t('line.lost', { time });
  return t(guest.out === 'ended' ? 'guest.ended' : 'guest.lost', { time });
}
