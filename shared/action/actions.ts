import { TABS, type View, WALLS } from '../contract/views.ts';
import type { WordKey } from '../words/translate.ts';
import { ROW_ACTIONS, type RowActionId } from './rowActions.ts';

/**
 * Something a person can do, with its keys. This one table feeds the menu, the shortcuts, the buttons and the help.
 * Keys are written as `mod+Z`, `shift+Space`, `F1`: `mod` is Ctrl, on macOS Command.
 */
export interface Action {
  readonly id: ActionId;
  readonly label: WordKey;
  /** Empty: reached by button or menu only. */
  readonly keys: readonly string[];
  /** Views in which it can be done. */
  readonly views: readonly View[];
  /** `rows`: done by keys in the rows that have the focus, so that no menu or palette can do it. */
  readonly scope?: 'rows';
}

export type ActionId =
  | RowActionId
  | 'go'
  | 'back'
  | 'hold'
  | 'skip'
  | 'jump'
  | 'call-name'
  | 'resync'
  | 'timeline'
  | 'undo'
  | 'redo'
  | 'find'
  | 'import-list'
  | 'import-text'
  | 'replace-text'
  | 'propose-order'
  | 'help'
  | 'view-plan'
  | 'view-run'
  | 'view-read'
  | 'view-stage'
  | 'view-print'
  | 'view-share'
  | 'read-next'
  | 'read-prev'
  | 'read-follow'
  | 'read-down'
  | 'read-up'
  | 'read-place'
  | 'read-seen'
  | 'read-ready'
  | 'read-wait'
  | 'read-mirror'
  | 'read-theme'
  | 'larger'
  | 'smaller'
  | 'check-in'
  | 'full-screen';

/** The table. */
export const ACTIONS: readonly Action[] = [
  { id: 'go', label: 'action.go', keys: ['Space', 'ArrowRight', 'PageDown'], views: ['run'] },
  {
    id: 'back',
    label: 'action.back',
    keys: ['shift+Space', 'ArrowLeft', 'PageUp'],
    views: ['run'],
  },
  { id: 'skip', label: 'action.skip', keys: ['S'], views: ['run'] },
  { id: 'hold', label: 'action.hold', keys: ['H'], views: ['run'] },
  { id: 'jump', label: 'action.jump', keys: ['/', 'mod+K'], views: ['run'] },
  { id: 'call-name', label: 'action.call-name', keys: ['N', 'ArrowDown'], views: ['run'] },
  { id: 'resync', label: 'action.resync', keys: ['R'], views: ['run'] },
  { id: 'timeline', label: 'action.timeline', keys: ['T'], views: ['run'] },
  { id: 'undo', label: 'action.undo', keys: ['mod+Z'], views: ['plan'] },
  { id: 'redo', label: 'action.redo', keys: ['mod+shift+Z', 'mod+Y'], views: ['plan'] },
  { id: 'find', label: 'action.find', keys: ['mod+K'], views: ['plan', 'read', 'print'] },
  { id: 'import-list', label: 'action.import-list', keys: ['mod+I'], views: ['plan'] },
  { id: 'import-text', label: 'action.import-text', keys: ['mod+U'], views: ['plan'] },
  { id: 'replace-text', label: 'action.replace-text', keys: ['mod+H'], views: ['plan'] },
  { id: 'propose-order', label: 'action.propose-order', keys: [], views: ['plan'] },
  {
    id: 'read-down',
    label: 'action.read-down',
    keys: ['Space', 'ArrowDown', 'PageDown'],
    views: ['read'],
  },
  {
    id: 'read-up',
    label: 'action.read-up',
    keys: ['shift+Space', 'ArrowUp', 'PageUp'],
    views: ['read'],
  },
  { id: 'read-place', label: 'action.read-place', keys: ['R'], views: ['read'] },
  { id: 'read-next', label: 'action.read-next', keys: ['ArrowRight'], views: ['read'] },
  { id: 'read-prev', label: 'action.read-prev', keys: ['ArrowLeft'], views: ['read'] },
  { id: 'read-follow', label: 'action.read-follow', keys: ['F'], views: ['read'] },
  { id: 'read-seen', label: 'action.read-seen', keys: ['M'], views: ['read'] },
  { id: 'read-ready', label: 'action.read-ready', keys: ['Y'], views: ['read'] },
  { id: 'read-wait', label: 'action.read-wait', keys: ['W'], views: ['read'] },
  { id: 'larger', label: 'action.larger', keys: ['='], views: ['read'] },
  { id: 'smaller', label: 'action.smaller', keys: ['-'], views: ['read'] },
  { id: 'read-theme', label: 'action.read-theme', keys: ['T'], views: ['read'] },
  { id: 'read-mirror', label: 'action.read-mirror', keys: ['G'], views: ['read'] },
  { id: 'check-in', label: 'action.check-in', keys: ['/'], views: ['stage'] },
  { id: 'full-screen', label: 'action.full-screen', keys: ['F'], views: WALLS },
  { id: 'view-plan', label: 'action.view-plan', keys: ['mod+1'], views: TABS },
  { id: 'view-run', label: 'action.view-run', keys: ['mod+2'], views: TABS },
  { id: 'view-read', label: 'action.view-read', keys: ['mod+3'], views: TABS },
  { id: 'view-stage', label: 'action.view-stage', keys: ['mod+4'], views: TABS },
  { id: 'view-print', label: 'action.view-print', keys: ['mod+5'], views: TABS },
  { id: 'view-share', label: 'action.view-share', keys: ['mod+6'], views: TABS },
  { id: 'help', label: 'action.help', keys: ['shift+?', 'F1'], views: TABS },
  ...ROW_ACTIONS.map((action): Action => ({ ...action, views: ['plan'], scope: 'rows' })),
];

/** The actions of a view in the order of the table. */
export function actionsOf(view: View): readonly Action[] {
  return ACTIONS.filter((action) => action.views.includes(view));
}

/** The action with this id. */
export function actionOf(id: ActionId): Action {
  const action = ACTIONS.find((one) => one.id === id);
  if (action === undefined) throw new Error(`no action ${id}`);
  return action;
}
