import { Select } from '@mantine/core';
import { addressStyleSchema, type Info, infoSchema } from '@shared/model/info.ts';
import { type Stage, type TimingSettings, timingSettingsSchema } from '@shared/model/plan.ts';
import { languageSchema } from '@shared/model/primitives.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { choices } from '../fields/choice.ts';
import { LineField } from '../fields/LineField.tsx';
import { MetresField } from '../fields/MetresField.tsx';
import { DateField, TimeField } from '../fields/MomentField.tsx';
import { ProseField } from '../fields/ProseField.tsx';
import { SecondsField } from '../fields/SecondsField.tsx';
import { send, useReadOnly } from '../planState.ts';
import styles from './Sections.module.css';

const editInfo = (changes: Partial<Info>) => send('edit-info', { changes });
const editTiming = (changes: Partial<TimingSettings>) => send('edit-timing', { changes });
const editStage = (changes: Partial<Stage>) => send('edit-stage', { changes });

/** What the ceremony is, how its script speaks, the stage on which it happens, and how long things take there. */
export function InfoSection() {
  return (
    <div className={styles.info}>
      <Ceremony />
      <Script />
      <StageFields />
      <Estimates />
    </div>
  );
}

const ZONES = Intl.supportedValuesOf('timeZone');

function Ceremony() {
  const t = useWords();
  const info = useShow((show) => show.info);
  const readOnly = useReadOnly();
  return (
    <section className={styles.group} aria-label={t('plan.info.ceremony')}>
      <h2 className={styles.heading}>{t('plan.info.ceremony')}</h2>
      <LineField
        label={t('plan.info.title')}
        size="md"
        value={info.title}
        isRequired
        onCommit={(title) => editInfo({ title })}
      />
      <div className={styles.two}>
        {(['organiser', 'venue'] as const).map((field) => (
          <LineField
            key={field}
            label={t(`plan.info.${field}`)}
            value={info[field]}
            onCommit={(text) => editInfo({ [field]: text })}
          />
        ))}
        <DateField
          label={t('plan.info.date')}
          value={info.date}
          onCommit={(date) => editInfo({ date })}
        />
        <TimeField
          label={t('plan.info.startTime')}
          value={info.startTime}
          onCommit={(startTime) => editInfo({ startTime })}
        />
        <Select
          label={t('plan.info.zone')}
          // Browsers name some zones by an older name than the file does.
          data={[...new Set([info.zone, ...ZONES])]}
          value={info.zone}
          searchable
          allowDeselect={false}
          disabled={readOnly}
          onChange={(zone) => zone !== null && void editInfo({ zone })}
        />
      </div>
      <ProseField
        label={t('plan.info.notes')}
        description={t('plan.info.notesHint')}
        value={info.notes}
        onCommit={(notes) => editInfo({ notes })}
      />
    </section>
  );
}

function Script() {
  const t = useWords();
  const info = useShow((show) => show.info);
  const readOnly = useReadOnly();
  return (
    <section className={styles.group} aria-label={t('plan.info.script')}>
      <h2 className={styles.heading}>{t('plan.info.script')}</h2>
      <div className={styles.three}>
        <Select
          label={t('plan.info.scriptLanguage')}
          data={choices(languageSchema.options, (language) => t(`plan.language.${language}`))}
          value={info.scriptLanguage}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(scriptLanguage) =>
            scriptLanguage !== null && void editInfo({ scriptLanguage })
          }
        />
        <Select
          label={t('plan.info.addressStyle')}
          data={choices(addressStyleSchema.options, (style) => t(`plan.addressStyle.${style}`))}
          value={info.addressStyle}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(addressStyle) => addressStyle !== null && void editInfo({ addressStyle })}
        />
        <Select
          label={t('plan.info.numberReading')}
          data={choices(infoSchema.shape.numberReading.options, (reading) =>
            t(`plan.numberReading.${reading}`),
          )}
          value={info.numberReading}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(numberReading) => numberReading !== null && void editInfo({ numberReading })}
        />
      </div>
    </section>
  );
}

const SIDES = ['left', 'right'] as const;

function StageFields() {
  const t = useWords();
  const stage = useShow((show) => show.plan.stage);
  const readOnly = useReadOnly();
  return (
    <section className={styles.group} aria-label={t('plan.info.stage')}>
      <h2 className={styles.heading}>{t('plan.info.stage')}</h2>
      <div className={styles.three}>
        {(['widthMetres', 'metresPerFrame', 'metresPerFlag'] as const).map((field) => (
          <MetresField
            key={field}
            label={t(`plan.stage.${field}`)}
            metres={stage[field]}
            onCommit={(metres) => editStage({ [field]: metres })}
          />
        ))}
        <LineField
          label={t('stage.perTray')}
          inputMode="numeric"
          value={String(stage.perTray)}
          isRequired
          onCommit={(text) =>
            /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 200
              ? editStage({ perTray: Number(text) })
              : Promise.resolve(false)
          }
        />
        {(['entry', 'exit', 'firstStands'] as const).map((field) => (
          <Select
            key={field}
            label={t(`plan.stage.${field}`)}
            data={choices(SIDES, (side) => t(`plan.side.${side}`))}
            value={stage[field]}
            allowDeselect={false}
            disabled={readOnly}
            onChange={(side) => side !== null && void editStage({ [field]: side })}
          />
        ))}
      </div>
    </section>
  );
}

const ESTIMATES = timingSettingsSchema.keyof().options;

/** What is taken for a beat or a segment that nobody has timed. */
function Estimates() {
  const t = useWords();
  const timing = useShow((show) => show.plan.timing);
  return (
    <section className={styles.group} aria-label={t('plan.info.timing')}>
      <h2 className={styles.heading}>{t('plan.info.timing')}</h2>
      <div className={styles.three}>
        {ESTIMATES.map((field) => (
          <SecondsField
            key={field}
            label={t(`plan.timing.${field}`)}
            seconds={timing[field]}
            onCommit={(seconds) => editTiming({ [field]: seconds })}
          />
        ))}
      </div>
    </section>
  );
}
