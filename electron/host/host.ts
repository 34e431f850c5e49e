import { mkdir } from 'node:fs/promises';
import { stepList } from '@shared/command/steps.ts';
import {
  type CallName,
  type CallParams,
  type CallResults,
  callParams,
  type GivenFile,
  type HostEvent,
  type HostMessage,
  PROTOCOL,
  parseClientMessage,
  type Reply,
  type Settings,
  type View,
} from '@shared/contract/contract.ts';
import { type Displays, isWall } from '@shared/contract/displays.ts';
import { offerOf, SAMPLE_FILES, TEMPLATE_FILES } from '@shared/document/supplied.ts';
import type { Show } from '@shared/model/show.ts';
import { errorCode, isDraft, removeOldDrafts } from './files/durable.ts';
import type { MemoryOptions } from './files/ownFile.ts';
import { SettingsFile } from './files/settings.ts';
import { type LibraryCall, LibraryDesk } from './libraryDesk.ts';
import { Network, type NetworkCall } from './network.ts';
import { type PaperShell, PrintDesk } from './print/printDesk.ts';
import { type FinishedFile, type PdfPrinter, PrintShop } from './print/printShop.ts';
import { done, failed, thrown } from './replies.ts';
import { Library } from './show/library.ts';
import { OpenShows } from './show/openShows.ts';
import { Session } from './show/session.ts';
import { ShowClock } from './showClock.ts';
import { type MemoryCall, UnreadMemory } from './unreadMemory.ts';

/** What the shell around the host does for it: Electron's windows and dialogs, or nothing in a browser. */
export interface Shell extends PaperShell {
  openWindow(choice: WindowChoice): Promise<Opening>;
  /** The displays of the machine; a browser knows none. */
  displays(): Displays;
  /** Closes what stands full screen on a display. */
  clearDisplay(displayId: number): void;
}

/** A window that is asked for: full screen on a display, or an ordinary one (null). */
export interface WindowChoice {
  readonly view: View;
  readonly showId: string;
  readonly displayId: number | null;
}

/** What became of it; `not-placed`: it is an ordinary one, because no program may choose its display here. */
export type Opening = 'opened' | 'not-placed' | 'no-display';

export interface HostOptions {
  readonly dataDir: string;
  /** Folder of the built page, for the devices that the show is shared with. */
  readonly pageRoot: string;
  readonly version: string;
  readonly shell: Shell;
  readonly pdfPrinter: PdfPrinter;
  /** Ms since 1970. */
  readonly now: () => number;
  /** One line about something that went wrong beside the show; never names of recipients. */
  readonly log: (line: string) => void;
}

/** A window's line to the host. */
export interface Connection {
  /** Takes one message from the window; anything that is not ours is refused and logged. */
  receive(input: unknown): void;
  close(): void;
}

interface Window {
  readonly actor: string;
  readonly send: (message: HostMessage) => void;
  open: { readonly showId: string; readonly view: View } | null;
}

type Handlers = {
  [N in CallName]: (params: CallParams[N], window: Window) => Promise<Reply<CallResults[N]>>;
};

/** The whole app behind its windows: library, open shows, settings, printing. Plain Node. */
export class Host {
  readonly #options: HostOptions;
  readonly #library: Library;
  readonly #settings: SettingsFile;
  readonly #unread = new UnreadMemory((event) => this.#toAll(event));
  readonly #prints: PrintShop;
  readonly #desk: PrintDesk;
  readonly #windows = new Set<Window>();
  readonly #shows: OpenShows;
  readonly #shelf: LibraryDesk;
  readonly #clock: ShowClock;
  readonly #network: Network;
  readonly #handlers: Handlers;
  readonly #liveListeners = new Set<(live: boolean) => void>();
  readonly #settingsListeners = new Set<(settings: Settings) => void>();
  #count = 0;

