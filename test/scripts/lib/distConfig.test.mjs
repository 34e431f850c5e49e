import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { distConfig } from '../../../scripts/lib/distConfig.mjs';
import { electronArgs } from '../../../scripts/lib/startFlags.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
// Internal to electron-builder, so its version is pinned.
const { getConfig, validateConfiguration } = createRequire(join(root, 'package.json'))(
  'app-builder-lib/out/util/config/config',
);

/** All that electron-builder goes by when `npm run dist` runs with these variables. */
const configIn = (env) => getConfig(root, null, distConfig(root, join(root, 'release'), env));

describe('what npm run dist tells electron-builder', () => {
  it('is one whole with electron-builder.yml', async () => {
    const config = await configIn({ ELECTRON_OVERRIDE_DIST_PATH: '/electron' });
    await expect(validateConfiguration(config, { isEnabled: false })).resolves.toBeUndefined();
    expect(config).toMatchObject({
      appId: 'org.rostrum.rostrum',
      electronDist: '/electron',
      directories: { output: join(root, 'release') },
    });
    expect(await configIn({})).not.toHaveProperty('electronDist');
  });

  it('signs for this machine only, where there is no certificate for macOS', async () => {
    const { mac } = await configIn({});
    expect(mac).toMatchObject({ identity: '-', hardenedRuntime: false });
  });

  it.each([{ CSC_LINK: '/keys.p12' }, { CSC_NAME: 'A Hall (ABCDE12345)' }])(
    'leaves signing to electron-builder with %j: what is said here would go before it',
    async (env) => {
      const { mac } = await configIn(env);
      expect(mac).not.toHaveProperty('identity');
      expect(mac).not.toHaveProperty('hardenedRuntime');
      expect(mac).toMatchObject({ category: 'public.app-category.productivity' });
    },
  );

  it('starts the app on Wayland as npm start does: by X11, where windows can be placed', async () => {
    const { linux } = await configIn({});
    const [, ...flags] = electronArgs({}, 'linux', { XDG_SESSION_TYPE: 'wayland' });
    expect(flags).toEqual(['--ozone-platform=x11']);
    expect(linux.executableArgs).toEqual(flags);
  });
});
