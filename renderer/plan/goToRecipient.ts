import { findById } from '@shared/model/lookup.ts';
import type { Plan } from '@shared/model/plan.ts';
import type { Wave } from '@shared/model/segment.ts';
import { EVERYBODY } from '@shared/view/recipientTable.ts';
import { select, showSection } from './planState.ts';
import { changeFilter } from './recipients/recipientsState.ts';

/**
 * Goes to the lineup of a wave in which a recipient stands, without one to the first, else to the table of recipients,
 * and to the name.
 */
export function goToRecipient(plan: Plan, id: string, waveId: string | null = null): void {
  const isMeant = (wave: Wave) =>
    wave.recipientIds.includes(id) && (waveId === null || wave.id === waveId);
  for (const segment of plan.segments) {
    if (segment.kind !== 'presentation') continue;
    const wave = segment.waves.find(isMeant);
    if (wave === undefined) continue;
    select({ segmentId: segment.id, waveId: wave.id });
    focusRow(id, wave.recipientIds.indexOf(id));
    return;
  }
  changeFilter({ ...EVERYBODY, text: findById(plan.recipients, id)?.name ?? '' });
  showSection('recipients');
  focusRow(id, 0);
}

/** How many frames a row may take to come onto the page. */
const PATIENCE = 90;

const ROWS = '[data-row-id][data-index]';
const NAME = '[data-field="name"]';

/** Focuses the name of a row of a table; one that is out of sight is scrolled to, since only rows in sight are on the page. */
function focusRow(id: string, index: number, patience = PATIENCE): void {
  const name = document.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(id)}"] ${NAME}`);
  if (name !== null) {
    name.focus();
    name.scrollIntoView({ block: 'center' });
    return;
  }
  if (patience === 0) return;
  approach(index);
  requestAnimationFrame(() => focusRow(id, index, patience - 1));
}

/** Scrolls by as many rows as the middle one on the page is away; heights differ, so it takes a few times. */
function approach(index: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter(
    (one) => one.querySelector(NAME) !== null,
  );
  const middle = rows[Math.floor(rows.length / 2)];
  if (middle === undefined) return;
  const away = index - Number(middle.dataset.index);
  scrollerOf(middle)?.scrollBy({ top: away * middle.offsetHeight });
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  return null;
}
