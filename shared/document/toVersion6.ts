type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Numbers of certificates, which no show knew until now. */
export function toVersion6({ plan, history, aside }: Json): void {
  for (const part of [plan, history, aside]) complete(part);
}

/** Completes recipients and what lists say of them, below `value`: patches of the history may bring some back. */
function complete(value: unknown): void {
  if (!isObject(value)) return;
  if ('seat' in value && 'pronunciation' in value) value.certificate = null;
  for (const inner of Object.values(value)) complete(inner);
}
