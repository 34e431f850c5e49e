import type { View } from '../contract/views.ts';
import { JOINING_ROLES, type JoiningRole, VIEWS_OF } from './roles.ts';

/** What a device is asked for by its address: for whom it is, and which view it shows. */
export interface GuestPage {
  readonly role: JoiningRole;
  readonly view: View;
  /** It takes its state from a broker, and asks the machine that served it for nothing. */
  readonly isFar?: true;
}

/** The addresses of devices; `/overlay` is the screen's news for a stream. */
const PAGES: ReadonlyMap<string, GuestPage> = new Map([
  ...JOINING_ROLES.flatMap((role): [string, GuestPage][] => {
    const [view] = VIEWS_OF[role];
    return view === undefined ? [] : [[`/${role}`, { role, view }]];
  }),
  ['/overlay', { role: 'screen', view: 'overlay' }],
]);

/** The page of a device by the path of its address; null: a window of the operator's machine. */
export function pageOf(pathname: string): GuestPage | null {
  return PAGES.get(pathname) ?? null;
}

/** The pages of far viewers: screen, clock and graphics, in a folder that can lie anywhere on a web server. */
const FAR_PAGES: ReadonlyMap<string, GuestPage> = new Map([
  ['screen', { role: 'screen', view: 'screen', isFar: true }],
  ['clock', { role: 'clock', view: 'clock', isFar: true }],
  ['overlay', { role: 'screen', view: 'overlay', isFar: true }],
]);

/** The page of a far viewer by the path of its address; null: it is none. */
export function farPageOf(pathname: string): GuestPage | null {
  const [, name = ''] = /\/far\/(\w+)(?:\.html)?$/.exec(pathname) ?? [];
  return FAR_PAGES.get(name) ?? null;
}
