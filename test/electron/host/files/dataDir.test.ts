import { describe, expect, it } from 'vitest';
import { defaultDataDir } from '../../../../electron/host/files/dataDir.ts';

describe('defaultDataDir', () => {
  it.each([
    ['linux', { XDG_CONFIG_HOME: '/x/config' }, '/x/config/Rostrum'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/lan/.config/Rostrum'],
    ['linux', {}, '/home/lan/.config/Rostrum'],
    ['darwin', {}, '/home/lan/Library/Application Support/Rostrum'],
  ] as const)("is Electron's folder on %s with %j", (platform, env, expected) => {
    expect(defaultDataDir({ platform, env, home: '/home/lan' })).toBe(expected);
  });

  it.each([
    [{ APPDATA: 'D:\\Roam' }, 'D:\\Roam\\Rostrum'],
    [{}, 'C:\\Users\\Lan\\AppData\\Roaming\\Rostrum'],
  ])("is Electron's folder on Windows with %j", (env, expected) => {
    expect(defaultDataDir({ platform: 'win32', env, home: 'C:\\Users\\Lan' })).toBe(expected);
  });
});
