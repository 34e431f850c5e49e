import { checkInIndex, findAttendees } from '@shared/view/checkIn.ts';
import { useMemo } from 'react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { PlacePicker } from './PlacePicker.tsx';
import { ask } from './runState.ts';

const SHOWN = 12;

/** Anybody of the show, by name, unit or number; then all that can be done with that one. */
export function FindForm() {
  const t = useWords();
  const info = useShow((show) => show.info);
  const plan = useShow((show) => show.plan);
  const numbers = useShow((show) => show.run.numbers);
  const index = useMemo(
    () => checkInIndex({ info, plan, run: { numbers } }),
    [info, plan, numbers],
  );
  return (
    <PlacePicker
      label={t('day.findHint')}
      nothing={t('run.nobodyFits')}
      found={(query) =>
        (findAttendees(index, query) ?? index.ids).slice(0, SHOWN).flatMap((id) => {
          const one = index.byId.get(id);
          if (one === undefined) return [];
          const [place] = one.places;
          const detail = [one.unit, place?.title].filter((part) => part != null).join(' · ');
          return [{ id, number: place?.number ?? '', name: one.name, detail }];
        })
      }
      onChoose={(recipientId) => ask({ kind: 'person', recipientId, waveId: null })}
    />
  );
}
