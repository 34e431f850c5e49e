import { duration } from '@shared/timing/format.ts';
import { parseDuration } from '@shared/timing/typedDuration.ts';
import { parseTime } from '@shared/timing/typedMoment.ts';
import { departments } from '@shared/view/departments.ts';
import { type SeveralRows, type Shared, severalRows } from '@shared/view/severalRows.ts';
import { useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { DETAILS_ID } from '../details.ts';
import { PeoplePicker } from '../fields/PeoplePicker.tsx';
import { editSelected } from '../rundown/rundownActions.ts';
import styles from './Segment.module.css';
import { SharedField } from './SharedField.tsx';

/** One form for several rows of the programme: what is typed in it is set for all of them, in one step. */
export function SeveralPane({ ids }: { readonly ids: ReadonlySet<string> }) {
  const t = useWords();
  const show = useShow((state) => state);
  const rows = useMemo(() => severalRows(show, ids), [show, ids]);
  const { presenterIds } = rows;
  return (
    <section
      id={DETAILS_ID}
      // A field that is being typed in belongs to the rows that were chosen then.
      key={[...ids].join(' ')}
      aria-label={t('rows.chosen', { n: rows.count })}
      className={styles.pane}
    >
      <p className={styles.kicker}>
        {t('rows.chosen', { n: rows.count })} · {duration(rows.seconds * 1000)}
      </p>
      <p className={styles.hint}>{t('several.hint', { n: rows.count })}</p>
      <div className={styles.two}>
        <SharedField
          label={t('plan.duration')}
          value={textOf(rows.plannedSeconds, (seconds) =>
            seconds === null ? '' : duration(seconds * 1000),
          )}
          unreadable={t('plan.durationUnreadable')}
          onCommit={(text) => {
            const typed = parseDuration(text);
            if (typed.kind === 'unreadable') return false;
            return editSelected({
              field: 'plannedSeconds',
              value: typed.kind === 'empty' ? null : typed.seconds,
            });
          }}
        />
        {rows.segments > 0 && <SharedTimes rows={rows} />}
      </div>
      {rows.waves > 0 && (
        <PeoplePicker
          label={t('several.presenters', { n: rows.waves })}
          ids={presenterIds.same ? presenterIds.value : []}
          {...(presenterIds.same ? {} : { description: t('several.mixed') })}
          onChange={(value) => void editSelected({ field: 'presenterIds', value })}
        />
      )}
      {rows.segments > 0 && <SharedNotes note={rows.note} />}
    </section>
  );
}

/** When segments begin by themselves, and by when they have to be over. */
function SharedTimes({ rows }: { readonly rows: SeveralRows }) {
  const t = useWords();
  const fields = [
    { field: 'startsAt', label: t('start.label'), unreadable: t('start.unreadable') },
    { field: 'endsBy', label: t('end.label'), unreadable: t('end.unreadable') },
  ] as const;
  return fields.map(({ field, label, unreadable }) => (
    <SharedField
      key={field}
      label={label}
      value={textOf(rows[field], (time) => time ?? '')}
      unreadable={unreadable}
      onCommit={(text) => {
        const typed = parseTime(text);
        if (typed.kind === 'unreadable') return false;
        return editSelected({ field, value: typed.kind === 'unknown' ? null : typed.value });
      }}
    />
  ));
}

function SharedNotes({ note }: { readonly note: (department: string) => Shared<string> }) {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  return (
    <section className={styles.notes} aria-label={t('plan.notes')}>
      <h2 className={styles.heading}>{t('plan.notes')}</h2>
      <div className={styles.two}>
        {departments(plan, t).map(({ id, name }) => (
          <SharedField
            key={id}
            label={name}
            isMultiline
            value={textOf(note(id), (text) => text)}
            onCommit={(value) => editSelected({ field: 'note', department: id, value })}
          />
        ))}
      </div>
    </section>
  );
}

/** The text of a field that all rows share; null: they differ. */
function textOf<T>(field: Shared<T>, text: (value: T) => string): string | null {
  return field.same ? text(field.value) : null;
}
