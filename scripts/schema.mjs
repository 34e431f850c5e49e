// Writes the JSON Schemas in data/ anew from the model.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes what a module makes into a file of data/. */
async function write(file, from, make) {
  const { module } = await runnerImport(join(root, from), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const path = join(root, 'data', file);
  await writeFile(path, module[make]());
  process.stdout.write(`${path}\n`);
}

await write('show.schema.json', 'shared/document/jsonSchema.ts', 'showJsonSchemaText');
await write('broker.schema.json', 'shared/broker/jsonSchema.ts', 'brokerJsonSchemaText');
