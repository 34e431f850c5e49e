import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lineup, type Place } from '@shared/lineup/lineup.ts';
import { findWave } from '@shared/model/lookup.ts';
import type { Wave } from '@shared/model/segment.ts';
import { recipientName } from '@shared/script/names.ts';
import { showTemplates, type TemplateText } from '@shared/script/template.ts';
import { anywhere, placeAfter } from '@shared/view/landing.ts';
import { IconClipboardText } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useLineupSource } from '../../show/useLineupSource.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { type Sortable, SortableRows } from '../../ui/SortableRows.tsx';
import { useVirtualRows, type VirtualRows } from '../../ui/useVirtualRows.ts';
import { startImport } from '../importing/importState.ts';
import { useReadOnly } from '../planState.ts';
import { AddExisting } from './AddExisting.tsx';
import { focusCell, rowOf } from './gridFocus.ts';
import { takeGridKey } from './gridKeys.ts';
import { gridOf, HEAD_CELL, HEAD_ROW } from './gridRoles.ts';
import styles from './Lineup.module.css';
import { LineupRow } from './LineupRow.tsx';
import { LineupTools } from './LineupTools.tsx';
import { moveInLineup, place, placeLast } from './lineupActions.ts';
import { RecipientDetails } from './RecipientDetails.tsx';
import { useOverWave } from './useOverWave.ts';
import { type RowChoice, useRowChoice } from './useRowChoice.ts';
import { WaveTargets } from './WaveTargets.tsx';

const ROW_REM = 2.6;
const HEAD_REM = 2.25;

/** The recipients of a wave in the order in which they stand, are read and are served. */
export function Lineup({ wave }: { readonly wave: Wave }) {
  const t = useWords();
  const source = useLineupSource();
  const text = useShow(showTemplates);
  const grid = useRef<HTMLDivElement>(null);
  const choice = useRowChoice(wave.recipientIds);
  const [showsDetails, details] = useDisclosure(false);
  const places = useMemo(() => lineup(source, wave.id), [source, wave.id]);
  const active = places.find(({ recipient }) => recipient.id === choice.activeId) ?? null;
  return (
    <div className={styles.lineup}>
      <LineupTools
        wave={wave}
        active={active}
        chosen={active === null ? [] : choice.together(active.recipient.id)}
        onDetails={details.open}
        onAdded={(id) => {
          choice.setActive(id);
          // The first one of an empty wave makes the grid.
          requestAnimationFrame(() => focusCell(grid.current ?? document, id, 'name'));
        }}
      />
      {places.length === 0 ? (
        <p className={styles.empty}>{t('plan.emptyWave')}</p>
      ) : (
        <LineupGrid
          wave={wave}
          places={places}
          choice={choice}
          text={text}
          grid={grid}
          onDetails={details.open}
        />
      )}
      <p className={styles.hint}>
        {t('plan.lineupHint')} {t('lineup.hint')}
      </p>
      <div className={styles.foot}>
        <AddExisting wave={wave} />
        <PasteNames waveId={wave.id} />
      </div>
      <RecipientDetails
        recipient={showsDetails ? (active?.recipient ?? null) : null}
        title={active === null ? '' : `${active.order}. ${recipientName(active, text)}`}
        onClose={details.close}
      />
    </div>
  );
}

/** Brings a list of names for this presentation; those without a name yet are filled in first. */
function PasteNames({ waveId }: { readonly waveId: string }) {
  const t = useWords();
  const readOnly = useReadOnly('import-list');
  const segmentId = useShow((show) => findWave(show.plan, waveId)?.segment.id ?? null);
  return (
    <Button
      h={44}
      variant="default"
      leftSection={<IconClipboardText size="1.1rem" aria-hidden />}
      disabled={readOnly}
      onClick={() => startImport(segmentId)}
    >
      {t('recipients.pasteNames')}
    </Button>
  );
}

interface LineupGridProps {
  readonly wave: Wave;
  readonly places: readonly Place[];
  readonly choice: RowChoice;
  readonly text: TemplateText;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly onDetails: () => void;
}

