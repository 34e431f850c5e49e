import { KINDS, type KindCounts } from '../lineup/lineup.ts';
import { findById } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Wave } from '../model/segment.ts';
import { listed } from './people.ts';
import type { TemplateText } from './template.ts';

/** "1 tập thể và 8 cá nhân". */
export function countsText(counts: KindCounts, text: TemplateText): string {
  return listed(
    KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
      text(`count.${kind}`, { n: counts[kind] }),
    ),
    text,
  );
}

/** "tập thể, cá nhân": the kinds that there are. */
export function kindsText(counts: KindCounts, text: TemplateText): string {
  const kinds = KINDS.filter((kind) => counts[kind] > 0).map((kind) => text(`kind.${kind}`));
  return kinds.join(', ');
}

/**
 * Who is asked to the stage: the head of a collective and the family of a posthumous recipient come for them
 * (Nghị định 145/2013 Điều 26.4 and 26.5).
 */
export function invitedText(
  { recipients }: Pick<Plan, 'recipients'>,
  { recipientIds }: Pick<Wave, 'recipientIds'>,
  text: TemplateText,
): string {
  const counts = { collective: 0, individual: 0, household: 0, posthumous: 0 };
  for (const id of recipientIds) {
    const recipient = findById(recipients, id);
    if (recipient === undefined) continue;
    const isLate = recipient.posthumous && recipient.kind === 'individual';
    counts[isLate ? 'posthumous' : recipient.kind] += 1;
  }
  return listed(
    ([...KINDS, 'posthumous'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => text(`invited.${kind}`, { n: counts[kind] })),
    text,
  );
}
