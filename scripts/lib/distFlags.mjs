// What `npm run dist` understands. Kept apart from what it does.
import { parseArgs } from 'node:util';

const SYSTEMS = ['linux', 'win', 'mac'];
const ARCHES = ['x64', 'arm64'];

export const DIST_USAGE = `npm run dist -- [--linux | --win | --mac [TARGET …]] [--x64] [--arm64] [--out DIR]

Without a system: this one. Without targets: those of electron-builder.yml; "dir" is the folder of the app, unpacked.
The packages come into DIR (release). With ELECTRON_OVERRIDE_DIST_PATH the Electron in that folder is packed.`;

/**
 * Reads the arguments: `{ options, out }`, the first as electron-builder takes them and `out` null or a folder, or
 * `{ fault }`, a sentence. `linux`, `win` and `mac` are lists of targets.
 */
export function parseDistFlags(args) {
  const { tokens } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: { out: { type: 'string' } },
  });
  const options = {};
  let out = null;
  let system = null;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (system === null)
        return { fault: `${token.value}: name the system first, such as --linux` };
      options[system].push(token.value);
    } else if (token.kind === 'option') {
      const { name, value } = token;
      if (name === 'out' && value) out = value;
      else if (SYSTEMS.includes(name)) {
        system = name;
        options[system] ??= [];
        if (value) options[system].push(value);
      } else if (ARCHES.includes(name)) options[name] = true;
      else return { fault: `there is no flag ${token.rawName}` };
    }
  }
  return { options, out };
}
