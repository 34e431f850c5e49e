import type { PlanStep } from '../command/batch.ts';
import type { Award } from '../model/award.ts';
import type { Decision } from '../model/decision.ts';
import { draftDecision, oneLanguage } from '../model/drafts.ts';
import type { Bilingual } from '../model/primitives.ts';
import type { Show } from '../model/show.ts';
import { translator } from '../words/translate.ts';
import type { RowGroup } from './groups.ts';
import { decisionKey } from './keys.ts';

/** The decisions of a show while a list is brought into it. */
export interface DecisionBook {
  /** The decision that a group names; null: it names none. `before` is the one that its presentation has so far. */
  readonly of: (group: RowGroup, award: Award | null, before: Decision | null) => string | null;
  /** Steps that make and complete the decisions. */
  readonly steps: () => readonly PlanStep[];
}

export function decisionBook(show: Show, newId: () => string): DecisionBook {
  const byKey = new Map<string, Decision>();
  for (const decision of show.plan.decisions)
    if (decision.number !== null) byKey.set(decisionKey(decision.number), decision);
  const made = new Map<string, Decision>();
  const completed = new Map<string, Partial<Pick<Decision, 'number' | 'date'>>>();

  const complete = (
    decision: Decision,
    { decisionNumber: number, decisionDate: date }: RowGroup,
  ) => {
    const changes = {
      ...(decision.number === null && number !== null ? { number } : {}),
      ...(decision.date === null && date !== null ? { date } : {}),
    };
    if (Object.keys(changes).length === 0 || made.has(decision.id)) return;
    completed.set(decision.id, { ...changes, ...completed.get(decision.id) });
  };

  const make = (group: RowGroup, award: Award | null, before: Decision | null): Decision => {
    const base = before ?? draftDecision('', issuerOf(show, award));
    const { decisionNumber: number, decisionDate: date } = group;
    const decision = { ...base, id: newId(), number, date };
    made.set(decision.id, decision);
    return decision;
  };

  return {
    of: (group, award, before) => {
      const { decisionNumber, decisionDate } = group;
      if (decisionNumber === null && decisionDate === null) return null;
      const key =
        decisionNumber === null
          ? `${decisionDate} ${award?.id ?? ''}`
          : decisionKey(decisionNumber);
      // A decision without a number waits for it; a second number for it makes a second decision.
      const waiting = before?.number === null ? before : null;
      const fits =
        waiting !== null &&
        !completed.has(waiting.id) &&
        (waiting.date === null || decisionDate === null || waiting.date === decisionDate);
      const decision = byKey.get(key) ?? (fits ? waiting : make(group, award, waiting));
      byKey.set(key, decision);
      complete(decision, group);
      return decision.id;
    },
    steps: () => [
      ...[...completed].map(
        ([id, changes]): PlanStep => ({
          type: 'edit-decision',
          payload: { id, changes },
        }),
      ),
      ...(made.size === 0
        ? []
        : [{ type: 'add-decisions', payload: { items: [...made.values()] } } as const]),
    ],
  };
}

/** A decision has to name who signed it; what the list doesn't tell is left to be filled in. */
function issuerOf(show: Show, award: Award | null): Bilingual {
  const { scriptLanguage } = show.info;
  return award?.issuer ?? oneLanguage(translator(scriptLanguage)('plan.newIssuer'), scriptLanguage);
}
