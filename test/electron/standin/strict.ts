/** Names that JavaScript itself asks every object for. */
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'constructor', 'prototype']);

/**
 * Wraps a part of the stand-in so that a member it does not have throws instead of being undefined:
 * the app then can't rest on something that was never tried. Methods are bound, so that private fields work.
 */
export function strict<T extends object>(part: T, name: string): T {
  return new Proxy(part, {
    get(target, member) {
      const value: unknown = Reflect.get(target, member, target);
      if (typeof value === 'function' && member !== 'prototype') return value.bind(target);
      if (member in target || typeof member === 'symbol' || ASKED_BY_THE_LANGUAGE.has(member))
        return value;
      throw new Error(`stand-in: ${name}.${member} is not implemented`);
    },
  });
}
