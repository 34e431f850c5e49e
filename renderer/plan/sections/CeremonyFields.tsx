import { Select } from '@mantine/core';
import { protocolSchema } from '@shared/model/info.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { choices } from '../fields/choice.ts';
import { LineField } from '../fields/LineField.tsx';
import { DateField, TimeField } from '../fields/MomentField.tsx';
import { ProseField } from '../fields/ProseField.tsx';
import { StatedFields } from '../fields/StatedFields.tsx';
import { useReadOnly } from '../planState.ts';
import { editInfo } from './editInfo.ts';
import { INFO_PLACES } from './infoPlaces.ts';
import styles from './Sections.module.css';

const ZONES = Intl.supportedValuesOf('timeZone');

/** The ceremony itself: title, hosts, place, time, and by which rules it is held. */
export function CeremonyFields() {
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
        <div id={INFO_PLACES.date}>
          <DateField
            label={t('plan.info.date')}
            value={info.date}
            onCommit={(date) => editInfo({ date })}
          />
        </div>
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
        <Select
          label={t('info.protocol')}
          description={t(`info.protocolHint.${info.protocol}`)}
          inputWrapperOrder={['label', 'input', 'description']}
          data={choices(protocolSchema.options, (protocol) => t(`info.protocol.${protocol}`))}
          value={info.protocol}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(protocol) => protocol !== null && void editInfo({ protocol })}
        />
      </div>
      <div id={INFO_PLACES.stated}>
        <StatedFields
          legend={t('stated.ofShow')}
          hint={t('stated.ofShowHint')}
          stated={info.stated}
          onCommit={(stated) => editInfo({ stated })}
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
