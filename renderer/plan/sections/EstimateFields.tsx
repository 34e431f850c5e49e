import type { TimingSettings } from '@shared/model/plan.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { CountField } from '../fields/CountField.tsx';
import { SecondsField } from '../fields/SecondsField.tsx';
import { send } from '../planState.ts';
import styles from './Sections.module.css';

/** In the order in which they happen; the MC's speed alone is no duration. */
const GROUPS = {
  reading: ['wordsPerMinute', 'perParagraph', 'perName'],
  handing: ['announce', 'callUp', 'walkUp', 'perHandOver', 'photo', 'leave'],
  others: ['anthem', 'otherSegment'],
} as const satisfies Record<string, readonly (keyof TimingSettings)[]>;
type Group = keyof typeof GROUPS;

const SLOWEST = 40;
const FASTEST = 400;

const editTiming = (changes: Partial<TimingSettings>) => send('edit-timing', { changes });

/** What is taken for a beat or a segment that nobody has timed. */
export function EstimateFields() {
  const t = useWords();
  return (
    <section className={styles.group} aria-label={t('plan.info.timing')}>
      <h2 className={styles.heading}>{t('plan.info.timing')}</h2>
      {(Object.keys(GROUPS) as Group[]).map((group) => (
        <fieldset key={group} className={styles.set}>
          <legend className={styles.legend}>{t(`estimates.${group}`)}</legend>
          <div className={styles.three}>
            {GROUPS[group].map((field) => (
              <Estimate key={field} field={field} />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

function Estimate({ field }: { readonly field: keyof TimingSettings }) {
  const t = useWords();
  const value = useShow((show) => show.plan.timing[field]);
  const label = t(`plan.timing.${field}`);
  if (field === 'wordsPerMinute')
    return (
      <CountField
        label={label}
        count={value}
        least={SLOWEST}
        most={FASTEST}
        onCommit={(wordsPerMinute) =>
          wordsPerMinute === null ? Promise.resolve(false) : editTiming({ wordsPerMinute })
        }
      />
    );
  return (
    <SecondsField
      label={label}
      seconds={value}
      onCommit={(seconds) => editTiming({ [field]: seconds })}
    />
  );
}
