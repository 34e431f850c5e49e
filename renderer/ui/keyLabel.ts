/** A key of the table of actions as a person reads it: "mod+shift+Z" is "Ctrl+Shift+Z". */
export function keyLabel(key: string): string {
  const isMac = /Mac/.test(navigator.userAgent);
  const names: Record<string, string> = {
    mod: isMac ? '⌘' : 'Ctrl',
    alt: isMac ? '⌥' : 'Alt',
    shift: 'Shift',
    Space: '␣',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
  };
  return key === 'shift+?'
    ? '?'
    : key
        .split('+')
        .map((part) => names[part] ?? part)
        .join('+');
}
