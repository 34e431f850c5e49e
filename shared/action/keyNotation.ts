/** A key of the table, taken apart: "mod+shift+Z" is `Z` with two of the three keys that are held down with it. */
export interface KeyStroke {
  /** Ctrl, on macOS Command. */
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A name such as `Space` and `PageDown`, or the character itself, letters as capitals. */
  readonly name: string;
}

const NAMES = [
  'Space',
  'Enter',
  'Tab',
  'Escape',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  // The character itself joins the parts of a key.
  'Plus',
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
];
const BY_SMALL_NAME = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

const HELD = ['mod', 'alt', 'shift'] as const;
const isHeld = (part: string): part is (typeof HELD)[number] =>
  (HELD as readonly string[]).includes(part);

/** A character that can be seen. */
const VISIBLE = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/**
 * Reads a key as the table writes it. Small letters and another order of what is held down are the same key; null:
 * no key, more than one, something held down twice, a name that no key has.
 */
export function parseKey(text: string): KeyStroke | null {
  const parts = text.split('+');
  const name = nameOf(parts.at(-1) ?? '');
  const held = parts.slice(0, -1).map((part) => part.toLowerCase());
  if (name === null || !held.every(isHeld) || new Set(held).size < held.length) return null;
  return {
    mod: held.includes('mod'),
    alt: held.includes('alt'),
    shift: held.includes('shift'),
    name,
  };
}

/** The key as the table writes it; each key has one way of writing. */
export function printKey(stroke: KeyStroke): string {
  return [...HELD.filter((part) => stroke[part]), stroke.name].join('+');
}

/** The one way in which this key is written; null when it is none. */
export function normalKey(text: string): string | null {
  const stroke = parseKey(text);
  return stroke === null ? null : printKey(stroke);
}

/** What a page knows of a key that was pressed; `key` as in the DOM. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a key is one that is held down with others and means nothing alone. */
export function isHeldKey({ key }: Pick<PressedKey, 'key'>): boolean {
  return ['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Fn'].includes(key);
}

/** A key that was pressed, as the table writes it; null when it has no name (a dead key, the work of an input method). */
export function pressedKey(pressed: PressedKey): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const name = nameOf(key === ' ' ? 'Space' : key === '+' ? 'Plus' : key);
  if (name === null) return null;
  return printKey({ mod: ctrlKey || metaKey, alt: altKey, shift: shiftKey, name });
}

function nameOf(text: string): string | null {
  const named = BY_SMALL_NAME.get(text.toLowerCase());
  if (named !== undefined) return named;
  if (text === '+' || !VISIBLE.test(text)) return null;
  const capital = text.toUpperCase();
  // "ß" has no capital of one letter: it stays as it is.
  return [...capital].length === 1 && capital.toLowerCase() === text.toLowerCase() ? capital : text;
}

/** Why no action may have a key; each has its sentence under `keys.refused`. */
export type KeyRefusal = 'escape' | 'tab' | 'enter' | 'system';

/**
 * Keys of the system, of browsers and of the roles in the menu: either they never reach the page, or a person who
 * means what they do everywhere else would set off something in the ceremony.
 */
const SYSTEM_KEYS: ReadonlySet<string> = new Set([
  // windows and tabs
  ...[
    'mod+W',
    'mod+shift+W',
    'mod+Q',
    'mod+shift+Q',
    'mod+N',
    'mod+shift+N',
    'mod+T',
    'mod+shift+T',
  ],
  ...['mod+PageUp', 'mod+PageDown', 'mod+M', 'alt+F4', 'mod+F4', 'alt+ArrowLeft', 'alt+ArrowRight'],
  // reload, full screen, the menu, developer tools
  ...['mod+R', 'mod+shift+R', 'F5', 'mod+F5', 'shift+F5', 'F10', 'shift+F10', 'F11', 'F12'],
  ...['mod+shift+I', 'mod+shift+J', 'mod+shift+C'],
  // size of the page
  ...['mod+0', 'mod+-', 'mod+=', 'mod+Plus', 'mod+shift+Plus', 'mod+shift+='],
  // clipboard
  ...['mod+A', 'mod+C', 'mod+X', 'mod+V', 'mod+Insert', 'shift+Insert', 'shift+Delete'],
  // the computer; Alt+Z switches the usual Vietnamese input method, Ctrl+Space many others
  ...['mod+alt+Delete', 'alt+Space', 'mod+Space', 'alt+Z'],
]);

/** Why no action may have this key; null when one may. */
export function refusalOf(key: string): KeyRefusal | null {
  const stroke = parseKey(key);
  if (stroke === null) return 'system';
  if (stroke.name === 'Escape') return 'escape';
  if (stroke.name === 'Tab') return 'tab';
  // Enter presses the button that has the focus, with Shift too.
  if (stroke.name === 'Enter' && !stroke.mod && !stroke.alt) return 'enter';
  return SYSTEM_KEYS.has(printKey(stroke)) ? 'system' : null;
}
