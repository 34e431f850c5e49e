import { leavesSegment } from '@shared/view/runView.ts';
import { dispatch, useWindow } from '../show/store.ts';
import { ask } from './runState.ts';

/** Puts a cue on standby; a jump out of the segment that is on asks first. */
export function jumpTo(cueId: string): void {
  const show = useWindow.getState().opened?.show;
  if (show === undefined) return;
  if (leavesSegment(show, cueId)) ask({ kind: 'jump', cueId });
  else void dispatch('jump', { cueId });
}
