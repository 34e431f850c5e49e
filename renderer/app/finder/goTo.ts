import type { ActionId } from '@shared/action/actions.ts';
import { findWave } from '@shared/model/lookup.ts';
import { isRunning } from '@shared/model/run.ts';
import { sheetNameSchema } from '@shared/model/sheetName.ts';
import type { Findable, FoundKind } from '@shared/view/finder.ts';
import { goToRecipient } from '../../plan/goToRecipient.ts';
import { select, selectThing, showSection } from '../../plan/planState.ts';
import { choose } from '../../print/printState.ts';
import { performAction } from '../../show/offered.ts';
import { openShow, showNow, showView, useWindow } from '../../show/store.ts';

/** A dialog gives the focus back when it closes; what takes it itself waits for that. In ms. */
const AFTER_DIALOG_MS = 80;

/** Does what was found, or goes to where it is edited. */
export function goTo({ kind, id }: Findable): void {
  if (kind === 'action') perform(id as ActionId);
  else if (kind === 'show') openOther(id);
  else if (kind === 'paper') openPaper(id);
  else {
    if (useWindow.getState().view !== 'plan') void showView('plan');
    selectIn(kind, id);
  }
}

/** The sheet that paper was printed from; an unknown stamp leads to none. */
function openPaper(id: string): void {
  const showId = useWindow.getState().showId;
  const sheet = sheetNameSchema.safeParse(id);
  if (sheet.success && showId !== null) choose(showId, sheet.data);
  void showView('print');
}

/** Some actions belong to one section of PLAN, which has to be on the screen. */
function perform(id: ActionId): void {
  if (id === 'replace-text') showSection('recipients');
  later(() => performAction(id));
}

function openOther(showId: string): void {
  const show = useWindow.getState().shows?.find(({ id }) => id === showId);
  void openShow(showId, show !== undefined && isRunning(show) ? 'run' : 'plan');
}

function selectIn(kind: Exclude<FoundKind, 'action' | 'show' | 'paper'>, id: string): void {
  const plan = showNow()?.plan;
  if (plan === undefined) return;
  switch (kind) {
    case 'segment':
      select({ segmentId: id, waveId: null });
      break;
    case 'wave':
      select({ segmentId: findWave(plan, id)?.segment.id ?? null, waveId: id });
      break;
    case 'recipient':
      later(() => goToRecipient(plan, id));
      break;
    case 'person':
      selectThing('people', id);
      break;
    case 'award':
      selectThing('awards', id);
      break;
    case 'decision':
      selectThing('decisions', id);
      break;
  }
}

function later(work: () => void): void {
  setTimeout(work, AFTER_DIALOG_MS);
}
