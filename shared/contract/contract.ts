import type { Patch } from 'immer';
import { z } from 'zod';
import type { ActionId } from '../action/actions.ts';
import type { Request } from '../command/apply.ts';
import { changesOf } from '../model/changes.ts';
import type { Epoch } from '../model/epoch.ts';
import { idSchema } from '../model/primitives.ts';
import { type SheetName, sheetNameSchema } from '../model/sheetName.ts';
import type { Show } from '../model/show.ts';
import type { HallState } from '../share/hall.ts';
import {
  type BrokerCallParams,
  type BrokerCallResults,
  type BrokerState,
  brokerCallParams,
} from './broker.ts';
import type { Displays } from './displays.ts';
import type { Failure } from './failure.ts';
import {
  type MachinesCallParams,
  type MachinesCallResults,
  type MachinesState,
  machinesCallParams,
} from './machines.ts';
import {
  type Delivered,
  type Delivery,
  deliverySchema,
  type PaperChanges,
  type PreparedPrint,
  type PrintExtent,
  type Printer,
  type Printing,
  packSheetsSchema,
  printExtentSchema,
  printingSchema,
} from './printing.ts';
import { type Settings, settingsSchema } from './settings.ts';
import {
  type CallerState,
  type Guest,
  type SharedDevice,
  type SharingCallParams,
  type SharingCallResults,
  type SharingState,
  sharingCallParams,
} from './sharing.ts';
import { type View, viewSchema } from './views.ts';

export type { Displays } from './displays.ts';
export type { Failure } from './failure.ts';
export type { Settings } from './settings.ts';
export type { View } from './views.ts';

/** Rises when a message changes its shape; a window with another number is told to reload. */
export const PROTOCOL = 6;

/** How often a device hears that its line is alive, in ms; one that hears nothing for twice as long is cut off from the host. */
export const BEAT_MS = 1500;

/** One line of the library. */
export interface ShowSummary {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly venue: string;
  readonly phase: Show['run']['phase'];
  /** Last change of its files, ms since 1970. */
  readonly changedAt: number;
  /** Null: fine. Otherwise it cannot be opened as it is, and this says why. */
  readonly fault: Failure | null;
}

/**
 * Whether the commands of a show reach the disk. While it is failing, `waiting` commands live in memory only
 * and `reason` is what the system says (ENOSPC …); they are tried again until the disk takes them.
 */
export type StorageState =
  | { readonly state: 'saved' }
  | { readonly state: 'failing'; readonly reason: string; readonly waiting: number };

/** One step of the history, as people read it. */
export interface StepName {
  /** Type of the command, or the label of a batch; its words stand under `command.<command>`. */
  readonly command: string;
  /** What it was done to, by name; null: the command says it all. */
  readonly about: string | null;
  /** Ms since 1970. */
  readonly at: number;
}

/** What undo and redo would take; null: nothing. */
export interface Steps {
  readonly undo: StepName | null;
  readonly redo: StepName | null;
}

/** A show as a window gets it: without its history (`steps` says what undo would take) and what a rehearsal has set aside. */
export interface OpenedShow {
  readonly show: Show;
  readonly steps: Steps;
  readonly storage: StorageState;
  /** Why nothing can be changed in this copy; null: it can. */
  readonly readOnly: Failure | null;
  /** What was found and mended while opening (a torn last line …), and what happened to its files since. */
  readonly notices: readonly Failure[];
}

export interface SampleSummary {
  readonly name: string;
  readonly title: string;
}

/** A file that was opened with the app; text null: it can't be read. */
export interface GivenFile {
  readonly fileName: string;
  readonly text: string | null;
}

/** What a new show begins with. */
export const beginningSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty') }),
  z.strictObject({ kind: z.literal('sample'), name: z.string().max(100) }),
  /** A usual programme without people. */
  z.strictObject({ kind: z.literal('template'), name: z.string().max(100) }),
  /** The programme of another show of the library, without its people. */
  z.strictObject({ kind: z.literal('show'), showId: idSchema }),
]);
export type Beginning = Readonly<z.infer<typeof beginningSchema>>;

