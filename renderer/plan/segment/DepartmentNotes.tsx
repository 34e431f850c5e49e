import { Button } from '@mantine/core';
import type { Segment } from '@shared/model/segment.ts';
import { departments } from '@shared/view/departments.ts';
import { withNote } from '@shared/view/rundownEdit.ts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { ProseField } from '../fields/ProseField.tsx';
import { useReadOnly } from '../planState.ts';
import { editSegment } from './editSegment.ts';
import styles from './Segment.module.css';

/** Notes for the crews. A crew without a note is a button until somebody wants to write one. */
export function DepartmentNotes({ segment }: { readonly segment: Segment }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const [begun, setBegun] = useState<readonly string[]>([]);
  const plan = useShow((show) => show.plan);
  const isShown = ({ id }: { readonly id: string }) =>
    segment.notes[id] !== undefined || begun.includes(id);
  const crews = departments(plan, t);
  return (
    <section className={styles.notes} aria-label={t('plan.notes')}>
      <h2 className={styles.heading}>{t('plan.notes')}</h2>
      <div className={styles.two}>
        {crews.filter(isShown).map(({ id, name }) => (
          <ProseField
            key={id}
            label={name}
            value={segment.notes[id] ?? ''}
            rows={1}
            autoFocus={begun.at(-1) === id}
            onCommit={(text) => editSegment(segment, { notes: withNote(segment, id, text) })}
          />
        ))}
      </div>
      <div className={styles.row}>
        {crews
          .filter((crew) => !isShown(crew))
          .map(({ id, name }) => (
            <Button
              key={id}
              h={44}
              variant="default"
              disabled={readOnly}
              leftSection={<IconPlus size="1rem" aria-hidden />}
              onClick={() => setBegun((before) => [...before, id])}
            >
              {name}
            </Button>
          ))}
      </div>
    </section>
  );
}
