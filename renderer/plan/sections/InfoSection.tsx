import { EditedBy } from '../editedBy.ts';
import { CallingFields } from './CallingFields.tsx';
import { CeremonyFields } from './CeremonyFields.tsx';
import { EstimateFields } from './EstimateFields.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import styles from './Sections.module.css';
import { StageFields } from './StageFields.tsx';

/**
 * What the ceremony is, how its script speaks, how it is called, the stage on which it happens, and how long things
 * take there.
 */
export function InfoSection() {
  return (
    <div className={styles.info}>
      <EditedBy value="edit-info">
        <CeremonyFields />
        <ReadingFields />
      </EditedBy>
      <CallingFields />
      <EditedBy value="edit-stage">
        <StageFields />
      </EditedBy>
      <EditedBy value="edit-timing">
        <EstimateFields />
      </EditedBy>
    </div>
  );
}