function LineupGrid({ wave, places, choice, text, grid, onDetails }: LineupGridProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const ids = wave.recipientIds;
  const view = useVirtualRows({
    ids,
    scroller: grid,
    estimate: () => ROW_REM,
    keptId: choice.activeId,
    headRem: HEAD_REM,
  });
  const overWave = useRef<string | null>(null);
  const activeAt = choice.activeId === null ? -1 : ids.indexOf(choice.activeId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that was moved stays in sight
  useEffect(() => {
    if (activeAt >= 0 && grid.current?.contains(document.activeElement)) view.reveal(activeAt);
  }, [activeAt]);
  const nameAt = (index: number) => {
    const found = places[index];
    return found === undefined ? '' : `${found.order}. ${recipientName(found, text)}`;
  };
  return (
    <SortableRows
      view={view}
      ids={ids}
      disabled={readOnly}
      activeId={choice.activeId}
      companions={choice.together}
      landing={(moved, gap) => anywhere(ids, moved, gap)}
      onDrop={(moved, gap) => {
        const other = overWave.current;
        overWave.current = null;
        if (other === null) void place(wave.id, moved, placeAfter(ids, moved, gap));
        else if (other !== wave.id) placeLast(other, moved);
      }}
      nameOf={(id) => nameAt(ids.indexOf(id))}
      placeName={(gap) =>
        gap < ids.length ? t('drag.before', { name: nameAt(gap) }) : t('drag.last')
      }
      handle={'[data-grip]'}
      t={t}
    >
      {(sortable) => (
        <div className={styles.framed}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is in `gridOf` */}
          <div
            ref={grid}
            {...gridOf(t('plan.lineup'), ids.length)}
            className={styles.grid}
            {...sortable.holder}
            onFocus={(event) => {
              const id = rowOf(event.target)?.dataset.rowId;
              if (id !== undefined && id !== choice.activeId) choice.setActive(id);
            }}
            onKeyDown={(event) => {
              const by = movingKey(event);
              const id = rowOf(event.target)?.dataset.rowId;
              if (by === null || id === undefined)
                takeGridKey(event, { ids, choice, view, onDetails });
              else {
                event.preventDefault();
                if (!readOnly) moveInLineup(wave.id, choice.together(id), by);
              }
              sortable.holder.onKeyDown?.(event);
            }}
          >
            <LineupHead />
            <Rows {...{ wave, places, choice, text, view, sortable, overWave }} />
          </div>
          {sortable.lifted !== null && <WaveTargets waveId={wave.id} />}
        </div>
      )}
    </SortableRows>
  );
}

function LineupHead() {
  const t = useWords();
  return (
    <div {...HEAD_ROW} className={styles.head}>
      {(['order', 'name', 'kind', 'post', 'unit'] as const).map((column) => (
        <span key={column} {...HEAD_CELL}>
          {t(`plan.column.${column}`)}
        </span>
      ))}
    </div>
  );
}

interface RowsProps extends Pick<LineupGridProps, 'wave' | 'places' | 'choice' | 'text'> {
  readonly view: VirtualRows;
  readonly sortable: Sortable;
  /** The wave over whose head the rows are carried. */
  readonly overWave: RefObject<string | null>;
}

function Rows({ wave, places, choice, text, view, sortable, overWave }: RowsProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const isAway = useOverWave(sortable.lifted !== null, overWave);
  const tabStop = choice.activeId ?? wave.recipientIds[0];
  const toggle = useRef(choice.toggle);
  toggle.current = choice.toggle;
  const onToggle = useRef((id: string) => toggle.current(id)).current;
  return (
    <div
      ref={sortable.ground}
      role="presentation"
      className={styles.rows}
      style={{ height: `${view.height}px` }}
    >
      {view.rows.map(({ id, index, start }) => {
        const found = places[index];
        return (
          found !== undefined && (
            <LineupRow
              key={id}
              waveId={wave.id}
              recipient={found.recipient}
              order={found.order}
              of={places.length}
              unnamed={found.recipient.name === null ? recipientName(found, text) : ''}
              index={index}
              start={start}
              measure={view.measure}
              isActive={id === choice.activeId}
              isChosen={choice.chosen.has(id)}
              isLifted={sortable.lifted?.ids.has(id) ?? false}
              isTabStop={id === tabStop}
              isReadOnly={readOnly}
              onToggle={onToggle}
              t={t}
            />
          )
        );
      })}
      {!isAway && sortable.mark}
    </div>
  );
}

/** Alt+arrows move the row or the chosen rows. */
function movingKey(event: KeyboardEvent): 1 | -1 | null {
  if (!event.altKey || event.nativeEvent.isComposing) return null;
  if (event.key === 'ArrowDown') return 1;
  return event.key === 'ArrowUp' ? -1 : null;
}
