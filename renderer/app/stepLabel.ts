import { isWordKey, type Translate } from '@shared/words/translate.ts';

/** "Undo: move segment", or that there is nothing. */
export function stepLabel(
  direction: 'undo' | 'redo',
  command: string | null,
  t: Translate,
): string {
  const key = `command.${command}`;
  return isWordKey(key) ? t(`${direction}.named`, { step: t(key) }) : t(`${direction}.nothing`);
}
