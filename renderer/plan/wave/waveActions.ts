import {
  mergeAll,
  mergeWithNext,
  type Split,
  splitSizes,
  splitWaves,
} from '@shared/lineup/split.ts';
import { findById } from '@shared/model/lookup.ts';
import type { Presentation, Wave } from '@shared/model/segment.ts';
import { useWindow } from '../../show/store.ts';
import { newId, select, send } from '../planState.ts';

/** The presentation as it is now, read from an event. */
function presentationNow(segmentId: string): Presentation | undefined {
  const { opened } = useWindow.getState();
  const segment = opened === null ? undefined : findById(opened.show.plan.segments, segmentId);
  return segment?.kind === 'presentation' ? segment : undefined;
}

async function arrange(
  segmentId: string,
  waves: readonly Wave[],
  chosen: string | null,
): Promise<boolean> {
  const isDone = await send('arrange-waves', { segmentId, waves });
  if (isDone) select({ segmentId, waveId: chosen });
  return isDone;
}

/** Shares the recipients of a presentation out among waves; the first is chosen then. */
export async function split(segmentId: string, how: Split): Promise<boolean> {
  const presentation = presentationNow(segmentId);
  if (presentation === undefined) return false;
  const total = presentation.waves.reduce((sum, wave) => sum + wave.recipientIds.length, 0);
  const newIds = splitSizes(total, how).map(() => newId());
  const waves = splitWaves(presentation, how, newIds);
  return arrange(segmentId, waves, waves[0]?.id ?? null);
}

/** Puts the recipients of the next wave behind those of this one. */
export function joinNext(segmentId: string, waveId: string): void {
  const presentation = presentationNow(segmentId);
  if (presentation !== undefined)
    void arrange(segmentId, mergeWithNext(presentation, waveId), waveId);
}

/** Makes one wave of all. */
export function joinAll(segmentId: string): void {
  const presentation = presentationNow(segmentId);
  if (presentation === undefined) return;
  const waves = mergeAll(presentation);
  void arrange(segmentId, waves, waves[0]?.id ?? null);
}
