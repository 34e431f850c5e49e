import type { app as vi } from '../vi/app.ts';

/** The frame of the app: views, menu, library, saving, in English. */
export const app: Record<keyof typeof vi, string> = {
  // views
  'view.library': 'Library',
  'view.plan': 'Plan',
  'view.run': 'Run',
  'view.read': 'Read',
  'view.stage': 'Stage',
  'view.print': 'Print',
  'view.clock': 'Clock',
  'view.screen': 'Screen',

  // menu
  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.window': 'Windows',
  'menu.quit': 'Quit Rostrum',
  'menu.go': 'Go',
  'menu.show': 'Show',
  'menu.close': 'Close window',
  'menu.cut': 'Cut',
  'menu.copy': 'Copy',
  'menu.paste': 'Paste',
  'menu.selectAll': 'Select all',
  'menu.zoomReset': 'Actual size',
  'menu.zoomIn': 'Zoom in',
  'menu.zoomOut': 'Zoom out',
  'menu.fullScreen': 'Full screen',
  'menu.minimize': 'Minimise',
  'menu.reload': 'Reload',
  'menu.devTools': 'Developer tools',
  'menu.help': 'Help',
  'menu.about': 'About Rostrum',

  // dialogs of the shell
  'shell.closeFailed':
    'The last changes could not be written ({reason}). If you quit now, what is not written is lost.',
  'shell.stay': 'Stay',
  'shell.quitAnyway': 'Quit anyway',
  'shell.quitLive':
    'A show is running. If you quit now, all its screens go dark. Its position is saved: open the app again and the show goes on from there.',
  'shell.crashedWall': 'The {view} window failed several times in a row. The ceremony is safe.',
  'shell.hangingWall': 'The {view} window does not answer. The ceremony is safe.',
  'shell.crashed': 'This window failed several times in a row. The ceremony is safe.',
  'shell.hanging': 'This window does not answer. The ceremony is safe.',
  'shell.reload': 'Reload',
  'shell.closeWindow': 'Close window',
  'shell.wait': 'Wait',
  'shell.broken': 'The window cannot reach the app ({reason}). Please install Rostrum again.',

  // common
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.add': 'Add',
  'common.remove': 'Remove',
  'common.unknown': 'not known',
  'common.language': 'Language',
  'common.theme.dark': 'Dark',
  'common.theme.light': 'Light',
  'common.newWindow': 'Open in a new window',
  'common.loading': 'Opening…',

  // displays
  'displays.title': 'Displays',
  'displays.hint': 'Fills a whole display. This window stays where it is.',
  'displays.byHand':
    'This system lets no app choose the display of a window. Open the window, drag it to its display and press F11.',
  'displays.browser': 'Opens in a new tab. Drag the tab to its display.',
  'displays.inWindow': 'In a window',
  'displays.primary': 'main display',
  'displays.remembered': 'last time',
  'displays.showing': 'shows {view}',
  'displays.stop': 'Stop showing on {display}',
  'displays.away':
    'The display “{display}” was disconnected. {view} has moved to the main display, as an ordinary window; nothing is lost.',
  'displays.back':
    'The display “{display}” is connected again. {view} is still on the main display.',
  'displays.showAgain': 'Show it there again',
  'error.display-gone': 'This display was just disconnected. Please choose another one.',
  'error.place-by-hand': 'Drag the {view} window to its display and press F11.',

  // connection and saving
  'line.lost':
    'The connection to the host is lost. This screen keeps its state of {time}; reconnecting…',
  'line.connecting': 'Connecting…',
  'save.saved': 'Saved',
  'save.saving': 'Saving…',
  'save.failing':
    'Not saved ({reason}). {waiting, plural, one {# change is} other {# changes are}} kept in memory and tried again. Do not switch this machine off.',
  'save.readOnly': 'View only: this show is open in another copy of Rostrum (process {pid}).',
  'save.readOnlyShort': 'View only',

  // library
  'library.title': 'Shows',
  'library.purpose': 'Each line is a ceremony kept on this machine.',
  'library.new': 'New show',
  'library.newTitle': 'Title of the show',
  'library.create': 'Create',
  'library.recover': 'Open the last good version',
  'library.changed': 'Changed {when}',
  'library.where': 'Kept in {folder}',
  'library.noDate': 'date not known',
  'phase.ready': 'Ready',
  'phase.rehearsal': 'Rehearsal',
  'phase.live': 'Live',
  'phase.ended': 'Ended',

  // actions
  'action.go': 'GO: fire the standby cue',
  'action.back': 'Back to the cue before',
  'action.hold': 'Hold / release',
  'action.jump': 'Jump to a cue',
  'action.find': 'Find anything',
  'action.undo': 'Undo',
  'action.redo': 'Redo',
  'action.help': 'All keys',
  'action.view-plan': 'Show Plan',
  'action.view-run': 'Show Run',
  'action.view-read': 'Show Read',
  'action.view-stage': 'Show Stage',
  'action.view-print': 'Show Print',
  'action.read-next': 'Read: next cue',
  'action.read-prev': 'Read: previous cue',
  'action.read-follow': 'Read: follow on or off',
  'action.larger': 'Larger type',
  'action.smaller': 'Smaller type',
  'help.title': 'Keys',
  'help.hint': 'Keys do nothing while you type in a field.',

  // keys that a person chooses
  'key.Space': 'Space',
  'key.ArrowLeft': 'Left arrow',
  'key.ArrowRight': 'Right arrow',
  'key.ArrowUp': 'Up arrow',
  'key.ArrowDown': 'Down arrow',
  'keys.hint':
    'Choose a key in the list to change it; + adds another. Changed keys count on this computer only.',
  'keys.change': 'Change the key {key} of “{action}”',
  'keys.add': 'Add a key for “{action}”',
  'keys.new': 'New key for “{action}”',
  'keys.press': 'Press the new key…',
  'keys.none': 'no key yet',
  'keys.escape': 'Esc: leave it as it was.',
  'keys.drop': 'Remove the key {key}',
  'keys.asked': 'The key {key} belongs to {holders}. Take it over?',
  'keys.leftWithout': '“{action}” will have no key left.',
  'keys.take': 'Take it over',
  'keys.fixed':
    'The key {key} belongs to {holders} in rows and cannot be changed. Please choose another.',
  'keys.refused.escape': 'The key Esc always cancels and closes. Please choose another.',
  'keys.refused.tab': 'The key Tab always moves on to the next field. Please choose another.',
  'keys.refused.enter':
    'The key Enter always presses the button that has the focus. Please choose another.',
  'keys.refused.system':
    'The key {key} belongs to the computer or the browser. Please choose another.',
  'keys.refused.unknown':
    'This key could not be recognised. If an input method is on, switch it off and try again.',
  'keys.lost': 'The key {key} now belongs to {holders}.',
  'keys.saved': '“{action}”: {keys}',
  'keys.usual': 'Back to the usual keys of “{action}”',
  'keys.usualAll': 'Back to all usual keys',
  'keys.usualAllAsked':
    '{count, plural, one {# action has} other {# actions have}} changed keys. Back to the usual keys for all?',
};
