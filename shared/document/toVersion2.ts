/** Plain JSON whose shape is checked only after all steps. */
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Fixed starts of segments, departments of one's own, trays, imported lists, and names of steps. */
export function toVersion2(file: Json): void {
  const { plan, history } = file;
  if (isObject(plan)) Object.assign(plan, { departments: [], lists: [] });
  // A step of the history may bring a segment or the stage back: it holds them in its patches.
  complete(plan);
  complete(history);
  if (!isObject(history)) return;
  for (const side of ['undo', 'redo'])
    for (const step of Object.values(isObject(history[side]) ? history[side] : {}))
      if (isObject(step)) step.about = null;
}

/** Gives every segment and every stage below `value` the field that is new in them. */
function complete(value: unknown): void {
  if (!isObject(value)) return;
  if ('plannedSeconds' in value && 'notes' in value) value.startsAt = null;
  if ('firstStands' in value) value.perTray = 10;
  for (const inner of Object.values(value)) complete(inner);
}
