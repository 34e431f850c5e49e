import { Checkbox } from '@mantine/core';
import type { ComparedChange, ComparedField } from '@shared/view/importComparison.ts';
import type { Translate, WordKey } from '@shared/words/translate.ts';
import { memo, useId } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './CompareStep.module.css';
import { take } from './importJob.ts';

interface ChangeProps {
  readonly change: ComparedChange;
  readonly isTaken: boolean;
}

/** One change with its three states side by side: the earlier list, the show, the new list. */
export const Change = memo(function Change({ change, isTaken }: ChangeProps) {
  const t = useWords();
  const id = useId();
  const { row, name, detail, from, to, fields } = change;
  const hasFields = change.kind !== 'added' && fields.length > 0;
  return (
    <div
      className={styles.change}
      data-fields={hasFields || undefined}
      data-conflict={change.isConflict || undefined}
    >
      <div className={styles.who}>
        <Checkbox
          checked={isTaken}
          onChange={(event) => take([change.id], event.currentTarget.checked)}
          aria-describedby={id}
          label={name === '' ? t('importing.nameless') : name}
          classNames={{ label: styles.name }}
        />
        <p id={id} className={styles.detail}>
          {[
            row === null ? null : t('importing.row', { n: row }),
            from !== null && to !== null && from !== to ? t('importing.place', { from, to }) : null,
            detail === '' ? null : detail,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {change.isByHand && (
          <span className={styles.byHand}>
            {t(change.isConflict ? 'importing.conflict' : 'importing.byHand')}
          </span>
        )}
      </div>
      {hasFields && <Fields fields={fields} />}
    </div>
  );
});

function Fields({ fields }: { readonly fields: readonly ComparedField[] }) {
  const t = useWords();
  return (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">{t('importing.field')}</th>
          <th scope="col">{t('importing.before')}</th>
          <th scope="col">{t('importing.now')}</th>
          <th scope="col">{t('importing.next')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, by, before, now, next }) => (
          <tr key={field}>
            <th scope="row">{t(FIELD_LABELS[field])}</th>
            <td>{valueText(field, before, t)}</td>
            <td data-changed={by === 'list' ? undefined : 'hand'}>
              {valueText(field, now, t)}
              {by !== 'list' && <small>{t('importing.by.hand')}</small>}
            </td>
            <td data-changed={by === 'hand' ? undefined : 'list'}>
              {valueText(field, next, t)}
              {by !== 'hand' && <small>{t('importing.by.list')}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const FIELD_LABELS: Readonly<Record<ComparedField['field'], WordKey>> = {
  kind: 'plan.column.kind',
  name: 'plan.column.name',
  post: 'plan.column.post',
  unit: 'plan.column.unit',
  address: 'plan.address',
  pronunciation: 'plan.pronunciation',
  seat: 'plan.seat',
  certificate: 'plan.certificate',
  posthumous: 'plan.posthumous',
  note: 'plan.note',
};

function valueText(field: ComparedField['field'], value: string | null, t: Translate): string {
  if (value === null || value === '') return '–';
  if (field === 'kind')
    return value === 'collective' || value === 'household'
      ? t(`recipient.${value}`)
      : t('recipient.individual');
  if (field === 'posthumous') return t(value === 'true' ? 'importing.yes' : 'importing.no');
  return value;
}
