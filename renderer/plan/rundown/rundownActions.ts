import type { Request } from '@shared/command/apply.ts';
import type { Award } from '@shared/model/award.ts';
import { draftPresentation, draftSegment, draftWave } from '@shared/model/drafts.ts';
import type { Plan } from '@shared/model/plan.ts';
import type { Presentation, Segment, SegmentKind } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { rundown } from '@shared/view/rundown.ts';
import { CLIP_TYPE, clipOf, parseClip } from '@shared/view/rundownClip.ts';
import {
  duplication,
  type RundownEdit,
  removal,
  type SeveralChange,
  severalEdit,
} from '@shared/view/rundownEdit.ts';
import { drop, indentation, outdentation, shift } from '@shared/view/rundownMoves.ts';
import { pasting } from '@shared/view/rundownPaste.ts';
import { alone, chosenIn, chosenRows, rowSelection } from '@shared/view/rundownSelection.ts';
import { shownColumns, tableRows, tableText } from '@shared/view/rundownTable.ts';
import { presentationTitle } from '@shared/words/presentationTitle.ts';
import { translator } from '@shared/words/translate.ts';
import { dispatch, refuse, showNow, useWindow } from '../../show/store.ts';
import {
  choiceNow,
  chooseRows,
  newId,
  rowId,
  sayRemoved,
  selectedNow,
  send,
  usePlan,
} from '../planState.ts';

/** Adds a segment behind the chosen one and chooses it. Its title is in the language of the script. */
export async function addSegment(kind: Exclude<SegmentKind, 'presentation'>): Promise<void> {
  const show = showNow();
  if (show === null) return;
  const title = translator(show.info.scriptLanguage)(`kind.${kind}`);
  await insert(draftSegment(newId(), kind, title));
}

/** Adds a presentation of an award of the show behind the chosen segment and chooses it. */
export async function addPresentation(award: Award): Promise<void> {
  const show = showNow();
  if (show === null) return;
  const title = presentationTitle(award, show.info.scriptLanguage);
  await insert(draftPresentation(newId(), title, { awardId: award.id, waveId: newId() }));
}

async function insert(segment: Segment): Promise<void> {
  const selected = selectedNow();
  const index = selected === null ? 0 : selected.index + 1;
  if (await send('add-segment', { segment, index })) chooseRows(alone(segment.id));
}

/** Adds a wave behind `afterWaveId`, at the end without one, and chooses it. */
export async function addWave(segment: Presentation, afterWaveId: string | null): Promise<void> {
  const wave = draftWave(newId());
  const after = segment.waves.findIndex((one) => one.id === afterWaveId);
  const index = after < 0 ? segment.waves.length : after + 1;
  if (await send('add-wave', { segmentId: segment.id, wave, index })) chooseRows(alone(wave.id));
}

/** Rows of the programme as they are now, for handlers; null when there are none. */
function chosenNow(): { readonly show: Show; readonly ids: ReadonlySet<string> } | null {
  const show = showNow();
  const choice = choiceNow();
  return show === null || choice === null ? null : { show, ids: chosenRows(show.plan, choice) };
}

/** Moves the chosen rows by one place among their likes. At the edge nothing happens. */
export async function moveSelected(by: 1 | -1): Promise<void> {
  const now = chosenNow();
  if (now !== null) await carryOut(shift(now.show.plan, now.ids, by));
}

/** Puts carried rows into a gap between the rows. */
export async function dropRows(moved: readonly string[], gap: number): Promise<void> {
  const show = showNow();
  if (show !== null) await carryOut(drop(show.plan, rundown(show), moved, gap));
}

/** Removes the chosen rows; a neighbour is chosen then. */
export async function removeSelected(): Promise<void> {
  const now = chosenNow();
  if (now === null) return;
  const name = removedName(now.show.plan, now.ids);
  const seq = await carryOut(removal(now.show.plan, now.ids, 'remove-several'));
  if (seq !== null) sayRemoved(name, seq);
}

export async function duplicateSelected(): Promise<void> {
  const now = chosenNow();
  if (now !== null) await carryOut(duplication(now.show.plan, now.ids, newId));
}

/** Makes waves of the chosen presentations. */
export async function indentSelected(): Promise<void> {
  const now = chosenNow();
  if (now !== null) await carryOut(indentation(now.show.plan, now.ids));
}

