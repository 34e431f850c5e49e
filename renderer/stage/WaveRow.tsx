import type { StageRow } from '@shared/view/stagePage.ts';
import { memo, useState } from 'react';
import { useWords } from '../show/useWords.ts';
import { PresenceControl } from './PresenceControl.tsx';
import { ProxyField } from './ProxyField.tsx';
import styles from './Wave.module.css';

interface WaveRowProps {
  readonly row: StageRow;
  readonly isReadOnly: boolean;
}

/** A place of the row: printed number, who, where they sit, whether they are here. */
export const WaveRow = memo(function WaveRow({ row, isReadOnly }: WaveRowProps) {
  const t = useWords();
  const [asksProxy, setAsksProxy] = useState(false);
  const { id, number, name, isUnnamed, detail, seat, presence, remark } = row;
  return (
    <>
      <span className={styles.number}>{number}</span>
      <span className={styles.who}>
        <span className={styles.name} data-unnamed={isUnnamed || undefined}>
          {name}
        </span>
        {detail !== '' && <span className={styles.detail}>{detail}</span>}
        {remark !== null && <span className={styles.remark}>{remark}</span>}
      </span>
      {seat !== null && <span className={styles.seat}>{t('stagePage.seat', { seat })}</span>}
      <PresenceControl
        recipientId={id}
        name={name}
        presence={presence}
        isReadOnly={isReadOnly}
        asksProxy={asksProxy}
        onAskProxy={() => setAsksProxy(true)}
      />
      {asksProxy && <ProxyField recipientId={id} name={name} onClose={() => setAsksProxy(false)} />}
    </>
  );
});
