import { useDisclosure } from '@mantine/hooks';
import type { Department } from '@shared/model/department.ts';
import { IconCheck, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId } from 'react';
import { useWords } from '../show/useWords.ts';
import styles from './CrewChoice.module.css';
import type { Crews } from './useCrews.ts';

interface CrewChoiceProps {
  readonly departments: readonly Department[];
  readonly crews: Crews;
}

/** Whose notes are shown; the list of departments opens beneath. */
export function CrewChoice({ departments, crews }: CrewChoiceProps) {
  const t = useWords();
  const panelId = useId();
  const [isOpen, { toggle }] = useDisclosure(false);
  const { chosen } = crews;
  const Chevron = isOpen ? IconChevronUp : IconChevronDown;
  const isAll = chosen.length === 0;
  return (
    <section className={styles.choice}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={toggle}
      >
        <span className={styles.label}>{t('crew.departments')}</span>
        <strong>{isAll ? t('crew.all') : chosen.map(({ name }) => name).join(', ')}</strong>
        <Chevron size="1.25rem" aria-hidden />
      </button>
      {isOpen && (
        <div id={panelId} className={styles.panel}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box of its own */}
          <div role="group" aria-label={t('crew.departments')} className={styles.chips}>
            <Chip name={t('crew.all')} isOn={isAll} onClick={crews.chooseAll} />
            {departments.map(({ id, name }) => (
              <Chip
                key={id}
                name={name}
                isOn={chosen.some((one) => one.id === id)}
                onClick={() => crews.toggle(id)}
              />
            ))}
          </div>
          <p className={styles.hint}>{t('crew.chooseHint')}</p>
        </div>
      )}
    </section>
  );
}

interface ChipProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

/** On: filled and ticked. */
function Chip({ name, isOn, onClick }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isOn} onClick={onClick}>
      {isOn && <IconCheck size="1.125rem" aria-hidden />}
      {name}
    </button>
  );
}
