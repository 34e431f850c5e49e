import { readFileSync } from 'node:fs';
import { showJsonSchema, showJsonSchemaText } from '@shared/document/jsonSchema.ts';
import { SHOW_FORMAT, SHOW_VERSION, showSchema } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';

describe('the JSON Schema of the show file', () => {
  it('is the one in data/show.schema.json (write it with: npm run schema)', () => {
    const committed = readFileSync(
      new URL('../../../data/show.schema.json', import.meta.url),
      'utf8',
    );
    expect(committed).toBe(showJsonSchemaText());
  });

  it('names format and version and asks for every part of a show', () => {
    expect(showJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
      properties: { format: { const: SHOW_FORMAT }, version: { const: SHOW_VERSION } },
      required: Object.keys(showSchema.shape),
    });
  });
});
