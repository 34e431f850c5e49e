import { Select } from '@mantine/core';
import { addressStyleSchema, infoSchema } from '@shared/model/info.ts';
import { languageSchema } from '@shared/model/primitives.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { choices } from '../fields/choice.ts';
import { LineField } from '../fields/LineField.tsx';
import { useReadOnly } from '../planState.ts';
import { editInfo } from './editInfo.ts';
import styles from './Sections.module.css';

/** Who reads the script, in which language, and how it speaks. */
export function ReadingFields() {
  const t = useWords();
  const info = useShow((show) => show.info);
  const readOnly = useReadOnly();
  return (
    <section className={styles.group} aria-label={t('plan.info.script')}>
      <h2 className={styles.heading}>{t('plan.info.script')}</h2>
      <div className={styles.three}>
        <LineField
          label={t('info.mc')}
          placeholder={t('common.unknown')}
          value={info.mc}
          onCommit={(mc) => editInfo({ mc })}
        />
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
        <Select
          label={t('info.decisionNumbers')}
          data={choices(infoSchema.shape.decisionNumbers.unwrap().options, (way) =>
            t(`info.decisionNumbers.${way}`),
          )}
          value={info.decisionNumbers}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(decisionNumbers) =>
            decisionNumbers !== null && void editInfo({ decisionNumbers })
          }
        />
      </div>
    </section>
  );
}
