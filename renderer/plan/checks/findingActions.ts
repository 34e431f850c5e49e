import type { Attendance } from '@shared/model/run.ts';
import { type Finding, findingKey, findingSaid } from '@shared/protocol/finding.ts';
import { fixSteps } from '@shared/protocol/fixes.ts';
import { refuse, showNow } from '../../show/store.ts';
import { newId, send } from '../planState.ts';

/** Does what the finding asks for, as one step. */
export async function mend(finding: Finding): Promise<void> {
  const show = showNow();
  if (show === null) return;
  const batch = fixSteps(show, finding, newId);
  // The list may be a moment older than the plan.
  if (batch === null) refuse({ code: 'nothing-to-mend', details: {} });
  else await send('batch', batch);
}

/** Passes a finding over as long as it says the same; gives whether that was taken. */
export function passOver(finding: Finding, reason: string): Promise<boolean> {
  return send('dismiss-finding', {
    key: findingKey(finding),
    reason,
    said: findingSaid(finding),
  });
}

/** Shows a finding again that was passed over. */
export function lookAgain(finding: Finding): Promise<boolean> {
  return send('restore-finding', { key: findingKey(finding) });
}

/** Decides what happens at the name of somebody who is absent. */
export function decideAbsence(recipientId: string, attendance: Attendance): Promise<boolean> {
  return send('set-attendance', { recipientId, attendance });
}
