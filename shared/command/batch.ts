import type { Immutable } from 'immer';
import { z } from 'zod';
import { lineSchema } from '../model/primitives.ts';
import { type PlanType, planRegistry, type RegisteredPayload } from './registry.ts';

/** What several commands of the plan come to when a person does them at once; the words stand under `command.<label>`. */
export const BATCH_LABELS = [
  'edit-several',
  'move-several',
  'remove-several',
  'duplicate',
  'cut',
  'paste',
  'replace-text',
  'fill-names',
  'import-list',
  'reimport-list',
  'import-announcement',
  'fix-finding',
  'propose-order',
  'import-wording',
  'replace-presenter',
] as const;
export type BatchLabel = (typeof BATCH_LABELS)[number];

/** One command of a batch. */
export type PlanStep = {
  [T in PlanType]: { readonly type: T; readonly payload: Immutable<RegisteredPayload<T>> };
}[PlanType];

const stepSchema = z.discriminatedUnion(
  'type',
  Object.entries(planRegistry).map(([type, { payload }]) =>
    z.strictObject({ type: z.literal(type), payload }),
  ) as unknown as [z.ZodObject<{ type: z.ZodLiteral }>],
) as unknown as z.ZodType<PlanStep>;

/**
 * Commands of the plan that are carried out together or not at all, and taken back in one step.
 * Each is checked against what those before it have made.
 */
export const batchSchema = z.strictObject({
  label: z.enum(BATCH_LABELS),
  /** What it was done to, by name or number, for the list of steps; null: the label says it all. */
  about: lineSchema.nullable(),
  steps: z.array(stepSchema).min(1).max(5000),
});
export type Batch = z.infer<typeof batchSchema>;
