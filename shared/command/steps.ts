import type { StepName, Steps } from '../contract/contract.ts';
import type { HistoryStep } from '../model/history.ts';
import type { Show } from '../model/show.ts';

const named = ({ command, about, at }: HistoryStep): StepName => ({ command, about, at });

/** What the next undo and the next redo would take. */
export function stepsOf({ history }: Show): Steps {
  const next = (steps: readonly HistoryStep[]) => {
    const step = steps.at(-1);
    return step === undefined ? null : named(step);
  };
  return { undo: next(history.undo), redo: next(history.redo) };
}

/** All steps that undo and redo can take, the next one first. */
export function stepList({ history }: Show): {
  readonly undo: readonly StepName[];
  readonly redo: readonly StepName[];
} {
  return { undo: history.undo.map(named).reverse(), redo: history.redo.map(named).reverse() };
}
