import { leavesSegment } from '@shared/view/runView.ts';
import { dispatch, showNow } from '../show/store.ts';
import { asCaller } from './callerKey.ts';
import { ask } from './runState.ts';

/** Puts a cue on standby; a jump out of the segment that is on asks first. */
export function jumpTo(cueId: string): void {
  asCaller(() => {
    const show = showNow();
    if (show === null) return;
    if (leavesSegment(show, cueId)) ask({ kind: 'jump', cueId });
    else void dispatch('jump', { cueId });
  })();
}
