/** What the app gets for `import … from 'electron'`. An export that is missing here fails to link, with its name. */
export { app } from './app.ts';
export { BrowserWindow } from './browserWindow.ts';
export { ipcMain } from './ipcMain.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { dialog, Menu, powerMonitor, powerSaveBlocker, session } from './systemParts.ts';
