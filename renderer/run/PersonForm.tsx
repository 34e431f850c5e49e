import { Button } from '@mantine/core';
import { currentCue } from '@shared/cue/position.ts';
import { lineup } from '@shared/lineup/lineup.ts';
import { findById } from '@shared/model/lookup.ts';
import { isRunning } from '@shared/model/run.ts';
import { recipientName } from '@shared/script/names.ts';
import { showTemplates } from '@shared/script/template.ts';
import { type OpenWave, openWavesOf, swapped } from '@shared/view/dayChanges.ts';
import { joined } from '@shared/words/joined.ts';
import { IconArrowDown, IconArrowUp, IconMapPin, IconUserPlus } from '@tabler/icons-react';
import { dispatch } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Dialog.module.css';
import { PersonAttendance } from './PersonAttendance.tsx';
import { PersonFields } from './PersonFields.tsx';
import { ask, closeDialog } from './runState.ts';

interface PersonFormProps {
  readonly recipientId: string;
  /** The lineup from which it was opened; null: the first in which this one stands. */
  readonly waveId: string | null;
}

/** All that can be done on the day with one recipient, each with one gesture. */
export function PersonForm({ recipientId, waveId }: PersonFormProps) {
  const t = useWords();
  const show = useShow((state) => state);
  const recipient = findById(show.plan.recipients, recipientId);
  if (recipient === undefined) return <p>{t('day.gone')}</p>;
  const waves = openWavesOf(show, recipientId);
  const wave = waves.find(({ id }) => id === waveId) ?? waves[0];
  const place = lineup(show, wave?.id ?? waveId ?? '').find(
    (one) => one.recipient.id === recipientId,
  );
  const name =
    place === undefined ? (recipient.name ?? '') : recipientName(place, showTemplates(show));
  return (
    <div className={styles.form}>
      <p className={styles.lead}>
        {place !== undefined && <strong className={styles.leadNumber}>{place.number}</strong>}
        <span>
          {name}
          <span className={styles.leadDetail}>
            {joined([recipient.post, recipient.unit], ', ')}
          </span>
        </span>
      </p>
      {wave === undefined ? (
        <p className={styles.soft}>{t('day.noWave')}</p>
      ) : (
        <PlaceButtons wave={wave} recipientId={recipientId} />
      )}
      <PersonAttendance recipientId={recipientId} name={name} />
      <PersonFields recipient={recipient} />
    </div>
  );
}

interface PlaceButtonsProps {
  readonly wave: OpenWave;
  readonly recipientId: string;
}

/** On the stage, one place up or down, somebody behind. */
function PlaceButtons({ wave, recipientId }: PlaceButtonsProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const show = useShow((state) => state);
  const isOn = isRunning(show.run) && currentCue(show)?.waveId === wave.id;
  const move = (by: -1 | 1) => {
    const place = swapped(show, wave.id, recipientId, by);
    if (place !== null)
      void dispatch('place-recipients', { ...place, recipientIds: [recipientId] });
  };
  return (
    <section className={styles.group}>
      <p className={styles.groupLabel}>
        {wave.title}
        {wave.of > 1 && ` · ${t('wave.label', { i: wave.number, n: wave.of })}`}
      </p>
      <div className={styles.buttons}>
        {isOn && (
          <Button
            size="md"
            leftSection={<IconMapPin size="1.25rem" aria-hidden />}
            disabled={readOnly}
            onClick={() => {
              void dispatch('resync', { waveId: wave.id, recipientId });
              closeDialog();
            }}
          >
            {t('run.onStageNow')}
          </Button>
        )}
        {([-1, 1] as const).map((by) => {
          const Arrow = by < 0 ? IconArrowUp : IconArrowDown;
          return (
            <Button
              key={by}
              size="md"
              variant="default"
              leftSection={<Arrow size="1.25rem" aria-hidden />}
              disabled={readOnly || swapped(show, wave.id, recipientId, by) === null}
              onClick={() => move(by)}
            >
              {t(by < 0 ? 'day.up' : 'day.down')}
            </Button>
          );
        })}
        <Button
          size="md"
          variant="default"
          leftSection={<IconUserPlus size="1.25rem" aria-hidden />}
          disabled={readOnly}
          onClick={() => ask({ kind: 'walk-in', waveId: wave.id, afterId: recipientId })}
        >
          {t('day.addBehind')}
        </Button>
      </div>
    </section>
  );
}
