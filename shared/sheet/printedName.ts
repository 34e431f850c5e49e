import type { ScriptName } from '../script/names.ts';

/** What of a name stands on paper. Who is only late is expected still: paper says nothing of it. */
export function printedName({ recipientId: _id, late: _late, ...name }: ScriptName) {
  return name;
}
