const KEY = 'rostrum-device-name';

/** As the host takes it, in characters. */
export const LONGEST_NAME = 60;

/** The name under which this device came in last; null: it never did, or the browser keeps nothing. */
export function keptName(): string | null {
  try {
    const name = localStorage.getItem(KEY)?.trim().slice(0, LONGEST_NAME);
    return name === undefined || name === '' ? null : name;
  } catch {
    return null;
  }
}

export function keepName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It is typed again the next time.
  }
}