/** The longest text of a show file that is taken, in characters. */
const LONGEST_FILE = 30_000_000;

/** Parameters of every call, parsed at the host. */
export const callParams = {
  hello: z.strictObject({ protocol: z.number().int() }),
  'settings.change': z.strictObject({ changes: changesOf(settingsSchema) }),
  /** What was remembered on this computer beside the shows and could not be read; until a person has seen it. */
  'memory.unread': z.strictObject({}),
  'memory.seen': z.strictObject({}),
  'library.list': z.strictObject({}),
  'library.create': z.strictObject({ from: beginningSchema, title: z.string().max(1000) }),
  /** Takes a show from the text of its file. */
  'library.import': z.strictObject({
    text: z.string().max(LONGEST_FILE),
    /** What to do when the library has this show already. `ask`: nothing, and say so. */
    onConflict: z.enum(['ask', 'copy', 'replace']),
  }),
  /** Takes a show away with all that stands in its folder, for good. */
  'library.wipe': z.strictObject({ showId: idSchema }),
  /** A file that the system has given to the app, by the key in the window's address. It is given once. */
  'file.take': z.strictObject({ key: z.string().max(100) }),
  /** The whole show as the text of one file. */
  'show.export': z.strictObject({ showId: idSchema }),
  /** The steps that undo and redo would take, the next one first. */
  'history.list': z.strictObject({ showId: idSchema }),
  'show.open': z.strictObject({ showId: idSchema, view: viewSchema }),
  /** What a device may see that is not let see the whole show: the parts of its role. */
  'hall.open': z.strictObject({ view: viewSchema }),
  /** Opens the last good generation of a show whose file cannot be read; the unreadable file is set aside. */
  'show.recover': z.strictObject({ showId: idSchema }),
  'show.close': z.strictObject({ showId: idSchema }),
  dispatch: z.strictObject({ showId: idSchema, request: z.unknown() }),
  'print.prepare': z.strictObject({ showId: idSchema, sheet: sheetNameSchema }),
  /** Gives up what is being printed. */
  'print.cancel': z.strictObject({ showId: idSchema, what: printingSchema }),
  /** What a sheet says differently from the paper in hand; nothing is laid out for it. */
  'print.changes': z.strictObject({ showId: idSchema, sheet: sheetNameSchema }),
  /** Prints for good, and remembers that it was printed. */
  'print.deliver': z.strictObject({
    showId: idSchema,
    sheet: sheetNameSchema,
    extent: printExtentSchema,
    to: deliverySchema,
  }),
  /** The printers of the machine; a browser knows none. */
  'print.printers': z.strictObject({}),
  /** Prints several sheets under one stamp: a file for each, and one with all of them. */
  'print.pack': z.strictObject({ showId: idSchema, sheets: packSheetsSchema }),
  /**
   * Opens another window of the app on a show (Electron; a browser opens a tab by itself): full screen on the display
   * with this id, or an ordinary one. A view that lost its display and is asked for again goes there as it stands.
   */
  'window.open': z.strictObject({
    view: viewSchema,
    showId: idSchema,
    displayId: z.number().nullable().default(null),
  }),
  /** The displays of the machine; a browser knows none. */
  'displays.list': z.strictObject({}),
  /** Closes what stands full screen on a display. */
  'displays.clear': z.strictObject({ displayId: z.number() }),
  ...sharingCallParams,
  ...machinesCallParams,
  ...brokerCallParams,
} as const;

export type CallName = keyof typeof callParams;

