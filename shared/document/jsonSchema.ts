import { z } from 'zod';
import { historySchema } from '../model/history.ts';
import { infoSchema } from '../model/info.ts';
import { planSchema } from '../model/plan.ts';
import { logEntrySchema, runSchema } from '../model/run.ts';
import { SHOW_VERSION, showSchema } from '../model/show.ts';

/** Parts that stand in a file more than once, each written once by its name. */
const PARTS = z.registry<{ id: string }>();
PARTS.add(infoSchema, { id: 'info' });
PARTS.add(planSchema, { id: 'plan' });
PARTS.add(runSchema, { id: 'run' });
PARTS.add(logEntrySchema, { id: 'logEntry' });
PARTS.add(historySchema, { id: 'history' });

/**
 * The JSON Schema (draft 2020-12) of the show file, for editors and for programs that write shows.
 * It says what a field looks like; rules between fields (references, the position) are checked when a file is read.
 */
export function showJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(showSchema, { io: 'input', metadata: PARTS });
  return { $schema, title: `Rostrum show, file version ${SHOW_VERSION}`, ...rest };
}

/** The text of `data/show.schema.json`. */
export function showJsonSchemaText(): string {
  return `${JSON.stringify(showJsonSchema(), null, 2)}\n`;
}
