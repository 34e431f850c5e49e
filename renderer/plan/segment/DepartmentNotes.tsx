import { Button } from '@mantine/core';
import { type Department, departmentSchema, type Segment } from '@shared/model/segment.ts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { ProseField } from '../fields/ProseField.tsx';
import { useReadOnly } from '../planState.ts';
import { editSegment } from './editSegment.ts';
import styles from './Segment.module.css';

/** Notes for the crews. A crew without a note is a button until somebody wants to write one. */
export function DepartmentNotes({ segment }: { readonly segment: Segment }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const [begun, setBegun] = useState<readonly Department[]>([]);
  const isShown = (department: Department) =>
    segment.notes[department] !== undefined || begun.includes(department);
  const departments = departmentSchema.options;
  return (
    <section className={styles.notes} aria-label={t('plan.notes')}>
      <h2 className={styles.heading}>{t('plan.notes')}</h2>
      <div className={styles.two}>
        {departments.filter(isShown).map((department) => (
          <ProseField
            key={department}
            label={t(`plan.department.${department}`)}
            value={segment.notes[department] ?? ''}
            rows={1}
            autoFocus={begun.at(-1) === department}
            onCommit={(text) =>
              editSegment(segment, { notes: withNote(segment, department, text) })
            }
          />
        ))}
      </div>
      <div className={styles.row}>
        {departments
          .filter((department) => !isShown(department))
          .map((department) => (
            <Button
              key={department}
              h={44}
              variant="default"
              disabled={readOnly}
              leftSection={<IconPlus size="1rem" aria-hidden />}
              onClick={() => setBegun((before) => [...before, department])}
            >
              {t(`plan.department.${department}`)}
            </Button>
          ))}
      </div>
    </section>
  );
}

/** The notes with this one; an empty one is none. */
function withNote(segment: Segment, department: Department, text: string): Segment['notes'] {
  const { [department]: _before, ...others } = segment.notes;
  return text === '' ? others : { ...others, [department]: text };
}
