import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The source files that stand in a built one and in all that it imports before it runs. */
async function loadedWith(entry: string, seen = new Set<string>()): Promise<readonly string[]> {
  if (seen.has(entry)) return [];
  seen.add(entry);
  const code = await readFile(entry, 'utf8');
  const own = [...code.matchAll(/^\/\/ ((?:node_modules|electron|shared|data)\/\S+)$/gm)];
  const imported = [...code.matchAll(/^(?:import|export)[^;]*?"(\.[^"]+)";/gm)];
  const files = own.map(([, file = '']) => file);
  for (const [, path = ''] of imported)
    files.push(...(await loadedWith(join(dirname(entry), path), seen)));
  return files;
}

/** What only printing, sharing, brokers and imports need. */
const LATE = [
  '@cantoo/pdf-lib',
  '@fontsource/tinos',
  'bonjour-service',
  'docx',
  'exceljs',
  'hono',
  'mammoth',
  'mqtt',
  'node-osc',
  'pdfjs-dist',
  'react-dom',
  'selfsigned',
].map((name) => `node_modules/${name}/`);

it('a start loads what every start needs, and nothing of what most do not', async () => {
  const files = await loadedWith(join(dist, 'node/serve.js'));
  expect(files).toContain('electron/host/host.ts');
  expect(files.some((file) => file.startsWith('node_modules/ws/'))).toBe(true);
  expect(files.filter((file) => LATE.some((late) => file.startsWith(late)))).toEqual([]);
});
