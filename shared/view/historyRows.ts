import type { StepName } from '../contract/contract.ts';
import { stampedTime } from '../timing/format.ts';
import { isWordKey, type Translate } from '../words/translate.ts';

/** One step of the history as a line that can be chosen. */
export interface HistoryRow {
  readonly direction: 'undo' | 'redo';
  /** How many steps it takes to come to this one, itself included. */
  readonly count: number;
  readonly label: string;
  /** What it was done to; null: the label says it all. */
  readonly about: string | null;
  readonly time: string;
  /** Moment of the oldest step that it takes, ms since 1970. */
  readonly oldest: number;
}

/**
 * The steps from the newest to the oldest: those that redo would take stand above those that undo would.
 * `undo` and `redo` come with the next one first.
 */
export function historyRows(
  { undo, redo }: { readonly undo: readonly StepName[]; readonly redo: readonly StepName[] },
  zone: string,
  t: Translate,
): readonly HistoryRow[] {
  const day = dayOf(undo[0] ?? redo[0], zone);
  const row = (direction: HistoryRow['direction']) => (step: StepName, index: number) => ({
    direction,
    count: index + 1,
    label: stepWords(step, t),
    about: step.about,
    time: timeOf(step, zone, day),
    oldest: Math.min(step.at, direction === 'redo' ? (redo[0]?.at ?? step.at) : step.at),
  });
  return [...redo.map(row('redo')).reverse(), ...undo.map(row('undo'))];
}

/** What a step did, in words; a command of a newer version by its type. */
function stepWords({ command }: StepName, t: Translate): string {
  const key = `command.${command}`;
  return isWordKey(key) ? t(key) : command;
}

const DAY = 10;

const dayOf = (step: StepName | undefined, zone: string) =>
  step === undefined ? '' : stampedTime(step.at, zone).slice(0, DAY);

/** The time alone on the day of the last step, else with its date. */
function timeOf({ at }: StepName, zone: string, day: string): string {
  const text = stampedTime(at, zone);
  return text.startsWith(day) ? text.slice(DAY + 1) : text;
}
