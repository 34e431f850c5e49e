import { Select } from '@mantine/core';
import { type Calling, callingSchema, MOST_GUARD_MS } from '@shared/model/calling.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { CountField } from '../fields/CountField.tsx';
import { choices } from '../fields/choice.ts';
import { send, useReadOnly } from '../planState.ts';
import { FillerList } from './FillerList.tsx';
import styles from './Sections.module.css';

const editCalling = (changes: Partial<Calling>) => send('edit-calling', { changes });

/** How the show is called: what a GO takes, how double presses are caught, and what the MC says during a wait. */
export function CallingFields() {
  const t = useWords();
  const { step, guardMs, fillers } = useShow((show) => show.plan.calling);
  const readOnly = useReadOnly();
  return (
    <section className={styles.group} aria-label={t('calling.title')}>
      <h2 className={styles.heading}>{t('calling.title')}</h2>
      <p className={styles.hint}>{t('calling.hint')}</p>
      <div className={styles.two}>
        <Select
          label={t('calling.step')}
          data={choices(callingSchema.shape.step.unwrap().options, (one) =>
            t(`calling.step.${one}`),
          )}
          value={step}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(chosen) => chosen !== null && void editCalling({ step: chosen })}
        />
        <CountField
          label={t('calling.guardMs')}
          description={t('calling.guardHint')}
          count={guardMs}
          least={0}
          most={MOST_GUARD_MS}
          onCommit={(typed) =>
            typed === null ? Promise.resolve(false) : editCalling({ guardMs: typed })
          }
        />
      </div>
      <FillerList fillers={fillers} onCommit={(changed) => editCalling({ fillers: changed })} />
    </section>
  );
}
