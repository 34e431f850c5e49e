import { lineup } from '@shared/lineup/lineup.ts';
import { recipientName } from '@shared/script/names.ts';
import { showTemplates } from '@shared/script/template.ts';
import { findPlaces } from '@shared/view/namesView.ts';
import { useMemo } from 'react';
import { dispatch } from '../show/store.ts';
import { useLineupSource } from '../show/useLineupSource.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { PlacePicker } from './PlacePicker.tsx';

const SHOWN = 12;

interface ResyncFormProps {
  readonly waveId: string;
  readonly onClose: () => void;
}

/** "The person on stage is …": a few letters or the number, then Enter. */
export function ResyncForm({ waveId, onClose }: ResyncFormProps) {
  const t = useWords();
  const source = useLineupSource();
  const text = useShow(showTemplates);
  const places = useMemo(
    () => lineup(source, waveId).map((place) => ({ place, name: recipientName(place, text) })),
    [source, waveId, text],
  );
  return (
    <PlacePicker
      label={t('run.resyncHint')}
      nothing={t('run.nobodyFits')}
      found={(query) =>
        findPlaces(places, query)
          .slice(0, SHOWN)
          .map(({ place: { number, recipient }, name }) => ({
            id: recipient.id,
            number,
            name,
            detail: recipient.unit ?? '',
          }))
      }
      onChoose={(recipientId) => {
        void dispatch('resync', { waveId, recipientId });
        onClose();
      }}
    />
  );
}