/** Makes presentations of the chosen waves. */
export async function outdentSelected(): Promise<void> {
  const now = chosenNow();
  if (now !== null) await carryOut(outdentation(now.show.plan, now.ids, newId));
}

/** Sets one field of all chosen rows; gives whether it was carried out. */
export async function editSelected(change: SeveralChange): Promise<boolean> {
  const now = chosenNow();
  if (now === null) return false;
  return (await carryOut(severalEdit(now.show.plan, now.ids, change))) !== null;
}

/** Puts the chosen rows on the clipboard, for the app and as lines for a spreadsheet; gives whether there were any. */
export function copySelected(clipboard: DataTransfer): boolean {
  const now = chosenNow();
  const clip = now === null ? null : clipOf(now.show, now.ids);
  if (now === null || clip === null) return false;
  const { show, ids } = now;
  const t = wordsNow();
  const columns = shownColumns(show.plan, { shown: null }, t);
  const rows = tableRows(show).filter(
    (row) => ids.has(row.id) || (row.row === 'wave' && ids.has(row.segmentId)),
  );
  clipboard.setData(CLIP_TYPE, JSON.stringify(clip));
  clipboard.setData('text/plain', tableText(rows, columns, t));
  return true;
}

/** The same, and takes them out of the programme. */
export async function cutSelected(clipboard: DataTransfer): Promise<void> {
  const now = chosenNow();
  if (now === null || !copySelected(clipboard)) return;
  // Waves beside chosen segments stay: they are not on the clipboard either.
  const { segments } = chosenIn(now.show.plan, now.ids);
  const ids = segments.length === 0 ? now.ids : new Set(segments.map(({ id }) => id));
  await carryOut(removal(now.show.plan, ids, 'cut'));
}

/** Pastes rows of this or another show below the active one; gives whether the clipboard held any. */
export function pasteRows(clipboard: DataTransfer): boolean {
  const text = clipboard.getData(CLIP_TYPE);
  if (text === '') return false;
  const show = showNow();
  const clip = parseClip(text);
  if (show === null) return false;
  const edit = clip === null ? null : pasting(show, clip, rowId(selectedNow()), newId);
  if (edit !== null) void carryOut(edit);
  else refuse({ code: clip === null ? 'clip-unreadable' : 'no-presentation-here', details: {} });
  return true;
}

const wordsNow = () => translator(useWindow.getState().settings.language);

/**
 * Sends what an edit comes to as one step, and chooses the rows that it says; gives the number of the command,
 * null when nothing was done.
 */
async function carryOut(edit: RundownEdit | null): Promise<number | null> {
  const show = showNow();
  if (edit === null || show === null) return null;
  const { label, isNamed, about, steps, chosen } = edit;
  const before = usePlan.getState();
  // Rows that are there are chosen before anything goes, so that the list does not jump in between.
  const areThere = chosen.every((id) => rowSelection(show.plan, id) !== null);
  if (areThere) choose(chosen);
  const [only, ...others] = steps;
  const reply =
    only !== undefined && others.length === 0 && !isNamed
      ? await dispatch(only.type, only.payload as Request<typeof only.type>['payload'])
      : await dispatch('batch', { label, about, steps });
  if (!reply.ok) {
    const { selection, chosenIds, anchorId } = before;
    usePlan.setState({ selection, chosenIds, anchorId });
    return null;
  }
  if (!areThere) choose(chosen);
  return reply.value.seq;
}

function choose(ids: readonly string[]): void {
  const [activeId, ...others] = ids;
  if (activeId === undefined) return;
  chooseRows({ activeId, chosenIds: others.length === 0 ? [] : ids, anchorId: null });
}

/** What is said of rows that were removed: the name of one, the number of several. */
function removedName(plan: Plan, ids: ReadonlySet<string>): string {
  const t = wordsNow();
  const { segments, waves } = chosenIn(plan, ids);
  if (segments.length + waves.length > 1)
    return t('drag.several', { n: segments.length + waves.length });
  const [place] = waves;
  return place === undefined
    ? (segments[0]?.title ?? '')
    : t('plan.removedWave', { n: place.waveIndex + 1, title: place.segment.title });
}
