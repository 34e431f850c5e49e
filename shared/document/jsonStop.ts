/** Where a text stops being JSON: engines report it only for some faults, and each in its own words. */
export interface JsonStop {
  /** Index of the first character that does not fit; the length of the text when it just ends too early. */
  readonly position: number;
  /** Whether more text could make it whole: it was cut off. */
  readonly cutOff: boolean;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = String.raw`"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*`;
const INTEGER = String.raw`-?(?:0|[1-9]\d*)`;
const NUMBER = String.raw`${INTEGER}(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const TOKEN = new RegExp(`[{}[\\],:]|${STRING}"|${NUMBER}|true|false|null`, 'y');
const BEGUN_STRING = String.raw`${STRING}(?:\\(?:u[\da-fA-F]{0,3})?)?`;
const BEGUN_NUMBER = String.raw`-|${INTEGER}\.|${INTEGER}(?:\.\d+)?[eE][+-]?`;
/** A token that the end of the text cuts off. */
const BEGUN = new RegExp(
  `(?:${BEGUN_STRING}|${BEGUN_NUMBER}|t|tr|tru|f|fa|fal|fals|n|nu|nul)$`,
  'y',
);

/** What may come next. `first-…`: the container may close instead. */
type Next = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'nothing';

/** Finds where a text that is not JSON stops being it. For a text that is JSON: its end. */
export function jsonStop(text: string): JsonStop {
  const open: ('{' | '[')[] = [];
  let next: Next = 'value';
  let position = 0;
  for (;;) {
    position = endOf(SPACE, text, position) ?? position;
    if (position === text.length) return { position, cutOff: next !== 'nothing' };
    const token = text.charAt(position);
    if (!fits(token, next, open.at(-1))) return { position, cutOff: false };
    if (endOf(BEGUN, text, position) !== null) return { position: text.length, cutOff: true };
    const end = endOf(TOKEN, text, position);
    if (end === null) return { position, cutOff: false };
    next = after(token, next, open);
    position = end;
  }
}

function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Whether a token with this first character may stand here; `container` is the innermost open one. */
function fits(first: string, next: Next, container: '{' | '[' | undefined): boolean {
  switch (next) {
    case 'value':
      return !'}],:'.includes(first);
    case 'first-value':
      return !'},:'.includes(first);
    case 'key':
      return first === '"';
    case 'first-key':
      return first === '"' || first === '}';
    case 'colon':
      return first === ':';
    case 'comma':
      return first === ',' || first === (container === '{' ? '}' : ']');
    case 'nothing':
      return false;
  }
}

/** Takes a fitting token: opens or closes containers and tells what may follow. */
function after(first: string, next: Next, open: ('{' | '[')[]): Next {
  if (first === '{' || first === '[') {
    open.push(first);
    return first === '{' ? 'first-key' : 'first-value';
  }
  if (first === ':') return 'value';
  if (first === ',') return open.at(-1) === '{' ? 'key' : 'value';
  if (next === 'key' || (next === 'first-key' && first === '"')) return 'colon';
  if (first === '}' || first === ']') open.pop();
  return open.length === 0 ? 'nothing' : 'comma';
}
