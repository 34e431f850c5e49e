import type { Request } from '@shared/command/apply.ts';
import type { Segment } from '@shared/model/segment.ts';
import { send } from '../planState.ts';

type SegmentChanges = Request<'edit-segment'>['payload']['changes'];

/** Sends one change of a segment; gives whether it was carried out. */
export function editSegment(segment: Segment, changes: SegmentChanges): Promise<boolean> {
  return send('edit-segment', { segmentId: segment.id, changes });
}
