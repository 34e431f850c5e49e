import type { Immutable } from 'immer';
import { z } from 'zod';
import { epochMsSchema } from './primitives.ts';

/** The longest row of steps that can be taken back. */
export const HISTORY_LIMIT = 200;

/** A step that undo or redo can take: the patches lead to the other side of it. */
export const historyStepSchema = z.strictObject({
  /** Type of the command that made the step; its label is shown beside undo. */
  command: z.string(),
  at: epochMsSchema,
  /** What it was done to, by name; null: the command says it all. */
  about: z.string().max(1000).nullable().default(null),
  patches: z.array(
    z.strictObject({
      op: z.enum(['add', 'remove', 'replace']),
      path: z.array(z.union([z.string(), z.number()])),
      value: z.unknown().optional(),
    }),
  ),
});
export type HistoryStep = Immutable<z.infer<typeof historyStepSchema>>;

/** Steps over `info` and `plan`, the newest last. Part of the show, so that undo is a command like any other and survives a restart. */
export const historySchema = z.strictObject({
  undo: z.array(historyStepSchema).max(HISTORY_LIMIT),
  redo: z.array(historyStepSchema).max(HISTORY_LIMIT),
});
