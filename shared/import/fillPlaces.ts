import type { Said } from '../model/importedList.ts';
import { findById } from '../model/lookup.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Show } from '../model/show.ts';
import type { Assignment } from './assignment.ts';
import { isKindGuessed, presentationsOf, type UnnamedPlace, unnamedPlaces } from './groups.ts';
import type { ListRow } from './list.ts';
import type { RecipientEdit } from './steps.ts';

export interface Filled {
  /** The place that each row has taken. */
  readonly recipientIds: ReadonlyMap<ListRow, string>;
  readonly edits: readonly RecipientEdit[];
}

/** Gives rows the places that wait for names. No place is given twice; rows that find none are left to be added. */
export function fillPlaces(show: Show, assignments: readonly Assignment[]): Filled {
  const recipientIds = new Map<ListRow, string>();
  const taken = new Set<string>();
  for (const assignment of assignments) {
    const free = placesFor(show, assignment).filter(({ id }) => !taken.has(id));
    for (const [row, id] of matched(assignment, free)) {
      recipientIds.set(row, id);
      taken.add(id);
    }
  }
  const edits = [...recipientIds].map(([row, id]) => {
    const place = findById(show.plan.recipients, id);
    if (place === undefined) return { id, changes: row.said };
    // A guess from the name says less than the plan, which keeps the place for one kind.
    const kind = isKindGuessed(row) ? place.kind : row.said.kind;
    return { id, changes: whatIsSaid({ ...row.said, kind }, place) };
  });
  return { recipientIds, edits };
}

function placesFor(show: Show, { target, fill }: Assignment): readonly UnnamedPlace[] {
  if (target.kind === 'placeholders') return unnamedPlaces(show, presentationsOf(show));
  if (target.kind !== 'presentation' || !fill) return [];
  const segment = findById(show.plan.segments, target.segmentId);
  return segment?.kind === 'presentation' ? unnamedPlaces(show, [segment]) : [];
}

/** One by one into all places of the show, by kind into those of one presentation. */
function* matched(
  { group, target }: Assignment,
  free: readonly UnnamedPlace[],
): Generator<readonly [ListRow, string]> {
  const inTurn = target.kind === 'placeholders';
  const queues = { collective: 0, individual: 0, household: 0, any: 0 };
  for (const row of group.rows) {
    const queue = inTurn ? 'any' : row.said.kind;
    let at = queues[queue];
    while (at < free.length && !inTurn && free[at]?.kind !== row.said.kind) at += 1;
    queues[queue] = at + 1;
    const place = free[at];
    if (place !== undefined) yield [row, place.id];
  }
}

/** What a list adds to somebody: a field that it leaves empty stays as it is, a note goes behind the note that is there. */
export function whatIsSaid(said: Said, before: Recipient): Partial<Said> {
  const { kind, name, post, unit, address, pronunciation, seat, certificate, posthumous, note } =
    said;
  return {
    kind,
    name: name ?? before.name,
    post: post ?? before.post,
    unit: unit ?? before.unit,
    address: address ?? before.address,
    pronunciation: pronunciation ?? before.pronunciation,
    seat: seat ?? before.seat,
    certificate: certificate ?? before.certificate,
    posthumous: posthumous || before.posthumous,
    note: [before.note, note].filter((text) => text !== '').join('\n'),
  };
}
