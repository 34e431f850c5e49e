import type { StagePage, StageRow, StageTray } from '@shared/view/stagePage.ts';
import { useMemo, useRef } from 'react';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useWords } from '../show/useWords.ts';
import { useVirtualRows } from '../ui/useVirtualRows.ts';
import styles from './Wave.module.css';
import { WaveRow } from './WaveRow.tsx';

const ROW_REM = 3.75;
const TRAY_REM = 2.75;

type Line =
  | { readonly kind: 'tray'; readonly id: string; readonly tray: StageTray }
  | { readonly kind: 'row'; readonly id: string; readonly row: StageRow };

function linesOf({ trays }: StagePage): readonly Line[] {
  return trays.flatMap((tray): Line[] => [
    { kind: 'tray', id: `tray/${tray.number}`, tray },
    ...tray.rows.map((row): Line => ({ kind: 'row', id: row.id, row })),
  ]);
}

/** The row of a wave in its order, tray by tray; only what is in sight is on the page. */
export function WaveRows({ page }: { readonly page: StagePage }) {
  const t = useWords();
  const isReadOnly = useReadOnly();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(page), [page]);
  const view = useVirtualRows({
    ids: lines.map(({ id }) => id),
    scroller,
    estimate: (index) => (lines[index]?.kind === 'tray' ? TRAY_REM : ROW_REM),
    keptId: null,
  });
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={t('stagePage.lineup')}
      // Where nothing in it can be pressed, it is reached by itself.
      tabIndex={isReadOnly ? 0 : undefined}
    >
      <ol className={styles.rows} style={{ height: `${view.height}px` }}>
        {view.rows.map(({ id, index, start }) => {
          const line = lines[index];
          return (
            line !== undefined && (
              <li
                key={id}
                ref={view.measure}
                data-index={index}
                data-presence={line.kind === 'row' ? line.row.presence : undefined}
                className={line.kind === 'tray' ? styles.tray : styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                {line.kind === 'tray' ? (
                  <TrayHead tray={line.tray} />
                ) : (
                  <WaveRow row={line.row} isReadOnly={isReadOnly} />
                )}
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}

/** What lies on a tray, in the order in which it is handed over. */
function TrayHead({ tray }: { readonly tray: StageTray }) {
  const t = useWords();
  return (
    <>
      <span className={styles.trayName}>{t('stagePage.trayHead', { n: tray.number })}</span>
      <span className={styles.items}>
        {tray.rows.map(({ id, number, presence }) => (
          <span key={id} className={styles.item} data-absent={presence === 'absent' || undefined}>
            {presence === 'absent' ? (
              <>
                <s>{number}</s> {t('stagePage.trayAbsent')}
              </>
            ) : (
              number
            )}
          </span>
        ))}
      </span>
    </>
  );
}
