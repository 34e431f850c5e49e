type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What the MC flags to the caller, which no run knew until now. */
export function toVersion7({ run, aside }: Json): void {
  for (const one of [run, isObject(aside) ? aside.run : null]) if (isObject(one)) one.signal = null;
}
