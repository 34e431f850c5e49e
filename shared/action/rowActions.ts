import type { WordKey } from '../words/translate.ts';

/** What keys do with the rows of a list or table that has the focus. */
export type RowActionId =
  | 'rows-walk'
  | 'rows-stretch'
  | 'rows-visit'
  | 'rows-toggle'
  | 'rows-all'
  | 'row-details'
  | 'row-up'
  | 'row-down'
  | 'row-lift'
  | 'row-indent'
  | 'row-outdent'
  | 'row-duplicate'
  | 'row-copy'
  | 'row-cut'
  | 'row-paste'
  | 'row-remove'
  | 'cell-edit'
  | 'cell-newline'
  | 'cell-all'
  | 'cell-leave';

interface RowAction {
  readonly id: RowActionId;
  readonly label: WordKey;
  readonly keys: readonly string[];
}

/** Keys of the programme's list and table, for the help: the rows take them themselves, where they have the focus. */
export const ROW_ACTIONS: readonly RowAction[] = [
  { id: 'rows-walk', label: 'action.rows-walk', keys: ['ArrowUp', 'ArrowDown'] },
  { id: 'rows-stretch', label: 'action.rows-stretch', keys: ['shift+ArrowUp', 'shift+ArrowDown'] },
  { id: 'rows-visit', label: 'action.rows-visit', keys: ['mod+ArrowUp', 'mod+ArrowDown'] },
  { id: 'rows-toggle', label: 'action.rows-toggle', keys: ['Space'] },
  { id: 'rows-all', label: 'action.rows-all', keys: ['mod+A'] },
  { id: 'row-details', label: 'action.row-details', keys: ['Enter'] },
  { id: 'row-up', label: 'action.row-up', keys: ['alt+ArrowUp'] },
  { id: 'row-down', label: 'action.row-down', keys: ['alt+ArrowDown'] },
  { id: 'row-lift', label: 'action.row-lift', keys: ['alt+M'] },
  { id: 'row-indent', label: 'action.row-indent', keys: ['alt+ArrowRight', 'Tab'] },
  { id: 'row-outdent', label: 'action.row-outdent', keys: ['alt+ArrowLeft', 'shift+Tab'] },
  { id: 'row-duplicate', label: 'action.row-duplicate', keys: ['mod+D'] },
  { id: 'row-copy', label: 'action.row-copy', keys: ['mod+C'] },
  { id: 'row-cut', label: 'action.row-cut', keys: ['mod+X'] },
  { id: 'row-paste', label: 'action.row-paste', keys: ['mod+V'] },
  { id: 'row-remove', label: 'action.row-remove', keys: ['Delete'] },
  { id: 'cell-edit', label: 'action.cell-edit', keys: ['F2'] },
  { id: 'cell-newline', label: 'action.cell-newline', keys: ['alt+Enter'] },
  { id: 'cell-all', label: 'action.cell-all', keys: ['mod+Enter'] },
  { id: 'cell-leave', label: 'action.cell-leave', keys: ['Escape'] },
];
