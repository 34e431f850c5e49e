import type { SharingState } from '@shared/contract/sharing.ts';
import { DoorList } from './DoorList.tsx';
import { KeyLost } from './KeyLost.tsx';
import { LostAddress } from './LostAddress.tsx';
import { OnHead } from './OnHead.tsx';
import styles from './OnPage.module.css';
import { SidePart } from './SidePart.tsx';

/** The show is shared: the ways in, and who has come in by them. */
export function OnPage({ on }: { readonly on: NonNullable<SharingState['on']> }) {
  return (
    <div className={styles.view}>
      <OnHead on={on} />
      <LostAddress on={on} />
      <KeyLost />
      <div className={styles.body}>
        <DoorList on={on} />
        <SidePart on={on} />
      </div>
    </div>
  );
}
