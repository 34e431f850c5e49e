// What `npm run dist` tells electron-builder beyond electron-builder.yml, from the environment.
import { join, resolve } from 'node:path';

/** The configuration for packages that come into `folder` (absolute); `env` is the environment's variables. */
export function distConfig(root, folder, env) {
  // Another Electron than the one that electron-builder would download.
  const electronDist = env.ELECTRON_OVERRIDE_DIST_PATH;
  return {
    extends: join(root, 'electron-builder.yml'),
    directories: { output: folder },
    ...(electronDist ? { electronDist: resolve(electronDist) } : {}),
    mac: macSigning(env),
  };
}

/**
 * With a certificate electron-builder's own way: it takes CSC_LINK or looks for CSC_NAME, and hardens the runtime, without
 * which Apple notarises nothing. Without one the app is signed for this machine only: an unsigned one does not start on
 * Apple silicon. Either has to be left out for the other: a given identity goes before CSC_NAME.
 */
function macSigning({ CSC_LINK, CSC_NAME }) {
  return CSC_LINK || CSC_NAME ? {} : { identity: '-', hardenedRuntime: false };
}
