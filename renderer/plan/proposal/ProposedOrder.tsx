import { Button } from '@mantine/core';
import { proposeOrder } from '@shared/protocol/propose.ts';
import { type ProposedProgramme, proposedProgramme } from '@shared/view/proposedProgramme.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { newId, send } from '../planState.ts';
import styles from './Proposal.module.css';
import { ProposedRows } from './ProposedRows.tsx';
import { Reasons } from './Reasons.tsx';

/** What would change in the programme, and why; taken as one step, or left. */
export function ProposedOrder({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const show = useShow((state) => state);
  const { batch, programme } = useMemo(() => {
    const proposal = proposeOrder(show, newId);
    return { batch: proposal.batch, programme: proposedProgramme(show, proposal) };
  }, [show]);
  const { refusal, general, rows } = programme;
  if (batch === null)
    return (
      <div className={styles.proposal}>
        <p className={styles.fine}>{t('proposal.nothing')}</p>
        <Reasons reasons={general} />
        <div className={styles.foot}>
          <Button size="md" variant="default" onClick={onClose} data-autofocus>
            {t('common.close')}
          </Button>
        </div>
      </div>
    );
  const take = async () => {
    if (await send('batch', batch)) onClose();
  };
  return (
    <div className={styles.proposal}>
      <p className={styles.summary}>{t('proposal.summary', countsOf(programme))}</p>
      <Reasons reasons={general} />
      <ProposedRows rows={rows} />
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          {failureSentence(refusal, t)}
        </p>
      )}
      <div className={styles.foot}>
        <Button size="md" variant="default" onClick={onClose} data-autofocus>
          {t('proposal.leave')}
        </Button>
        <Button size="md" disabled={refusal !== null} onClick={() => void take()}>
          {t('proposal.take')}
        </Button>
      </div>
    </div>
  );
}

function countsOf({ rows }: ProposedProgramme) {
  const of = (change: 'moved' | 'new') => rows.filter((row) => row.change === change).length;
  return {
    moved: of('moved'),
    added: of('new'),
    shaped: rows.filter(({ isShaped }) => isShaped).length,
  };
}
