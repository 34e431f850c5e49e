import type { PlanStep } from '../command/batch.ts';
import type { Award } from '../model/award.ts';
import { draftPresentation } from '../model/drafts.ts';
import { findById } from '../model/lookup.ts';
import type { Presentation } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { presentationTitle } from '../words/presentationTitle.ts';
import type { Assignment } from './assignment.ts';
import { awardBook } from './awards.ts';
import { type DecisionBook, decisionBook } from './decisions.ts';
import { fillPlaces } from './fillPlaces.ts';
import type { RowGroup } from './groups.ts';
import { decisionKey } from './keys.ts';
import { lineupBook } from './lineups.ts';
import type { ListRow } from './list.ts';
import { programmeOf } from './programme.ts';
import { addSteps, chunks, editSteps } from './steps.ts';

export interface CarriedOut {
  readonly steps: readonly PlanStep[];
  /** Whom each row becomes. */
  readonly recipientIds: ReadonlyMap<ListRow, string>;
  /** Every row has found a place that waited for a name. */
  readonly onlyFills: boolean;
}

/**
 * The steps that bring groups of a list into a show. Few steps with many items each: after every step that changes
 * the recipients all of them are looked up anew. `rows`: those of all groups in the order of the list.
 */
export function carryOut(
  show: Show,
  rows: readonly ListRow[],
  assignments: readonly Assignment[],
  newId: () => string,
): CarriedOut {
  const filled = fillPlaces(show, assignments);
  const recipientIds = new Map(filled.recipientIds);
  const awards = awardBook(show, newId);
  const decisions = decisionBook(show, newId);
  const programme = programmeOf(show);
  const lineups = lineupBook(newId);
  const lineupSteps = assignments.flatMap(({ group, target }): readonly PlanStep[] => {
    const ids = group.rows.flatMap((row) => {
      if (recipientIds.has(row)) return [];
      const id = newId();
      recipientIds.set(row, id);
      return [id];
    });
    if (target.kind === 'presentation') {
      const segment = findById(show.plan.segments, target.segmentId);
      // One that has gone since the proposal makes the show refuse the batch, which says so.
      return segment?.kind === 'presentation'
        ? [...decide(show, segment, group, decisions), ...lineups.append(segment, ids)]
        : [editSegment(target.segmentId, {})];
    }
    const award = target.kind === 'new-presentation' ? awards.of(group) : null;
    // Without an award there is no presentation: its recipients wait in the plan.
    if (award === null) return [];
    const segment = freshPresentation(show, award, newId);
    return [
      {
        type: 'add-segment',
        payload: {
          segment: {
            ...segment,
            decisionId: decisions.of(group, award, null),
            waves: segment.waves.map((wave) => ({ ...wave, recipientIds: ids })),
          },
          index: programme.insert(award),
        },
      },
    ];
  });
  const items = rows.flatMap((row) => {
    const id = filled.recipientIds.has(row) ? undefined : recipientIds.get(row);
    return id === undefined ? [] : [{ ...row.said, id, receiver: null }];
  });
  return {
    steps: [
      ...chunks(awards.made, 1000).map(
        (made): PlanStep => ({ type: 'add-awards', payload: { items: made } }),
      ),
      ...decisions.steps(),
      ...editSteps(filled.edits),
      ...addSteps(items),
      ...lineupSteps,
    ],
    recipientIds,
    onlyFills: items.length === 0,
  };
}

const editSegment = (segmentId: string, changes: { decisionId?: string }): PlanStep => ({
  type: 'edit-segment',
  payload: { segmentId, changes },
});

function freshPresentation(show: Show, award: Award, newId: () => string): Presentation {
  const title = presentationTitle(award, show.info.scriptLanguage);
  return draftPresentation(newId(), title, { awardId: award.id, waveId: newId() });
}

/** Gives a presentation the decision that the list names. One that has a number was chosen by somebody and stays. */
function decide(
  show: Show,
  segment: Presentation,
  group: RowGroup,
  decisions: DecisionBook,
): readonly PlanStep[] {
  const before = findById(show.plan.decisions, segment.decisionId) ?? null;
  const number = before?.number ?? null;
  if (number !== null && decisionKey(number) !== decisionKey(group.decisionNumber)) return [];
  const award = findById(show.plan.awards, segment.awardId) ?? null;
  const decisionId = decisions.of(group, award, before);
  return decisionId === null || decisionId === segment.decisionId
    ? []
    : [editSegment(segment.id, { decisionId })];
}
