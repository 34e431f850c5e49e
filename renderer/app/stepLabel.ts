import type { StepName } from '@shared/contract/contract.ts';
import { isWordKey, type Translate, type WordKey } from '@shared/words/translate.ts';

const LABELS = {
  undo: { named: 'undo.named', nothing: 'undo.nothing' },
  redo: { named: 'redo.named', nothing: 'redo.nothing' },
} as const satisfies Record<string, Record<string, WordKey>>;

/** "Undo: move segment", or that there is nothing. */
export function stepLabel(direction: 'undo' | 'redo', step: StepName | null, t: Translate): string {
  const key = `command.${step?.command}`;
  const label = LABELS[direction];
  return isWordKey(key) ? t(label.named, { step: t(key) }) : t(label.nothing);
}
