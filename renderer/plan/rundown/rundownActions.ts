import type { Award } from '@shared/model/award.ts';
import { draftPresentation, draftSegment, draftWave } from '@shared/model/drafts.ts';
import type { Presentation, Segment, SegmentKind } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { neighbourOf, type Selected } from '@shared/view/planSelection.ts';
import { presentationTitle } from '@shared/words/presentationTitle.ts';
import { translator } from '@shared/words/translate.ts';
import { useWindow } from '../../show/store.ts';
import { newId, select, selectedNow, send, sendRemoval } from '../planState.ts';

function showNow(): Show | null {
  return useWindow.getState().opened?.show ?? null;
}

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
  if (await send('add-segment', { segment, index }))
    select({ segmentId: segment.id, waveId: null });
}

/** Adds a wave behind `afterWaveId`, at the end without one, and chooses it. */
export async function addWave(segment: Presentation, afterWaveId: string | null): Promise<void> {
  const wave = draftWave(newId());
  const after = segment.waves.findIndex((one) => one.id === afterWaveId);
  const index = after < 0 ? segment.waves.length : after + 1;
  if (await send('add-wave', { segmentId: segment.id, wave, index }))
    select({ segmentId: segment.id, waveId: wave.id });
}

/** Moves the chosen segment, or wave inside its presentation, by one place. At the edge nothing happens. */
export async function moveSelected(by: 1 | -1): Promise<void> {
  const selected = selectedNow();
  const show = showNow();
  if (selected === null || show === null) return;
  const { segment, index, wave } = selected;
  if (wave !== null && segment.kind === 'presentation') {
    const toIndex = segment.waves.indexOf(wave) + by;
    if (toIndex >= 0 && toIndex < segment.waves.length)
      await send('move-wave', { waveId: wave.id, toIndex });
    return;
  }
  const toIndex = index + by;
  if (toIndex >= 0 && toIndex < show.plan.segments.length)
    await send('move-segment', { segmentId: segment.id, toIndex });
}

/** Removes the chosen segment or wave; the neighbour is chosen then. */
export async function removeSelected(): Promise<void> {
  const selected = selectedNow();
  const show = showNow();
  if (selected === null || show === null) return;
  const { segment, wave } = selected;
  const next = neighbourOf(show.plan, selected);
  const removed =
    wave === null
      ? await sendRemoval(segment.title, 'remove-segment', { segmentId: segment.id })
      : await sendRemoval(waveName(selected), 'remove-wave', { waveId: wave.id });
  if (removed) select(next);
}

function waveName({ segment, wave }: Selected): string {
  const t = translator(useWindow.getState().settings.language);
  const n = segment.kind === 'presentation' && wave ? segment.waves.indexOf(wave) + 1 : 1;
  return t('plan.removedWave', { n, title: segment.title });
}