export interface CallParams extends SharingCallParams, MachinesCallParams, BrokerCallParams {
  hello: { protocol: number };
  'settings.change': { changes: Partial<Settings> };
  'memory.unread': Record<string, never>;
  'memory.seen': Record<string, never>;
  'library.list': Record<string, never>;
  'library.create': { from: Beginning; title: string };
  'library.import': { text: string; onConflict: 'ask' | 'copy' | 'replace' };
  'library.wipe': { showId: string };
  'file.take': { key: string };
  'show.export': { showId: string };
  'history.list': { showId: string };
  'show.open': { showId: string; view: View };
  'hall.open': { view: View };
  'show.recover': { showId: string };
  'show.close': { showId: string };
  dispatch: { showId: string; request: Request };
  'print.prepare': { showId: string; sheet: SheetName };
  'print.cancel': { showId: string; what: Printing };
  'print.changes': { showId: string; sheet: SheetName };
  'print.deliver': { showId: string; sheet: SheetName; extent: PrintExtent; to: Delivery };
  'print.printers': Record<string, never>;
  'print.pack': { showId: string; sheets: readonly SheetName[] };
  'window.open': { view: View; showId: string; displayId?: number | null };
  'displays.list': Record<string, never>;
  'displays.clear': { displayId: number };
}

export interface CallResults extends SharingCallResults, MachinesCallResults, BrokerCallResults {
  hello: {
    /** Which shell the host has: a window of its own, or a browser. */
    shell: 'electron' | 'browser';
    version: string;
    settings: Settings;
    samples: readonly SampleSummary[];
    /** Usual programmes to begin with. */
    templates: readonly SampleSummary[];
    /** Folder of the library, shown so that a person can find the files. */
    dataDir: string;
    /** Who this window is, when it is one of a device on the network; null: one of the operator's machine. */
    guest: Guest | null;
    /** Who has the caller's key. */
    caller: CallerState;
    /** What a window of this machine has to add to the computer's clock to have the show's, in ms. */
    clockOffsetMs: number;
    /** Where else a device finds the show; null: a window of the operator's machine. */
    reach: Reach | null;
  };
  'settings.change': Settings;
  'memory.unread': readonly Failure[];
  'memory.seen': null;
  'library.list': readonly ShowSummary[];
  'library.create': { showId: string };
  'library.import': { showId: string };
  'library.wipe': { files: number };
  /** Null: there is none with that key, or no more. */
  'file.take': GivenFile | null;
  'show.export': { fileName: string; text: string };
  'history.list': { undo: readonly StepName[]; redo: readonly StepName[] };
  'show.open': OpenedShow;
  'hall.open': Partial<HallState>;
  'show.recover': { notices: readonly Failure[] };
  'show.close': null;
  /** Sent only when the command is on disk. */
  dispatch: { seq: number };
  'print.prepare': PreparedPrint;
  'print.cancel': null;
  'print.changes': PaperChanges;
  /** Null: the person changed their mind. */
  'print.deliver': Delivered | null;
  'print.printers': readonly Printer[];
  /** Null: the person changed their mind. */
  'print.pack': Delivered | null;
  /** `placed`: false when the system lets no program choose a window's display; the person moves it by hand. */
  'window.open': { placed: boolean };
  'displays.list': Displays;
  'displays.clear': null;
}

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

