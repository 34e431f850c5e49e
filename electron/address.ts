import type { View } from '@shared/contract/contract.ts';

/** Scheme and host of everything the app shows: `app://bundle/…`. Lower case, because Chromium lowers it. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';

const ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** What a window opens with; null leaves the choice to the page. */
export interface PageChoice {
  readonly view: View | null;
  readonly showId: string | null;
  /** Key of a file that the window takes in. */
  readonly file?: string;
}

/** The page's address for a choice. */
export function pageAddress({ view, showId, file }: PageChoice): string {
  const query = new URLSearchParams();
  if (file !== undefined) query.set('file', file);
  if (view !== null) query.set('view', view);
  if (showId !== null) query.set('show', showId);
  return query.size === 0 ? `${ORIGIN}/index.html` : `${ORIGIN}/index.html?${query}`;
}

/** The address of a sheet that waits for the printer. */
export const paperAddress = (key: string) => `${ORIGIN}/paper/${key}`;

/**
 * Whether an address is the app's own.
 * Compared part by part: in Node the `origin` of every app:// address is the text "null".
 */
export function isOurAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST;
}

/** The part of a frame that decides whether it may speak to the host. */
export interface Frame {
  readonly parent: unknown;
  readonly url: string;
}

/** Whether a message comes from the top frame of one of our pages; a frame that is gone (null) never does. */
export function isOurPage(frame: Frame | null): frame is Frame {
  return frame !== null && frame.parent === null && isOurAddress(frame.url);
}
