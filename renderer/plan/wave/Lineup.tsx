import { useDisclosure } from '@mantine/hooks';
import { lineup } from '@shared/lineup/lineup.ts';
import type { Wave } from '@shared/model/segment.ts';
import { placeholderName } from '@shared/script/names.ts';
import { templates } from '@shared/script/template.ts';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useReorder } from '../../ui/useReorder.ts';
import { useReadOnly } from '../planState.ts';
import { AddExisting } from './AddExisting.tsx';
import styles from './Lineup.module.css';
import { LineupRow } from './LineupRow.tsx';
import { LineupTools } from './LineupTools.tsx';
import { moveInLineup, place } from './lineupActions.ts';
import { RecipientDetails } from './RecipientDetails.tsx';

/** The recipients of a wave in the order in which they stand, are read and are served. */
export function Lineup({ wave }: { readonly wave: Wave }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const show = useShow((state) => state);
  const table = useRef<HTMLTableElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [showsDetails, details] = useDisclosure(false);
  const places = lineup(show, wave.id);
  const active = places.find(({ recipient }) => recipient.id === activeId) ?? null;
  const activeOrder = active?.order;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that was moved stays in sight
  useEffect(() => {
    const focused = document.activeElement;
    if (focused !== null && table.current?.contains(focused))
      rowOf(focused)?.scrollIntoView({ block: 'nearest' });
  }, [activeOrder]);
  const text = templates(show.info.scriptLanguage);
  const reorder = useReorder(wave.recipientIds, (id, toIndex) => place(wave.id, id, toIndex));
  return (
    <div className={styles.lineup}>
      <LineupTools
        wave={wave}
        active={active}
        onDetails={details.open}
        onAdded={(id) => {
          setActiveId(id);
          focusCell(table.current, id, 'name');
        }}
      />
      {places.length === 0 ? (
        <p className={styles.empty}>{t('plan.emptyWave')}</p>
      ) : (
        <table ref={table} className={styles.table}>
          <caption className={styles.caption}>{t('plan.lineupHint')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.column.order')}</th>
              <th scope="col">{t('plan.column.name')}</th>
              <th scope="col">{t('plan.column.kind')}</th>
              <th scope="col">{t('plan.column.post')}</th>
              <th scope="col">{t('plan.column.unit')}</th>
            </tr>
          </thead>
          <tbody
            onFocus={(event) => setActiveId(rowOf(event.target)?.dataset.row ?? null)}
            onKeyDown={(event) =>
              takeKey(event, { waveId: wave.id, readOnly, onDetails: details.open })
            }
          >
            {places.map(({ recipient, order, placeholder }) => (
              <LineupRow
                key={recipient.id}
                recipient={recipient}
                order={order}
                placeholder={placeholderName(recipient, placeholder, text)}
                isActive={recipient.id === activeId}
                isReadOnly={readOnly}
                reorder={readOnly ? null : reorder(recipient.id)}
                t={t}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.foot}>
        <AddExisting wave={wave} />
      </div>
      <RecipientDetails place={showsDetails ? active : null} onClose={details.close} />
    </div>
  );
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;
}

/** Focuses a cell once the row is there: the host's patches come before its reply, React renders after both. */
function focusCell(table: HTMLTableElement | null, id: string, field: string): void {
  requestAnimationFrame(() => {
    const root: ParentNode = table ?? document;
    root.querySelector<HTMLElement>(`[data-row="${id}"] [data-field="${field}"]`)?.focus();
  });
}

interface RowKeys {
  readonly waveId: string;
  readonly readOnly: boolean;
  readonly onDetails: () => void;
}

/** Alt+arrows move the row, Alt+Enter opens its details, plain arrows and Enter go to the same cell of another row. */
function takeKey(event: KeyboardEvent, { waveId, readOnly, onDetails }: RowKeys): void {
  const row = rowOf(event.target);
  const id = row?.dataset.row;
  if (event.altKey && event.key === 'Enter') {
    onDetails();
    return;
  }
  const step = stepOf(event);
  if (row === null || id === undefined || step === null || event.nativeEvent.isComposing) return;
  if (event.altKey) {
    event.preventDefault();
    if (!readOnly) moveInLineup(waveId, id, step);
    return;
  }
  // Arrows in a list of kinds choose a kind.
  if (event.target instanceof HTMLSelectElement) return;
  event.preventDefault();
  const next = step === 1 ? row.nextElementSibling : row.previousElementSibling;
  const { field } = (event.target as HTMLElement).dataset;
  next?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
}

function stepOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | null {
  if (ctrlKey || metaKey) return null;
  if (key === 'ArrowDown' || (key === 'Enter' && !altKey)) return 1;
  return key === 'ArrowUp' ? -1 : null;
}
