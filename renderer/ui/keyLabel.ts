/** What can only be typed with Shift says so itself; for letters and digits Shift makes the difference. */
const SHIFTED = /^shift\+([\p{P}\p{S}])$/u;

/** A key of the table of actions as a person reads it: "mod+shift+Z" is "Ctrl+Shift+Z". */
export function keyLabel(key: string): string {
  const isMac = /Mac/.test(navigator.userAgent);
  const names: Record<string, string> = {
    mod: isMac ? '⌘' : 'Ctrl',
    alt: isMac ? '⌥' : 'Alt',
    shift: 'Shift',
    Space: '␣',
    Plus: '+',
    Escape: 'Esc',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
  };
  return (SHIFTED.exec(key)?.[1] ?? key)
    .split('+')
    .map((part) => names[part] ?? part)
    .join('+');
}
