import { FindingList } from './FindingList.tsx';
import { ScriptPreview } from './ScriptPreview.tsx';
import styles from './Side.module.css';

/** What the MC will say at the chosen item, and what the checks have found in the whole show. */
export function SidePane() {
  return (
    <div className={styles.pane}>
      <ScriptPreview />
      <FindingList />
    </div>
  );
}
