import type { Immutable } from 'immer';
import { z } from 'zod';
import { historySchema } from './history.ts';
import { type Info, infoSchema } from './info.ts';
import { DEFAULT_STAGE, DEFAULT_TIMING, planSchema } from './plan.ts';
import { idSchema } from './primitives.ts';
import { freshRun, runSchema } from './run.ts';
import { NO_WORDS } from './words.ts';

export const SHOW_FORMAT = 'rostrum-show';
/** Version of the file; each step up has a named migration in `shared/document/migrations.ts`. */
export const SHOW_VERSION = 3;

/** The whole file for one ceremony. */
export const showSchema = z.strictObject({
  format: z.literal(SHOW_FORMAT),
  version: z.literal(SHOW_VERSION),
  id: idSchema,
  /** Number of the last command that is contained; journal lines above it are replayed. */
  seq: z.number().int().min(0),
  /** Rises by one with every change of `info` or `plan`, undo included; printed on every page. */
  planVersion: z.number().int().min(1),
  info: infoSchema,
  plan: planSchema,
  run: runSchema,
  history: historySchema,
});
export type Show = Immutable<z.infer<typeof showSchema>>;

/** An empty show with the given id and info. */
export function newShow(id: string, info: Info): Show {
  return {
    format: SHOW_FORMAT,
    version: SHOW_VERSION,
    id,
    seq: 0,
    planVersion: 1,
    info,
    plan: {
      people: [],
      awards: [],
      decisions: [],
      recipients: [],
      segments: [],
      departments: [],
      lists: [],
      stage: DEFAULT_STAGE,
      timing: DEFAULT_TIMING,
      words: NO_WORDS,
      dismissed: {},
    },
    run: freshRun(),
    history: { undo: [], redo: [] },
  };
}
