/**
 * Notes where the focus is; the function that it gives tells whether it is still there, or on what has gone. An answer that
 * comes late moves the focus only then, so that nobody loses letters who has gone on to another field.
 */
export function stillFocused(): () => boolean {
  const before = document.activeElement;
  return () => document.activeElement === before || document.activeElement === document.body;
}
