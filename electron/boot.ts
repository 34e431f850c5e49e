import { join } from 'node:path';
import { isWall } from '@shared/contract/displays.ts';
import { translator } from '@shared/words/translate.ts';
import { app, Menu, session } from 'electron';
import { serveApp } from './appProtocol.ts';
import { Dialogs } from './dialogs.ts';
import { Displays } from './displays.ts';
import { givenFile } from './givenFiles.ts';
import { watchGraphics } from './graphics.ts';
import { Host, type Opening, type WindowChoice } from './host/host.ts';
import { IpcTransport } from './ipcTransport.ts';
import { keepAwake } from './keepAwake.ts';
import { log } from './log.ts';
import { appMenu, type MenuTargets } from './menu.ts';
import { printers, sendSheet } from './paperPrinting.ts';
import { ElectronPrinter, Papers } from './printToPdf.ts';
import { quitSafely } from './quitting.ts';
import { guardPages, guardSession } from './security.ts';
import { Walls } from './walls.ts';
import { Windows } from './windows.ts';

export interface BootOptions {
  /** The app's data folder; absolute. */
  readonly dataDir: string;
  /** Folder of the built parts: `renderer/`, `preload/`. */
  readonly distDir: string;
  /** It was started with files, which are opened next: no other window is needed. */
  readonly hasFiles: boolean;
}

/**
 * Starts the app in a ready Electron: host, windows, menu. Gives what opens a file from then on. Rejects when the data
 * folder can't be used.
 */
export async function boot({
  dataDir,
  distDir,
  hasFiles,
}: BootOptions): Promise<(path: string) => void> {
  guardSession(session.defaultSession);
  guardPages();
  const papers = new Papers();
  const dialogs = new Dialogs({
    translate: () => translator(host.settings.language),
    desk: () => windows.desk,
    wallOf: (window) => windows.wallOf(window),
  });
  const windows = new Windows({
    preload: join(distDir, 'preload', 'preload.cjs'),
    theme: () => host.settings.theme,
    dialogs,
  });
  const walls = new Walls(windows, new Displays());
  const open = ({ view, showId, displayId }: WindowChoice): Opening => {
    if (isWall(view)) return walls.open(view, { showId, displayId });
    windows.open({ view, showId });
    return 'opened';
  };
  const printer = new ElectronPrinter(papers);
  const host: Host = await Host.start({
    dataDir,
    pageRoot: join(distDir, 'renderer'),
    version: app.getVersion(),
    shell: {
      kind: 'electron',
      savePdf: (file) => dialogs.savePdf(file),
      saveFolder: (name, files) => dialogs.saveFolder(name, files),
      printers: () => printers(),
      sendToPrinter: (printed, to, pages) => sendSheet(printer, printed, to, pages),
      openWindow: async (choice) => open(choice),
      displays: () => walls.state,
      clearDisplay: (displayId) => walls.clear(displayId),
    },
    pdfPrinter: printer,
    now: Date.now,
    log,
  });
  serveApp({ pageDir: join(distDir, 'renderer'), papers, host });
  const transport = new IpcTransport(host);
  windows.onOpened((contents) => transport.attach(contents));
  walls.onChanged(() => host.tellDisplays());
  host.onLive(keepAwake());
  app.setAboutPanelOptions({
    applicationVersion: app.getVersion(),
    copyright: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`,
  });
  showMenu(host, {
    openView: (view) => {
      const { lastShowId: showId, walls: remembered } = host.settings;
      if (isWall(view) && showId !== null) walls.openAgain(view, showId, remembered[view] ?? null);
      else windows.open({ view, showId });
    },
    perform: (id) => transport.perform(id),
  });
  quitSafely({
    close: () => host.close(),
    askQuitAnyway: (reason) => dialogs.askQuitAnyway(reason),
    liveShow: () => host.liveShow(),
    askQuitLive: () => dialogs.askQuitLive(),
    onStay: (showId) => {
      if (showId !== null && windows.desk === null) windows.open({ view: 'run', showId });
      else windows.showOne();
    },
  });
  watchGraphics(app.getPath('userData'), () => dialogs.askWithoutGraphics());
  app.on('second-instance', () => windows.showOne());
  app.on('activate', () => windows.showOne());
  // In a window of its own: one that shows a ceremony stays on it.
  const openFile = async (path: string) => {
    const file = host.giveFile(await givenFile(path));
    windows.open({ view: null, showId: null, file });
  };
  if (!hasFiles) windows.showOne();
  return (path) => void openFile(path);
}

/** Sets the menu, and again at each change of the language or of the keys. */
function showMenu(host: Host, targets: MenuTargets): void {
  const show = ({ language, keys }: Host['settings']) =>
    Menu.setApplicationMenu(appMenu(translator(language), keys, targets));
  let shown = host.settings;
  host.onSettings((settings) => {
    const isSame = settings.language === shown.language && settings.keys === shown.keys;
    shown = settings;
    if (!isSame) show(settings);
  });
  show(shown);
}