  private constructor(options: HostOptions) {
    this.#options = options;
    this.#clock = new ShowClock(options.now);
    const { now } = this.#clock;
    this.#library = new Library(options.dataDir);
    this.#settings = new SettingsFile(this.#memory);
    this.#shows = new OpenShows({
      folderOf: (showId) => this.#library.folderOf(showId),
      now,
      access: (show) => this.#network.access(show),
      mirror: (showId, line) => this.#network.mirror(showId, line),
      tell: (showId, event) => this.#fromSession(showId, event),
      onLive: (live) => {
        for (const listener of this.#liveListeners) listener(live);
      },
    });
    this.#prints = new PrintShop(options.pdfPrinter, now);
    this.#desk = new PrintDesk({
      shop: this.#prints,
      printer: options.pdfPrinter,
      shows: this.#shows,
      shell: options.shell,
      now,
      log: options.log,
      tellProgress: (showId, count, of) =>
        this.#toShow(showId, { type: 'packing', showId, done: count, of }),
    });
    this.#network = this.#newNetwork();
    this.#shelf = new LibraryDesk({
      library: this.#library,
      shows: this.#shows,
      isLookedAt: (showId) => [...this.#windows].some(({ open }) => open?.showId === showId),
      sharedFault: (showId) => this.#network.sharedFault(showId),
      forgetShow: (showId) => {
        this.#network.forgetShow(showId);
        this.#desk.forget(showId);
        if (this.#settings.current.lastShowId === showId)
          this.#settings.change({ lastShowId: null });
      },
      tellLibrary: (shows) => this.#toAll({ type: 'library', shows }),
    });
    this.#handlers = {
      ...this.#own,
      ...this.#unread.handlers,
      ...this.#shelf.handlers,
      ...this.#network.handlers,
    };
  }

  get #memory(): MemoryOptions {
    const { dataDir, now, log } = this.#options;
    return { dataDir, ownNow: now, log, unread: this.#unread.add };
  }

  #newNetwork(): Network {
    const { version, pageRoot } = this.#options;
    return new Network({
      ...this.#memory,
      version,
      pageRoot,
      clock: this.#clock,
      settings: () => this.#settings.current,
      open: (showId) => this.#shows.open(showId),
      put: (show) => this.#putShow(show),
      tell: (event) => this.#toAll(event),
    });
  }

  /** Puts a show from another machine into the library. */
  async #putShow(show: Show): Promise<void> {
    await this.#library.put(show);
    await this.#shelf.tell();
  }

  /** Starts on a data folder, made for its owner alone; an empty library gets the sample. Rejects when it can't be made. */
  static async start(options: HostOptions): Promise<Host> {
    await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
    const host = new Host(options);
    await host.#settings.read();
    await host.#network.read();
    await removeOldDrafts(options.dataDir, isDraft, options.now());
    await host.#library.removeLeftovers(options.now());
    if ((await host.#library.list()).length === 0) await host.#addSample();
    return host;
  }

  async #addSample(): Promise<void> {
    const { SAMPLES } = await import('@shared/document/samples.ts');
    const [first] = SAMPLES;
    if (first === undefined) return;
    await this.#library.add(first).catch((error: unknown) => {
      this.#options.log(`the sample could not be written: ${errorCode(error)}`);
    });
  }

  get settings() {
    return this.#settings.current;
  }

  /** A finished print by the key in its address, for the shell that serves it. */
  finishedPrint(key: string): FinishedFile | null {
    return this.#prints.find(key);
  }

  /** Keeps a file that was opened with the app for the window that takes it by this key. */
  giveFile(file: GivenFile): string {
    return this.#shelf.giveFile(file);
  }

  /** The show that is live; null: none is. */
  liveShow(): Promise<string | null> {
    return this.#shows.live();
  }

  /** Tells every window which displays there are; the shell calls it when that has changed. */
  tellDisplays(): void {
    this.#toAll({ type: 'displays', displays: this.#options.shell.displays() });
  }

  /** Tells whether any show is live, at every change of that. */
  onLive(listener: (live: boolean) => void): void {
    this.#liveListeners.add(listener);
  }

  /** Tells the settings each time a window has changed them. */
  onSettings(listener: (settings: Settings) => void): void {
    this.#settingsListeners.add(listener);
  }

  /** Connects a window. `send` must not throw; messages to a window that is gone are dropped by the shell. */
  connect(send: (message: HostMessage) => void): Connection {
    this.#count += 1;
    const window: Window = { actor: `window-${this.#count}`, send, open: null };
    this.#windows.add(window);
    return {
      receive: (input) => void this.#receive(window, input),
      close: () => {
        this.#windows.delete(window);
        this.#leave(window);
      },
    };
  }

  /** Writes the last snapshots and closes all shows. Rejects with the first disk error; its show stays open. */
  async close(): Promise<void> {
    await this.#network.close();
    await this.#prints.close();
    try {
      await this.#shows.close();
    } finally {
      await this.#settings.settled();
    }
  }

  async #receive(window: Window, input: unknown): Promise<void> {
    const message = parseClientMessage(input);
    if (message === null) {
      this.#options.log(`${window.actor}: a message that is none of ours was refused`);
      return;
    }
    const { id, method } = message;
    const params = callParams[method].safeParse(message.params);
    if (!params.success) {
      this.#options.log(`${window.actor}: ${method} with unknown parameters was refused`);
      window.send({ type: 'reply', id, reply: failed('malformed', { at: method }) });
      return;
    }
    // The parameters were parsed by the schema of this very method.
    const handler = this.#handlers[method] as (
      params: unknown,
      window: Window,
    ) => Promise<Reply<unknown>>;
    const reply = await handler(params.data, window).catch((error: unknown) => {
      this.#options.log(
        `${method}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
      return thrown(method, this.#options.dataDir, error);
    });
    window.send({ type: 'reply', id, reply });
  }

  readonly #own: Omit<Handlers, NetworkCall | LibraryCall | MemoryCall> = {
    // Windows of this machine see the whole show.
    'hall.open': async () => failed('not-allowed'),
    hello: async ({ protocol }) => {
      if (protocol !== PROTOCOL) return failed('reload-needed');
      return done({
        shell: this.#options.shell.kind,
        version: this.#options.version,
        settings: this.#settings.current,
        samples: SAMPLE_FILES.map(offerOf),
        templates: TEMPLATE_FILES.map(offerOf),
        dataDir: this.#options.dataDir,
        guest: null,
        caller: this.#network.caller,
        clockOffsetMs: this.#clock.offsetMs,
        reach: null,
      });
    },
    'settings.change': async ({ changes }) => done(this.#changeSettings(changes)),
    'history.list': async ({ showId }) => {
      const show = await this.#shows.look(showId);
      return 'plan' in show ? done(stepList(show)) : { ok: false, error: show };
    },
    'show.open': async ({ showId, view }, window) => {
      const session = await this.#shows.open(showId);
      if (!(session instanceof Session)) return { ok: false, error: session };
      this.#leave(window);
      window.open = { showId, view };
      this.#settings.change({ lastShowId: showId });
      this.#tellPresence(showId);
      return done(session.opened());
    },
    'show.recover': async ({ showId }) => {
      const recovered = await this.#shows.recover(showId);
      return 'code' in recovered ? { ok: false, error: recovered } : done(recovered);
    },
    'show.close': async ({ showId }, window) => {
      this.#leave(window);
      if (this.#settings.current.lastShowId === showId) this.#settings.change({ lastShowId: null });
      return done(null);
    },
    dispatch: async ({ showId, request }, window) => {
      const session = await this.#shows.find(showId);
      if (session === null) return failed('not-found', { id: showId });
      const fault = this.#network.deskFault(showId, request);
      if (fault !== null) return { ok: false, error: fault };
      const { phase } = session.show.run;
      const reply = session.dispatch(request, window.actor);
      if (session.show.run.phase !== phase) void this.#shows.tellLive();
      return reply;
    },
    'print.prepare': (params) => this.#desk.prepare(params),
    'print.cancel': async (params) => this.#desk.cancel(params),
    'print.changes': (params) => this.#desk.changes(params),
    'print.deliver': (params) => this.#desk.deliver(params),
    'print.printers': async () => done(await this.#desk.printers()),
    'print.pack': (params) => this.#desk.pack(params),
    'window.open': async ({ view, showId, displayId = null }) => {
      const choice = { view, showId, displayId };
      const { shell } = this.#options;
      const { list } = shell.displays();
      const opening = await shell.openWindow(choice);
      if (opening === 'no-display') return failed('display-gone');
      const placed = opening === 'opened';
      if (placed && isWall(view)) {
        const display = list.find(({ id }) => id === displayId);
        const remembered =
          display === undefined ? null : { displayId: display.id, label: display.label };
        this.#changeSettings({ walls: { ...this.#settings.current.walls, [view]: remembered } });
      }
      return done({ placed });
    },
    'displays.list': async () => done(this.#options.shell.displays()),
    'displays.clear': async ({ displayId }) => {
      this.#options.shell.clearDisplay(displayId);
      return done(null);
    },
  };

  #changeSettings(changes: CallParams['settings.change']['changes']): Settings {
    const settings = this.#settings.change(changes);
    this.#toAll({ type: 'settings', settings });
    this.#network.settingsChanged(settings);
    for (const listener of this.#settingsListeners) listener(settings);
    return settings;
  }

  #leave(window: Window): void {
    const showId = window.open?.showId;
    window.open = null;
    if (showId !== undefined) this.#tellPresence(showId);
  }

  #tellPresence(showId: string): void {
    const views: Partial<Record<View, number>> = {};
    for (const { open } of this.#windows)
      if (open?.showId === showId) views[open.view] = (views[open.view] ?? 0) + 1;
    this.#toShow(showId, { type: 'presence', showId, views });
  }

  #toShow(showId: string, event: HostEvent): void {
    for (const window of this.#windows) if (window.open?.showId === showId) window.send(event);
  }

  /** What a session tells: the windows of this machine first, then the devices that the show is shared with. */
  #fromSession(showId: string, event: HostEvent): void {
    this.#toShow(showId, event);
    this.#network.heard(showId, event);
  }

  #toAll(event: HostEvent): void {
    for (const window of this.#windows) window.send(event);
  }
}
