import { z } from 'zod';
import { journalPayloads } from './journal.ts';
import { crewPayloads, publicPayloads } from './payloads.ts';
import { BROKER_VERSION } from './topics.ts';

/** What each topic of a show holds. */
export const topicPayloads = { ...publicPayloads, ...crewPayloads, ...journalPayloads } as const;

/** The JSON Schema (draft 2020-12) of what is published, by topic: `$defs/public~1state` is the one of `public/state`. */
export function brokerJsonSchema(): Record<string, unknown> {
  const schemas = Object.entries(topicPayloads).map(([name, schema]) => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    return [name, rest];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Rostrum over MQTT, version ${BROKER_VERSION}`,
    $defs: Object.fromEntries(schemas),
  };
}

/** The text of `data/broker.schema.json`. */
export function brokerJsonSchemaText(): string {
  return `${JSON.stringify(brokerJsonSchema(), null, 2)}\n`;
}
