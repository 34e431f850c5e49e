import type { Plan } from '../model/plan.ts';
import type { Language } from '../model/primitives.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Presentation } from '../model/segment.ts';
import { folded } from '../words/search.ts';
import { placeholderOf, standings } from './recipientTable.ts';

/** A recipient to choose, with its name (or placeholder) and unit. */
export interface RecipientChoice {
  readonly value: string;
  readonly label: string;
}

interface Wanted {
  readonly language: Language;
  /** Words that have to stand in the name or unit, whatever their marks and capitals. */
  readonly query: string;
  /** At most so many of each kind. */
  readonly most: number;
}

/**
 * Who can be put into a wave of this presentation: those that stand nowhere yet, then those who are
 * honoured in other presentations and are named. Nobody stands twice in one presentation.
 */
export function recipientsToAdd(
  plan: Plan,
  presentation: Presentation,
  { language, query, most }: Wanted,
): {
  readonly unplaced: readonly RecipientChoice[];
  readonly elsewhere: readonly RecipientChoice[];
} {
  const places = standings(plan.segments);
  const words = folded(query).split(/\s+/);
  const unplaced: RecipientChoice[] = [];
  const elsewhere: RecipientChoice[] = [];
  for (const recipient of plan.recipients) {
    const standing = places.get(recipient.id);
    const list = standing === undefined ? unplaced : elsewhere;
    if (list.length >= most) continue;
    const isHere = standing?.some(({ segmentId }) => segmentId === presentation.id) ?? false;
    if (isHere || (standing !== undefined && recipient.name === null)) continue;
    const label = choiceLabel(plan, recipient, language);
    if (words.every((word) => folded(label).includes(word)))
      list.push({ value: recipient.id, label });
    if (unplaced.length >= most && elsewhere.length >= most) break;
  }
  return { unplaced, elsewhere };
}

function choiceLabel(plan: Plan, recipient: Recipient, language: Language): string {
  const name = recipient.name ?? placeholderOf(plan, recipient, language);
  return recipient.unit === null ? name : `${name}, ${recipient.unit}`;
}
