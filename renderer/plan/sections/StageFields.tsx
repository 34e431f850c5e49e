import { Select } from '@mantine/core';
import type { Stage } from '@shared/model/plan.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { CountField } from '../fields/CountField.tsx';
import { choices } from '../fields/choice.ts';
import { MetresField } from '../fields/MetresField.tsx';
import { send, useReadOnly } from '../planState.ts';
import styles from './Sections.module.css';

const SIDES = ['left', 'right'] as const;
const MOST_PER_TRAY = 200;

const editStage = (changes: Partial<Stage>) => send('edit-stage', { changes });

/** The stage as seen from the hall: its size, and on which sides people come, stand and leave. */
export function StageFields() {
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
        <CountField
          label={t('stage.perTray')}
          count={stage.perTray}
          least={1}
          most={MOST_PER_TRAY}
          onCommit={(perTray) =>
            perTray === null ? Promise.resolve(false) : editStage({ perTray })
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
