import type { Immutable } from 'immer';
import { z } from 'zod';
import { DEFAULT_CALLING } from './calling.ts';
import { epochSchema, FIRST_EPOCH } from './epoch.ts';
import { historySchema } from './history.ts';
import { type Info, infoSchema } from './info.ts';
import { inHandSchema, noPaper, paperSchema } from './paper.ts';
import { DEFAULT_STAGE, DEFAULT_TIMING, planSchema } from './plan.ts';
import { idSchema } from './primitives.ts';
import { REHEARSALS_LIMIT, rehearsalSchema } from './rehearsal.ts';
import { freshRun, runSchema } from './run.ts';
import { NO_WORDS } from './words.ts';

export const SHOW_FORMAT = 'rostrum-show';
/** Version of the file; each step up has a named migration in `shared/document/migrations.ts`. */
export const SHOW_VERSION = 8;

/** What a rehearsal has set aside, to be put back when it ends. Stays at the host, like the history. */
export const asideSchema = z.strictObject({
  run: runSchema,
  info: infoSchema,
  plan: planSchema,
  history: historySchema,
});

/** The whole file for one ceremony. */
export const showSchema = z.strictObject({
  format: z.literal(SHOW_FORMAT),
  version: z.literal(SHOW_VERSION),
  id: idSchema,
  /** Number of the last command that is contained; journal lines above it are replayed. */
  seq: z.number().int().min(0),
  /** Rises by one with every change of `info` or `plan`, undo included; printed on every page. */
  planVersion: z.number().int().min(1),
  epoch: epochSchema,
  info: infoSchema,
  plan: planSchema,
  run: runSchema,
  /** The newest last. */
  rehearsals: z.array(rehearsalSchema).max(REHEARSALS_LIMIT),
  /** Null unless a rehearsal is running. */
  aside: asideSchema.nullable(),
  paper: paperSchema,
  inHand: inHandSchema,
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
    epoch: FIRST_EPOCH,
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
      calling: DEFAULT_CALLING,
      words: NO_WORDS,
      dismissed: {},
    },
    run: freshRun(),
    rehearsals: [],
    aside: null,
    paper: noPaper(),
    inHand: {},
    history: { undo: [], redo: [] },
  };
}