/** What the host tells every window without being asked. */
export type HostEvent =
  | {
      readonly type: 'patches';
      readonly showId: string;
      /** The show's seq after these patches; a gap means: open it again. */
      readonly seq: number;
      readonly patches: readonly Patch[];
      readonly steps: Steps;
    }
  | { readonly type: 'storage'; readonly showId: string; readonly storage: StorageState }
  /** Something happened to the files of an open show that a person has to know; it is among its notices from here on. */
  | { readonly type: 'notice'; readonly showId: string; readonly notice: Failure }
  /** What was remembered and could not be read, as far as nobody has seen it. */
  | { readonly type: 'unread'; readonly unread: readonly Failure[] }
  | { readonly type: 'library'; readonly shows: readonly ShowSummary[] }
  | { readonly type: 'settings'; readonly settings: Settings }
  /** A display was plugged in or unplugged, or something else stands on one. */
  | { readonly type: 'displays'; readonly displays: Displays }
  /** How far a pack is: so many of its sheets are printed. */
  | {
      readonly type: 'packing';
      readonly showId: string;
      readonly done: number;
      readonly of: number;
    }
  /** A menu item was chosen in this window. */
  | { readonly type: 'action'; readonly id: ActionId }
  /** Parts of what may be seen in the hall that are new; for devices that see no more. */
  | { readonly type: 'hall'; readonly showId: string; readonly parts: Partial<HallState> }
  /** What is shared, and how; for windows of the operator's machine. */
  | { readonly type: 'sharing'; readonly sharing: Omit<SharingState, 'devices'> }
  /** Devices that came, left or changed; the others are as they were. For windows of the operator's machine. */
  | {
      readonly type: 'devices';
      readonly changed: readonly SharedDevice[];
      /** Ids of those that were removed. */
      readonly gone: readonly string[];
    }
  /** Somebody else has the caller's key. */
  | { readonly type: 'caller'; readonly caller: CallerState }
  /** For one device: the operator calls it so now. */
  | { readonly type: 'renamed'; readonly name: string }
  /** For devices: the line is alive, and what the host's clock says, ms since 1970. Comes every `BEAT_MS`. */
  | { readonly type: 'beat'; readonly now: number; readonly rank: Rank }
  /** For devices: other machines than before have the show as well. */
  | { readonly type: 'reach'; readonly reach: Reach }
  /** Another copy of the show has come in its place: it has to be opened again. */
  | { readonly type: 'replaced'; readonly showId: string }
  /** Whether this window may change the show has changed; null: it may. */
  | { readonly type: 'access'; readonly showId: string; readonly readOnly: Failure | null }
  /** Several machines of one show; for windows of the operator's machine. */
  | { readonly type: 'machines'; readonly machines: MachinesState }
  /** What goes through a broker; for windows of the operator's machine. */
  | { readonly type: 'broker'; readonly broker: BrokerState }
  /** How many windows have each view of this show open. */
  | {
      readonly type: 'presence';
      readonly showId: string;
      readonly views: Readonly<Partial<Record<View, number>>>;
    };

/**
 * Which machine a device hears: of two, it listens to the one with the later takeover, and among those with the same to the
 * one that calls.
 */
export interface Rank {
  readonly epoch: Pick<Epoch, 'number' | 'machineId'>;
  readonly calls: boolean;
}

/** The other machines that have the show, and what lets this device in there. */
export interface Reach {
  /** Addresses without a path (`http://192.168.1.7:4280`). */
  readonly urls: readonly string[];
  /** The device shows it as a subprotocol of its line (`spareProtocol`). */
  readonly spare: string;
}

const callMessageSchema = z.strictObject({
  type: z.literal('call'),
  /** Made by the window; the reply carries it back. */
  id: z.number().int().min(0),
  method: z.enum(Object.keys(callParams) as [CallName, ...CallName[]]),
  params: z.unknown(),
});

/** Window to host: one call. The same over IPC and over a WebSocket. */
export type ClientMessage = z.infer<typeof callMessageSchema>;
/** Host to window: the reply to a call, or an event. */
export type HostMessage =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | HostEvent;

/** Reads a message from a window; null when it is none of ours. The parameters are parsed by their call. */
export function parseClientMessage(input: unknown): ClientMessage | null {
  const result = callMessageSchema.safeParse(input);
  return result.success ? result.data : null;
}

/**
 * A two-way line of messages between a window and its host.
 * `onMessage` and `onClose` return a function that stops listening.
 */
export interface Transport {
  send(message: ClientMessage): void;
  onMessage(listener: (message: HostMessage) => void): () => void;
  /** Called when the line is cut. */
  onClose(listener: () => void): () => void;
}
