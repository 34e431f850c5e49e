import type { Info } from '@shared/model/info.ts';
import { send } from '../planState.ts';

/** Sends one change of what the ceremony is; gives whether it was carried out. */
export function editInfo(changes: Partial<Info>): Promise<boolean> {
  return send('edit-info', { changes });
}
