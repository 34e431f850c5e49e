import { type BrokerState, NO_BROKER } from '@shared/contract/broker.ts';
import type {
  CallResults,
  Failure,
  OpenedShow,
  Settings,
  ShowSummary,
  View,
} from '@shared/contract/contract.ts';
import { type Displays, NO_DISPLAYS } from '@shared/contract/displays.ts';
import { ALONE, type MachinesState } from '@shared/contract/machines.ts';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import {
  type CallerState,
  DESK_CALLS,
  NOT_SHARED,
  type SharingState,
} from '@shared/contract/sharing.ts';
import { SHOW_VIEWS } from '@shared/contract/views.ts';
import type { HallState } from '@shared/share/hall.ts';
import { farPageOf, type GuestPage, pageOf } from '@shared/share/pages.ts';
import { create } from 'zustand';
import { ownLook } from './ownLook.ts';

export type Hello = CallResults['hello'];

/** A window on a device of the network, before and while it is let in. */
export interface GuestState extends GuestPage {
  /** `asking`: it is not known yet whether the device is let in; `join`: it has to say the PIN; `in`: it is. */
  readonly door: 'asking' | 'join' | 'in';
  /** Why it is out: the operator cut it off, or the show is not shared any more. Null: it is not. */
  readonly out: 'kicked' | 'ended' | null;
  /** It came with a token of its own in the address, as a browser source does: nobody sits at it to type a PIN. */
  readonly hasToken: boolean;
}

/** Another machine than the one that a device's page came from. */
export interface Elsewhere {
  /** Its address, without a path (`http://192.168.1.7:4280`). */
  readonly url: string;
  /** Whether it calls; else it stands by and shows the same. */
  readonly calls: boolean;
}

/** What this window knows. It is a copy: only the host's messages change it. */
export interface WindowState {
  readonly line: 'connecting' | 'open' | 'lost';
  /** When the line was cut, ms since 1970; of a device: when the host was last heard, by the host's clock. */
  readonly lostAt: number | null;
  /** Null: a window of the operator's machine. */
  readonly guest: GuestState | null;
  readonly hello: Hello | null;
  readonly settings: Settings;
  readonly shows: readonly ShowSummary[] | null;
  readonly view: View;
  readonly showId: string | null;
  /** Key of a file that the system has given to the app and this window takes in; null: none, or it has. */
  readonly fileKey: string | null;
  readonly opened: OpenedShow | null;
  /** What a device has that may see only parts of the hall; null: it sees the whole show, or nothing yet. */
  readonly hall: Partial<HallState> | null;
  /** Why the show could not be opened. */
  readonly fault: Failure | null;
  /** What was remembered on this computer and could not be read. */
  readonly unread: readonly Failure[];
  readonly presence: Readonly<Partial<Record<View, number>>>;
  /** Who has the caller's key. */
  readonly caller: CallerState;
  /** What is shared, with whom; known to windows of the operator's machine. */
  readonly sharing: SharingState;
  /** What the machines of the show do; known to windows of the operator's machine. */
  readonly machines: MachinesState;
  /** What goes through a broker; known to windows of the operator's machine. */
  readonly broker: BrokerState;
  /** The machine that a device looks at, when it is another than the one its page came from; null: it is that one. */
  readonly elsewhere: Elsewhere | null;
  /** The displays of the machine, as far as the shell knows them. */
  readonly displays: Displays;
  /** How far the pack of the open show is: so many of its sheets are printed. Null: none has been begun. */
  readonly packing: { readonly done: number; readonly of: number } | null;
  /** Commands that have waited for the disk for longer than `SLOW_MS`. */
  readonly pending: number;
  /** The last refusal, for the person to read; `at` tells two equal ones apart. */
  readonly refusal: { readonly failure: Failure; readonly at: number } | null;
}

function addressed(): Pick<WindowState, 'guest' | 'settings' | 'view' | 'showId' | 'fileKey'> {
  const { pathname } = window.location;
  const page = farPageOf(pathname) ?? pageOf(pathname);
  if (page !== null)
    return {
      // Nobody lets a far viewer in: what the broker gives anybody may see.
      guest: { ...page, door: page.isFar ? 'in' : 'asking', out: null, hasToken: false },
      settings: { ...DEFAULT_SETTINGS, ...ownLook(page.role) },
      view: page.view,
      showId: null,
      fileKey: null,
    };
  const query = new URLSearchParams(window.location.search);
  const view = query.get('view');
  const views: readonly string[] = SHOW_VIEWS;
  return {
    guest: null,
    settings: DEFAULT_SETTINGS,
    view: view !== null && views.includes(view) ? (view as View) : 'library',
    showId: query.get('show'),
    fileKey: query.get('file'),
  };
}

export const useWindow = create<WindowState>()(() => ({
  line: 'connecting',
  lostAt: null,
  hello: null,
  shows: null,
  ...addressed(),
  opened: null,
  hall: null,
  fault: null,
  unread: [],
  presence: {},
  caller: DESK_CALLS,
  sharing: NOT_SHARED,
  machines: ALONE,
  broker: NO_BROKER,
  elsewhere: null,
  displays: NO_DISPLAYS,
  packing: null,
  pending: 0,
  refusal: null,
}));
