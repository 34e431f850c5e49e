import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from 'electron-builder';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(join(root, 'package.json'));

/** What electron-builder itself does first; internal to it, so its version is pinned. */
interface ConfigModule {
  getConfig(projectDir: string, path: string | null, options: null): Promise<Configuration>;
  validateConfiguration(config: Configuration, logger: { isEnabled: boolean }): Promise<void>;
}
const {
  getConfig,
  validateConfiguration,
}: ConfigModule = require('app-builder-lib/out/util/config/config');

const readConfig = () => getConfig(root, join(root, 'electron-builder.yml'), null);
const quiet = { isEnabled: false };

async function packageJson(): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
}

describe('electron-builder.yml', () => {
  test("fits electron-builder's own schema", async () => {
    await expect(validateConfiguration(await readConfig(), quiet)).resolves.toBeUndefined();
    const misspelt = { ...(await readConfig()), electronFuse: {} } as Configuration;
    await expect(validateConfiguration(misspelt, quiet)).rejects.toThrow('electronFuse');
  });

  test('locks the app down: no Node behind the back door, code from the checked archive only', async () => {
    const { electronFuses, asar } = await readConfig();
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(asar).toBe(true);
  });

  test('packs what is built and nothing that is installed, into another folder than the build', async () => {
    const { files, directories } = await readConfig();
    expect(JSON.stringify(files)).toContain('"dist/electron/**"');
    // What else is built runs on plain Node.
    expect(JSON.stringify(files)).not.toContain('"dist/**"');
    expect(directories?.output).toBe('release');
    const { dependencies, main } = await packageJson();
    expect(dependencies).toBeUndefined();
    expect(main).toBe('dist/electron/main.js');
  });

  test('names an icon that is there', async () => {
    const { icon } = await readConfig();
    expect(existsSync(join(root, String(icon)))).toBe(true);
  });

  test('the app has one identity on the Linux desktop', async () => {
    const { linux, appId } = await readConfig();
    expect(linux?.syncDesktopName).toBe(true);
    expect((await packageJson()).desktopName).toBe(`${appId}.desktop`);
    expect(await readFile(join(root, 'electron/main.ts'), 'utf8')).toContain(`'${appId}'`);
  });
});
