import { wallClock } from '@shared/timing/format.ts';
import { useFar } from '../show/farState.ts';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { useZone } from '../show/useZone.ts';

/** Says what stands between a far viewer's page and the show; null: nothing does. */
export function useFarTrouble(): string | null {
  const t = useWords();
  const zone = useZone();
  const { link, machine, machineLostAt } = useFar();
  const lostAt = useWindow((state) => state.lostAt);
  const isShown = useWindow(({ hall }) => hall !== null);
  const isOver = useWindow(({ hall }) => hall?.frame?.phase === 'ended');
  const time = (at: number) => ({ time: wallClock(at, zone, true) });
  if (link === 'open') {
    if (machine === 'lost') return t('far.machineLost', time(machineLostAt ?? 0));
    // What is over is said by the views themselves.
    if (machine === 'ended') return isOver ? null : t('far.ended');
    return isShown ? null : t('far.waiting');
  }
  if (lostAt !== null) return t('far.lost', time(lostAt));
  switch (link) {
    case 'asking':
      return t('far.connecting');
    case 'away':
      return t('far.lostNever');
    default:
      return t(`far.${link}`);
  }
}

/** Says that the line to the host is cut and of when what is shown is; null: it is not cut. */
export function useLost(): string | null {
  const t = useWords();
  const zone = useZone();
  const guest = useWindow((state) => state.guest);
  const isLost = useWindow(({ line }) => line === 'lost');
  const lostAt = useWindow((state) => state.lostAt);
  const far = useFarTrouble();
  if (guest?.isFar) return far;
  if (!isLost) return null;
  if (lostAt === null) return guest === null ? null : t('join.away');
  const time = wallClock(lostAt, zone, true);
  if (guest === null) return t('line.lost', { time });
  return t(guest.out === 'ended' ? 'guest.ended' : 'guest.lost', { time });
}
