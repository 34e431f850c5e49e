// Writes data/show.schema.json anew from the model.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(join(root, 'shared/document/jsonSchema.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const path = join(root, 'data/show.schema.json');
await writeFile(path, module.showJsonSchemaText());
process.stdout.write(`${path}\n`);
