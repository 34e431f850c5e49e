import { z } from 'zod';
import { SHOW_VERSION, showSchema } from '../model/show.ts';

/**
 * The JSON Schema (draft 2020-12) of the show file, for editors and for programs that write shows.
 * It says what a field looks like; rules between fields (references, the position) are checked when a file is read.
 */
export function showJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(showSchema, { io: 'input' });
  return { $schema, title: `Rostrum show, file version ${SHOW_VERSION}`, ...rest };
}

/** The text of `data/show.schema.json`. */
export function showJsonSchemaText(): string {
  return `${JSON.stringify(showJsonSchema(), null, 2)}\n`;
}
