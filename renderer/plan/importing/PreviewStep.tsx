import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { ColumnStrip } from './ColumnStrip.tsx';
import { Destination } from './Destination.tsx';
import { setKind, useJob } from './importJob.ts';
import { LeftOut } from './LeftOut.tsx';
import styles from './PreviewStep.module.css';
import { RowTable, type Spot } from './RowTable.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { tableLabel } from './sentences.ts';

interface PreviewStepProps {
  readonly segmentId: string | null;
  readonly onCancel: () => void;
}

/** On the left the list as it was understood, on the right what it becomes. */
export function PreviewStep({ segmentId, onCancel }: PreviewStepProps) {
  const [open, setOpen] = useState(0);
  const [spot, setSpot] = useState<Spot | null>(null);
  const goTo = (table: number, row: number) => {
    setOpen(table);
    setSpot({ table, row, at: (spot?.at ?? 0) + 1 });
  };
  return (
    <div className={styles.preview}>
      <div className={styles.list}>
        <SheetTabs open={open} onOpen={setOpen} />
        <Sheet key={open} table={open} spot={spot?.table === open ? spot : null} />
      </div>
      <Destination segmentId={segmentId} onRow={goTo} onCancel={onCancel} />
    </div>
  );
}

function Sheet({ table, spot }: { readonly table: number; readonly spot: Spot | null }) {
  const t = useWords();
  const preview = useJob((job) => job.preview?.tables[table]);
  const rows = useJob((job) => job.rows[table]);
  const [onlyProblems, setOnlyProblems] = useState(false);
  if (preview === undefined || rows === undefined)
    return <p className={styles.empty}>{t('importing.noTable')}</p>;
  const isFiltered = onlyProblems && preview.problemCount > 0;
  const shown = isFiltered ? rows.filter(({ problems }) => problems.length > 0) : rows;
  return (
    <div role="tabpanel" aria-label={tableLabel(preview.name, table, t)} className={styles.sheet}>
      {preview.titles.length > 0 && (
        <p className={styles.titles} title={preview.titles.join('\n')}>
          {preview.titles.join(' · ')}
        </p>
      )}
      <ColumnStrip table={table} columns={preview.columns} hasHead={preview.headRow !== null} />
      <div className={styles.tools}>
        <span className={styles.count}>
          {rows.length < preview.rowCount
            ? t('importing.rowsSoFar', { n: rows.length, of: preview.rowCount })
            : t('importing.rows', { n: preview.rowCount })}
        </span>
        {preview.problemCount === 0 && preview.rowCount > 0 && (
          <span className={styles.fine}>{t('importing.noProblems')}</span>
        )}
        {preview.problemCount > 0 && (
          <Checkbox
            label={t('importing.onlyProblems', { n: preview.problemCount })}
            checked={isFiltered}
            onChange={(event) => setOnlyProblems(event.currentTarget.checked)}
          />
        )}
        <KindOfAll table={preview.name} />
      </div>
      {preview.common.length > 0 && (
        <p className={styles.common}>
          {t('importing.common', { what: preview.common.join(' · ') })}
        </p>
      )}
      {preview.rowCount === 0 ? (
        <p className={styles.empty}>{t('importing.noRows')}</p>
      ) : (
        <RowTable rows={shown} filled={preview.filled} spot={spot} />
      )}
      <LeftOut rows={preview.leftOut} />
    </div>
  );
}

const KINDS = ['collective', 'individual', 'household'] as const;

/** Of what kind the recipients of a sheet are where the list does not say it. */
function KindOfAll({ table }: { readonly table: string }) {
  const t = useWords();
  const kind = useJob((job) => job.kinds[table] ?? null);
  return (
    <label className={styles.kindOfAll}>
      {t('importing.kindOfAll')}
      <select
        className={styles.kindSelect}
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          void setKind(table, KINDS.find((one) => one === value) ?? null)
        }
      >
        <option value="">{t('importing.kindRecognised')}</option>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`recipient.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
