import { Button } from '@mantine/core';
import { findWave } from '@shared/model/lookup.ts';
import { missingIn, type StageRow, waveLabel } from '@shared/view/stagePage.ts';
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconInfoCircle,
} from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useWords } from '../show/useWords.ts';
import styles from './MissingBanner.module.css';
import { useStageSource } from './useStageSource.ts';

interface MissingBannerProps {
  /** The wave that comes up next. */
  readonly waveId: string;
  /** Null: it is being looked at already. */
  readonly onShow: (() => void) | null;
}

/** As many names as are read at a glance. */
const NAMED = 6;

/** Who is missing before a wave is called, loudly; a quiet line when all are there or nobody has been checked in. */
export const MissingBanner = memo(function MissingBanner({ waveId, onShow }: MissingBannerProps) {
  const t = useWords();
  const source = useStageSource();
  const { people, isCheckInUsed } = useMemo(() => missingIn(source, waveId), [source, waveId]);
  if (findWave(source.plan, waveId) === undefined) return null;
  const wave = waveLabel(source.plan, waveId, t);
  if (people.length === 0)
    return (
      <p role="status" className={styles.quiet} data-state={isCheckInUsed ? 'complete' : 'unused'}>
        {isCheckInUsed ? (
          <>
            <IconCircleCheckFilled size="1.25rem" aria-hidden />
            {t('stagePage.complete', { wave })}
          </>
        ) : (
          <>
            <IconInfoCircle size="1.25rem" aria-hidden />
            {t('stagePage.notUsed')}
          </>
        )}
      </p>
    );
  return (
    <div role="status" className={styles.loud}>
      <IconAlertTriangleFilled size="2rem" aria-hidden />
      <p className={styles.what}>
        <strong className={styles.count}>
          {t(isCheckInUsed ? 'stagePage.missing' : 'stagePage.late', { n: people.length })}
        </strong>
        <span>{t('stagePage.missingIn', { wave })}</span>
      </p>
      <p className={styles.names}>
        <Names people={people.slice(0, NAMED)} />
        {people.length > NAMED && t('stagePage.more', { n: people.length - NAMED })}
      </p>
      {onShow !== null && (
        <Button variant="default" h="2.75rem" onClick={onShow}>
          {t('stagePage.show')}
        </Button>
      )}
    </div>
  );
});

function Names({ people }: { readonly people: readonly StageRow[] }) {
  const t = useWords();
  return people.map(({ id, number, name, seat }) => (
    <span key={id} className={styles.name}>
      <span className={styles.number}>{number}</span> {name}
      {seat !== null && <span className={styles.seat}> {t('stagePage.seat', { seat })}</span>}
    </span>
  ));
}
