import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  electronArgs,
  parseStartFlags,
  serveArgs,
  wantsElectron,
} from '../../../scripts/lib/startFlags.mjs';

describe('the flags of npm start', () => {
  it('are passed on to the browser host', () => {
    const flags = parseStartFlags(['--serve', '--port', '0', '--data', 'x y', '--no-open']);
    expect(serveArgs(flags)).toEqual(['--port=0', '--data=x y', '--no-open']);
    expect(serveArgs(parseStartFlags([]))).toEqual([]);
  });

  it('reach Electron as far as they mean something to it', () => {
    const flags = parseStartFlags(['--data', 'x']);
    expect(electronArgs(flags, 'linux', { XDG_SESSION_TYPE: 'wayland' })).toEqual([
      '.',
      `--data=${resolve('x')}`,
      '--ozone-platform=x11',
    ]);
    expect(electronArgs(parseStartFlags([]), 'win32', { XDG_SESSION_TYPE: 'wayland' })).toEqual([
      '.',
    ]);
  });

  it.each([[['--nope']], [['show.json']], [['--port']]])('answers %j with one line', (args) => {
    expect(parseStartFlags(args).fault).toMatch(/^.*(--nope|show\.json|--port)[^\n]*$/);
  });
});

describe('wantsElectron', () => {
  const display = { DISPLAY: ':0' };
  const wants = (args, platform, env) => wantsElectron(parseStartFlags(args), platform, env);

  it('is the rule where there is a display', () => {
    expect(wants([], 'linux', display)).toBe(true);
    expect(wants([], 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(wants(['--data', 'x'], 'darwin', {})).toBe(true);
  });

  it('is off without a display, and with flags that only the browser host knows', () => {
    expect(wants([], 'linux', {})).toBe(false);
    expect(wants(['--serve'], 'win32', {})).toBe(false);
    expect(wants(['--port', '4180'], 'linux', display)).toBe(false);
    expect(wants(['--no-open'], 'linux', display)).toBe(false);
  });
});
