import { useLocalStorage } from '@mantine/hooks';
import { FindingList } from './FindingList.tsx';
import { ScriptPreview } from './ScriptPreview.tsx';
import styles from './Side.module.css';
import { SideDivider } from './SideDivider.tsx';

/** What the MC will say at the chosen item, and what the checks have found in the whole show. */
export function SidePane() {
  const [share, setShare] = useLocalStorage<number | null>({
    key: 'side-share',
    defaultValue: null,
  });
  return (
    <div
      className={styles.pane}
      data-shared={share !== null || undefined}
      style={{ '--script-share': share } as React.CSSProperties}
    >
      <ScriptPreview />
      <SideDivider share={share} onShare={setShare} />
      <FindingList />
    </div>
  );
}
