import type { CueId, LogEntry, Run } from '../model/run.ts';

/** A time during which a cue was current; moments in ms since 1970. */
export interface Visit {
  readonly cueId: CueId;
  readonly from: number;
  /** Null: it is current still. */
  readonly to: number | null;
  /** How long the show was held meanwhile, in ms. */
  readonly heldMs: number;
  /** Whether the next cue was fired by GO as it came: else its length says nothing. */
  readonly wasWhole: boolean;
}

interface State {
  readonly log: Run['log'];
  readonly visits: Visit[];
  /** Since when the show is held; null: it is not. */
  heldSince: number | null;
  /** Whether something but GO has changed what comes next. */
  jumped: boolean;
}

let last: State | null = null;

/**
 * Which cue was current when, since the run was begun. A log only grows while a show runs, so that a GO pays for
 * the lines that it has added.
 */
export function visits({ log }: Pick<Run, 'log'>): readonly Visit[] {
  if (last?.log === log) return last.visits;
  const known = last !== null && goesOn(last, log) ? last : null;
  const state: State =
    known === null
      ? { log, visits: [], heldSince: null, jumped: false }
      : { ...known, log, visits: [...known.visits] };
  for (const entry of log.slice(known?.log.length)) take(state, entry);
  last = state;
  return state.visits;
}

/** Whether the last line taken stands where it stood: in a shorter log nothing does. */
const goesOn = ({ log: before }: State, log: Run['log']) =>
  before.at(-1) === log[before.length - 1];

function take(state: State, entry: LogEntry): void {
  switch (entry.event) {
    case 'begin':
    case 'reset':
      state.visits.length = 0;
      state.heldSince = null;
      break;
    case 'hold':
      state.heldSince = entry.at;
      break;
    case 'release':
      endHold(state, entry.at);
      break;
    case 'jump':
    case 'skip':
      state.jumped = true;
      break;
    case 'go':
    case 'back':
      leave(state, entry.at, entry.event === 'go' && !state.jumped);
      if (entry.cueId !== null)
        state.visits.push({
          cueId: entry.cueId,
          from: entry.at,
          to: null,
          heldMs: 0,
          wasWhole: false,
        });
      state.jumped = false;
      break;
    case 'end':
      leave(state, entry.at, true);
      break;
  }
}

function endHold(state: State, at: number): void {
  const open = state.visits.at(-1);
  if (state.heldSince !== null && open !== undefined && open.to === null)
    state.visits[state.visits.length - 1] = { ...open, heldMs: open.heldMs + at - state.heldSince };
  state.heldSince = null;
}

function leave(state: State, at: number, wasWhole: boolean): void {
  if (state.heldSince !== null) {
    endHold(state, at);
    // Back leaves the cue while the show is still held.
    state.heldSince = at;
  }
  const open = state.visits.at(-1);
  if (open !== undefined && open.to === null)
    state.visits[state.visits.length - 1] = { ...open, to: at, wasWhole };
}

/** When the show or rehearsal was ended, ms since 1970; null: it was not. */
export function endedAt({ log }: Pick<Run, 'log'>): number | null {
  return log.findLast(({ event }) => event === 'end')?.at ?? null;
}
