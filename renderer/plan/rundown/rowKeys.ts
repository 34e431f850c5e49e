import type { Plan } from '@shared/model/plan.ts';
import type { RundownRow } from '@shared/view/rundown.ts';
import { canIndent, canOutdent } from '@shared/view/rundownMoves.ts';
import {
  alone,
  chosenRows,
  type RowChoice,
  stretched,
  toggled,
  visited,
} from '@shared/view/rundownSelection.ts';
import type { KeyboardEvent, MouseEvent } from 'react';
import { choiceNow, chooseRows } from '../planState.ts';
import {
  duplicateSelected,
  indentSelected,
  moveSelected,
  outdentSelected,
  removeSelected,
} from './rundownActions.ts';

/** What the keys of rows work on. */
export interface RowsNow {
  readonly plan: Plan;
  readonly rows: readonly RundownRow[];
  readonly ids: readonly string[];
  readonly readOnly: boolean;
  /** Waves and presentations stay what they are. */
  readonly isLevelFixed: boolean;
  /** How many rows one page is. */
  readonly perPage: number;
}

/** Chooses a row as the modifiers say: with Ctrl one more or one less, with Shift up to here. */
export function chooseByMouse(event: MouseEvent, id: string, ids: readonly string[]): void {
  const before = choiceNow();
  if (before === null) return;
  if (event.shiftKey) chooseRows(stretched(before, id, ids));
  else if (event.ctrlKey || event.metaKey) chooseRows(toggled(before, id));
  else chooseRows(alone(id));
}

/** Changes the chosen rows; gives whether the key means that. */
export function takeChangingKey(event: KeyboardEvent, { readOnly }: RowsNow): boolean {
  const change = changingKey(event);
  if (change === null) return false;
  event.preventDefault();
  // A key that is held may move a row on and on, but remove or copy only once.
  if (!readOnly && (!event.repeat || event.altKey)) void change();
  return true;
}

function changingKey(event: KeyboardEvent): (() => Promise<void>) | null {
  if (event.altKey) return movingKey(event.key);
  if (isCommand(event)) return event.key.toLowerCase() === 'd' ? duplicateSelected : null;
  return event.key === 'Delete' ? removeSelected : null;
}

function movingKey(key: string): (() => Promise<void>) | null {
  switch (key) {
    case 'ArrowUp':
      return () => moveSelected(-1);
    case 'ArrowDown':
      return () => moveSelected(1);
    case 'ArrowRight':
      return indentSelected;
    case 'ArrowLeft':
      return outdentSelected;
    default:
      return null;
  }
}

const isCommand = (event: KeyboardEvent) => event.ctrlKey || event.metaKey;

/** Tab makes a wave of a presentation and Shift+Tab a presentation of a wave, where that can be; gives whether it did. */
export function takeTab(event: KeyboardEvent, { plan, isLevelFixed }: RowsNow): boolean {
  const choice = choiceNow();
  if (choice === null || isLevelFixed) return false;
  const ids = chosenRows(plan, choice);
  if (event.shiftKey ? !canOutdent(plan, ids) : !canIndent(plan, ids)) return false;
  event.preventDefault();
  void (event.shiftKey ? outdentSelected() : indentSelected());
  return true;
}

/** Chooses rows: arrows, Home, End and pages; with Shift up to there, with Ctrl without choosing. Gives whether the key means that. */
export function takeChoosingKey(event: KeyboardEvent, now: RowsNow): boolean {
  const before = choiceNow();
  if (before === null || event.altKey) return false;
  const next = chosenByKey(event, before, now);
  if (next === null) return false;
  event.preventDefault();
  chooseRows(next);
  return true;
}

function chosenByKey(event: KeyboardEvent, before: RowChoice, now: RowsNow): RowChoice | null {
  const { key } = event;
  if (isCommand(event) && key.toLowerCase() === 'a')
    return { ...before, chosenIds: now.ids, anchorId: null };
  if (key === ' ') return toggled(before, before.activeId);
  if (key === 'Escape' && before.chosenIds.length > 0) return alone(before.activeId);
  const target = targetOf(key, before.activeId, now);
  if (target === null) return null;
  if (event.shiftKey) return stretched(before, target, now.ids);
  return isCommand(event) ? visited(before, target) : alone(target);
}

/** The row to which a key leads; in a tree left is the parent and right the first child. Null: the key leads nowhere. */
function targetOf(key: string, activeId: string, now: RowsNow): string | null {
  const { ids, rows, perPage } = now;
  const at = ids.indexOf(activeId);
  const row = rows[at];
  const near = (index: number) => ids[Math.min(ids.length - 1, Math.max(0, index))] ?? null;
  switch (key) {
    case 'ArrowDown':
      return near(at + 1);
    case 'ArrowUp':
      return near(at - 1);
    case 'PageDown':
      return near(at + perPage);
    case 'PageUp':
      return near(at - perPage);
    case 'Home':
      return near(0);
    case 'End':
      return near(ids.length - 1);
    case 'ArrowLeft':
      return row?.row === 'wave' ? row.segmentId : null;
    case 'ArrowRight':
      return row?.row === 'segment' && rows[at + 1]?.row === 'wave' ? near(at + 1) : null;
    default:
      return null;
  }
}
