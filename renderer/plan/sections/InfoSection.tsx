import { CeremonyFields } from './CeremonyFields.tsx';
import { EstimateFields } from './EstimateFields.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import styles from './Sections.module.css';
import { StageFields } from './StageFields.tsx';

/** What the ceremony is, how its script speaks, the stage on which it happens, and how long things take there. */
export function InfoSection() {
  return (
    <div className={styles.info}>
      <CeremonyFields />
      <ReadingFields />
      <StageFields />
      <EstimateFields />
    </div>
  );
}
