const KEY = 'rostrum-reloaded';

/**
 * Loads the page anew because it is of another version than the host. False: that has just been tried in vain, or the
 * browser keeps nothing, so that it could go on for ever.
 */
export function reloadOnce(): boolean {
  try {
    if (sessionStorage.getItem(KEY) !== null) return false;
    sessionStorage.setItem(KEY, 'yes');
  } catch {
    return false;
  }
  window.location.reload();
  return true;
}

/** The page is of the host's version. */
export function reloadedWell(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing is kept, so nothing has to be forgotten.
  }
}
