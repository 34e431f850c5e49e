import { DEFAULT_CALLING } from '../model/calling.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/**
 * How the show is called; hard ends; names called, messages, the wall; rehearsals; printed numbers of cues and places
 * that stay. Until now only cues had such numbers, in the order of the first GO.
 */
export function toVersion4(file: Json): void {
  const { plan, run, history } = file;
  for (const part of [plan, history]) complete(part);
  if (isObject(run)) completeRun(run);
  file.rehearsals = [];
  file.aside = null;
}

/** Completes everything below `value`, in the history too: its patches hold things that may come back. */
function complete(value: unknown): void {
  if (!isObject(value)) return;
  if ('segments' in value && 'recipients' in value)
    value.calling = { ...DEFAULT_CALLING, fillers: [] };
  if ('plannedSeconds' in value && 'notes' in value) value.endsBy = null;
  for (const inner of Object.values(value)) complete(inner);
}

function completeRun(run: Json): void {
  const { numbered, startedAt, phase, hold } = run;
  delete run.numbered;
  Object.assign(run, {
    begunAt: phase === 'ready' ? null : startedAt,
    names: {},
    numbers: { cues: {}, places: {} },
    message: null,
    screen: 'auto',
  });
  const entries = isObject(run.log) ? Object.values(run.log).filter(isObject) : [];
  const holds = entries.filter(({ event }) => event === 'hold');
  for (const entry of holds) entry.reason = '';
  if (isObject(hold)) {
    hold.filler = '';
    // Only the hold that lasts still knows why.
    Object.assign(holds.at(-1) ?? {}, { reason: hold.reason });
  }
  if (phase !== 'ready' && Array.isArray(numbered))
    // Places had no numbers of their own, and a cue that was added later gets its letter with the next change.
    run.numbers = {
      cues: Object.fromEntries(numbered.map((id, index) => [String(id), String(index + 1)])),
      places: {},
    };
}
