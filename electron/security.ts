import { app, type Session, type WebContents } from 'electron';
import { isOurAddress } from './address.ts';
import { log } from './log.ts';

/** What every page of the app runs with. Show windows keep their clocks running behind others. */
export const SAFE_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  // A link that is dropped on a page is not followed.
  navigateOnDragDrop: false,
  backgroundThrottling: false,
  // The spell checker would download its dictionaries.
  spellcheck: false,
  devTools: !app.isPackaged,
} as const;

/** All that our pages may ask of the browser; everything else is denied, and to every other origin everything. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'fullscreen',
  'screen-wake-lock',
]);

const isAllowed = (permission: string, address: string) =>
  ALLOWED_PERMISSIONS.has(permission) && isOurAddress(address);

/** Addresses that reach nobody: made by the page itself, or a part of the browser. */
const INNER_PROTOCOLS: ReadonlySet<string> = new Set(['data:', 'blob:', 'devtools:']);

const staysInside = (address: string) =>
  isOurAddress(address) ||
  (URL.canParse(address) && INNER_PROTOCOLS.has(new URL(address).protocol));

/**
 * Denies what nobody asked for: without these handlers Electron grants every permission. Nothing is ever fetched from
 * a network either, whatever a page's policy says.
 */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isAllowed(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isAllowed(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !staysInside(url);
    if (cancel) log('a request to another address was cancelled');
    answer({ cancel });
  });
}

/** Keeps every page, whoever makes it, on the app's own addresses and without windows or webviews of its own. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
}

function guardPage(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    if (isOurAddress(event.url)) return;
    event.preventDefault();
    log('a page tried to leave the app and was kept');
  };
  // No policy of a page covers WebRTC.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log('a page tried to open a window and was refused');
    return { action: 'deny' };
  });
}
