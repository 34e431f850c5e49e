import { placeholderNumbers } from '../lineup/lineup.ts';
import type { Plan } from '../model/plan.ts';
import type { Language } from '../model/primitives.ts';
import type { Presentation } from '../model/segment.ts';
import { unplacedRecipients } from '../protocol/integrity.ts';
import { placeholderName } from '../script/names.ts';
import { templates } from '../script/template.ts';

/** A recipient to choose, with its name (or placeholder) and unit. */
export interface RecipientChoice {
  readonly value: string;
  readonly label: string;
}

/**
 * Who can be put into a wave of this presentation: those that stand nowhere yet, then those who are
 * honoured in other presentations and are named. Nobody stands twice in one presentation.
 */
export function recipientsToAdd(
  plan: Plan,
  presentation: Presentation,
  language: Language,
): {
  readonly unplaced: readonly RecipientChoice[];
  readonly elsewhere: readonly RecipientChoice[];
} {
  const here = new Set(presentation.waves.flatMap((wave) => wave.recipientIds));
  const unplaced = unplacedRecipients(plan);
  const isUnplaced = new Set(unplaced.map(({ id }) => id));
  const numbers = placeholderNumbers(plan);
  const text = templates(language);
  const choice = (recipient: Plan['recipients'][number]): RecipientChoice => ({
    value: recipient.id,
    label: [
      recipient.name ?? placeholderName(recipient, numbers.get(recipient.id) ?? 1, text),
      recipient.unit,
    ]
      .filter((part) => part !== null)
      .join(', '),
  });
  return {
    unplaced: unplaced.map(choice),
    elsewhere: plan.recipients
      .filter(({ id, name }) => name !== null && !here.has(id) && !isUnplaced.has(id))
      .map(choice),
  };
}
