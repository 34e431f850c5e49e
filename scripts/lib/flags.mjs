// The flags of the commands that measure and try things. Those of `npm start` and `npm run dist` have rules of their own.
import { parseArgs } from 'node:util';
import { say } from './project.mjs';

/**
 * Reads flags as `parseArgs` does; one with a `least` is a whole number from there on (null where it has no default and is
 * not given). Null when a flag is none, or its value is not what it should be.
 */
export function readFlags(args, options) {
  try {
    const { values } = parseArgs({
      args,
      options: mapped(options, ({ least, ...option }) => option),
    });
    const read = mapped(options, ({ least }, name) =>
      least === undefined ? (values[name] ?? null) : wholeNumber(values[name], least),
    );
    return Object.values(read).some(Number.isNaN) ? null : read;
  } catch {
    return null;
  }
}

/** What was read; without it says how the command is used, and ends the process with code 2. */
export function flagsOr(usage, flags) {
  if (flags !== null) return flags;
  say(usage);
  return process.exit(2);
}

const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));

/** Null for nothing, NaN for what is no whole number from `least` on. */
function wholeNumber(text, least) {
  if (text === undefined) return null;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least ? number : Number.NaN;
}
