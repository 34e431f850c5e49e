// The flags of `npm start`, and which of the two shells they and the computer ask for.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `npm start -- [--serve] [--port N] [--no-open] [--data DIR]
  --serve     in a browser, never in Electron
  --port N    port of the browser host (4180; 0: any free one)
  --no-open   opens no browser, prints the address only
  --data DIR  another folder for the shows`;

/** Reads the flags; `{ fault }` holds one line about a bad one. The values are checked by what they are passed on to. */
export function parseStartFlags(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        serve: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        data: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    return { fault: error.message.split(/[.\n](?:\s|$)/)[0] };
  }
}

/** The flags for the browser host. */
export function serveArgs(flags) {
  return [
    ...(flags.port === undefined ? [] : [`--port=${flags.port}`]),
    ...(flags.data === undefined ? [] : [`--data=${flags.data}`]),
    ...(flags['no-open'] ? ['--no-open'] : []),
  ];
}

/** The arguments for Electron; `--data` becomes absolute, because Electron may start in another folder. */
export function electronArgs(flags, platform, env) {
  return [
    '.',
    ...(flags.data === undefined ? [] : [`--data=${resolve(flags.data)}`]),
    // Native Wayland leaves out what the app needs: placing windows and keeping the screen awake.
    ...(platform === 'linux' && env.XDG_SESSION_TYPE === 'wayland' ? ['--ozone-platform=x11'] : []),
  ];
}

/** Whether Electron is wanted: not with flags of the browser host, and not without a display. */
export function wantsElectron(flags, platform, env) {
  if (flags.serve || flags.port !== undefined || flags['no-open']) return false;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
