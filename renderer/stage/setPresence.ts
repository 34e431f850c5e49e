import type { Attendance } from '@shared/model/run.ts';
import type { Presence } from '@shared/view/presence.ts';
import { dispatch } from '../show/store.ts';

/** What one gesture says of somebody; a proxy needs a name beside it. */
export type PlainPresence = Exclude<Presence, 'proxy'>;

const ATTENDANCE: Readonly<Record<PlainPresence, Attendance | null>> = {
  expected: null,
  present: { state: 'present' },
  late: { state: 'late' },
  // What the MC does then is decided by the caller.
  absent: { state: 'absent', outcome: 'undecided' },
};

/** Says where somebody is; tells whether it was carried out. */
export async function setPresence(recipientId: string, presence: PlainPresence): Promise<boolean> {
  const { ok } = await dispatch('set-attendance', {
    recipientId,
    attendance: ATTENDANCE[presence],
  });
  return ok;
}

/** Says who receives for somebody. */
export async function setProxy(recipientId: string, proxy: string): Promise<boolean> {
  const { ok } = await dispatch('set-attendance', {
    recipientId,
    attendance: { state: 'proxy', proxy },
  });
  return ok;
}
